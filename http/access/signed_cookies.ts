import { type Cookie, setCookie } from "@std/http/cookie";
import { TokenSigner } from "../../sessions/token_signer.ts";
import { cookiesOf } from "./cookies.ts";

/** Options for {@linkcode SignedCookies}. */
export interface SignedCookiesOptions {
  /**
   * Seconds after which a cookie is no longer accepted, whatever the browser
   * says.
   *
   * @default {2592000} 30 days.
   */
  maxAgeSeconds?: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Cookies that only this server can create, for login handlers (spec 10.5).
 * Clients can read their values, but not change them.
 *
 * @example
 * ```ts
 * import { SignedCookies } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const cookies = new SignedCookies("32 random characters are a secret");
 * const response = new Response();
 * cookies.set(response.headers, { name: "user", value: "ada" });
 *
 * const [cookie] = response.headers.getSetCookie();
 * const request = new Request("http://localhost", {
 *   headers: { cookie: cookie!.split(";")[0]! },
 * });
 * assertEquals(cookies.get(request.headers, "user"), "ada");
 * ```
 */
export class SignedCookies {
  readonly #signer: TokenSigner;
  readonly #maxAge: number;

  /**
   * Creates signed cookies with a key.
   *
   * @param secret Any string; 32 random characters or more are safe.
   * @param options How long cookies are accepted.
   * @throws {TypeError} If the key is empty.
   * @throws {RangeError} If `maxAgeSeconds` is not positive and finite.
   */
  constructor(secret: string, options: SignedCookiesOptions = {}) {
    const { maxAgeSeconds = 30 * 24 * 60 * 60 } = options;
    if (!(maxAgeSeconds > 0 && Number.isFinite(maxAgeSeconds))) {
      throw new RangeError(
        `Cannot sign cookies: maxAgeSeconds must be > 0 and finite, received ${maxAgeSeconds}`,
      );
    }
    this.#signer = new TokenSigner(secret);
    this.#maxAge = maxAgeSeconds;
  }

  /**
   * Reads a cookie.
   *
   * @param headers The headers of a request.
   * @param name The name of the cookie.
   * @returns The value; `undefined` if there is no such cookie, this server did
   * not create it, or it is too old.
   */
  get(headers: Headers, name: string): string | undefined {
    const [body = "", time = "", signature = "", ...rest] =
      cookiesOf(headers)[name]?.split(".") ?? [];
    if (rest.length > 0) return undefined;
    if (!this.#signer.verify(`${name}.${body}.${time}`, signature)) {
      return undefined;
    }
    const age = Date.now() / 1000 - Number(time);
    if (age > this.#maxAge) return undefined;
    return decoder.decode(
      Uint8Array.fromBase64(body, { alphabet: "base64url" }),
    );
  }

  /**
   * Sets a cookie. By default scripts cannot read it, other sites cannot send
   * it, and it is sent for every path until it expires.
   *
   * @param headers The headers of a response.
   * @param cookie The cookie, with any string as its value.
   */
  set(headers: Headers, cookie: Cookie): void {
    const { name } = cookie;
    const body = encoder.encode(cookie.value)
      .toBase64({ alphabet: "base64url", omitPadding: true });
    const time = Math.floor(Date.now() / 1000);
    const signature = this.#signer.sign(`${name}.${body}.${time}`);
    setCookie(headers, {
      httpOnly: true,
      maxAge: this.#maxAge,
      path: "/",
      sameSite: "Lax",
      ...cookie,
      value: `${body}.${time}.${signature}`,
    });
  }
}
