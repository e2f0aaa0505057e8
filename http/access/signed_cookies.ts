import { type Cookie, setCookie } from "@std/http/cookie";
import { formatValue } from "../../base/text/format_value.ts";
import { MIN_KEY_LENGTH, TokenSigner } from "../../sessions/token_signer.ts";
import { cookiesOf } from "./cookies.ts";
import { Revocations } from "./_revocations.ts";
import type { RevocationStore } from "./revocation_store.ts";

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
   * How many revocations are kept in memory. Beyond that, the oldest is replaced
   * by the rule that no cookie as old as it counts.
   *
   * @default {10000}
   */
  maxRevocations?: number;
  /**
   * Keeps revocations elsewhere, for several threads or processes, and for
   * restarts with the same key.
   *
   * @default {undefined} In memory, until the process ends.
   */
  revocations?: RevocationStore;
  /**
   * The user that a cookie's value is about, for
   * {@linkcode SignedCookies.revokeUser}. The value then may differ from login to
   * login, such as `ada.8f3k`, so that each can be revoked alone.
   *
   * @default {undefined} The value is the user.
   */
  userOf?: (value: string) => string;
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
  readonly #revocations: RevocationStore;
  readonly #userOf: (value: string) => string;
  /** When something was last revoked here. */
  #latest = -Infinity;

  /**
   * Creates signed cookies with a key.
   *
   * @param secret At least 32 characters that nobody can guess, such as the
   * command `secret` prints.
   * @param options How long cookies are accepted.
   * @throws {TypeError} If the key is no string, `revocations` lacks a method, or both
   * `revocations` and `maxRevocations` are given.
   * @throws {RangeError} If the key is too short, `maxAgeSeconds` is not positive
   * and finite, or `maxRevocations` is not a positive integer.
   */
  constructor(secret: string, options: SignedCookiesOptions = {}) {
    const {
      maxAgeSeconds = 30 * 24 * 60 * 60,
      maxRevocations = 10_000,
      revocations = new Revocations(maxRevocations),
      userOf = (value) => value,
    } = options;
    if (typeof secret !== "string") {
      throw new TypeError(
        `Cannot sign cookies: the secret must be a string, received ${typeof secret}`,
      );
    }
    if (secret.length < MIN_KEY_LENGTH) {
      throw new RangeError(
        `Cannot sign cookies: the secret has ${secret.length} characters, at least ${MIN_KEY_LENGTH} are needed; the command secret prints one`,
      );
    }
    const { get, add } = Object(revocations);
    if (typeof get !== "function" || typeof add !== "function") {
      throw new TypeError(
        `Cannot sign cookies: revocations must be an object with the methods get and add, received ${
          formatValue(revocations)
        }`,
      );
    }
    if (options.revocations && options.maxRevocations !== undefined) {
      throw new TypeError(
        "Cannot sign cookies: maxRevocations is about revocations in memory, but there is a store for them",
      );
    }
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
    this.#revocations = revocations;
    this.#userOf = userOf;
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
    const value = decoder.decode(
      Uint8Array.fromBase64(body, { alphabet: "base64url" }),
    );
    return this.isRevoked(name, value, Number(time)) ? undefined : value;
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
    const revoked = this.#revokedUntil(name, cookie.value);
    const time = Math.max(Date.now(), revoked + 1);
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
   * whatever browser or hands they are. WebSockets stay open unless the auth
   * provider has `isStillUser`, or `endUser()` closes them.
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
    this.#revoke(this.#keyOf("value", name, value));
  }

  /**
   * Revokes all cookies of a user that were made so far, whatever their values,
   * see {@linkcode SignedCookiesOptions.userOf}.
   *
   * @param name The name of the cookies.
   * @param user The user.
   */
  revokeUser(name: string, user: string): void {
    this.#revoke(this.#keyOf("user", name, user));
  }

  /**
   * Whether a cookie was revoked after it was made, for `isStillUser` of an auth
   * provider.
   *
   * @param name The name of the cookie.
   * @param value The value of the cookie.
   * @param since When it was made or last read, in milliseconds since 1970.
   * @returns Whether it, or its user, was revoked then or later.
   */
  isRevoked(name: string, value: string, since: number): boolean {
    return since <= this.#revokedUntil(name, value);
  }

  #revoke(key: string): void {
    // Clocks go back now and then, but revocations must not.
    const known = this.#revocations.get(key) ?? -Infinity;
    const until = this.#latest = Math.max(Date.now(), this.#latest, known);
    this.#revocations.add(key, until, until + this.#maxAge * 1000);
  }

  #revokedUntil(name: string, value: string): number {
    const keys = [
      this.#keyOf("value", name, value),
      this.#keyOf("user", name, this.#userOf(value)),
    ];
    return Math.max(
      ...keys.map((key) => this.#revocations.get(key) ?? -Infinity),
    );
  }

  /** Short, however long the value is. */
  #keyOf(kind: "value" | "user", name: string, value: string): string {
    return this.#signer.sign(`revoked ${kind} ${name}.${bodyOf(value)}`);
  }
}

function bodyOf(value: string): string {
  return encoder.encode(value)
    .toBase64({ alphabet: "base64url", omitPadding: true });
}
