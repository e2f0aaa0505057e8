import { delay } from "@std/async/delay";
import type {
  ArrivedAnswer,
  ClusterNode,
  LinkSecurity,
  NodePlace,
  RelayedRequest,
  RemoteUpgrade,
} from "../cluster/cluster_node.ts";
import { readCertificates } from "../base/certificate.ts";
import type { Instruments } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import { SessionElsewhere } from "../sessions/saving/session_elsewhere.ts";
import { LEASE_MILLISECONDS } from "../sessions/saving/node_lease.ts";
import type { StoredSessions } from "../sessions/saving/stored_sessions.ts";
import { HttpError } from "./_http_error.ts";
import type { Incoming } from "./_incoming.ts";
import { nodeListener, unreachable } from "./_node_listener.ts";
import type { ResolvedOptions } from "./options.ts";
import { requestPart } from "./_request_part.ts";

/** How long a request waits for a node that may be gone, and for this one to take over. */
const PATIENCE_MILLISECONDS = 3 * LEASE_MILLISECONDS;
const RETRY_MILLISECONDS = 50;

/** How many nodes are remembered whose failure has been logged: most never come back. */
const MAX_UNREACHABLE = 100;

/** Thrown if the node that had a session does not answer, or no longer has it. */
class OwnerLost extends Error {}

/** Which nodes there are. */
export interface NodeDirectory {
  /** The id of this node. */
  readonly node: string;
  /** The other live nodes. Those with an address can be reached. */
  others(): Promise<readonly NodePlace[]>;
  /** Records that a node could not be reached. */
  reportLost(node: string): void;
  /** Records that a node could be reached. */
  reportReached(node: string): void;
}

/** Options for {@linkcode Peers}. */
export interface PeersOptions {
  readonly directory: NodeDirectory;
  /** What a node has to know to link itself to another one, or to this one. */
  secretKeyOf(node: string): string | undefined;
  /** Listens for other nodes. */
  listen(): Deno.Listener<Deno.Conn<Deno.Addr>>;
  readonly security?: LinkSecurity;
  readonly logger: Logger;
  readonly instruments: Instruments;
}

/** What other nodes cause in this one. */
export interface PeerEffects {
  /** Answers a request that another node has checked. */
  answer(incoming: Incoming): Promise<Response>;
  /** Closes the sockets of a user who has logged out at another node. */
  endUser(key: string): void;
  /** Answers what another node wants to know. */
  answerQuestion(question: unknown): Promise<unknown>;
}

/**
 * The other nodes of a cluster: requests for sessions that they have go there.
 *
 * - **Once:** a request that another node has passed on is not passed on again.
 */
export class Peers {
  readonly #options: PeersOptions;
  /** Nodes whose failure has been logged. */
  readonly #unreachable = new Set<string>();
  #node: Promise<ClusterNode> | undefined;
  #isStopping = false;

  constructor(options: PeersOptions) {
    this.#options = options;
  }

  /**
   * Listens for other nodes.
   *
   * @throws {Error} If it cannot.
   */
  start(effects: PeerEffects): void {
    this.#isStopping = false;
    const { directory, secretKeyOf, listen, security, logger, instruments } =
      this.#options;
    const listener = listen();
    // Imported late: most servers are alone.
    this.#node = import("../cluster/cluster_node.ts").then(({ ClusterNode }) =>
      new ClusterNode({
        node: directory.node,
        secretKeyOf,
        listener,
        security,
        logger,
        onChange: (difference) => instruments.add("links", difference),
        answer: (request, upgrade) => this.#answer(request, upgrade, effects),
        onEndUser: (key) => effects.endUser(key),
        onQuestion: (question) => effects.answerQuestion(question),
      })
    );
  }

  /** Refuses requests of other nodes from now on: they look for the session again. */
  drain(): void {
    this.#isStopping = true;
  }

  /** Ends the links with other nodes. */
  async stop(): Promise<void> {
    const node = this.#node;
    this.#node = undefined;
    (await node)?.close();
  }

  /**
   * Answers a request here, or lets the node answer that has the session.
   *
   * @param respond Answers it here.
   * @throws {HttpError} If the session's node cannot be reached.
   */
  async run(
    incoming: Incoming,
    respond: () => Response | Promise<Response>,
  ): Promise<Response> {
    const end = performance.now() + PATIENCE_MILLISECONDS;
    while (true) {
      try {
        return await this.#run(incoming, respond);
      } catch (error) {
        if (!(error instanceof OwnerLost)) throw error;
        if (performance.now() >= end) {
          throw new HttpError(503, {
            message: "The node that has the session cannot be reached",
            headers: { "retry-after": "1" },
          });
        }
      }
      await delay(RETRY_MILLISECONDS);
    }
  }

  /**
   * Lets another node answer a request.
   *
   * @throws {HttpError} If the content of the request does not arrive.
   * @throws {Error} If the node cannot answer; {@linkcode run} tries again.
   */
  async ask(incoming: Incoming, owner: NodePlace): Promise<ArrivedAnswer> {
    const { directory } = this.#options;
    const answer = await this.#ask(incoming, owner);
    if (answer === undefined) {
      directory.reportLost(owner.node);
      throw new OwnerLost();
    }
    directory.reportReached(owner.node);
    this.#unreachable.delete(owner.node);
    if (answer.isMoved) throw new OwnerLost();
    return answer;
  }

  /** Closes the sockets of a user at all other nodes. */
  async endUser(key: string): Promise<void> {
    const { directory, logger } = this.#options;
    try {
      const node = await this.node();
      const others = (await directory.others())
        .filter(({ address }) => address !== "");
      await Promise.all(others.map((place) => node.endUser(place, key)));
    } catch (error) {
      logger.error("Cannot tell all nodes that a user has logged out", {
        error,
      });
    }
  }

  /**
   * Asks another node something.
   *
   * @param milliseconds How long it may take to answer.
   * @throws {Error} If it cannot be reached, or does not answer in time.
   */
  async question(
    place: NodePlace,
    question: unknown,
    milliseconds: number,
  ): Promise<unknown> {
    const ending = new AbortController();
    const deadline = setTimeout(() => ending.abort(), milliseconds);
    try {
      const node = await this.node();
      return await node.question(place, question, ending.signal);
    } finally {
      clearTimeout(deadline);
    }
  }

  /** How long a ping takes to a node and back; `null` if that is not known. */
  async roundTrip(node: string): Promise<number | null> {
    return (await this.node()).roundTrip(node);
  }

  /** The node, to relay sockets. */
  async node(): Promise<ClusterNode> {
    return await (this.#node as Promise<ClusterNode>);
  }

  async #run(
    incoming: Incoming,
    respond: () => Response | Promise<Response>,
  ): Promise<Response> {
    try {
      return await respond();
    } catch (error) {
      if (!(error instanceof SessionElsewhere)) throw error;
      return toResponse(await this.ask(incoming, error.owner));
    }
  }

  async #ask(
    { request, client }: Incoming,
    owner: NodePlace,
  ): Promise<ArrivedAnswer | undefined> {
    const { method, url, headers } = request;
    // Only parts of files come as POST. Read first: that a client does not send its
    // part is not the other node's fault.
    const body = method === "POST"
      ? (await requestPart(request)).toBase64()
      : undefined;
    try {
      const node = await this.node();
      return await node.ask(owner, {
        method,
        url,
        headers: [...headers],
        body,
        client,
      });
    } catch (error) {
      this.#warn(owner, error);
      return undefined;
    }
  }

  #warn(owner: NodePlace, error: unknown): void {
    if (this.#unreachable.has(owner.node)) return;
    if (this.#unreachable.size >= MAX_UNREACHABLE) this.#unreachable.clear();
    this.#unreachable.add(owner.node);
    this.#options.logger.warn("Cannot reach the node that has a session", {
      ...owner,
      error: unreachable(owner.address, error),
    });
  }

  async #answer(
    { method, url, headers, body, client }: RelayedRequest,
    upgrade: RemoteUpgrade,
    effects: PeerEffects,
  ): Promise<Response | null> {
    if (this.#isStopping) return null;
    const request = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: body === undefined ? undefined : Uint8Array.fromBase64(body),
    });
    try {
      return await effects.answer({
        request,
        url: new URL(url),
        client: { ...client, address: client.address },
        received: request,
        relayed: { upgrade },
      });
    } catch (error) {
      if (error instanceof SessionElsewhere) return null;
      throw error;
    }
  }
}

/** The answer of another node, as that of this one. */
export function toResponse({ status, headers, body }: ArrivedAnswer): Response {
  return new Response(body.byteLength === 0 ? null : body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}

/**
 * The other nodes of a cluster; `undefined` if the server is no node of one.
 *
 * @throws {Deno.errors.NotCapable} If a permission to listen is missing.
 */
export function peersOf(
  options: ResolvedOptions,
  stored: StoredSessions | undefined,
  logger: Logger,
  instruments: Instruments,
): Peers | undefined {
  const { nodeAddress: address } = options;
  if (address === undefined || stored === undefined) return undefined;
  const { secretKey, nodeCafile } = options;
  return new Peers({
    directory: stored,
    secretKeyOf: () => secretKey,
    listen: nodeListener(address, options),
    security: {
      isRequired: address.startsWith("tls://"),
      authorities: nodeCafile && readCertificates(nodeCafile),
    },
    logger,
    instruments,
  });
}
