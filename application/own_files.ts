/** Where this package is. */
const OWN = new URL("../", import.meta.url).href;

/**
 * Whether a module is part of this package; its examples and tests are not.
 *
 * @param url The URL of the module.
 */
export function isOwnFile(url: string): boolean {
  return url.startsWith(OWN) &&
    !/^(examples|tests)\//.test(url.slice(OWN.length));
}
