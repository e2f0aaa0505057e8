import { errorMessage } from "../../base/text/error_text.ts";
import { isRecord } from "../../base/records.ts";
import { shownText } from "../../base/text/shown_text.ts";
import type {
  ClusterStatus,
  NodeProblem,
  NodeStatus,
  ProcessStatus,
  SeenNode,
} from "../../pages/admin/cluster_status.ts";
import { STATUS_FORMAT } from "../../pages/admin/cluster_status.ts";
import type { NodePlace } from "../../cluster/cluster_node.ts";
import { TAKES_SESSIONS } from "../_drain.ts";
import type { NodeDirectory } from "../_peers.ts";
import type { AdminParts } from "./admin_parts.ts";
import { NodeReport } from "./_node_report.ts";

/** How long another node may take to answer. */
const ANSWER_MILLISECONDS = 1000;

/** How many nodes are asked. */
const MAX_NODES = 64;

/** The longest reason that is shown, in characters. */
const MAX_REASON_LENGTH = 300;

/** How long a node is shown that is gone. */
const GONE_MILLISECONDS = 60_000;

/** What a node can be asked to do. */
export type AdminAct =
  | { readonly kind: "drain" | "resume" }
  | { readonly kind: "end"; readonly path: string; readonly session: string };

/** What became of an {@linkcode AdminAct}. */
export type ActResult = "done" | "gone" | "silent";

interface Known {
  readonly seen: SeenNode;
  readonly at: number;
}

/**
 * What is known of this node and the others, and what may be done with them.
 *
 * - **Bounded:** other nodes get a second to answer, all at the same time, and tell
 *   of a limited number of sessions and errors.
 */
export class Admin implements Disposable {
  readonly #parts: AdminParts;
  readonly #report: NodeReport;
  /** The other nodes as they were last. */
  readonly #known = new Map<string, Known>();

  constructor(parts: AdminParts) {
    this.#parts = parts;
    this.#report = new NodeReport(parts);
  }

  /** Answers what another node wants to know, or does what it asks for. */
  answer(question: unknown): unknown {
    if (!isRecord(question)) return null;
    if (question.kind === "status") {
      return this.#report.status(String(question.find));
    }
    if (question.kind === TAKES_SESSIONS.kind) {
      return this.#parts.drain.state === "serving";
    }
    return this.#do(question);
  }

  /**
   * Asks all nodes.
   *
   * @param find What sessions must contain in their path, user or short id.
   * @param processes The processes of the server.
   */
  async cluster(
    find: string,
    processes: readonly ProcessStatus[],
  ): Promise<ClusterStatus> {
    const { options } = this.#parts.services;
    const own: SeenNode = {
      node: this.#directory.node,
      address: options.nodeAddress ?? "",
      isOwn: true,
      status: this.#report.status(find),
      problem: null,
      reason: null,
      pingMilliseconds: null,
    };
    let others: readonly SeenNode[] = [];
    let storeError: string | null = null;
    try {
      const places = await this.#directory.others();
      others = await Promise.all(
        places.slice(0, MAX_NODES).map((place) => this.#ask(place, find)),
      );
    } catch (error) {
      storeError = errorMessage(error);
    }
    const all = [own, ...this.#withGone(others, storeError)];
    const nodes = all.sort(byName);
    return { at: Date.now(), nodes, storeError, processes, find };
  }

  /** Makes a node do something. */
  async act(node: string, act: AdminAct): Promise<ActResult> {
    const { peers } = this.#parts.services;
    if (node === this.#directory.node) return this.#do(act) ? "done" : "gone";
    try {
      const places = await this.#directory.others();
      const place = places.find((other) => other.node === node);
      if (place === undefined || place.address === "") return "gone";
      const answer = await peers?.question(place, act, ANSWER_MILLISECONDS);
      return answer === true ? "done" : "gone";
    } catch {
      return "silent";
    }
  }

  /** Knows the nodes: the store of sessions, or the threads among themselves. */
  get #directory(): NodeDirectory {
    const { stored, threads } = this.#parts.services;
    return stored ?? threads;
  }

  [Symbol.dispose](): void {
    this.#report[Symbol.dispose]();
  }

  /** Returns whether there was something to do it with. */
  #do(act: Readonly<Record<string, unknown>>): boolean {
    const { drain, contexts } = this.#parts;
    switch (act.kind) {
      case "drain":
        return drain.begin();
      case "resume":
        drain.end();
        return true;
      case "end":
        return contexts.endSession(String(act.path), String(act.session));
      default:
        return false;
    }
  }

  async #ask(place: NodePlace, find: string): Promise<SeenNode> {
    const { peers } = this.#parts.services;
    const { node, address } = place;
    const seen = {
      node,
      address,
      isOwn: false,
      reason: null,
      pingMilliseconds: null,
    };
    const { status = null } = this.#known.get(node)?.seen ?? {};
    if (peers === undefined || address === "") {
      return { ...seen, status, problem: "unlinked" };
    }
    try {
      const question = { kind: "status", find };
      const answer = await peers.question(place, question, ANSWER_MILLISECONDS);
      const problem = problemOf(answer);
      if (problem !== null) return { ...seen, status: null, problem };
      const pingMilliseconds = await peers.roundTrip(node);
      return {
        ...seen,
        status: answer as NodeStatus,
        problem,
        pingMilliseconds,
      };
    } catch (error) {
      return { ...seen, status, problem: "silent", reason: reasonOf(error) };
    }
  }

  /** Adds the nodes that were there a moment ago. */
  #withGone(
    others: readonly SeenNode[],
    storeError: string | null,
  ): SeenNode[] {
    const problem = storeError === null ? "gone" : "silent";
    const now = performance.now();
    for (const seen of others) this.#known.set(seen.node, { seen, at: now });
    const gone: SeenNode[] = [];
    for (const [node, { seen, at }] of this.#known) {
      if (at === now) continue;
      if (now - at > GONE_MILLISECONDS) this.#known.delete(node);
      else gone.push({ ...seen, problem, reason: null });
    }
    return [...others, ...gone];
  }
}

/** Why a node does not answer; `null` if it has only taken too long. */
function reasonOf(error: unknown): string | null {
  const isLate = error instanceof DOMException && error.name === "AbortError";
  return isLate ? null : shownText(errorMessage(error), MAX_REASON_LENGTH);
}

/** Why an answer tells nothing; `null` if it does. */
function problemOf(answer: unknown): NodeProblem | null {
  if (answer === null) return "closed";
  return isRecord(answer) && answer.format === STATUS_FORMAT ? null : "foreign";
}

function byName(a: SeenNode, b: SeenNode): number {
  const [one, other] = [a, b].map(({ status, node }) =>
    `${String(status?.process ?? 0).padStart(4, "0")} ${node}`
  ) as [string, string];
  return one < other ? -1 : 1;
}
