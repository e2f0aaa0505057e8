import type { TokenSigner } from "./token_signer.ts";

const ALPHABET =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const LENGTH = 44;

/**
 * Generates a session id that cannot be guessed: 44 letters and digits (about 261
 * bits), signed if there is a signer (spec 2.1). An unsigned one is also a good
 * secret key.
 *
 * @example
 * ```ts
 * import { generateSessionId } from "./session_id.ts";
 * import { assertMatch } from "@std/assert";
 *
 * assertMatch(generateSessionId(), /^[a-zA-Z0-9]{44}$/);
 * ```
 */
export function generateSessionId(signer?: TokenSigner): string {
  const id = randomId();
  return signer === undefined ? id : signSessionId(id, signer);
}

/** Returns the id, a `.` and its signature. An existing signature is signed along with the id. */
export function signSessionId(id: string, signer: TokenSigner): string {
  return `${id}.${signer.sign(id)}`;
}

/**
 * Whether an id is acceptable (spec 2.5): signed by the signer or, without one,
 * not empty.
 */
export function checkSessionId(id: string, signer?: TokenSigner): boolean {
  if (signer === undefined) return id !== "";
  const dot = id.indexOf(".");
  return dot > 0 && signer.verify(id.slice(0, dot), id.slice(dot + 1));
}

function randomId(): string {
  let id = "";
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(64))) {
      // The two of 64 values without a character are skipped: taking a remainder
      // would make some characters more likely than others.
      id += ALPHABET.charAt(byte & 63);
    }
  }
  return id.slice(0, LENGTH);
}
