/**
 * The short hash under which logs and spans name a secret, such as a session's
 * id: equal secrets have equal hashes, and a hash does not open anything.
 *
 * @param secret The secret.
 * @param length How many hexadecimal digits, at most 64.
 * @returns The beginning of its SHA-256.
 *
 * @example
 * ```ts
 * import { shortHash } from "./short_hash.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shortHash("mine"), "3fd30542fe3f");
 * ```
 */
export function shortHash(secret: string, length = 12): string {
  const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(secret).digest("hex").slice(0, length);
}
