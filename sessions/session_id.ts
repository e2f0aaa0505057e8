import type { TokenSigner } from "./token_signer.ts";

const ALPHABET =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const LENGTH = 44;

/**
 * Makes a session id that nobody can guess: 44 letters and digits (about 261
 * bits), and a signature if wanted (spec 2.1). Without one it is a good secret
 * key too.
 *
 * @param signer What signs it. Without a signer it is not signed.
 * @returns The id.
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

/**
 * Adds the signature to an id.
 *
 * @param id The id; a signature that it has already is signed with it.
 * @param signer What signs it.
 * @returns The id, a `.` and the signature.
 */
export function signSessionId(id: string, signer: TokenSigner): string {
  return `${id}.${signer.sign(id)}`;
}

/**
 * Whether an id may be used (spec 2.5).
 *
 * @param id The id.
 * @param signer What must have signed it. Without a signer every id that is not
 * empty will do.
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
      // The two of 64 values that name no character are thrown away: a
      // remainder would make some characters likelier than others.
      id += ALPHABET.charAt(byte & 63);
    }
  }
  return id.slice(0, LENGTH);
}
