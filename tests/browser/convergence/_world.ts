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
const servers = new Map<string, Server>();

/** The server whose sockets are full after some bytes, and perhaps resume. */
export function serverOf({ outbox, resumes = false }: Plan): Server {
  const key = `${outbox} ${resumes}`;
  if (!servers.has(key)) {
    const server = new Server({ "/app": application }, {
      port: 0,
      address: "127.0.0.1",
      logger,
      outbox: OUTBOXES[outbox],
      unusedSessionLifetimeMilliseconds: 600_000,
      ...(resumes ? {} : { resumeMilliseconds: 0 }),
    } as any);
    server.start();
    servers.set(key, server);
  }
  return servers.get(key)!;
}

const PAGE_SCRIPT = Deno.readTextFileSync(new URL("page.js", import.meta.url));
const IGNORED_CONSOLE =
  /favicon|WebSocket|not connected so|Failed to connect to Bokeh|Lost websocket|Disconnected/;

/** A tab of the browser: each run loads its session there. */
interface Tab {
  readonly page: Page;
  /** Where the errors of the run go whose session is there. */
  errors: string[];
}

let context: Promise<BrowserContext> | undefined;
const tabs = new Map<string, Promise<Tab>>();

/** One context for all pages: they share the cache of BokehJS. */
async function launch(): Promise<BrowserContext> {
  const browser = await launchChromium([
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
  ]);
  const viewport = { width: 1000, height: 900 };
  const context = await browser.newContext({ viewport });
  await context.addInitScript(PAGE_SCRIPT);
  return context;
}

async function openTab(who: string): Promise<Tab> {
  const page = await (await (context ??= launch())).newPage();
  const tab: Tab = { page, errors: [] };
  page.on("pageerror", (error: Error) => {
    const [message] = error.message.split("\n");
    const lines = error.stack?.split("\n").slice(1, 3) ?? [];
    const where = lines.map((line) =>
      line.trim().replace(/http:\S+\/(\w+)/, "$1")
    );
    tab.errors.push(`${who} page error: ${message} ${where.join(" ")}`);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const text = message.text();
    if (IGNORED_CONSOLE.test(text)) return;
    tab.errors.push(`${who} console: ${text.split("\n")[0]}`);
  });
  return tab;
}

/** Ends the browser and the servers. */
export async function closeAll(): Promise<void> {
  const opened = await context?.catch(() => undefined);
  await opened?.browser()?.close().catch(() => {});
  context = undefined;
  tabs.clear();
  await Promise.all(
    [...servers.values()].map((server) => server.stop({ wait: false } as any)),
  );
  servers.clear();
}

/**
 * Loads a session in the tab of that name.
 *
 * @param errors What the page throws and logs until {@linkcode leave}.
 */
export async function open(
  url: string,
  who: string,
  plan: Plan | null,
  errors: string[],
): Promise<Page> {
  if (!tabs.has(who)) tabs.set(who, openTab(who));
  const tab = await tabs.get(who)!;
  const { page } = tab;
  tab.errors = errors;
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

/** Ends the run of what the tabs show; they stay open for the next. */
export async function leave(): Promise<void> {
  for (const tab of tabs.values()) (await tab).errors = [];
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
    await sleep(30);
  }
  return false;
}
let rounds = 0;
