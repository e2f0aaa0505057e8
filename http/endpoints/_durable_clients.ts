import type { Instruments } from "../../base/instruments.ts";
import type { ClientSocket } from "../../cluster/cluster_node.ts";
import type { Logger } from "../../base/logger.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_SERVICE_RESTART,
} from "../../protocol/close_codes.ts";
import { clientKey } from "../../sessions/saving/client_numbers.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { MAX_QUEUED_BYTES } from "../../sync/outbox.ts";
import { type Connect, DurableClient } from "./_durable_client.ts";
import { STOPPING } from "./_opening_sockets.ts";
import type { ResumeOffer } from "./_handshake.ts";
import type { ResolvedOptions } from "../options.ts";
import type { UserSocket } from "./_user_sockets.ts";

/** A socket of a page that can resume. */
export interface DurableVisit {
  readonly session: ServerSession;
  readonly offer: ResumeOffer;
  readonly place: UserSocket;
  readonly connect: Connect;
  /**
   * Frees the place among the open connections; absent if the page was known at the
   * handshake, and so has none of its own.
   */
  readonly discount: (() => void) | undefined;
}

/** The pages that can resume their connection, by the ids that they made up. */
export class DurableClients {
  readonly #options: ResolvedOptions;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #clients = new Map<string, DurableClient>();

  constructor(
    options: ResolvedOptions,
    logger: Logger,
    instruments: Instruments,
  ) {
    this.#options = options;
    this.#logger = logger;
    this.#instruments = instruments;
  }

  /** Whether an offer is that of a known page, whose place is counted already. */
  knows(offer: ResumeOffer): boolean {
    return this.#find(offer) !== undefined;
  }

  /**
   * Connects a page that has just opened a socket. If it cannot go on, its socket is
   * closed with 1012; with 1001 if it can in the way of one that comes from elsewhere.
   */
  open(socket: ClientSocket, visit: DurableVisit): void {
    const { session, offer, place, discount } = visit;
    const refuse = (code: number, reason: string) => {
      discount?.();
      place.leave();
      socket.onclose = null;
      socket.close(code, reason);
    };
    const known = this.#find(offer);
    if (known?.resume(socket, session, place, offer.received)) {
      return discount?.();
    }
    if (known?.isOf(place) && goesOn(offer, session)) {
      known.giveWay();
      // It comes back at once, as one that this process does not know.
      return refuse(CLOSE_GOING_AWAY, "Go on with the stored session");
    }
    const isNew = !this.#clients.has(offer.id) &&
      (offer.received === 0 || goesOn(offer, session));
    if (!isNew || discount === undefined) {
      return refuse(CLOSE_SERVICE_RESTART, "Cannot resume");
    }
    this.#begin(socket, visit, discount);
  }

  /** Closes all with 1001; see `SocketEndpoint.closeAll()`. */
  closeAll(): Promise<void>[] {
    return Array.from(
      this.#clients.values(),
      (client) => client.closed(CLOSE_GOING_AWAY, STOPPING),
    );
  }

  /** Closes those of destroyed sessions. */
  closeDetached(): void {
    for (const client of this.#clients.values()) {
      if (client.session === null) client.close(CLOSE_GOING_AWAY, "");
    }
  }

  #find({ id, secret }: ResumeOffer): DurableClient | undefined {
    const client = this.#clients.get(id);
    return client?.knows(secret) ? client : undefined;
  }

  #begin(
    socket: ClientSocket,
    { session, offer, place, connect }: DurableVisit,
    discount: () => void,
  ): void {
    const { id, secret, received, moved } = offer;
    const { resumeMilliseconds, outbox } = this.#options;
    const client = new DurableClient(
      {
        session,
        secret,
        key: session.journal === undefined ? "" : clientKey(id, secret),
        start: received === 0 || moved === undefined
          ? undefined
          : { received, ...moved },
        connect,
        holdMilliseconds: resumeMilliseconds,
        maxKeptBytes: outbox?.maxQueuedBytes ?? MAX_QUEUED_BYTES,
        logger: this.#logger,
        instruments: this.#instruments,
        onEnd: () => {
          this.#clients.delete(id);
          this.#instruments.count("connectionsClosed");
          discount();
        },
      },
      socket,
      place,
    );
    this.#clients.set(id, client);
    this.#instruments.count("connectionsOpened");
  }
}

/** Whether a page goes on with a session that an earlier process had. */
function goesOn({ moved }: ResumeOffer, { journal }: ServerSession): boolean {
  return moved !== undefined && moved.shape === journal?.shape;
}
