import type { Logger } from "../../base/logger.ts";

let isGuarded = false;

/**
 * Keeps the process alive when a client sends a text that is longer than V8's strings
 * can be, some 512 MB: Deno fails to make one where nobody can catch it. The socket is
 * closed later, as it answers no ping any more.
 *
 * @param logger Where such a message is reported.
 */
export function surviveHugeMessages(logger: Logger): void {
  if (isGuarded) return;
  isGuarded = true;
  addEventListener("unhandledrejection", (event) => {
    const { stack = "" } = Object(event.reason) as { readonly stack?: string };
    const isOfSocket = event.reason instanceof TypeError &&
      stack.includes("ext:deno_websocket/");
    if (!isOfSocket) return;
    event.preventDefault();
    logger.warn(
      `Ignoring a WebSocket whose message cannot be read: ${event.reason.message}`,
    );
  });
}
