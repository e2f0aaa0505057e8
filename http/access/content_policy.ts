import type { OptionType } from "../../base/option_checks.ts";

/** What stands for the nonce in a policy. */
const PLACEHOLDER = "{nonce}";

/**
 * The policy of `true`. Styles: BokehJS needs inline ones. Pictures: tiles of maps
 * and URLs in documents. Frames are not restricted, since pages may be embedded.
 */
const DEFAULT_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'nonce-${PLACEHOLDER}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
].join("; ");

/** The type of the option: a policy fits into a header. */
export const CONTENT_POLICY: OptionType = {
  text:
    `true, false, "default" or a policy such as "script-src 'nonce-{nonce}'"`,
  includes: (value) =>
    typeof value === "boolean" ||
    typeof value === "string" && /^[\x20-\x7e]+$/.test(value),
};

/** The content security policy of one response. */
export interface PagePolicy {
  /** Allows script elements; `undefined` if there is no policy. */
  readonly nonce: string | undefined;
  /** The headers that send the policy. */
  readonly headers: Readonly<Record<string, string>>;
}

const NO_POLICY: PagePolicy = { nonce: undefined, headers: {} };

/**
 * Makes the content security policy of one response, with a nonce of its own.
 *
 * @param option The policy with a placeholder for the nonce; `true` or
 * `"default"` for a built-in one.
 */
export function pagePolicy(option: boolean | string): PagePolicy {
  if (option === false) return NO_POLICY;
  const policy = option === true || option === "default"
    ? DEFAULT_POLICY
    : option;
  const nonce = crypto.getRandomValues(new Uint8Array(16)).toBase64();
  return {
    nonce,
    headers: {
      "content-security-policy": policy.replaceAll(PLACEHOLDER, nonce),
    },
  };
}
