/**
 * Serves the applications of the load tests until it is killed:
 *
 *     deno run -A benchmarks/serve.ts PORT [LIFETIME SWEEP]
 *
 * LIFETIME is the lifetime of unused sessions, and SWEEP the interval at which
 * they are swept, both in milliseconds.
 *
 * @module
 */
import { createLogger } from "../base/logger.ts";
import { Server } from "../server.ts";
import big from "./apps/big.ts";
import echo from "./apps/echo.ts";
import sliders from "./apps/sliders.ts";
import stream from "./apps/stream.ts";

const [port, lifetime, sweep] = Deno.args.map(Number);
const server = new Server(
  { "/big": big, "/echo": echo, "/sliders": sliders, "/stream": stream },
  {
    port,
    address: "127.0.0.1",
    logger: createLogger("warn"),
    ...(lifetime !== undefined && {
      unusedSessionLifetimeMilliseconds: lifetime,
      checkUnusedSessionsMilliseconds: sweep,
    }),
  },
);
await server.runUntilShutdown();
