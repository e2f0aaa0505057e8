import type { Logger } from "../application/logger.ts";
import { BOKEHJS_VERSION } from "../models/internal.ts";
import {
  CLOSE_GOING_AWAY,
  CLOSE_SERVER_ERROR,
} from "../protocol/close_codes.ts";
import type { ServerSession } from "../session.ts";
import type { ApplicationContext } from "../sessions/application_context.ts";
import { ServerConnection } from "../sessions/connection.ts";
import { OriginPolicy } from "./_origins.ts";
import type { SessionRequests } from "./_session_requests.ts";
import type { AppSettings } from "./_settings.ts";
import { HttpError } from "./http_error.ts";

/** The subprotocol that clients must offer first; the token comes second (spec 3.1). */
const SUBPROTOCOL = "bokeh";

/**
 * Turns requests into connections (spec 3.1, 3.2).
 *
 * - **Checked first:** a request that is not in order gets an HTTP error; it is
 *   never upgraded.
 */
export class SocketEndpoint {
  readonly #settings: AppSettings;
  readonly #requests: SessionRequests;
  readonly #logger: Logger;
  readonly #open = new Map<WebSocket, ServerConnection>();
  #origins: OriginPolicy;

  /** Takes the settings of sockets. */
  constructor(
    settings: AppSettings,
    requests: SessionRequests,
    logger: Logger,
  ) {
    this.#settings = settings;
    this.#requests = requests;
    this.#logger = logger;
    this.#origins = this.#policy();
  }

  /** Allows the host that is listened on, unless others are configured. */
  bind({ port }: Deno.NetAddr): void {
    this.#origins = this.#policy(port);
  }

  /** Closes all sockets with 1001. */
  closeAll(): void {
    for (const connection of this.#open.values()) {
      connection.close(CLOSE_GOING_AWAY, "Server shutting down");
    }
  }

  /**
   * Opens a socket on the session that its token names.
   *
   * @param request The request.
   * @param url Its URL.
   * @param context The application.
   * @returns The response that the host must return.
   * @throws {HttpError} If the request is no upgrade, its origin is not allowed or its token not valid.
   */
  async upgrade(
    request: Request,
    url: URL,
    context: ApplicationContext,
  ): Promise<Response> {
    checkUpgrade(request);
    this.#checkOrigin(request);
    const token = offeredToken(request);
    const { origin, isExpired } = this.#requests.fromSocket(
      token,
      request,
      url,
    );
    const live = context.getSession(origin.id);
    if (isExpired && live === undefined) {
      throw new HttpError(403, {
        message: "Token is expired, see sessionTokenExpirationSeconds",
      });
    }
    const session = live ?? await context.createSessionIfNeeded(origin);
    const { socket, response } = Deno.upgradeWebSocket(request, {
      idleTimeout: Math.ceil(2 * this.#settings.keepAliveMilliseconds / 1000),
    });
    this.#attach(socket, session);
    response.headers.set("sec-websocket-protocol", SUBPROTOCOL);
    return response;
  }

  #policy(port?: number): OriginPolicy {
    return new OriginPolicy({
      allowed: this.#settings.allowWebSocketOrigin,
      port,
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
  #attach(socket: WebSocket, session: ServerSession): void {
    socket.onopen = () => {
      try {
        const connection = this.#connect(socket, session);
        this.#open.set(socket, connection);
        socket.onmessage = ({ data }) => connection.receive(data);
      } catch (error) {
        this.#logger.error("Error opening a connection", { error });
        socket.close(CLOSE_SERVER_ERROR, "Cannot attach to the session");
      }
    };
    socket.onerror = (event) => event.preventDefault();
    socket.onclose = ({ code, reason }) => {
      const connection = this.#open.get(socket);
      if (connection === undefined) return;
      this.#open.delete(socket);
      this.#logger.info(
        `WebSocket connection closed: code=${code}, reason=${reason || "None"}`,
      );
      connection.detach();
    };
  }

  #connect(socket: WebSocket, session: ServerSession): ServerConnection {
    const { websocketMaxMessageBytes, outbox, sendTracebacks } = this.#settings;
    this.#logger.info("WebSocket connection opened");
    return new ServerConnection({
      socket,
      session,
      version: BOKEHJS_VERSION,
      logger: this.#logger,
      receiver: { maxMessageBytes: websocketMaxMessageBytes },
      outbox,
      sendTracebacks,
    });
  }
}

function checkUpgrade(request: Request): void {
  const { headers } = request;
  if (headers.get("upgrade")?.toLowerCase() !== "websocket") {
    throw new HttpError(400, { message: 'Can "Upgrade" only to "WebSocket".' });
  }
  const connection = (headers.get("connection") ?? "").toLowerCase();
  if (!connection.split(",").some((item) => item.trim() === "upgrade")) {
    throw new HttpError(400, { message: '"Connection" must be "Upgrade".' });
  }
  if (headers.get("sec-websocket-version") !== "13") {
    throw new HttpError(426, { headers: { "sec-websocket-version": "13" } });
  }
}

function offeredToken(request: Request): string {
  const offer = (request.headers.get("sec-websocket-protocol") ?? "")
    .split(",").map((protocol) => protocol.trim());
  if (offer[0] !== SUBPROTOCOL) {
    throw new HttpError(403, {
      message: "Subprotocol header is not 'bokeh'",
    });
  }
  const [, token, ...others] = offer;
  if (!token || others.length > 0) {
    throw new HttpError(403, {
      message: "No token received in subprotocol header",
    });
  }
  return token;
}
