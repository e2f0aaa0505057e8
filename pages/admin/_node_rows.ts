import { byteText } from "../../base/text/byte_text.ts";
import { countText, durationText, sessionsText } from "./_amounts.ts";
import type { NodeProblem, NodeState, SeenNode } from "./cluster_status.ts";
import { type Html, html, type HtmlPart } from "./_html.ts";
import { hidden, type PagePlace, timeCell } from "./_page_parts.ts";

const NOTHING = html`<span class="soft">–</span>`;

const PROBLEMS: Readonly<Record<NodeProblem, string>> = {
  silent: "silent",
  gone: "gone",
  unlinked: "has no nodeAddress",
  closed: "has no adminPath",
  foreign: "another version",
};

const TONES: Readonly<Record<NodeState, string>> = {
  serving: "good",
  draining: "warn",
  drained: "warn",
};

/** The table of nodes. */
export function nodesTable(
  nodes: readonly SeenNode[],
  at: number,
  place: PagePlace,
): Html {
  const rows = nodes.map((node) => nodeRow(node, at, place));
  return html`
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Node</th>
            <th>State</th>
            <th>Running for</th>
            <th class="number">Sessions</th>
            <th class="number">Connections</th>
            <th class="number">Memory</th>
            <th class="number">Lag</th>
            <th class="number">Waiting</th>
            <th class="number">Dropped</th>
            <th></th>
          </tr>
        </thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
  `;
}

/** How a node is named on the page. */
export function nodeName({ node, status }: SeenNode): string {
  const { process } = status ?? { process: null };
  if (process !== null) return `process ${process}`;
  return node.slice(0, 8);
}

function nodeRow(seen: SeenNode, at: number, place: PagePlace): Html {
  const { node, address, isOwn, status, problem } = seen;
  const own = isOwn
    ? html`
      <span class="badge own">this node</span>
    `
    : "";
  const where = address === "" ? "" : html`<small>${address}</small>`;
  const versions = status === null
    ? ""
    : html`<small>${versionText(status.versions)} · pid ${status.pid}</small>`;
  const absent = problem === null ? "" : "absent";
  return html`<tr data-key="${`node ${node}`}" class="${absent}">
<td class="name" data-label="Node"><b>${
    nodeName(seen)
  }</b>${own}${where}${versions}</td>
<td data-label="State">${stateBadge(seen)}</td>
${
    status === null
      ? html`<td data-label="Running for">${NOTHING}</td>`
      : timeCell("Running for", status.since, at)
  }
${
    amounts(seen).map(([label, value]) =>
      html`<td class="number" data-label="${label}">${value}</td>`
    )
  }
<td class="act">${action(seen, place)}</td>
</tr>`;
}

function amounts(
  { status, pingMilliseconds }: SeenNode,
): readonly (readonly [label: string, value: HtmlPart])[] {
  const labels = [
    "Sessions",
    "Connections",
    "Memory",
    "Lag",
    "Waiting",
    "Dropped",
  ] as const;
  if (status === null) return labels.map((label) => [label, NOTHING]);
  const { metrics, memory, loopMilliseconds, waitingBytes } = status;
  const relayed = metrics.connectionsRelayed;
  const ping = pingMilliseconds === null
    ? ""
    : html`<small>link ${durationText(pingMilliseconds)}</small>`;
  const values: readonly HtmlPart[] = [
    countText(metrics.sessions),
    html`${countText(metrics.connections)}${
      relayed === 0 ? "" : html`<small>${countText(relayed)} relayed</small>`
    }`,
    html`${byteText(memory.rss)}<small>${
      byteText(memory.heapUsed)
    } heap</small>`,
    html`${durationText(loopMilliseconds)}${ping}`,
    byteText(waitingBytes),
    droppedText(metrics),
  ];
  return labels.map((label, index) => [label, values[index]!]);
}

function droppedText(
  { connectionsDropped, connectionsFlooded, connectionsRefused }: Readonly<
    Record<
      "connectionsDropped" | "connectionsFlooded" | "connectionsRefused",
      number
    >
  >,
): Html {
  const more = [
    [connectionsFlooded, "flooded"],
    [connectionsRefused, "refused"],
  ] as const;
  const notes = more.filter(([count]) => count > 0)
    .map(([count, what]) => html`<small>${countText(count)} ${what}</small>`);
  return html`${countText(connectionsDropped)}${notes}`;
}

function stateBadge({ status, problem, reason }: SeenNode): Html {
  if (problem !== null) {
    const why = reason === null
      ? ""
      : html`<small><bdi>${reason}</bdi></small>`;
    return html`<span class="badge bad">${PROBLEMS[problem]}</span>${why}`;
  }
  if (status === null) return NOTHING;
  const { state, metrics } = status;
  const left = state === "draining" && metrics.sessions > 0
    ? html`<small>${sessionsText(metrics.sessions)} left</small>`
    : "";
  return html`<span class="badge ${TONES[state]}">${state}</span>${left}`;
}

function action(seen: SeenNode, { path, token }: PagePlace): HtmlPart {
  const { node, status, problem } = seen;
  if (status === null || problem !== null) return "";
  const fields = [hidden("_xsrf", token), hidden("node", node)];
  if (status.state !== "serving") {
    return html`
      <form method="post"
        action="${path}/resume">${fields}<button>Take sessions again</button></form>
    `;
  }
  const question = `Drain ${
    nodeName(seen)
  }? It takes no new sessions, and hands those it has over if another node can take them.`;
  return html`
    <form method="post" action="${path}/drain"
      data-confirm="${question}">${fields}<button>Drain</button></form>
  `;
}

function versionText(
  { server, bokehjs, deno }: Readonly<
    Record<"server" | "bokehjs" | "deno", string>
  >,
): string {
  return `${server}, BokehJS ${bokehjs}, Deno ${deno}`;
}
