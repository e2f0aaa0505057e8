/** A value in a query; applications get it as a text. */
export type QueryValue = string | number | boolean;

/** Arguments of a query: one or several values by name. */
export type QueryArguments = Readonly<
  Record<string, QueryValue | readonly QueryValue[]>
>;

const DEFAULT_URL = "http://localhost:5006";

const HTTP_OF: ReadonlyMap<string, string> = new Map([
  ["http:", "http:"],
  ["https:", "https:"],
  ["ws:", "http:"],
  ["wss:", "https:"],
]);

/**
 * The address of an application with the scheme of its pages and without a slash
 * at the end.
 *
 * @throws {TypeError} If it is none.
 */
export function applicationUrl(given: string | URL): string {
  const text = String(given) === "default" ? DEFAULT_URL : String(given);
  const url = URL.parse(text);
  const scheme = url === null ? undefined : HTTP_OF.get(url.protocol);
  if (url === null || scheme === undefined) {
    throw new TypeError(
      `Cannot connect to ${text}: the URL must begin with http:, https:, ws: or wss:, or be "default"`,
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw new TypeError(
      `Cannot connect to ${text}: the URL must end with the path, pass a query as arguments`,
    );
  }
  const { username, password, host, pathname } = url;
  if (username !== "" || password !== "") {
    throw new TypeError(
      `Cannot connect to ${scheme}//${host}: the URL must not contain a user, pass an authorization header`,
    );
  }
  return `${scheme}//${host}${pathname.replace(/\/+$/, "")}`;
}

/** The address of the WebSocket of an application (spec 9.1). */
export function socketUrl(application: string, args: QueryArguments): URL {
  const url = new URL(`${application}/ws`.replace(/^http/, "ws"));
  for (const [name, values] of Object.entries(args)) {
    for (const value of [values].flat()) {
      url.searchParams.append(name, String(value));
    }
  }
  return url;
}

/** The address at which a browser shows a session (spec 9.6). */
export function pageUrl(application: string, sessionId: string): string {
  const query = new URLSearchParams({ "bokeh-session-id": sessionId });
  return `${application}/?${query}`;
}
