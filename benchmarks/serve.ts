/**
 * Serves the applications of the load tests until it is killed:
 *
 *     deno run -A benchmarks/serve.ts PORT [LIFETIME SWEEP] [--session-store=URL]
 *         [--num-procs=COUNT] [--node-address=ADDRESS]
 *
 * LIFETIME is the lifetime of unused sessions, and SWEEP the interval at which
 * they are swept, both in milliseconds. The flags are those of `bokeh-deno serve`.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { createLogger } from "../base/logger.ts";
import { Server } from "../server.ts";
import big from "./apps/big.ts";
import compute from "./apps/compute.ts";
import echo from "./apps/echo.ts";
import sliders from "./apps/sliders.ts";
import stream from "./apps/stream.ts";

const {
  _: numbers,
  "session-store": sessionStore,
  "num-procs": numProcs,
  "node-address": nodeAddress,
} = parseArgs(Deno.args, {
  string: ["session-store", "num-procs", "node-address"],
  default: { "num-procs": "1" },
});
const [port, lifetime, sweep] = numbers.map(Number);
const server = new Server(
  {
    "/big": big,
    "/compute": compute,
    "/echo": echo,
    "/sliders": sliders,
    "/stream": stream,
  },
  {
    port,
    address: "127.0.0.1",
    logger: createLogger("warn"),
    sessionStore,
    numProcs: Number(numProcs),
    nodeAddress,
    ...(lifetime !== undefined && {
      unusedSessionLifetimeMilliseconds: lifetime,
      checkUnusedSessionsMilliseconds: sweep,
    }),
  },
);
await server.runUntilShutdown();
