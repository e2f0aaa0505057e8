import { delay } from "@std/async/delay";
import type { Logger } from "../base/logger.ts";
import { parseNodeAddress } from "../base/node_address.ts";
import {
  acceptSecurely,
  connectTo,
  type LinkSecurity,
  sendAtOnce,
} from "./_connect.ts";
import {
  beGreeted,
  greet,
  HandshakeError,
  type NodeIdentity,
} from "./_handshake.ts";
import { Link, type NodeConnection } from "./_link.ts";
import type { LinkStream } from "./_link_stream.ts";

/** How long a node may take to prove who it is. */
const HANDSHAKE_MILLISECONDS = 2000;

/** How many that call this node may be about to prove it; the oldest are given up. */
const MAX_CALLERS = 64;

const ACCEPT_AGAIN_MILLISECONDS = 100;

/** Where another node is. */
export interface NodePlace {
  readonly node: string;
  readonly address: string;
}

/** Who a node is, and how others prove that they belong to it. */
export interface NodeNames {
  /** The id of this node. */
  readonly node: string;
  /**
   * The secret key that a node asks its callers for, also this one; `undefined` in a
   * cluster of one user of one machine.
   */
  secretKeyOf(node: string): string | undefined;
}

/** Options for {@linkcode NodeLinks}. */
export interface NodeLinksOptions extends NodeNames {
  readonly listener: Deno.Listener<Deno.Conn<Deno.Addr>>;
  /** TLS on the way to others. */
  readonly security?: LinkSecurity;
  readonly logger: Logger;
  /** Called for each stream that another node opens. */
  onOpen(stream: LinkStream, head: unknown): void;
  /** Called with how many links there are more. */
  onChange(difference: 1 | -1): void;
}

/** A node that is about to be connected to, or is. */
interface Outgoing {
  readonly link: Promise<Link>;
  /** The same, once it is there. */
  made?: Link;
}

/**
 * The links of this node with others: one to each that it calls, one from each
 * that calls it.
 *
 * - **Proved:** nothing of a connection is used before both sides have shown that
 *   they know the secret key.
 */
export class NodeLinks {
  readonly #options: NodeLinksOptions;
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #links = new Set<Link>();
  /** The connections on which nobody has proved anything yet. */
  readonly #strangers = new Set<NodeConnection>();
  /** Those of them that others have made. */
  readonly #callers = new Set<NodeConnection>();
  #lastRefusal = "";
  #isClosed = false;

  constructor(options: NodeLinksOptions) {
    this.#options = options;
    void this.#listen();
  }

  /**
   * Returns the link to a node, and connects if there is none.
   *
   * @throws {Error} If the node cannot be reached.
   */
  async to(place: NodePlace): Promise<Link> {
    const { node } = place;
    const known = this.#outgoing.get(node);
    if (known !== undefined) return await known.link;
    const outgoing: Outgoing = { link: this.#connect(place) };
    this.#outgoing.set(node, outgoing);
    try {
      return outgoing.made = await outgoing.link;
    } catch (error) {
      this.#outgoing.delete(node);
      throw error;
    }
  }

  /** How long a ping takes to a node and back; `null` if that is not known. */
  roundTrip(node: string): number | null {
    return this.#outgoing.get(node)?.made?.roundTripMilliseconds ?? null;
  }

  /** Closes all links, and listens no more. Idempotent. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#options.listener.close();
    for (const link of [...this.#links]) link.close("this node stops");
    for (const connection of [...this.#strangers]) this.#end(connection);
  }

  async #connect({ node, address }: NodePlace): Promise<Link> {
    const target = parseNodeAddress(address);
    if (target === undefined || this.#isClosed) {
      throw new Error(`Cannot connect to a node at ${address}`);
    }
    const connection = await within(
      connectTo(target, this.#options.security),
      closeLate,
    );
    await this.#handshake(
      connection,
      () => greet(connection, this.#identity(node), node),
    );
    return this.#add(connection, node, true);
  }

  async #listen(): Promise<void> {
    while (!this.#isClosed) {
      try {
        const connection = await this.#options.listener.accept();
        void this.#accept(connection);
      } catch {
        // Out of files, or closed.
        if (this.#isClosed) return;
        await delay(ACCEPT_AGAIN_MILLISECONDS);
      }
    }
  }

  async #accept(connection: Deno.Conn<Deno.Addr>): Promise<void> {
    this.#callers.add(connection);
    const [oldest] = this.#callers;
    // Nodes prove themselves at once, and so are not among the oldest.
    if (this.#callers.size > MAX_CALLERS) this.#end(oldest!);
    try {
      sendAtOnce(connection);
      const node = await this.#handshake(connection, async () => {
        await acceptSecurely(connection);
        return await beGreeted(connection, this.#identity(this.#options.node));
      });
      this.#add(connection, node, false);
    } catch (error) {
      if (this.#isClosed || !(error instanceof HandshakeError)) return;
      // Whoever tries again and again does not fill the log.
      if (this.#lastRefusal === error.message) return;
      this.#lastRefusal = error.message;
      this.#options.logger.warn(
        `Refusing a connection to the address for nodes: ${error.message}`,
      );
    } finally {
      this.#callers.delete(connection);
    }
  }

  async #handshake<T>(
    connection: NodeConnection,
    run: () => Promise<T>,
  ): Promise<T> {
    this.#strangers.add(connection);
    const deadline = setTimeout(
      () => this.#end(connection),
      HANDSHAKE_MILLISECONDS,
    );
    try {
      return await run();
    } catch (error) {
      this.#end(connection);
      throw error;
    } finally {
      clearTimeout(deadline);
      this.#strangers.delete(connection);
    }
  }

  /** Who this node is towards the callers of a node. */
  #identity(called: string): NodeIdentity {
    const { node } = this.#options;
    return { node, secretKey: this.#options.secretKeyOf(called) };
  }

  #end(connection: NodeConnection): void {
    try {
      connection.close();
    } catch {
      // It has closed by itself.
    }
  }

  #add(connection: NodeConnection, node: string, isOutgoing: boolean): Link {
    const { logger, onOpen, onChange } = this.#options;
    const link: Link = new Link({
      connection,
      onOpen: (stream, head) => onOpen(stream, head),
      onEnd: (reason) => {
        this.#links.delete(link);
        if (isOutgoing) this.#outgoing.delete(node);
        onChange(-1);
        if (!this.#isClosed) {
          logger.info(`Lost the link with a node: ${reason}`, { node });
        }
      },
    });
    this.#links.add(link);
    onChange(1);
    logger.info(
      isOutgoing ? "Linked to a node" : "A node has linked itself",
      { node },
    );
    if (this.#isClosed) link.close("this node stops");
    return link;
  }
}

/** Waits for a connection, but not for long. */
async function within<T>(
  work: Promise<T>,
  tooLate: (value: T) => void,
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    reject(new Error("the other node does not answer"));
  }, HANDSHAKE_MILLISECONDS);
  work.then((value) => isLate && tooLate(value), () => {});
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(deadline);
  }
}

function closeLate(connection: Deno.Conn<Deno.Addr>): void {
  connection.close();
}
