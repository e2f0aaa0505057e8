import { CLOSE_GOING_AWAY } from "../protocol/close_codes.ts";
import type { ApplicationContext } from "../sessions/application_context.ts";

/** The message that makes a page reload; its text does not matter. */
const RELOAD = "reload";

/**
 * Tells pages in development when to reload.
 *
 * - **Nothing is missed:** a page that connects names its revision, and is told
 *   at once if there is another.
 */
export class Reloads {
  /** How long pages have to close their sockets when they reload. */
  readonly patienceMilliseconds = 1000;
  readonly #revisions = new WeakMap<ApplicationContext, string>();
  readonly #sockets = new Map<WebSocket, string>();

  /** The revision of an application's pages: changes with each change of the application. */
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
   * @param revision The page's revision.
   * @returns The upgrade response.
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

  /** Tells the pages of an application to reload. */
  announce(context: ApplicationContext): void {
    this.#revisions.delete(context);
    for (const [socket, path] of this.#sockets) {
      if (path === context.path && socket.readyState === WebSocket.OPEN) {
        socket.send(RELOAD);
      }
    }
  }

  closeAll(): void {
    for (const socket of this.#sockets.keys()) socket.close(CLOSE_GOING_AWAY);
  }
}
