// deno-lint-ignore-file no-explicit-any
import type { BrowserContext, Page } from "playwright-core";
import type { ClientSession } from "../../../client/mod.ts";
import { Server } from "../../../server.ts";
import { launchChromium } from "../../fixtures/browser/chromium.ts";
import { application } from "./_app.ts";
import type { Plan } from "./_plan.ts";

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

// Sockets of the server that look full while their client is slow.
const full = Object.getOwnPropertyDescriptor(
  WebSocket.prototype,
  "bufferedAmount",
)!;
export const network = { isSlow: false };
let slowTick = 0; // progress, so that nobody is dropped
Object.defineProperty(WebSocket.prototype, "bufferedAmount", {
  configurable: true,
  get() {
    return full.get!.call(this) +
      (network.isSlow && this.url === "" ? 1e8 + (slowTick -= 1) : 0);
  },
});

/** What the servers logged as warnings and errors. */
export const logged: string[] = [];
const logger = {
  debug() {},
  info() {},
  warn: (m: string, f?: any) => logged.push(`warn ${m} ${f?.error ?? ""}`),
  error: (m: string, f?: any) =>
    logged.push(
      `error ${m} ${f?.callback ?? f?.property ?? f?.event ?? ""} ${
        f?.error?.stack?.split("\n").slice(0, 4).join(" | ") ?? f?.error ?? ""
      }`,
    ),
};
const OUTBOXES = [{}, { highWaterMark: 1 }, { highWaterMark: 300 }];
let servers: Server[] | undefined;

/** The server whose sockets are full after some bytes; all are started at once. */
export function serverOf(plan: Plan): Server {
  servers ??= OUTBOXES.map((outbox) => {
    const server = new Server({ "/app": application }, {
      port: 0,
      address: "127.0.0.1",
      logger,
      outbox,
      unusedSessionLifetimeMilliseconds: 600_000,
    } as any);
    server.start();
    return server;
  });
  return servers[plan.outbox]!;
}

let context: BrowserContext | undefined;
/** One context for all pages: they share the cache of BokehJS. */
async function launch(): Promise<BrowserContext> {
  if (context !== undefined) return context;
  const browser = await launchChromium([
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
  ]);
  return context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
  });
}

/** Ends the browser and the servers. */
export async function closeAll(): Promise<void> {
  await context?.browser()?.close().catch(() => {});
  context = undefined;
  await Promise.all(
    servers?.map((server) => server.stop({ wait: false } as any)) ?? [],
  );
  servers = undefined;
}

const PAGE_SCRIPT = Deno.readTextFileSync(new URL("page.js", import.meta.url));

export async function open(
  url: string,
  who: string,
  plan: Plan | null,
  errors: string[],
): Promise<Page> {
  const page = await (await launch()).newPage();
  page.on(
    "pageerror",
    (error: Error) =>
      errors.push(
        `${who} page error: ${error.message.split("\n")[0]} ${
          error.stack?.split("\n").slice(1, 3).map((l) =>
            l.trim().replace(/http:\S+\/(\w+)/, "$1")
          ).join(" ") ?? ""
        }`,
      ),
  );
  page.on("console", (m: any) => {
    if (
      m.type() === "error" &&
      !/favicon|WebSocket|not connected so|Failed to connect to Bokeh|Lost websocket|Disconnected/
        .test(m.text())
    ) errors.push(`${who} console: ${m.text().split("\n")[0]}`);
  });
  await page.addInitScript(PAGE_SCRIPT);
  await page.goto(url);
  await page.waitForFunction(
    "globalThis.Bokeh?.documents?.[0]?.is_idle === true",
    undefined,
    { timeout: 120_000, polling: 30 },
  );
  await page.evaluate(([who, lo, hi, recompute]: any) => {
    const F = (globalThis as any).__fuzz;
    Object.assign(F, { who, lo, hi, ready: true });
    if (recompute !== 30000) {
      (globalThis as any).Bokeh.documents[0]._recompute_timeout = recompute;
    }
  }, [who, ...(plan?.latency ?? [0, 0]), plan?.recompute ?? 30000] as any);
  return page;
}

/** Waits until nothing is on its way. */
export async function quiet(
  server: Server,
  pages: Page[],
  client: ClientSession | null,
  ms = 120,
): Promise<boolean> {
  const end = performance.now() + 60_000;
  let since = performance.now(), before = "";
  while (performance.now() < end) {
    await client?.forceRoundtrip().catch(() => {});
    const states = await Promise.all(
      pages.map((p) => p.evaluate("__fuzz.quiet()") as Promise<number>),
    );
    const { messagesReceived, messagesSent } = server.metrics() as any;
    const now = `${messagesReceived - rounds} ${messagesSent - rounds}`;
    const calm = states.every((q) => q >= 0);
    if (!calm || now !== before) {
      since = performance.now();
      before = now;
    }
    if (client) rounds++;
    if (calm && performance.now() - since > ms && states.every((q) => q > ms)) {
      return true;
    }
    await sleep(25);
  }
  return false;
}
let rounds = 0;
