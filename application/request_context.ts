/**
 * What the server knows about the sender of a request. Behind a reverse proxy
 * this is what the proxy says, see the options `useXHeaders` and
 * `trustedProxies`.
 */
export interface RequestContext {
  /** The address of the client, if known. */
  readonly remoteAddress: string | undefined;
  /** Whether the client uses TLS. */
  readonly isSecure: boolean;
}
