import { equalsInConstantTime } from "../../base/constant_time.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { ClientSocket } from "../../cluster/cluster_node.ts";
import type { Logger } from "../../base/logger.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_POLICY_VIOLATION,
  CLOSE_PROTOCOL_ERROR,
  CLOSE_RESUMING,
} from "../../protocol/close_codes.ts";
import { catchUp } from "../../sessions/saving/catch_up.ts";
import type { ServerConnection } from "../../sessions/server_connection.ts";
import type { ServerConnectionOptions } from "../../sessions/server_connection_options.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { DurableSocket, type DurableStart } from "../../sync/durable_socket.ts";
import type { MessageSocket } from "../../sync/outbox.ts";
import type { UserSocket } from "./_user_sockets.ts";

export const LOGGED_OUT = "Logged out";

const CANNOT_COUNT = "Cannot have received so many messages";

/** What the connection of a page that can resume needs. */
export type DurableConnectionOptions = Pick<
  ServerConnectionOptions,
  "onReceived" | "numbered"
>;

/** Makes the connection of a socket. */
export type Connect = (
  socket: MessageSocket,
  options: DurableConnectionOptions,
) => ServerConnection;

export interface DurableClientOptions {
  readonly session: ServerSession;
  /** What whoever resumes must know. */
  readonly secret: string;
  /** What names the client in the session's store. */
  readonly key: string;
  /** Where the client was in an earlier process; absent if it begins. */
  readonly start?: DurableStart;
  readonly connect: Connect;
  readonly holdMilliseconds: number;
  readonly maxKeptBytes: number;
  readonly logger: Logger;
  readonly instruments: Instruments;
  /** Called once the client is gone for good. */
  readonly onEnd: () => void;
}

/**
 * A page that keeps one connection over several real sockets.
 *
 * - **Ends at once** when the page closes the socket, or the server does.
 * - **Waits** for a while when the socket is lost.
 */
export class DurableClient {
  readonly #options: DurableClientOptions;
  readonly #link: DurableSocket;
  readonly #connection: ServerConnection;
  #place: UserSocket;
  #real: ClientSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;

  /** Opens the connection over a first socket, which is open. */
  constructor(
    options: DurableClientOptions,
    socket: ClientSocket,
    place: UserSocket,
  ) {
    this.#options = options;
    const { session, key, start, maxKeptBytes, instruments } = options;
    const { journal } = session;
    this.#link = new DurableSocket({
      maxKeptBytes,
      instruments,
      journal: journal && {
        shape: journal.shape,
        seq: () => journal.gate.passed,
      },
      start,
      onEnd: () => this.#end(),
    });
    this.#link.attach(socket, start?.received ?? 0);
    this.#place = place;
    this.#connection = options.connect(this.#link, {
      onReceived: ({ metadata }) => {
        const isNew = this.#link.count(metadata);
        if (isNew === undefined) this.#refuse(CANNOT_COUNT);
        return isNew === true;
      },
      numbered: journal &&
        { key, sent: start?.sent ?? 0, goesOn: start !== undefined },
    });
    journal?.clients.join(key);
    this.#take(socket, place);
    if (start === undefined) return;
    catchUp(session, this.#connection, start.seq)
      .catch((error) => session.reportError("Cannot catch up", error));
  }

  /** Whether a secret is this client's. */
  knows(secret: string): boolean {
    return equalsInConstantTime(this.#options.secret, secret);
  }

  /** Whether the client is that of a user. */
  isOf({ user }: UserSocket): boolean {
    return this.#place.user?.key === user?.key;
  }

  /** The session, or `null` once the connection is detached. */
  get session(): ServerSession | null {
    return this.#connection.session;
  }

  /**
   * Goes on over another socket, which is open.
   *
   * @param received How many messages the page has received.
   * @returns `false` if it cannot: the page has to begin again.
   */
  resume(
    socket: ClientSocket,
    session: ServerSession,
    place: UserSocket,
    received: number,
  ): boolean {
    const isSame = this.session === session &&
      this.isOf(place) &&
      this.#link.readyState === WebSocket.OPEN;
    if (!isSame || !this.#link.attach(socket, received)) return false;
    const before = this.#leaveReal();
    // Its page may have lost it without the server noticing.
    before?.close(CLOSE_GOING_AWAY, "Resumed elsewhere");
    this.#place.leave();
    this.#place = place;
    this.#take(socket, place);
    this.#options.instruments.count("connectionsResumed");
    this.#options.logger.info("WebSocket connection resumed");
    this.#connection.resume();
    return true;
  }

  close(code: number, reason: string): void {
    this.#connection.close(code, reason);
  }

  /** Ends at once: the client will go on with what is stored. */
  giveWay(): void {
    this.close(CLOSE_GOING_AWAY, "Resumed elsewhere");
    this.#end();
  }

  /** Closes the socket, and resolves once the page has confirmed. */
  async closed(code: number, reason: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const real = this.#real;
    if (real === undefined) resolve();
    else real.addEventListener("close", () => resolve(), { once: true });
    this.close(code, reason);
    await promise;
    this.#end();
  }

  #take(socket: ClientSocket, place: UserSocket): void {
    this.#real = socket;
    place.onEnd = () => this.close(CLOSE_POLICY_VIOLATION, LOGGED_OUT);
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code, reason, wasClean }) => {
      this.#leaveReal();
      const { logger, holdMilliseconds } = this.#options;
      const isMeant = wasClean && code !== CLOSE_RESUMING;
      const isOpen = this.#link.readyState === WebSocket.OPEN;
      if (isMeant || !isOpen || holdMilliseconds === 0) {
        logger.info(
          `WebSocket connection closed: code=${code}, reason=${
            reason || "None"
          }`,
        );
        return this.#end();
      }
      logger.info(
        `WebSocket connection lost, waiting ${holdMilliseconds} milliseconds for its page`,
      );
      this.#hold(holdMilliseconds);
    };
  }

  /** Returns the current socket, which counts no more. */
  #leaveReal(): ClientSocket | undefined {
    const real = this.#real;
    if (real !== undefined) {
      real.onopen = real.onmessage = real.onclose = null;
      this.#real = undefined;
    }
    this.#connection.interrupt();
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#options.instruments.add("connectionsHeld", -1);
    }
    return real;
  }

  #hold(milliseconds: number): void {
    this.#link.detach();
    this.#options.instruments.add("connectionsHeld", 1);
    this.#timer = setTimeout(() => this.#end(), milliseconds);
  }

  #receive(data: string | ArrayBuffer): void {
    const connection = this.#connection;
    if (
      typeof data !== "string" || !DurableSocket.isControl(data) ||
      connection.isReceiving
    ) return connection.receive(data);
    if (!connection.countFrame()) return;
    if (!this.#link.control(data)) this.#refuse(CANNOT_COUNT);
  }

  #refuse(reason: string): void {
    this.close(CLOSE_PROTOCOL_ERROR, reason);
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#leaveReal();
    this.#link.end();
    this.#connection.detach();
    const { session, key } = this.#options;
    session.journal?.clients.leave(key);
    this.#place.leave();
    this.#options.onEnd();
  }
}
