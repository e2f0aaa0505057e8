import { CLOSE_GOING_AWAY } from "../protocol/close_codes.ts";
import type { ApplicationContext } from "../sessions/application_context.ts";

/** What tells a page to load anew; the text is of no importance. */
const RELOAD = "reload";

/**
 * Tells pages in development when to load anew.
 *
 * - **Nothing is missed:** a page says what it was made from. If that is not what
 *   there is when it connects, it is told at once.
 */
export class Reloads {
  readonly #revisions = new WeakMap<ApplicationContext, string>();
  readonly #sockets = new Map<WebSocket, string>();

  /** What pages of an application are made from: another name after each change. */
  revisionOf(context: ApplicationContext): string {
    let revision = this.#revisions.get(context);
    if (revision === undefined) {
      revision = crypto.randomUUID();
      this.#revisions.set(context, revision);
    }
    return revision;
  }

  /**
   * Opens the socket of a page.
   *
   * @param request The request to upgrade.
   * @param context The application.
   * @param revision What the page was made from.
   * @returns The response that the host must return.
   */
  accept(
    request: Request,
    context: ApplicationContext,
    revision: string | undefined,
  ): Response {
    const { socket, response } = Deno.upgradeWebSocket(request);
    socket.onopen = () => {
      this.#sockets.set(socket, context.path);
      if (revision !== this.revisionOf(context)) socket.send(RELOAD);
    };
    socket.onclose = () => void this.#sockets.delete(socket);
    socket.onerror = (event) => event.preventDefault();
    return response;
  }

  /**
   * Tells the pages of an application to load anew.
   *
   * @param context The application, as it is now.
   */
  announce(context: ApplicationContext): void {
    this.#revisions.delete(context);
    for (const [socket, path] of this.#sockets) {
      if (path === context.path && socket.readyState === WebSocket.OPEN) {
        socket.send(RELOAD);
      }
    }
  }

  /** Closes all sockets with 1001. */
  closeAll(): void {
    for (const socket of this.#sockets.keys()) socket.close(CLOSE_GOING_AWAY);
  }
}
