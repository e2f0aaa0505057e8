import type { Logger } from "../../base/logger.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_SERVER_ERROR,
} from "../../protocol/close_codes.ts";
import type { ServerSession } from "../../sessions/session.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import { ServerConnection } from "../../sessions/server_connection.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { ConnectionLimit } from "../access/connection_limit.ts";
import {
  checkUpgrade,
  offeredProtocols,
  offeredToken,
  SUBPROTOCOL,
  withProtocol,
} from "./_handshake.ts";
import { OriginPolicy } from "../access/origin_policy.ts";
import type { ResolvedOptions } from "../_resolve_options.ts";
import type { SessionRequests } from "./_session_requests.ts";
import type { Reloads } from "../_reloads.ts";
import type { Threads } from "../_threads.ts";
import { HttpError } from "../_http_error.ts";
import { RELOAD_SUBPROTOCOL } from "../../pages/reload_script.ts";

/** What {@linkcode SocketEndpoint} is made from. */
export interface SocketEndpointParts {
  /** The options. */
  readonly options: ResolvedOptions;
  /** Where the server writes what happens. */
  readonly logger: Logger;
  /** Counts what happens. */
  readonly instruments: Instruments;
  /** The other threads of the server. */
  readonly threads: Threads;
  /** Tells pages to load anew, in development. */
  readonly reloads: Reloads | undefined;
}

/** What goes with a socket. */
interface Attachment {
  /** Whether its client is BokehJS. */
  readonly isBrowser: boolean;
  /** Notes that the session is in use in this thread. */
  readonly claim: () => void;
  /** Notes that the socket is closed. */
  readonly leave: () => void;
}

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
  readonly #threads: Threads;
  readonly #open = new Map<WebSocket, ServerConnection>();
  #origins: OriginPolicy;
  #isBound = false;

  /** Takes the options of sockets. */
  constructor(parts: SocketEndpointParts, requests: SessionRequests) {
    this.#options = parts.options;
    this.#requests = requests;
    this.#logger = parts.logger;
    this.#instruments = parts.instruments;
    this.#limit = new ConnectionLimit(parts.options, parts.instruments);
    this.#reloads = parts.reloads;
    this.#threads = parts.threads;
    this.#origins = this.#policy();
    for (const warning of this.#origins.warnings) this.#logger.warn(warning);
  }

  /** Allows the host that is listened on, unless others are configured. */
  bind(address: Deno.NetAddr | Deno.UnixAddr): void {
    this.#isBound = true;
    if (address.transport === "tcp") {
      this.#origins = this.#policy(address.port);
    }
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
    this.#checkOrigin(incoming);
    const context = target.context as ApplicationContext;
    const [protocol, revision] = offeredProtocols(request);
    if (protocol === RELOAD_SUBPROTOCOL && this.#reloads !== undefined) {
      const response = this.#reloads.accept(request, context, revision);
      return withProtocol(response, RELOAD_SUBPROTOCOL);
    }
    const token = offeredToken(request);
    const leave = this.#limit.enter(client.address);
    try {
      const session = await this.#sessionOf(token, incoming, context);
      // Once it is upgraded, headers that were not read before cannot be read.
      const isBrowser = request.headers.has("origin");
      const { socket, response } = Deno.upgradeWebSocket(request, {
        idleTimeout: Math.ceil(2 * this.#options.keepAliveMilliseconds / 1000),
      });
      this.#attach(socket, session, {
        isBrowser,
        claim: () => this.#threads.claim(context.path, session.id),
        leave,
      });
      return withProtocol(response, SUBPROTOCOL);
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #sessionOf(
    token: string,
    incoming: Incoming,
    context: ApplicationContext,
  ): Promise<ServerSession> {
    const { id, origin } = this.#requests.fromSocket(token, incoming, context);
    return context.getSession(id) ??
      await context.createSessionIfNeeded(origin());
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

  /** Whether pages of the origin of a request may open sockets. */
  allowsOrigin(request: Request): boolean {
    return this.#originsFor(new URL(request.url))
      .allows(request.headers.get("origin"));
  }

  // Whoever mounted the app knows the port, but the request came to it.
  #originsFor(url: URL): OriginPolicy {
    return this.#isBound ? this.#origins : this.#policy(portOf(url));
  }

  #checkOrigin({ request, url }: Incoming): void {
    const origin = request.headers.get("origin");
    const origins = this.#originsFor(url);
    if (origins.allows(origin)) return;
    this.#logger.error(origins.refusal(origin ?? ""));
    throw new HttpError(403, {
      message: "Cross origin websockets not allowed",
    });
  }

  // Nothing may escape from the handlers: it would end the process.
  #attach(
    socket: WebSocket,
    session: ServerSession,
    { isBrowser, claim, leave }: Attachment,
  ): void {
    socket.onopen = () => {
      try {
        claim();
        const connection = this.#connect(socket, session, isBrowser);
        this.#open.set(socket, connection);
        this.#instruments.count("connectionsOpened");
        socket.onmessage = ({ data }) => connection.receive(data);
      } catch (error) {
        this.#logger.error("Error opening a connection", { error });
        socket.close(CLOSE_SERVER_ERROR, "Cannot attach to the session");
      }
    };
    socket.onerror = ignore;
    this.#awaitEnd(socket, leave);
  }

  #awaitEnd(socket: WebSocket, leave: () => void): void {
    socket.onclose = ({ code, reason }) => {
      // Deno keeps sockets whose clients went without a word until it would have
      // pinged them, and what their handlers refer to: the session, its document …
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

function ignore(event: Event): void {
  event.preventDefault();
}

function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}
