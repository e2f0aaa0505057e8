import { checkTypes, TEXT } from "../base/option_checks.ts";
import {
  generateSessionId as generate,
  signSessionId as sign,
} from "./session_id.ts";
import { TokenSigner } from "./token_signer.ts";

/** Options for {@linkcode generateSessionId}. */
export interface SessionIdOptions {
  /**
   * The server's secret key, if it runs with `signSessions`.
   *
   * @default {undefined} The id is unsigned.
   */
  secretKey?: string;
}

/**
 * Generates the id of a session that cannot be guessed: for `serverSession`, or for
 * a server that leaves ids to you (`--session-ids external-signed`). An unsigned one
 * is also a good secret key.
 *
 * @param options How to sign it.
 * @returns The id.
 * @throws {TypeError} If the key is not a string, or empty.
 *
 * @example
 * ```ts
 * import { generateSessionId } from "@bokeh-deno/server";
 * import { assertMatch } from "@std/assert";
 *
 * const secretKey = generateSessionId();
 * assertMatch(generateSessionId({ secretKey }), /^\w{44}\.[\w-]{43}$/);
 * ```
 */
export function generateSessionId(options: SessionIdOptions = {}): string {
  checkTypes<SessionIdOptions>("generate session id", options, {
    secretKey: TEXT,
  });
  const { secretKey } = options;
  return generate(
    secretKey === undefined ? undefined : new TokenSigner(secretKey),
  );
}

/**
 * Signs the id of a session, as a server that runs with `signSessions` expects it.
 *
 * @param id The id.
 * @param secretKey The server's secret key.
 * @returns The id and its signature.
 * @throws {TypeError} If the id or the key is not a string, or empty.
 *
 * @example
 * ```ts
 * import { signSessionId } from "@bokeh-deno/server";
 * import { assertMatch } from "@std/assert";
 *
 * assertMatch(signSessionId("mine", "a secret of 32 characters or more"), /^mine\./);
 * ```
 */
export function signSessionId(id: string, secretKey: string): string {
  if (typeof id !== "string" || id === "") {
    throw new TypeError("Cannot sign session id: expected an id");
  }
  if (typeof secretKey !== "string") {
    throw new TypeError("Cannot sign session id: expected a secret key");
  }
  return sign(id, new TokenSigner(secretKey));
}
