import { equalsInConstantTime } from "../base/constant_time.ts";

/** A key with fewer characters may be guessed. */
export const MIN_KEY_LENGTH = 32;

/**
 * Signs session ids and tokens with a secret key (spec 2.1).
 *
 * - **Interoperable:** everyone with the key, Python Bokeh included, creates and
 *   accepts the same signatures.
 * - **Constant time:** the duration of a verification does not reveal the signature.
 *
 * @example Sign a string
 * ```ts
 * import { TokenSigner } from "./token_signer.ts";
 * import { assert } from "@std/assert";
 *
 * const signer = new TokenSigner("0123456789abcdef0123456789abcdef");
 * assert(signer.verify("text", signer.sign("text")));
 * ```
 */
export class TokenSigner {
  readonly #secretKey: string;

  /**
   * @param secretKey Any string; 32 random characters or more are safe.
   * @throws {TypeError} If it is empty, or not a string.
   */
  constructor(secretKey: string) {
    if (typeof secretKey !== "string") {
      throw new TypeError(
        `Cannot sign sessions: the secret key must be a string, received ${typeof secretKey}`,
      );
    }
    if (secretKey === "") {
      throw new TypeError("Cannot sign sessions: the secret key is empty");
    }
    this.#secretKey = secretKey;
  }

  /** Returns the HMAC-SHA256 of a string, as base64url without padding. */
  sign(text: string): string {
    // Loaded on demand: it loads slowly, and most servers sign nothing.
    const { createHmac } = globalThis.process.getBuiltinModule("node:crypto");
    const hmac = createHmac("sha256", this.#secretKey).update(text);
    return hmac.digest("base64url");
  }

  verify(text: string, signature: string): boolean {
    return equalsInConstantTime(this.sign(text), signature);
  }
}
