/**
 * Lets the page that asked read a response, with credentials: that it may embed
 * applications has been checked.
 *
 * @param methods The methods that preflights are told of.
 */
export function letPageRead(
  { headers }: Response,
  request: Request,
  methods: string,
): void {
  const origin = request.headers.get("origin");
  headers.set("access-control-allow-origin", origin ?? "*");
  headers.set("access-control-allow-credentials", "true");
  headers.set("cross-origin-resource-policy", "cross-origin");
  headers.append("vary", "Origin");
  headers.set(
    "access-control-allow-headers",
    // With credentials, `*` is only the name of a header.
    request.headers.get("access-control-request-headers") ?? "*",
  );
  if (request.method === "OPTIONS") {
    headers.set("access-control-allow-methods", methods);
  }
}
