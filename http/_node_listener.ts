import { type NodeAddress, parseNodeAddress } from "../base/node_address.ts";
import { missingPermissions, requirePermissions } from "../base/permissions.ts";
import {
  listenOnSocket,
  requireSocket,
  withReason,
} from "../base/unix_socket.ts";

/**
 * Requires the permissions to listen for other nodes.
 *
 * @throws {Deno.errors.NotCapable} If some are missing.
 */
export function requireNodeAddress(text: string): void {
  const address = parseNodeAddress(text) as NodeAddress;
  if (address.transport === "unix") requireSocket(address.path);
  else {
    requirePermissions(`Cannot listen for other nodes on ${text}`, [
      { name: "net", host: text },
    ]);
  }
}

/**
 * Listens for other nodes.
 *
 * @throws {Deno.errors.AddrInUse} If something else listens there.
 * @throws {Error} If it cannot for another reason.
 */
export function listenForNodes(
  text: string,
): Deno.Listener<Deno.Conn<Deno.Addr>> {
  const address = parseNodeAddress(text) as NodeAddress;
  if (address.transport === "unix") {
    return listenOnSocket(
      requireSocket(address.path),
      (path) => Deno.listen({ transport: "unix", path }),
    );
  }
  const failure = `Cannot listen for other nodes on ${text}`;
  try {
    return Deno.listen(address);
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
    [{ name: "net", host: text }],
    undefined,
    cause,
  );
}
