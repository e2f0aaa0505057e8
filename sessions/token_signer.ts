import { equalsInConstantTime } from "../base/constant_time.ts";

/**
 * Signs session ids and tokens with a secret key (spec 2.1).
 *
 * - **Shared:** everybody who has the key makes and accepts the same signatures,
 *   Python Bokeh included.
 * - **No leak:** how long verification takes does not tell what would be right.
 *
 * @example Sign a text
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
   * Takes the key.
   *
   * @param secretKey Any text; 32 random characters or more are safe.
   * @throws {TypeError} If it is empty.
   */
  constructor(secretKey: string) {
    if (secretKey === "") {
      throw new TypeError("Cannot sign sessions: the secret key is empty");
    }
    this.#secretKey = secretKey;
  }

  /**
   * Makes the signature of a text.
   *
   * @param text The text.
   * @returns Its HMAC-SHA256 as base64url without padding.
   */
  sign(text: string): string {
    // Loading the module takes long, and most servers sign nothing.
    const { createHmac } = globalThis.process.getBuiltinModule("node:crypto");
    const hmac = createHmac("sha256", this.#secretKey).update(text);
    return hmac.digest("base64url");
  }

  /**
   * Whether a signature belongs to a text.
   *
   * @param text The text.
   * @param signature What claims to be its signature.
   */
  verify(text: string, signature: string): boolean {
    return equalsInConstantTime(this.sign(text), signature);
  }
}
