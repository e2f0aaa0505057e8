import { setCookie } from "@std/http/cookie";
import { equalsInConstantTime } from "../../base/constant_time.ts";
import { shorten } from "../../base/text/format_value.ts";
import type { Incoming } from "../_incoming.ts";
import { HttpError } from "../_http_error.ts";
import { cookiesOf } from "./cookies.ts";

const COOKIE = "_xsrf";
const HEADERS = ["x-xsrftoken", "x-csrftoken"];
const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;

/** The largest form that is searched for a token. */
const MAX_FORM_BYTES = 1024 * 1024;

/** Keeps other sites from submitting forms on behalf of a user (spec 10.6). */
export class XsrfProtection {
  readonly #needsToken: boolean;

  /** @param needsToken Whether forms need a token; requests from other sites are always refused. */
  constructor(needsToken: boolean) {
    this.#needsToken = needsToken;
  }

  /**
   * Checks a request that may change something.
   *
   * @returns The request, or an equal one whose body is unread.
   * @throws {HttpError} If another site sent it, or it lacks the token of its
   * form.
   */
  async check(request: Request): Promise<Request> {
    if (SAFE_METHODS.includes(request.method)) return request;
    if (isFromOtherSite(request.headers)) {
      const origin = request.headers.get("origin") ?? "another site";
      const host = request.headers.get("host") ?? "unknown";
      throw new HttpError(403, {
        message: `Cross origin requests not allowed: the page is of ${
          shorten(origin)
        }, the server is ${shorten(host)}`,
      });
    }
    if (!this.#needsToken) return request;
    const cookie = cookiesOf(request.headers)[COOKIE];
    const { token, unread } = await readToken(request);
    if (!cookie || !token) {
      throw new HttpError(403, {
        message: "'_xsrf' argument or cookie is missing",
      });
    }
    if (!equalsInConstantTime(cookie, token)) {
      throw new HttpError(403, {
        message: "XSRF cookie does not match the argument",
      });
    }
    return unread;
  }

  /**
   * The token of a client, existing or new.
   *
   * @param incoming The request for the page that contains the form.
   * @returns The token, and a function that adds its cookie to the response.
   */
  tokenFor({ request, client }: Incoming): {
    readonly token: string;
    readonly attach: (response: Response) => Response;
  } {
    const known = cookiesOf(request.headers)[COOKIE];
    const token = known || crypto.randomUUID();
    const attach = (response: Response) => {
      if (token === known) return response;
      // Its own headers may be immutable, as those of redirects are.
      const { status, statusText, headers } = response;
      const own = new Headers(headers);
      setCookie(own, {
        name: COOKIE,
        value: token,
        path: "/",
        sameSite: "Lax",
        secure: client.isSecure,
      });
      return new Response(response.body, { status, statusText, headers: own });
    };
    return { token, attach };
  }
}

/** The token in a request's header or form, and a request whose body is unread. */
async function readToken(
  request: Request,
): Promise<{ token: string | undefined; unread: Request }> {
  const { method, headers, url } = request;
  for (const name of HEADERS) {
    const token = headers.get(name);
    if (token !== null) return { token, unread: request };
  }
  if (!FORM_TYPE.test(headers.get("content-type") ?? "")) {
    return { token: undefined, unread: request };
  }
  const length = headers.get("content-length");
  if (length === null) throw new HttpError(411);
  if (Number(length) > MAX_FORM_BYTES) throw new HttpError(413);
  const body = await request.bytes();
  // Not a clone: Deno warns about unread ones.
  const copy = () => new Request(url, { method, headers, body });
  try {
    const field = (await copy().formData()).get(COOKIE);
    return {
      token: typeof field === "string" ? field : undefined,
      unread: copy(),
    };
  } catch (cause) {
    throw new HttpError(400, { message: "Malformed form", cause });
  }
}

/** Whether a browser says that a page of another site sent a request. */
function isFromOtherSite(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return !isSameHost(origin, headers.get("host"));
  return /-site$/.test(headers.get("sec-fetch-site") ?? "");
}

/** Whether an origin is the host that a request was sent to, whatever the scheme. */
function isSameHost(origin: string, host: string | null): boolean {
  const own = URL.parse(origin);
  // `example.com:443` and `example.com` are the same for https.
  return own !== null && host !== null &&
    own.host === URL.parse(`${own.protocol}//${host}`)?.host;
}
