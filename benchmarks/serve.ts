/**
 * Serves the applications of the load tests until it is killed:
 *
 *     deno run -A benchmarks/serve.ts PORT [LIFETIME SWEEP] [--session-store=URL]
 *
 * LIFETIME is the lifetime of unused sessions, and SWEEP the interval at which
 * they are swept, both in milliseconds. Sessions are kept in the store, if there is
 * one.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { createLogger } from "../base/logger.ts";
import { Server } from "../server.ts";
import big from "./apps/big.ts";
import echo from "./apps/echo.ts";
import sliders from "./apps/sliders.ts";
import stream from "./apps/stream.ts";

const { _: numbers, "session-store": sessionStore } = parseArgs(Deno.args, {
  string: ["session-store"],
});
const [port, lifetime, sweep] = numbers.map(Number);
const server = new Server(
  { "/big": big, "/echo": echo, "/sliders": sliders, "/stream": stream },
  {
    port,
    address: "127.0.0.1",
    logger: createLogger("warn"),
    sessionStore,
    ...(lifetime !== undefined && {
      unusedSessionLifetimeMilliseconds: lifetime,
      checkUnusedSessionsMilliseconds: sweep,
    }),
  },
);
await server.runUntilShutdown();
