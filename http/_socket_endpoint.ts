import type { Logger } from "../application/logger.ts";
import { BOKEHJS_VERSION } from "../models/internal.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_SERVER_ERROR,
} from "../protocol/close_codes.ts";
import type { ServerSession } from "../session.ts";
import type { ApplicationContext } from "../sessions/application_context.ts";
import { ServerConnection } from "../sessions/connection.ts";
import type { Instruments } from "../sessions/instruments.ts";
import type { Endpoint, Incoming, Target } from "./_incoming.ts";
import { ConnectionLimit } from "./_connection_limit.ts";
import {
  checkUpgrade,
  offeredProtocols,
  offeredToken,
  SUBPROTOCOL,
  withProtocol,
} from "./_handshake.ts";
import { OriginPolicy } from "./_origins.ts";
import type { ResolvedOptions } from "./_resolve_options.ts";
import type { SessionRequests } from "./_session_requests.ts";
import type { Reloads } from "./_reloads.ts";
import { HttpError } from "./http_error.ts";
import { RELOAD_SUBPROTOCOL } from "./reload_script.ts";

/**
 * Turns requests into connections (spec 3.1, 3.2).
 *
 * - **Checked first:** a request that is not in order gets an HTTP error; it is
 *   never upgraded.
 */
export class SocketEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;
  readonly #options: ResolvedOptions;
  readonly #requests: SessionRequests;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #limit: ConnectionLimit;
  readonly #reloads: Reloads | undefined;
  readonly #open = new Map<WebSocket, ServerConnection>();
  #origins: OriginPolicy;

  /** Takes the options of sockets, and in development what tells pages to load anew. */
  constructor(
    options: ResolvedOptions,
    requests: SessionRequests,
    logger: Logger,
    instruments: Instruments,
    reloads: Reloads | undefined,
  ) {
    this.#options = options;
    this.#requests = requests;
    this.#logger = logger;
    this.#instruments = instruments;
    this.#limit = new ConnectionLimit(options, instruments);
    this.#reloads = reloads;
    this.#origins = this.#policy();
    for (const warning of this.#origins.warnings) logger.warn(warning);
  }

  /** Allows the host that is listened on, unless others are configured. */
  bind({ port }: Deno.NetAddr): void {
    this.#origins = this.#policy(port);
  }

  /**
   * Closes all sockets with 1001.
   *
   * @returns When their clients have taken note; never, if one does not read.
   */
  async closeAll(): Promise<void> {
    const closing = Array.from(this.#open, ([socket, connection]) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      socket.addEventListener("close", () => resolve(), { once: true });
      connection.close(CLOSE_GOING_AWAY, "Server shutting down");
      return promise;
    });
    this.#reloads?.closeAll();
    await Promise.all(closing);
  }

  /**
   * Closes the sockets that were left behind by sessions that are no more, so
   * that their clients connect again.
   */
  closeDetached(): void {
    for (const [socket, { session }] of this.#open) {
      if (session === null) socket.close(CLOSE_GOING_AWAY);
    }
  }

  /**
   * Opens a socket on the session that its token names.
   *
   * @param incoming The request.
   * @param target The application.
   * @returns The response that the host must return.
   * @throws {HttpError} If the request is no upgrade, its origin is not allowed, its token not valid, or there are too many sockets.
   */
  async respond(incoming: Incoming, target: Target): Promise<Response> {
    const { request, client } = incoming;
    checkUpgrade(request);
    this.#checkOrigin(request);
    const [protocol, revision] = offeredProtocols(request);
    if (protocol === RELOAD_SUBPROTOCOL && this.#reloads !== undefined) {
      const context = target.context as ApplicationContext;
      const response = this.#reloads.accept(request, context, revision);
      return withProtocol(response, RELOAD_SUBPROTOCOL);
    }
    const token = offeredToken(request);
    const leave = this.#limit.enter(client.address);
    try {
      const session = await this.#sessionOf(token, incoming, target);
      const { socket, response } = Deno.upgradeWebSocket(request, {
        idleTimeout: Math.ceil(2 * this.#options.keepAliveMilliseconds / 1000),
      });
      this.#attach(socket, session, request.headers.has("origin"), leave);
      return withProtocol(response, SUBPROTOCOL);
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #sessionOf(
    token: string,
    incoming: Incoming,
    target: Target,
  ): Promise<ServerSession> {
    const context = target.context as ApplicationContext;
    const { origin, isExpired } = this.#requests.fromSocket(token, incoming);
    const live = context.getSession(origin.id);
    if (isExpired && live === undefined) {
      throw new HttpError(403, {
        message: "Token is expired, see sessionTokenExpirationSeconds",
      });
    }
    return live ?? await context.createSessionIfNeeded(origin);
  }

  #policy(port?: number): OriginPolicy {
    const { allowWebSocketOrigin, extraWebSocketOrigins, settings } =
      this.#options;
    return new OriginPolicy({
      allowed: allowWebSocketOrigin,
      extra: extraWebSocketOrigins,
      port,
      override: () => settings.get("allowedWsOrigin"),
    });
  }

  #checkOrigin(request: Request): void {
    const origin = request.headers.get("origin");
    if (this.#origins.allows(origin)) return;
    this.#logger.error(this.#origins.refusal(origin ?? ""));
    throw new HttpError(403, {
      message: "Cross origin websockets not allowed",
    });
  }

  // Nothing may escape from the handlers: it would end the process.
  #attach(
    socket: WebSocket,
    session: ServerSession,
    isBrowser: boolean,
    leave: () => void,
  ): void {
    socket.onopen = () => {
      try {
        const connection = this.#connect(socket, session, isBrowser);
        this.#open.set(socket, connection);
        this.#instruments.count("connectionsOpened");
        socket.onmessage = ({ data }) => connection.receive(data);
      } catch (error) {
        this.#logger.error("Error opening a connection", { error });
        socket.close(CLOSE_SERVER_ERROR, "Cannot attach to the session");
      }
    };
    socket.onerror = (event) => event.preventDefault();
    socket.onclose = ({ code, reason }) => {
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
    socket: WebSocket,
    session: ServerSession,
    isBrowser: boolean,
  ): ServerConnection {
    const {
      websocketMaxMessageBytes,
      maxMessagesPerSecond,
      outbox,
      sendTracebacks,
    } = this.#options;
    this.#logger.info("WebSocket connection opened");
    return new ServerConnection({
      socket,
      session,
      version: BOKEHJS_VERSION,
      logger: this.#logger,
      instruments: this.#instruments,
      isBrowser,
      maxMessagesPerSecond,
      receiver: { maxMessageBytes: websocketMaxMessageBytes },
      outbox,
      sendTracebacks,
    });
  }
}
