import { delay } from "@std/async/delay";
import { load, median, quantile } from "./_load.ts";
import {
  comeBack,
  endsWithin,
  figuresOf,
  KILLED_SESSIONS,
  longest,
  lowest,
  memoryPerSession,
  PATIENCE,
  SECONDS_TO_REST,
  SESSIONS,
  timeToStart,
} from "./_measures.ts";
import { visit } from "./_record.ts";
import type { Scenario } from "./_scenario.ts";
import { SCALING } from "./_scaling_scenarios.ts";
import {
  broadcast,
  echo,
  isMarked,
  joinAll,
  type Joined,
  joinNew,
  leave,
  mark,
  redraw,
  tokens,
} from "./_visitors.ts";

const STORES = { sqlite: "SQLite", redis: "Redis" } as const;

const redrawing: Scenario = {
  name: "redraw",
  about: "16 sessions move a slider and receive the 200 points that it redraws",
  async run(server, seconds) {
    const url = `${server.url}/sliders`;
    const joined = await joinAll(url, await tokens(url, 16));
    const result = await load(server, joined.map(redraw), seconds);
    leave(joined);
    return figuresOf(result);
  },
};

/** The loads, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "page",
    about: "16 visitors load pages, each for a new session",
    async run(server, seconds) {
      const url = `${server.url}/sliders`;
      const workers = Array.from({ length: 16 }, () => () => visit(url));
      return figuresOf(await load(server, workers, seconds));
    },
  },
  {
    name: "connect",
    about: "16 visitors load a page, connect, pull the document and leave",
    async run(server, seconds) {
      const url = `${server.url}/sliders`;
      const work = async () => {
        const { client } = await joinNew(url);
        await client.close();
        await client.drain();
        client[Symbol.dispose]();
      };
      const workers = Array.from({ length: 16 }, () => work);
      return figuresOf(await load(server, workers, seconds));
    },
  },
  ...[1, 50].map((count): Scenario => ({
    name: `echo${count}`,
    about: count === 1
      ? "a session changes a value and receives its callback's result"
      : `${count} sessions change a value and receive their callback's result`,
    async run(server, seconds) {
      const url = `${server.url}/echo`;
      const joined = await joinAll(url, await tokens(url, count));
      const result = await load(server, joined.map(echo), seconds);
      leave(joined);
      return figuresOf(result);
    },
  })),
  { ...redrawing, others: ["python"] },
  ...(["sqlite", "redis"] as const).map((store): Scenario => ({
    ...redrawing,
    name: `redraw-${store}`,
    about: `the same; this server keeps its sessions in ${STORES[store]}`,
    store,
    others: [],
  })),
  ...(["sqlite", "redis"] as const).map((store): Scenario => ({
    name: `killed-${store}`,
    about: `this server is killed and started again, with its sessions in ${
      STORES[store]
    }: until the clients of ${KILLED_SESSIONS} are back and have their values, and the CPU per session`,
    store,
    others: [],
    run: comeBack,
  })),
  ...SCALING,
  {
    name: "shared",
    about:
      "one of a session's 50 clients changes a value, the other 49 receive it",
    async run(server, seconds) {
      const url = `${server.url}/echo`;
      const [token = ""] = await tokens(url, 1);
      const [first, ...others] = await joinAll(url, Array(50).fill(token));
      const result = await load(server, [broadcast(first!, others)], seconds);
      leave([first!, ...others]);
      return figuresOf(result);
    },
  },
  {
    name: "stalled",
    about:
      "one of a session's 50 clients stops reading; the others receive 16 KB at a time; stopped after 17 s",
    async run(server, seconds) {
      const url = `${server.url}/echo`;
      const [one = "", other = ""] = await tokens(url, 2);
      const healthy = await joinAll(url, Array(50).fill(one));
      const [stalled, ...rest] = await joinAll(url, Array(51).fill(other));
      const p99 = async ([first, ...readers]: readonly Joined[]) => {
        const work = broadcast(first!, readers, 16 * 1024);
        const patient = () => endsWithin(work, PATIENCE);
        const { milliseconds } = await load(server, [patient], seconds);
        return quantile(milliseconds, 0.99);
      };
      const without: number[] = [];
      const withStalled: number[] = [];
      let isCut = false;
      for (let round = 0; round < 5 && !isCut; round++) {
        without.push(await p99(healthy));
        withStalled.push(await p99(rest));
        isCut = withStalled.at(-1)! >= PATIENCE;
      }
      leave([stalled!, ...healthy, ...rest]);
      return {
        "p99 ms": median(without),
        "p99 ms, one stalled": isCut
          ? withStalled.at(-1)!
          : median(withStalled),
      };
    },
  },
  {
    name: "stream",
    about: "100 sessions receive a row every 50 ms",
    async run(server, seconds) {
      const url = `${server.url}/stream`;
      const joined = await joinAll(url, await tokens(url, 100));
      const workers = joined.map(({ client }) => () => client.next());
      const { cpuMicroseconds, count, seconds: taken } = await load(
        server,
        workers,
        seconds,
      );
      leave(joined);
      return {
        "CPU µs": cpuMicroseconds,
        "delivered %": 100 * count / (taken * 100 * 20),
      };
    },
  },
  {
    name: "memory",
    about:
      `${SESSIONS} sessions connect and stay idle: measured at once, and the minimum over ${SECONDS_TO_REST} s`,
    run: (server) =>
      memoryPerSession({ server }, async (now) => ({
        "KiB per session": now(),
        "KiB at rest": await lowest(now, SECONDS_TO_REST),
      })),
  },
  {
    name: "memory-bounded",
    about:
      `${SESSIONS} sessions connect, measured at once; Deno, not Python, runs with --v8-flags=--max-semi-space-size=4, which limits V8's space for new objects`,
    flags: ["--v8-flags=--max-semi-space-size=4"],
    run: (server) =>
      memoryPerSession({ server }, (now) => ({ "KiB per session": now() })),
  },
  {
    name: "big",
    about: "a document with a million points, 16 MB, is pulled",
    async run(server) {
      const { client } = await joinNew(`${server.url}/big`);
      const before = server.rss();
      let peak = before;
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const began = performance.now();
        await client.request("PULL-DOC-REQ");
        times.push(performance.now() - began);
        peak = Math.max(peak, server.rss());
      }
      client[Symbol.dispose]();
      const growth = (peak - before) / 1024 / 1024;
      return { "p50 ms": median(times), "MiB more": growth };
    },
  },
  {
    name: "expiry",
    about:
      "a session changes a value and receives its callback's result, while 1000 others end; stopped after 20 s",
    expires: true,
    others: ["python"],
    async run(server) {
      const user = await joinNew(`${server.url}/echo`);
      const url = `${server.url}/sliders`;
      const [first = ""] = await tokens(url, 1);
      await mark(url, first);
      await tokens(url, 999);
      const work = echo(user);
      const before = await longest(work, server.sweepsAt - 500);
      const { milliseconds, isCut } = await longest(
        work,
        server.sweepsAt + 3000,
      );
      leave([user]);
      if (!isCut && await isMarked(url, first)) {
        throw new Error("Cannot measure expiry: the first session is alive");
      }
      return {
        "longest ms, none ends": before.milliseconds,
        "longest ms": milliseconds,
      };
    },
  },
  {
    name: "start",
    about:
      "the process starts and answers its first page request; this server has a lock file",
    repeats: 5,
    run: timeToStart,
  },
  {
    name: "start-bundled",
    about: "the same; this server is one file made by deno bundle",
    repeats: 5,
    isBundled: true,
    run: timeToStart,
  },
  {
    name: "static",
    about: "16 visitors load bokeh.min.js",
    async run(server, seconds) {
      const url = `${server.url}/static/js/bokeh.min.js`;
      const client = Deno.createHttpClient({ poolMaxIdlePerHost: 16 });
      const get = async (coding: string) => {
        const headers = { "accept-encoding": coding };
        const response = await fetch(url, { client, headers });
        const size = Number(response.headers.get("content-length"));
        const { length } = await response.bytes();
        return [length, size, response.headers.has("vary")] as const;
      };
      const workers = Array.from({ length: 16 }, () => () => get("identity"));
      const { count, seconds: taken, cpuMicroseconds } = await load(
        server,
        workers,
        seconds,
      );
      const [bytes, , isCompressed] = await get("identity");
      let [, compressed] = await get("br");
      while (isCompressed && compressed === bytes) {
        // Compressed in the background, once.
        await delay(100);
        [, compressed] = await get("br");
      }
      client.close();
      return {
        "CPU µs": cpuMicroseconds,
        "MB per second": count * bytes / 1e6 / taken,
        "KB with brotli": (compressed || bytes) / 1000,
      };
    },
  },
];
