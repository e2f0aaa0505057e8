import { byteText } from "../../base/text/byte_text.ts";
import { countText, durationText } from "./_amounts.ts";
import type {
  ClusterStatus,
  SeenNode,
  SessionStatus,
} from "./cluster_status.ts";
import { type Html, html } from "./_html.ts";
import { nodeName } from "./_node_rows.ts";
import { hidden, type PagePlace } from "./_page_parts.ts";

/** The part of the page about sessions. */
export function sessionsPart(
  { nodes, find }: Pick<ClusterStatus, "nodes" | "find">,
  place: PagePlace,
): Html {
  const current = nodes.filter(({ problem }) => problem === null);
  const found = current
    .reduce((sum, { status }) => sum + (status?.sessionsFound ?? 0), 0);
  const rows = current.flatMap((seen) =>
    (seen.status?.sessions ?? []).map((session) => ({ seen, session }))
  ).sort((a, b) => order(a.session) < order(b.session) ? -1 : 1)
    .map(({ seen, session }) => sessionRow(session, seen, place));
  const more = rows.length < found
    ? html`
      <span class="soft">${rows.length} of ${countText(
        found,
      )}: those used last</span>
    `
    : html`
      <span class="soft">${countText(found)}</span>
    `;
  const search = html`
    <form method="get" action="${place.path}"
      role="search"><input type="search" name="find" value="${find}" placeholder="Application, user or id" aria-label="Find sessions"><button>Find</button></form>
  `;
  const none = find === "" ? "There are none." : "None match.";
  return html`
    <section
      data-key="sessions"><div class="head"><h2>Sessions${more}</h2>${search}</div>
    ${rows.length === 0 ? html`<p>${none}</p>` : html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Session</th>
              <th>Application</th>
              <th>User</th>
              <th>Node</th>
              <th class="number">Connections</th>
              <th class="number">Last used</th>
              <th class="number">Size</th>
              <th class="number">Waiting</th>
              <th></th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    `}</section>
  `;
}

/** Rows keep their place, so that nobody clicks at another one. */
function order({ path, id }: SessionStatus): string {
  return `${path}\n${id}`;
}

function sessionRow(
  session: SessionStatus,
  seen: SeenNode,
  { path: page, token }: PagePlace,
): Html {
  const { id, path, user, connections, idleMilliseconds, bytes, waitingBytes } =
    session;
  const fields = [
    hidden("_xsrf", token),
    hidden("node", seen.node),
    hidden("path", path),
    hidden("session", id),
  ];
  const question =
    `End session ${id} of ${path}? Its document is gone; open pages begin a new one.`;
  return html`
    <tr data-key="${`session ${seen.node} ${path} ${id}`}">
      <td class="name" data-label="Session"><code>${id}</code></td>
      <td data-label="Application"><bdi>${path}</bdi></td>
      <td data-label="User">${user === null
        ? html`<span class="soft">–</span>`
        : html`<bdi>${user}</bdi>`}</td>
      <td data-label="Node">${nodeName(seen)}</td>
      <td class="number" data-label="Connections">${countText(connections)}</td>
      <td class="number" data-label="Last used">${durationText(
        idleMilliseconds,
      )} ago</td>
      <td class="number" data-label="Size">${bytes === null
        ? "…"
        : byteText(bytes)}</td>
      <td class="number" data-label="Waiting">${byteText(waitingBytes)}</td>
      <td class="act">
        <form method="post" action="${page}/end"
          data-confirm="${question}">${fields}<button class="danger">End session</button></form>
      </td>
    </tr>
  `;
}
