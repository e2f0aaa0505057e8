/** A value in a query, which applications receive as a string. */
export type QueryValue = string | number | boolean;

/** Query arguments: one or more values by name. */
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
 * Normalizes the address of an application to the scheme of its pages, without a
 * trailing slash.
 *
 * @throws {TypeError} If it is not the address of an application.
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
      `Cannot connect to ${text}: the URL must not contain a query or fragment, pass a query as arguments`,
    );
  }
  const { username, password, host, pathname } = url;
  if (username !== "" || password !== "") {
    throw new TypeError(
      `Cannot connect to ${scheme}//${host}: the URL must not contain credentials, pass an authorization header`,
    );
  }
  return `${scheme}//${host}${pathname.replace(/\/+$/, "")}`;
}

/** Returns the address of an application's WebSocket (spec 9.1). */
export function socketUrl(application: string, args: QueryArguments): URL {
  const url = new URL(`${application}/ws`.replace(/^http/, "ws"));
  for (const [name, values] of Object.entries(args)) {
    for (const value of [values].flat()) {
      url.searchParams.append(name, String(value));
    }
  }
  return url;
}

/** Returns the address of a session's page (spec 9.6). */
export function pageUrl(application: string, sessionId: string): string {
  const query = new URLSearchParams({ "bokeh-session-id": sessionId });
  return `${application}/?${query}`;
}
