import { type Cookie, setCookie } from "@std/http/cookie";
import { TokenSigner } from "../../sessions/token_signer.ts";
import { cookiesOf } from "./cookies.ts";
import { Revocations } from "./_revocations.ts";

/** Options for {@linkcode SignedCookies}. */
export interface SignedCookiesOptions {
  /**
   * Seconds after which a cookie is no longer accepted, whatever the browser
   * says.
   *
   * @default {2592000} 30 days.
   */
  maxAgeSeconds?: number;
  /**
   * How many revocations are remembered. Beyond that, the oldest is replaced by
   * the rule that no cookie as old as it counts.
   *
   * @default {10000}
   */
  maxRevocations?: number;
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
  readonly #revocations: Revocations;

  /**
   * Creates signed cookies with a key.
   *
   * @param secret Any string; 32 random characters or more are safe.
   * @param options How long cookies are accepted.
   * @throws {TypeError} If the key is empty.
   * @throws {RangeError} If `maxAgeSeconds` is not positive and finite, or
   * `maxRevocations` is not a positive integer.
   */
  constructor(secret: string, options: SignedCookiesOptions = {}) {
    const { maxAgeSeconds = 30 * 24 * 60 * 60, maxRevocations = 10_000 } =
      options;
    if (!(maxAgeSeconds > 0 && Number.isFinite(maxAgeSeconds))) {
      throw new RangeError(
        `Cannot sign cookies: maxAgeSeconds must be > 0 and finite, received ${maxAgeSeconds}`,
      );
    }
    if (!(Number.isInteger(maxRevocations) && maxRevocations > 0)) {
      throw new RangeError(
        `Cannot sign cookies: maxRevocations must be an integer > 0, received ${maxRevocations}`,
      );
    }
    this.#revocations = new Revocations(maxRevocations);
    this.#signer = new TokenSigner(secret);
    this.#maxAge = maxAgeSeconds;
  }

  /**
   * Reads a cookie.
   *
   * @param headers The headers of a request.
   * @param name The name of the cookie.
   * @returns The value; `undefined` if there is no such cookie, this server did
   * not create it, or it is too old or revoked.
   */
  get(headers: Headers, name: string): string | undefined {
    const [body = "", time = "", signature = "", ...rest] =
      cookiesOf(headers)[name]?.split(".") ?? [];
    if (rest.length > 0) return undefined;
    if (!this.#signer.verify(`${name}.${body}.${time}`, signature)) {
      return undefined;
    }
    const age = (Date.now() - Number(time)) / 1000;
    if (age > this.#maxAge) return undefined;
    if (Number(time) <= this.#revokedUntil(name, body)) return undefined;
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
    const body = bodyOf(cookie.value);
    // Who logs in right after logging out is logged in.
    const time = Math.max(Date.now(), this.#revokedUntil(name, body) + 1);
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

  /**
   * Revokes a cookie: all that were made with this name and value so far, in
   * whatever browser or hands they are.
   *
   * Remembered by this object alone, until the process ends. Several threads or
   * processes, and restarts with the same key, need a list of their own, which
   * `getUser` asks.
   *
   * @param name The name of the cookie.
   * @param value The value of the cookie, such as a user who logs out.
   *
   * @example
   * ```ts
   * import { SignedCookies } from "@bokeh-deno/server";
   * import { assertEquals } from "@std/assert";
   *
   * const cookies = new SignedCookies("32 random characters are a secret");
   * const { headers } = new Response();
   * cookies.set(headers, { name: "user", value: "ada" });
   * const cookie = headers.getSetCookie()[0]!.split(";")[0]!;
   *
   * cookies.revoke("user", "ada");
   * assertEquals(cookies.get(new Headers({ cookie }), "user"), undefined);
   * ```
   */
  revoke(name: string, value: string): void {
    this.#revocations.add(this.#keyOf(name, bodyOf(value)));
  }

  #revokedUntil(name: string, body: string): number {
    return this.#revocations.isEmpty
      ? -Infinity
      : this.#revocations.until(this.#keyOf(name, body));
  }

  /** Short, however long the value is. */
  #keyOf(name: string, body: string): string {
    return this.#signer.sign(`revoked ${name}.${body}`);
  }
}

function bodyOf(value: string): string {
  return encoder.encode(value)
    .toBase64({ alphabet: "base64url", omitPadding: true });
}
