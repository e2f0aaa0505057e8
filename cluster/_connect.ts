import { errorMessage } from "../base/text/error_text.ts";
import type { NodeAddress } from "../base/node_address.ts";
import { HandshakeError } from "./_handshake.ts";

/** How a node protects what it tells others. */
export interface LinkSecurity {
  /** Whether it tells nothing without TLS, unless on its own machine. */
  readonly isRequired: boolean;
  /** The certificates of those who sign certificates of nodes, besides those that Deno trusts. */
  readonly authorities: string | undefined;
}

type Connection = Deno.Conn<Deno.Addr>;

/**
 * Connects to a node.
 *
 * @throws {HandshakeError} If it has another certificate than it must have, or only
 * one side uses TLS.
 * @throws {Error} If it cannot be reached.
 */
export async function connectTo(
  target: NodeAddress,
  security: LinkSecurity | undefined,
): Promise<Connection> {
  if (target.transport === "unix") return await Deno.connect(target);
  const { hostname, port, isSecure } = target;
  if (!isSecure && security?.isRequired) {
    throw new HandshakeError(
      "its nodeAddress has no tls://, but that of this node has: all nodes need one",
    );
  }
  const connection = await Deno.connect({ hostname, port });
  sendAtOnce(connection);
  if (!isSecure) return connection;
  const { authorities } = security ?? {};
  const caCerts = authorities === undefined ? [] : [authorities];
  const secure = await Deno.startTls(connection, { hostname, caCerts });
  try {
    await secure.handshake();
    return secure;
  } catch (error) {
    secure.close();
    throw explained(error);
  }
}

/**
 * Completes the TLS handshake of a connection that has been accepted, if it uses TLS.
 *
 * @throws {HandshakeError} If the other side does not, or refuses the certificate.
 */
export async function acceptSecurely(connection: Connection): Promise<void> {
  if (!("handshake" in connection)) return;
  try {
    await (connection as Deno.TlsConn).handshake();
  } catch (error) {
    const reason = isPlain(error)
      ? "it does not use TLS: all nodes need a nodeAddress with tls://"
      : `TLS has failed: ${errorMessage(error)}`;
    throw new HandshakeError(reason, { cause: error });
  }
}

/** Messages are small, and somebody waits for each. */
export function sendAtOnce(connection: Connection): void {
  if ("setNoDelay" in connection) (connection as Deno.TcpConn).setNoDelay();
}

function explained(error: unknown): unknown {
  const message = errorMessage(error);
  if (!(error instanceof Deno.errors.InvalidData)) return error;
  if (isPlain(error)) {
    return new HandshakeError("it does not use TLS", { cause: error });
  }
  const hint = message.includes("UnknownIssuer")
    ? ": nodeCafile must name who has signed it"
    : "";
  return new HandshakeError(`its certificate is refused (${message})${hint}`, {
    cause: error,
  });
}

/** Whether an error says that the other side has sent no TLS. */
function isPlain(error: unknown): boolean {
  return errorMessage(error).includes("InvalidContentType");
}
