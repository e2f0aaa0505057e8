/** Where other nodes of a cluster reach one. */
export type NodeAddress =
  | { readonly transport: "unix"; readonly path: string }
  | {
    readonly transport: "tcp";
    readonly hostname: string;
    readonly port: number;
    /** Whether nodes use TLS there. */
    readonly isSecure: boolean;
  };

/** Examples of all kinds of addresses, for messages. */
export const NODE_ADDRESSES =
  "unix:/run/bokeh/node.sock, 10.0.0.1:5100 or tls://10.0.0.1:5100";

/**
 * Parses the address of a node: `unix:PATH`, or `HOST:PORT` with a port from 1 to
 * 65535, with `tls://` before it for TLS.
 *
 * @returns `undefined` if it is none of these.
 *
 * @example
 * ```ts
 * import { parseNodeAddress } from "./node_address.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseNodeAddress("[::1]:5100"), {
 *   transport: "tcp",
 *   hostname: "::1",
 *   port: 5100,
 *   isSecure: false,
 * });
 * assertEquals(parseNodeAddress("localhost"), undefined);
 * ```
 */
export function parseNodeAddress(text: string): NodeAddress | undefined {
  const [, path] = /^unix:(.+)$/.exec(text) ?? [];
  if (path !== undefined) return { transport: "unix", path };
  const [, scheme, bracketed, bare, digits] =
    /^(tls:\/\/)?(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? [];
  const hostname = bracketed ?? bare;
  const port = Number(digits);
  if (hostname === undefined || !(port >= 1 && port <= 65535)) return undefined;
  return { transport: "tcp", hostname, port, isSecure: scheme !== undefined };
}
