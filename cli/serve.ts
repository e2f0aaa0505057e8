import { Application } from "../application/application.ts";
import {
  createLogger,
  LOG_LEVELS,
  type Logger,
  type LogLevel,
} from "../application/logger.ts";
import { Server } from "../server.ts";
import { type Command, HELP } from "./command.ts";
import { DevMode } from "./dev_mode.ts";
import { integer, oneOf, type ParsedFlags } from "./flags.ts";
import { loadApplications } from "./load_applications.ts";
import { UsageError } from "./usage_error.ts";

/** `bokeh serve` (spec 8.2, 8.3). */
export const SERVE: Command = {
  name: "serve",
  summary: "Serve applications to browsers",
  usage: "[flags] FILE-OR-DIRECTORY…",
  description:
    `Each FILE default-exports a function that fills the document of a session; it
is served at / and the name of the file. If there is one, / leads to it. Without
a FILE an empty application is served at /, for documents that clients push.
A file is evaluated once, its function runs once per session. Exports named
onServerLoaded, onServerUnloaded, onSessionCreated, onSessionDestroyed and
processRequest are hooks. A DIRECTORY has such a file called main.ts; it may have
app_hooks.ts, theme.yaml, templates/index.html and a folder static.`,
  flags: [
    {
      name: "port",
      value: "PORT",
      help: "the port to listen on, 0 for any that is free",
      default: "5006",
      parse: integer(0, 65535),
    },
    {
      name: "address",
      value: "ADDRESS",
      help: "the address to listen on",
      default: "all interfaces",
    },
    {
      name: "allow-websocket-origin",
      value: "HOST[:PORT]",
      help: "a host whose pages may connect; * stands for any label or port",
      default: "localhost and the port",
      isRepeatable: true,
    },
    {
      name: "prefix",
      value: "PREFIX",
      help: "what all paths begin with",
      default: "none",
    },
    {
      name: "log-level",
      value: "LEVEL",
      help: `what is written to standard error: ${LOG_LEVELS.join(", ")}`,
      default: "info",
      parse: oneOf(LOG_LEVELS),
    },
    {
      name: "dev",
      help: "reload applications when their files change, and show errors",
    },
    {
      name: "watch",
      value: "PATH",
      help: "a file or folder besides, whose changes reload with --dev",
      isRepeatable: true,
    },
    { name: "show", help: "open each application in the browser" },
    HELP,
  ],
  examples: [
    "serve sliders.ts --show",
    "serve sliders.ts --dev",
    "serve sliders.ts stream.ts --port 0",
    "serve app.ts --address 0.0.0.0 --allow-websocket-origin plots.example.com",
  ],
  run: serve,
};

async function serve({ positional, values }: ParsedFlags): Promise<number> {
  const logger = createLogger(values["log-level"] as LogLevel | undefined);
  if (values.watch && !values.dev) {
    throw new UsageError("--watch needs --dev");
  }
  using dev = values.dev
    ? new DevMode(positional, values.watch as string[] ?? [], logger)
    : null;
  const applications = dev !== null
    ? await dev.load()
    : positional.length === 0
    ? { "/": new Application() }
    : await loadApplications(positional);
  keepServing(logger);
  const server = listen(applications, values, logger);
  const done = server.runUntilShutdown();
  await dev?.watch(server.app);
  const paths = server.app.paths;
  if (values.show) {
    await Promise.all(paths.map((path) => server.show(path)));
  }
  await done;
  return 0;
}

function listen(
  applications: Record<string, Application>,
  values: ParsedFlags["values"],
  logger: Logger,
): Server {
  const { port, address, prefix, dev } = values as {
    dev?: boolean;
    port?: number;
    address?: string;
    prefix?: string;
  };
  const allowWebSocketOrigin = values["allow-websocket-origin"] as
    | string[]
    | undefined;
  try {
    return new Server(applications, {
      port,
      address,
      prefix,
      dev,
      allowWebSocketOrigin,
      logger,
    });
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isExplained = error.message.startsWith("Cannot ");
  return new UsageError(
    isExplained ? error.message : `Cannot start Bokeh server: ${error.message}`,
  );
}

/** Applications may leave promises alone that reject: that is no reason to end for everybody. */
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
