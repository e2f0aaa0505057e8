/**
 * A host as URLs have it.
 *
 * @param host A name or an address, which may have the brackets of IPv6 already.
 */
export function hostText(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
