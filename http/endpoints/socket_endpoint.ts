import type { Logger } from "../../base/logger.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_POLICY_VIOLATION,
  CLOSE_SERVER_ERROR,
} from "../../protocol/close_codes.ts";
import { ClientRules } from "../../document/client_rules.ts";
import type { ServerSession } from "../../sessions/session.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import { InFlight } from "../../sessions/in_flight.ts";
import { ServerConnection } from "../../sessions/server_connection.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { AppServices } from "../_app_services.ts";
import type { Authenticator } from "../access/authenticator.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { ConnectionLimit } from "../access/connection_limit.ts";
import {
  checkUpgrade,
  offeredProtocols,
  type SocketOffer,
  socketOffer,
  SUBPROTOCOL,
  upgradeSocket,
  withProtocol,
} from "./_handshake.ts";
import { surviveHugeMessages } from "./_huge_messages.ts";
import {
  closed,
  type Handshake,
  OpeningSockets,
  STOPPING,
} from "./_opening_sockets.ts";
import type { Origins } from "../access/origins.ts";
import type { ResolvedOptions } from "../options.ts";
import type { SessionRequests } from "./_session_requests.ts";
import type { Reloads } from "../_reloads.ts";
import { HttpError } from "../_http_error.ts";
import { RELOAD_SUBPROTOCOL } from "../../pages/reload_script.ts";
import { type UserSocket, UserSockets } from "./_user_sockets.ts";
import {
  type DurableConnectionOptions,
  LOGGED_OUT,
} from "./_durable_client.ts";
import { DurableClients } from "./_durable_clients.ts";
import { type RelayedVisit, Relays } from "./_relays.ts";
import { SessionElsewhere } from "../../sessions/saving/session_elsewhere.ts";
import type { ClientSocket } from "../../cluster/cluster_node.ts";
import type { MessageSocket } from "../../sync/outbox.ts";

interface Attachment {
  /** Whether the client is BokehJS. */
  readonly isBrowser: boolean;
  /** Frees the socket's place among the open connections; absent if it has none. */
  readonly discount: (() => void) | undefined;
  /** Frees all that the socket occupies. */
  readonly leave: () => void;
  readonly resume: SocketOffer["resume"];
  /** The socket, as one of its user. */
  readonly place: UserSocket;
  readonly handshake: Handshake;
}

/**
 * Turns requests into connections (spec 3.1, 3.2).
 *
 * - **Checked first:** an invalid request gets an HTTP error; it is never
 *   upgraded.
 */
export class SocketEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly takesAnyHost = true;
  readonly needsUser = true;
  readonly #services: AppServices;
  readonly #options: ResolvedOptions;
  readonly #requests: SessionRequests;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #limit: ConnectionLimit;
  readonly #inFlight: InFlight;
  readonly #reloads: Reloads | undefined;
  readonly #authenticator: Authenticator;
  readonly #users: UserSockets;
  /** What clients may change; everything if there are none. */
  readonly #rules: ClientRules | undefined;
  readonly #relays: Relays;
  readonly #open = new Map<ClientSocket, ServerConnection>();
  /** The pages that can resume; not in `#open`. */
  readonly #durable: DurableClients;
  readonly #origins: Origins;
  readonly #opening = new OpeningSockets();

  constructor(
    services: AppServices,
    requests: SessionRequests,
    origins: Origins,
  ) {
    surviveHugeMessages(services.logger);
    this.#services = services;
    this.#options = services.options;
    this.#requests = requests;
    this.#logger = services.logger;
    this.#instruments = services.instruments;
    this.#limit = new ConnectionLimit(services.options, services.instruments);
    this.#inFlight = new InFlight(services.options, services.instruments);
    this.#reloads = services.reloads;
    this.#authenticator = services.authenticator;
    const { authenticator } = services;
    this.#users = new UserSockets({
      isStillUser: authenticator.checksAgain
        ? (user) => authenticator.isStill(user)
        : undefined,
      onError: (error) =>
        this.#logger.error("Error checking whether users are logged in", {
          error,
        }),
    });
    this.#origins = origins;
    this.#durable = new DurableClients(
      services.options,
      this.#logger,
      this.#instruments,
    );
    this.#relays = new Relays(services);
    const { clientsMay, clientsMayAlso } = services.options;
    this.#rules = clientsMay === "edit"
      ? undefined
      : new ClientRules(clientsMayAlso);
  }

  /**
   * Closes all sockets with 1001.
   *
   * @returns Resolves once all are closed; never, if a client does not read.
   */
  async closeAll(): Promise<void> {
    const closing = Array.from(this.#open, ([socket, connection]) => {
      const end = closed(socket);
      connection.close(CLOSE_GOING_AWAY, STOPPING);
      return end;
    });
    this.#reloads?.closeAll();
    await Promise.all([
      ...closing,
      ...this.#opening.closeAll(),
      ...this.#durable.closeAll(),
      ...this.#relays.closeAll(),
    ]);
  }

  /** Closes the sockets of destroyed sessions, so that their clients reconnect. */
  closeDetached(): void {
    for (const [socket, { session }] of this.#open) {
      if (session === null) socket.close(CLOSE_GOING_AWAY);
    }
    this.#durable.closeDetached();
  }

  /**
   * Closes the sockets of a user with 1008, in this thread, others and other nodes.
   *
   * @throws {TypeError} If nothing tells the user from others.
   */
  endUser(user: unknown): void {
    const key = this.#authenticator.keyOf(user);
    this.endKey(key);
    this.#relays.endUser(key);
  }

  /** Closes the sockets of the user with a key with 1008, in this thread. */
  endKey(key: string): void {
    this.#users.end(key);
  }

  /**
   * Opens a socket for the session that its token names.
   *
   * @returns The upgrade response.
   * @throws {HttpError} If the request is not an upgrade, its origin is not
   * allowed, its token is invalid, or there are too many sockets.
   * @throws {SessionElsewhere} If another node has passed the request on, and yet
   * another has the session.
   */
  async respond(incoming: Incoming, target: Target): Promise<Response> {
    const { request, client, received, user } = incoming;
    checkUpgrade(request);
    this.#origins.checkSocket(incoming);
    const context = target.context as ApplicationContext;
    const [protocol, revision] = offeredProtocols(request);
    if (protocol === RELOAD_SUBPROTOCOL && this.#reloads !== undefined) {
      const response = this.#reloads.accept(received, context, revision);
      return withProtocol(response, RELOAD_SUBPROTOCOL);
    }
    const handshake = this.#opening.begin();
    const { token, resume } = socketOffer(request);
    const isCounted = resume !== undefined && this.#durable.knows(resume);
    const discount = isCounted ? undefined : this.#limit.enter(client.address);
    const place = this.#users.enter(user);
    const leave = () => {
      discount?.();
      place.leave();
    };
    try {
      const session = await this.#requests
        .fromSocket(token, incoming, context);
      if (place.isEnded) throw new HttpError(403, { message: LOGGED_OUT });
      handshake.checkTime();
      // Headers that have not been read before the upgrade cannot be read
      // afterwards.
      const isBrowser = received.headers.has("origin");
      const { socket, response } = incoming.relayed?.upgrade() ??
        upgradeSocket(received, this.#options);
      this.#attach(socket, session, {
        isBrowser,
        discount,
        leave,
        place,
        handshake,
        resume,
      });
      return withProtocol(response, SUBPROTOCOL);
    } catch (error) {
      return await this.#relay(error, { incoming, place, leave, handshake });
    }
  }

  /**
   * Lets the node that has a session have the socket.
   *
   * @throws What has been thrown, if that is not why.
   */
  async #relay(
    error: unknown,
    visit: Omit<RelayedVisit, "owner">,
  ): Promise<Response> {
    const isElsewhere = error instanceof SessionElsewhere &&
      visit.incoming.relayed === undefined;
    try {
      const { peers } = this.#services;
      if (!isElsewhere || peers === undefined) throw error;
      return await this.#relays.open({ ...visit, owner: error.owner }, peers);
    } catch (error) {
      visit.leave();
      throw error;
    }
  }

  // Nothing may escape from the handlers: it would end the process.
  #attach(
    socket: ClientSocket,
    session: ServerSession,
    { isBrowser, discount, leave, place, handshake, resume: offer }: Attachment,
  ): void {
    handshake.expect(socket);
    socket.onopen = () => {
      if (handshake.end(socket)) return;
      if (place.isEnded) {
        return socket.close(CLOSE_POLICY_VIOLATION, LOGGED_OUT);
      }
      try {
        if (offer !== undefined) {
          return this.#durable.open(socket, {
            session,
            offer,
            place,
            discount,
            connect: (link, durable) =>
              this.#connect(link, session, isBrowser, durable),
          });
        }
        const connection = this.#connect(socket, session, isBrowser);
        this.#open.set(socket, connection);
        this.#instruments.count("connectionsOpened");
        socket.onmessage = ({ data }) => connection.receive(data);
        place.onEnd = () =>
          connection.close(CLOSE_POLICY_VIOLATION, LOGGED_OUT);
      } catch (error) {
        this.#logger.error("Error opening a connection", { error });
        socket.close(CLOSE_SERVER_ERROR, "Cannot attach to the session");
      }
    };
    socket.onerror = (event) => event.preventDefault();
    this.#awaitEnd(socket, leave);
  }

  #awaitEnd(socket: ClientSocket, leave: () => void): void {
    socket.onclose = ({ code, reason }) => {
      // Deno keeps the sockets of vanished clients for a while, and all that their
      // handlers refer to: the session, its document …
      socket.onopen = socket.onmessage = socket.onclose = null;
      leave();
      const connection = this.#open.get(socket);
      if (connection === undefined) return;
      this.#open.delete(socket);
      this.#instruments.count("connectionsClosed");
      this.#logger.info(
        `WebSocket connection closed: code=${code}, reason=${reason || "None"}`,
      );
      connection.detach();
    };
  }

  #connect(
    socket: MessageSocket,
    session: ServerSession,
    isBrowser: boolean,
    durable?: DurableConnectionOptions,
  ): ServerConnection {
    const {
      websocketMaxMessageBytes,
      maxMessagesPerSecond,
      outbox,
      sendTracebacks,
      dev,
    } = this.#options;
    this.#logger.info("WebSocket connection opened");
    const connection = new ServerConnection({
      ...durable,
      socket,
      session,
      version: BOKEHJS_VERSION,
      logger: this.#logger,
      instruments: this.#instruments,
      isBrowser,
      rules: this.#rules,
      maxMessagesPerSecond,
      inFlight: this.#inFlight,
      receiver: { maxMessageBytes: websocketMaxMessageBytes },
      outbox,
      sendTracebacks,
      showErrors: dev,
    });
    this.#logger.info("ServerConnection created");
    return connection;
  }
}
