import type { Logger } from "../../base/logger.ts";
import type { Applications } from "../../http/bokeh_app.ts";
import { Server, type ServerOptions } from "../../server.ts";
import { nameFlags } from "../flags/option_flags.ts";
import type { ServeHooks } from "./serve_hooks.ts";
import { UsageError } from "../usage_error.ts";

export interface RunServerOptions extends Pick<ServeHooks, "customizeServer"> {
  /** Called once the server answers requests. */
  onStart?: (server: Server) => void | Promise<void>;
}

/**
 * Serves applications until a signal stops the server.
 *
 * @throws {UsageError} If it cannot start; the message names the flags to
 * blame.
 */
export async function runServer(
  applications: Applications,
  options: ServerOptions & { readonly logger: Logger },
  run: RunServerOptions = {},
): Promise<void> {
  keepServing(options.logger);
  const server = listen(applications, options);
  await run.customizeServer?.(server);
  const done = server.runUntilShutdown();
  await run.onStart?.(server);
  await done;
}

function listen(applications: Applications, options: ServerOptions): Server {
  try {
    return new Server(applications, options);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const message = nameFlags(cause.message);
    throw new UsageError(
      message.startsWith("Cannot ")
        ? message
        : `Cannot start Bokeh server: ${message}`,
      { cause },
    );
  }
}

/** One application's unhandled rejection must not end the server for everyone. */
function keepServing(logger: Logger): void {
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    logger.error("Unhandled rejection", { error: event.reason });
  });
  addEventListener("error", (event) => {
    event.preventDefault();
    logger.error("Uncaught error", { error: event.error });
  });
}
