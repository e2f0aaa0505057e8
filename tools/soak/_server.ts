/**
 * The server under soak: its sessions are short-lived, its callbacks sometimes
 * throw, and `/soak` reports what it holds.
 *
 * @module
 */
import { createLogger } from "../../base/logger.ts";
import type { Document } from "../../document/document.ts";
import { ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { Server } from "../../server.ts";

/** What the server holds. */
export interface SoakState {
  /** Bytes of live objects, after garbage collection. */
  readonly heap: number;
  /** Resident bytes of the process. */
  readonly rss: number;
  /** Open file descriptors, mostly sockets; `null` if unknown. */
  readonly descriptors: number | null;
  readonly sessions: number;
  /** The documents of sessions, past ones included, that are not garbage yet. */
  readonly documents: number;
  readonly connections: number;
  readonly dropped: number;
  /** How often timer callbacks ran. */
  readonly ticks: number;
}

/** A client that is silent for twice this long is dropped. */
const KEEP_ALIVE_MILLISECONDS = 1000;

let ticks = 0;

const documents = new Set<WeakRef<Document>>();

function application(doc: Document): void {
  documents.add(new WeakRef(doc));
  const slider = new Slider({ start: 0, end: 100, value: 1 });
  const text = new Div({ text: "0" });
  const source = new ColumnDataSource({ data: { x: [], y: [] } });
  slider.onChange("value", async (_attr, _old, value) => {
    if (value === 13) throw new Error("13 is not lucky");
    await null;
    if (value === 14) throw new Error("14 is not either");
    text.text = `${value}`;
    if (value === 99) doc.sendMessage("much", ".".repeat(1024 * 1024));
  });
  for (const root of [slider, text, source]) doc.addRoot(root);
  doc.addPeriodicCallback(() => {
    ticks++;
    source.stream({ x: [ticks], y: Float64Array.of(ticks) }, 100);
  }, 20);
  doc.addTimeoutCallback(() => text.text = "late", 5000);
}

const server = new Server({ "/app": application }, {
  port: 0,
  address: "127.0.0.1",
  logger: createLogger("none"),
  keepAliveMilliseconds: KEEP_ALIVE_MILLISECONDS,
  checkUnusedSessionsMilliseconds: 100,
  unusedSessionLifetimeMilliseconds: 300,
  outbox: {
    highWaterMark: 256 * 1024,
    maxQueuedBytes: 4 * 1024 * 1024,
    stallTimeoutMilliseconds: 300,
  },
  extraPatterns: [{
    pattern: "/soak",
    handler: async () => Response.json(await state()),
  }],
});

async function state(): Promise<SoakState> {
  const { gc = () => {} } = globalThis as { gc?: () => void };
  gc();
  // Finalizers run in a later turn and release more.
  await new Promise((resolve) => setTimeout(resolve));
  gc();
  for (const document of documents) {
    if (document.deref() === undefined) documents.delete(document);
  }
  const { rss, heapUsed: heap } = Deno.memoryUsage();
  const { sessions, connections, connectionsDropped: dropped } = server
    .metrics();
  return {
    heap,
    rss,
    descriptors: countFiles(),
    sessions,
    documents: documents.size,
    connections,
    dropped,
    ticks,
  };
}

function countFiles(): number | null {
  if (Deno.build.os !== "linux") return null;
  return [...Deno.readDirSync("/proc/self/fd")].length;
}

server.start();
console.error(`listening at ${server.url("/app")}`);
await server.runUntilShutdown();
console.error("stopped");
