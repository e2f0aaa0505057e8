import type {
  ArrivedAnswer,
  NodePlace,
  RelayedSocket,
} from "../../cluster/cluster_node.ts";
import {
  CLOSE_ABNORMAL,
  CLOSE_GOING_AWAY,
  CLOSE_POLICY_VIOLATION,
} from "../../protocol/close_codes.ts";
import type { Incoming } from "../_incoming.ts";
import type { AppServices } from "../_app_services.ts";
import { type Peers, toResponse } from "../_peers.ts";
import { LOGGED_OUT } from "./_durable_client.ts";
import { type Handshake, STOPPING } from "./_opening_sockets.ts";
import { SUBPROTOCOL, upgradeSocket, withProtocol } from "./_handshake.ts";
import type { UserSocket } from "./_user_sockets.ts";

/** How much may wait on its way to another node, beyond a message. */
const EXTRA_BYTES = 16 * 1024 * 1024;

/** A client whose session another node has. */
export interface RelayedVisit {
  readonly incoming: Incoming;
  readonly owner: NodePlace;
  readonly place: UserSocket;
  /** Frees what the socket occupies; called once. */
  readonly leave: () => void;
  readonly handshake: Handshake;
}

/** The sockets of clients whose sessions other nodes have. */
export class Relays {
  readonly #services: AppServices;
  readonly #open = new Set<RelayedSocket>();

  constructor(services: AppServices) {
    this.#services = services;
  }

  /**
   * Connects a client with the node that has its session.
   *
   * @returns The upgrade response, or what the other node says instead.
   * @throws {Error} If the other node does not answer.
   */
  async open(visit: RelayedVisit, peers: Peers): Promise<Response> {
    const { incoming, owner, leave } = visit;
    const answer = await peers.ask(incoming, owner);
    if (answer.status === 101) return await this.#connect(visit, peers, answer);
    leave();
    return toResponse(answer);
  }

  /** Closes the sockets of a user at other nodes. */
  endUser(key: string): void {
    void this.#services.peers?.endUser(key);
  }

  /** Closes all with 1001; see `SocketEndpoint.closeAll()`. */
  closeAll(): Promise<void>[] {
    return Array.from(
      this.#open,
      (socket) => socket.closed(CLOSE_GOING_AWAY, STOPPING),
    );
  }

  async #connect(
    { incoming, place, leave, handshake }: RelayedVisit,
    peers: Peers,
    answer: ArrivedAnswer,
  ): Promise<Response> {
    const { options, instruments } = this.#services;
    try {
      const node = await peers.node();
      handshake.checkTime();
      const { socket, response } = upgradeSocket(
        incoming.received,
        options,
      );
      const relayed: RelayedSocket = node.relay({
        socket,
        answer,
        maxWaitingBytes: options.websocketMaxMessageBytes + EXTRA_BYTES,
        onEnd: () => {
          this.#open.delete(relayed);
          instruments.add("connectionsRelayed", -1);
          leave();
        },
      });
      this.#open.add(relayed);
      instruments.add("connectionsRelayed", 1);
      const end = () => relayed.close(CLOSE_POLICY_VIOLATION, LOGGED_OUT);
      place.onEnd = end;
      if (place.isEnded) end();
      return withProtocol(response, SUBPROTOCOL);
    } catch (error) {
      answer.stream.end({ code: CLOSE_ABNORMAL, reason: "", wasClean: false });
      throw error;
    }
  }
}
