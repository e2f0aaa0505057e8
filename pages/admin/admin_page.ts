import { escape } from "@std/html/entities";
import { byteText } from "../../base/text/byte_text.ts";
import { nonceAttribute } from "../nonce_attribute.ts";
import { ADMIN_SCRIPT } from "./_admin_script.ts";
import { ADMIN_STYLE } from "./_admin_style.ts";
import { countText, sessionsText } from "./_amounts.ts";
import type {
  ClusterStatus,
  ErrorStatus,
  ProcessStatus,
  SeenNode,
} from "./cluster_status.ts";
import { type Html, html } from "./_html.ts";
import { nodeName, nodesTable } from "./_node_rows.ts";
import { type PagePlace, timeCell } from "./_page_parts.ts";
import { sessionsPart } from "./_session_rows.ts";

/** What the page says of what has just been asked for. */
const NOTICES = {
  drained: ["good", "The node takes no new sessions."],
  resumed: ["good", "The node takes sessions again."],
  ended: ["good", "The session ends."],
  gone: ["bad", "There is no such session or node any more."],
  silent: [
    "bad",
    "The node does not answer: nothing is known to have changed.",
  ],
} as const;

/** The name of a notice. */
export type AdminNotice = keyof typeof NOTICES;

/** Whether a name is that of a notice. */
export function isNotice(name: string | null): name is AdminNotice {
  return name !== null && Object.hasOwn(NOTICES, name);
}

/** Options for {@linkcode renderAdmin}. */
export interface AdminPageOptions extends PagePlace {
  readonly status: ClusterStatus;
  /** The nonce of the page's content security policy. */
  readonly nonce: string;
  /** What has just been asked for. */
  readonly notice: AdminNotice | undefined;
}

/** How many errors are shown. */
const MAX_ERRORS = 50;

/** Makes the admin page. It loads nothing, and escapes all texts. */
export function renderAdmin(options: AdminPageOptions): string {
  const { status, nonce, notice } = options;
  const { nodes, at, storeError, processes } = status;
  const others = nodes.length > 1 ? ` · ${nodes.length} nodes` : "";
  const main =
    html`<header><h1>Bokeh server</h1><span class="live soft"><span class="fresh">live${others}</span><span class="late">no answer: what is shown is old</span></span></header>
${notice === undefined ? "" : noticePart(notice)}
${
      storeError === null ? "" : html`
        <p class="notice bad"
          role="status">The session store does not answer, so that other nodes are not known: <bdi>${storeError}</bdi></p>
      `
    }
${tiles(nodes)}
<section data-key="nodes"><div class="head"><h2>Nodes</h2></div>
${nodesTable(nodes, at, options)}</section>
${processes.length === 0 ? "" : processesPart(processes, at)}
${sessionsPart(status, options)}
${errorsPart(nodes, at)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(titleOf(nodes))}</title>
<style${nonceAttribute(nonce)}>${ADMIN_STYLE}</style>
</head>
<body>
<main>
${main.text}
</main>
<script${nonceAttribute(nonce)}>${ADMIN_SCRIPT}</script>
</body>
</html>
`;
}

function titleOf(nodes: readonly SeenNode[]): string {
  const count = sum(nodes, ({ metrics }) => metrics.sessions);
  return `${sessionsText(count)} · Bokeh server`;
}

function noticePart(notice: AdminNotice): Html {
  const [tone, text] = NOTICES[notice];
  return html`<p class="notice ${tone}" role="status">${text}</p>`;
}

type Status = NonNullable<SeenNode["status"]>;

/** Adds up something of the nodes that answer. */
function sum(
  nodes: readonly SeenNode[],
  read: (status: Status) => number,
): number {
  return nodes.reduce(
    (total, { status, problem }) =>
      total + (status === null || problem !== null ? 0 : read(status)),
    0,
  );
}

function tiles(nodes: readonly SeenNode[]): Html {
  const total = (name: keyof Status["metrics"]) =>
    sum(nodes, ({ metrics }) => metrics[name]);
  const errors = sum(
    nodes,
    (status) => status.errors.reduce((all, { count }) => all + count, 0),
  );
  const held = total("connectionsHeld");
  const figures: readonly (readonly [string, string, string])[] = [
    [
      "Sessions",
      countText(total("sessions")),
      `${countText(total("sessionsCreated"))} created`,
    ],
    [
      "Connections",
      countText(total("connections")),
      held === 0 ? "" : `${countText(held)} away`,
    ],
    [
      "Memory",
      byteText(sum(nodes, ({ memory }) => memory.rss)),
      `${byteText(total("sessionBytes"))} added by clients`,
    ],
    [
      "Waiting for clients",
      byteText(sum(nodes, ({ waitingBytes }) => waitingBytes)),
      `${byteText(total("bytesKept"))} kept`,
    ],
    [
      "Connections dropped",
      countText(total("connectionsDropped")),
      `${countText(total("connectionsFlooded"))} flooded, ${
        countText(total("connectionsRefused"))
      } refused`,
    ],
    [
      "Errors",
      countText(errors),
      `${countText(total("requestsFailed"))} requests failed`,
    ],
  ];
  return html`<dl class="tiles">${
    figures.map(([name, value, note]) =>
      html`
        <div>
          <dt>${name}</dt>
          <dd>${value}<small>${note}</small></dd>
        </div>
      `
    )
  }</dl>`;
}

function processesPart(processes: readonly ProcessStatus[], at: number): Html {
  const rows = processes.map(
    ({ number, pid, since, isServing, restarts, lastEnd }) =>
      html`<tr data-key="${`process ${number}`}">
<td class="name" data-label="Process"><b>${number}</b></td>
<td data-label="State"><span class="badge ${isServing ? "good" : "bad"}">${
        isServing ? "serving" : pid === null ? "not running" : "starting"
      }</span></td>
<td class="number" data-label="Process id">${pid ?? "–"}</td>
${
        since === null
          ? html`<td data-label="Running for">–</td>`
          : timeCell("Running for", since, at)
      }
<td class="number" data-label="Restarts">${countText(restarts)}</td>
<td data-label="Last end">${lastEnd ?? "–"}</td>
</tr>`,
  );
  return html`
    <section data-key="processes">
      <div class="head">
        <h2>Processes</h2>
      </div>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Process</th>
              <th>State</th>
              <th class="number">Process id</th>
              <th>Running for</th>
              <th class="number">Restarts</th>
              <th>Last end</th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    </section>
  `;
}

function errorsPart(nodes: readonly SeenNode[], at: number): Html {
  const rows = nodes.flatMap((seen) =>
    (seen.status?.errors ?? []).map((error) => ({ seen, error }))
  ).sort((a, b) => b.error.last - a.error.last).slice(0, MAX_ERRORS)
    .map(({ seen, error }) => errorRow(error, seen, at));
  return html`<section data-key="errors"><div class="head"><h2>Recent errors</h2></div>
${
    rows.length === 0 ? html`<p>There are none.</p>` : html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Error</th>
              <th class="number">Times</th>
              <th>Last, ago</th>
              <th>Node</th>
              <th>Session</th>
              <th>Error id</th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    `
  }</section>`;
}

function errorRow(
  { message, error, errorId, session, count, last }: ErrorStatus,
  seen: SeenNode,
  at: number,
): Html {
  const code = (text: string | null) =>
    text === null ? html`–` : html`<code>${text}</code>`;
  return html`<tr data-key="${`error ${seen.node} ${message} ${error}`}">
<td class="text"><b>${message}</b><small><bdi>${error}</bdi></small></td>
<td class="number" data-label="Times">${countText(count)}</td>
${timeCell("Last, ago", last, at)}
<td data-label="Node">${nodeName(seen)}</td>
<td data-label="Session">${code(session)}</td>
<td data-label="Error id">${code(errorId)}</td>
</tr>`;
}
