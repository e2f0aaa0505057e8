import { escape } from "@std/html/entities";

/**
 * The attribute with which a content security policy allows an element.
 *
 * @param nonce The nonce of the policy, if there is one.
 * @returns The attribute with a space before it, or nothing.
 */
export function nonceAttribute(nonce: string | undefined): string {
  return nonce === undefined ? "" : ` nonce="${escape(nonce)}"`;
}
