import { readCertificate } from "../base/certificate.ts";
import type { ResolvedOptions } from "./options.ts";
import { type NodeAddress, parseNodeAddress } from "../base/node_address.ts";
import { missingPermissions, requirePermissions } from "../base/permissions.ts";
import {
  listenOnSocket,
  requireSocket,
  type UnixSocket,
  withReason,
} from "../base/unix_socket.ts";

/** Listens for other nodes. */
export type NodeListener = Deno.Listener<Deno.Conn<Deno.Addr>>;

/**
 * Prepares to listen for other nodes.
 *
 * @param text The address.
 * @param options The secret key, with which nodes prove who they are, and the
 * certificate.
 * @returns A function that listens. It throws if something else listens there, or
 * if others could connect to the socket of nodes that prove nothing.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {Error} If the certificate cannot be used.
 */
export function nodeListener(
  text: string,
  options: Pick<
    ResolvedOptions,
    "secretKey" | "nodeCertfile" | "nodeKeyfile"
  >,
): () => NodeListener {
  const address = parseNodeAddress(text) as NodeAddress;
  if (address.transport === "unix") {
    const socket = requireSocket(address.path);
    return () => listenPrivately(socket, options.secretKey !== undefined);
  }
  const { hostname, port, isSecure } = address;
  const failure = `Cannot listen for other nodes on ${text}`;
  requirePermissions(failure, [{ name: "net", host: hostOf(text) }]);
  if (!isSecure) {
    return () => explained(failure, () => Deno.listen({ hostname, port }));
  }
  const { nodeCertfile: certfile = "", nodeKeyfile: keyfile } = options;
  const passwordHint = "to be without a password";
  const certificate = readCertificate({ certfile, keyfile, passwordHint });
  return () =>
    explained(
      failure,
      () => Deno.listenTls({ hostname, port, ...certificate }),
    );
}

/** The host and port of an address. */
function hostOf(text: string): string {
  return text.replace(/^tls:\/\//, "");
}

function listenPrivately(
  socket: UnixSocket,
  hasSecret: boolean,
): NodeListener {
  const { listener, wasPrivate } = listenOnSocket(
    socket,
    (path) => Deno.listen({ transport: "unix", path }),
  );
  if (wasPrivate || hasSecret) return listener;
  listener.close();
  throw new Deno.errors.PermissionDenied(
    `Cannot listen for other nodes on ${socket.path}: others could connect before it was ` +
      "made private; use a secretKey, a directory that only its owner can enter, " +
      "or the umask 022",
  );
}

function explained<T>(failure: string, listen: () => T): T {
  try {
    return listen();
  } catch (cause) {
    if (cause instanceof Deno.errors.AddrInUse) {
      const message = `${failure}: address already in use`;
      throw new Deno.errors.AddrInUse(message, { cause });
    }
    throw withReason(cause, failure);
  }
}

/** Why another node cannot be reached, with the flag if a permission is missing. */
export function unreachable(text: string, cause: unknown): unknown {
  if (!(cause instanceof Deno.errors.NotCapable)) return cause;
  return missingPermissions(
    "Cannot reach a node",
    [{ name: "net", host: hostOf(text) }],
    undefined,
    cause,
  );
}
