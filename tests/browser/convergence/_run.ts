// deno-lint-ignore-file no-explicit-any
import type { Page } from "playwright-core";
import { pullSession } from "../../../client/mod.ts";
import type { Document } from "../../../document/document.ts";
import { reachableModels, visitModels } from "../../../models/internal.ts";
import { ACTS, type Context, SERVER_ACTS } from "./_acts.ts";
import { options, running } from "./_app.ts";
import { compare, compareLines, stateOf, STRUCTURE } from "./_compare.ts";
import { PAGE_CODE } from "./_page_acts.ts";
import type { Finding, Plan } from "./_plan.ts";
import {
  leave,
  logged,
  network,
  open,
  quiet,
  serverOf,
  sleep,
} from "./_world.ts";

export interface RunOptions {
  log?: (text: string) => void;
  /** Whether canvases are compared, too: they differ without cause. */
  pixels?: boolean;
}

/** How much has been done. */
export const counts = { runs: 0, acts: 0 };
/** Runs a plan and returns what differs at its end. */
export async function run(
  plan: Plan,
  { log = () => {}, pixels = false }: RunOptions = {},
): Promise<Finding[]> {
  const server = serverOf(plan);
  const id = `s${plan.seed}x${counts.runs++}x${
    Math.random().toString(36).slice(2, 8)
  }`;
  const url = `${server.url("/app")}?bokeh-session-id=${id}`;
  Object.assign(options, { timers: plan.timers });
  logged.length = 0;
  network.isSlow = false;
  const findings: Finding[] = [], errors: string[] = [];
  const [A, B, client] = await Promise.all([
    open(url, "A", plan, errors),
    open(url, "B", plan, errors),
    pullSession(
      {
        url: server.url("/app"),
        sessionId: id,
        reconnect: { delaysMilliseconds: [20, 100, 500], jitter: 0 },
        onError: (e: Error) => errors.push(`client: ${e.message}`),
      } as any,
    ),
  ]);
  const pages = { A, B } as Record<string, Page>;
  const session = server.getSession("/app", id)!;
  const context: Context = { made: 0, kept: [], later: [], log };
  const clientContext: Context = { made: 0, kept: [], later: [], log };
  const clientRaced = new Set<string>();
  let unsettled: Set<string> | null = null;
  const seen = new WeakSet<object>(client.document.models);
  client.document.onChange((e: any) => {
    const key = e.kind === "ModelChanged"
      ? `${e.change.model.id}.${e.change.attr}`
      : e.kind === "TitleChanged"
      ? "title"
      : "roots";
    // Models that come with a change bring all their values.
    const brought = new Set<string>();
    const models: any[] = [];
    if (e.kind === "RootAdded") models.push(e.model);
    else if (e.kind === "ModelChanged" && e.change.mayReference) {
      visitModels(e.change.new, (m) => models.push(m));
    }
    for (const m of reachableModels(models)) {
      if (!seen.has(m)) brought.add(m.id);
      seen.add(m);
    }
    if (e.setter === null) {
      (unsettled ??= new Set()).add(key);
      if (!/roots|\.data$/.test(key)) clientRaced.delete(key);
      return;
    }
    if (unsettled?.has(key)) clientRaced.add(key);
    for (const k of unsettled ?? []) {
      if (brought.has(k.split(".")[0]!)) clientRaced.add(k);
    }
  });
  const work: Promise<unknown>[] = [];
  const settled = async (isEnd = true) => {
    network.isSlow = false;
    if (plan.timers && !isEnd) return await sleep(150);
    if (!await quiet(server, [A, B], client, isEnd ? 120 : 60)) {
      errors.push("not quiet after a minute");
    }
    unsettled = null;
  };
  try {
    await settled(false);
    for (const turn of plan.turns) {
      if (turn.pause > 0) await sleep(turn.pause);
      log(`${turn.who} ${turn.acts.map(({ name }) => name).join(", ")}`);
      counts.acts += turn.acts.length;
      switch (turn.who) {
        case "server": {
          const done = session.withDocumentLocked(async (doc: Document) => {
            for (const { name, r } of turn.acts) {
              try {
                const p = (ACTS[name] ?? SERVER_ACTS[name])!(
                  doc,
                  r,
                  context,
                  "v",
                );
                if (p instanceof Promise) await p;
              } catch (error) {
                errors.push(`server act ${name}: ${(error as Error).message}`);
              }
            }
          }).catch((error: Error) => errors.push(`locked: ${error.message}`));
          work.push(done);
          if (plan.serial) await done;
          break;
        }
        case "client":
          for (const { name, r } of turn.acts) {
            try {
              ACTS[name]!(client.document, r, clientContext, "k");
            } catch (error) {
              errors.push(`client act ${name}: ${(error as Error).message}`);
            }
          }
          break;
        case "A":
        case "B":
          work.push(
            pages[turn.who]!.evaluate(
              `(${PAGE_CODE})(${JSON.stringify(turn.acts)})`,
            ).catch((error: Error) =>
              errors.push(
                `page act ${turn.acts.map((a) => a.name)}: ${
                  error.message.split("\n")[0]
                }`,
              )
            ),
          );
          if (plan.serial) await work.at(-1);
          break;
        case "cutA":
        case "cutB":
          await pages[turn.who.slice(3)]!.evaluate("__fuzz.cut()");
          break;
        case "slow":
          network.isSlow = true;
          break;
        case "fast":
          network.isSlow = false;
          break;
        case "settle":
          await settled(false);
          break;
      }
      if (plan.serial && !network.isSlow) await settled(false);
    }
    await Promise.all(work);
    running.get(id)?.stop();
    await session.withDocumentLocked((doc: Document) => doc.unhold());
    await Promise.all(context.later);
    await settled();
    const C = await open(url, "C", null, errors);
    if (!await quiet(server, [A, B, C], client)) {
      errors.push("not quiet after a minute");
    }
    await Promise.all(
      [A, B, C].map((p) =>
        p.evaluate(
          "new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))",
        )
      ),
    );
    const [a, b, c] = await Promise.all(
      [A, B, C].map((p) => p.evaluate("__fuzz.state()")),
    ) as any[];
    const [sa, sb, sc] = await Promise.all(
      [A, B, C].map((p) => p.evaluate("__fuzz.shown()")),
    ) as any[];
    const truth = stateOf(session.document);
    compare("client", truth, stateOf(client.document), clientRaced, findings);
    if (findings.some((f) => f.explained && STRUCTURE.test(f.kind))) {
      for (const f of findings) {
        if (/^model (missing|extra)/.test(f.kind)) f.explained = true;
      }
    }
    // Of the fresh page against the server: roots and which models there are.
    if (String(c.roots) !== String(truth.roots)) {
      findings.push({
        where: "C",
        kind: "roots",
        text: `server ${truth.roots}, page ${c.roots}`,
        explained: false,
      });
    }
    if (sc.ghosts.length > 0) {
      findings.push({
        where: "C",
        kind: "ghost views",
        text: sc.ghosts.join(" "),
        explained: false,
      });
    }
    for (const [where, state, shown] of [["A", a, sa], ["B", b, sb]] as const) {
      const before = findings.length;
      compare(where, c, state, new Set(), findings);
      if (shown.title !== sc.title) {
        findings.push({
          where,
          kind: "page title",
          text: `want ${sc.title}, got ${shown.title}`,
          explained: false,
        });
      }
      if (shown.ghosts.length > 0) {
        findings.push({
          where,
          kind: "ghost views",
          text: shown.ghosts.join(" "),
          explained: false,
        });
      }
      const by = (lists: string[][]) =>
        new Map(lists.map((l) => [l[0]!.split(":")[0]!, l]));
      for (const kind of ["dom", "views"]) {
        const theirs = by(shown[kind]);
        for (const want of sc[kind]) {
          const got = theirs.get(want[0]!.split(":")[0]!);
          if (got) compareLines(where, kind, want, got, findings);
        }
      }
      shown.order = shown.order.filter((id: string) =>
        !shown.ghosts.some((g: string) => g.includes(`(${id} `))
      );
      if (String(shown.order) !== String(sc.order)) {
        const same =
          [...shown.order].sort().join() === [...sc.order].sort().join();
        findings.push({
          where,
          kind: same ? "order of roots on the page" : "roots on the page",
          text: `want ${sc.order}, got ${shown.order}`,
          // BokehJS draws an added root in the element of its index.
          explained: same,
        });
      }
      if (
        pixels && findings.length === before &&
        String(shown.pixels) !== String(sc.pixels)
      ) {
        findings.push({
          where,
          kind: "pixels",
          text: `want ${sc.pixels}, got ${shown.pixels}`,
          explained: false,
        });
      }
    }
    for (const page of [a, b, c]) errors.push(...page.errors);
    log(`cuts ${a.cuts} ${b.cuts}`);
  } finally {
    await Promise.allSettled([leave(), client.close()]);
    running.delete(id);
  }
  const mayCross = !plan.serial ||
    plan.turns.some(({ who }) => who === "slow");
  for (const text of new Set([...errors, ...logged.map((l) => `log ${l}`)])) {
    if (/Dropping changes/.test(text)) {
      findings.push({
        where: "server",
        kind: "dropped",
        text,
        explained: true,
      });
    }
    if (
      EXPECTED.some((e) => e.test(text)) ||
      mayCross && (text.startsWith("client") ? REFUSED : CROSSED).test(text)
    ) continue;
    findings.push({
      where: text.split(" ")[0]!,
      kind: "error",
      text: text.slice(0, 500),
      explained: false,
    });
  }
  return findings;
}

/** What belongs to cut sockets and models that others removed. */
const EXPECTED = [
  // The client tells it and pulls.
  /^client: Cannot patch column/,
  // The pulled document is compared.
  /pulling the document: Error: SlickGrid Cannot find stylesheet/,
  // BokehJS lays a table out while it is made anew for other columns, and a plot
  // before it has a view of what was added to its center. Both lay out again once
  // all is there; what the pages show is compared all the same.
  /page error: SlickGrid Cannot find stylesheet\..* at \S+\.applyColumnWidths/,
  /page error: cannot find a view for (Span|BoxAnnotation)\(\S+\) at ViewQuery\.get_one/,
  // A page that acts while its socket connects.
  /Still in CONNECTING state/,
  // Acts that hold what is held.
  /hold already active/,
  /A change (is given up|was discarded)/,
  /Dropping changes/,
  /Closing a connection/,
  /connection was lost|connection is lost|reconnect/i,
];

/**
 * What a page or the server makes of a change that crossed one which took the
 * model or the row away; the states are compared all the same.
 */
const CROSSED = /Cannot patch column|reference \S+ isn't known/;

/** The same of a change of the client, which tells it and pulls. */
const REFUSED =
  /^client: The server failed to handle a change: RangeError: Cannot patch column/;
