import type { ServerMetrics } from "../../base/instruments.ts";

/** The version of {@linkcode NodeStatus}: nodes of another one are not understood. */
export const STATUS_FORMAT = 1;

/** Whether a node takes sessions: no more once it drains, and none are left once it is drained. */
export type NodeState = "serving" | "draining" | "drained";

/** What a node tells of itself. */
export interface NodeStatus {
  readonly format: typeof STATUS_FORMAT;
  /** Of this package, BokehJS and Deno. */
  readonly versions: Readonly<Record<"server" | "bokehjs" | "deno", string>>;
  readonly pid: number;
  /** Its number among the processes of a server; `null` if there is only one. */
  readonly process: number | null;
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
  readonly state: NodeState;
  readonly metrics: ServerMetrics;
  readonly memory: { readonly rss: number; readonly heapUsed: number };
  /** The longest that a timer was late, lately. */
  readonly loopMilliseconds: number;
  /** Bytes that wait to be sent to clients. */
  readonly waitingBytes: number;
  /** The sessions that were looked for, at most as many as are shown. */
  readonly sessions: readonly SessionStatus[];
  /** How many were found. */
  readonly sessionsFound: number;
  readonly errors: readonly ErrorStatus[];
}

/** A session, as its node sees it. */
export interface SessionStatus {
  /** The short hash of its id: the id itself would open it. */
  readonly id: string;
  /** The path of the application. */
  readonly path: string;
  /** The user who created it, if there is an auth provider. */
  readonly user: string | null;
  readonly connections: number;
  /** Since a client sent something. */
  readonly idleMilliseconds: number;
  /** Roughly the bytes of its document; `null` if it has not been measured. */
  readonly bytes: number | null;
  readonly waitingBytes: number;
}

/** An error that happened once or several times. */
export interface ErrorStatus {
  /** What failed. */
  readonly message: string;
  readonly error: string;
  /** The id that a user was shown last; `null` if none was. */
  readonly errorId: string | null;
  /** The short hash of the id of the session where it happened last. */
  readonly session: string | null;
  /** How often it has happened, as of its last line in the log. */
  readonly count: number;
  /** When it happened last, in milliseconds since 1970. */
  readonly last: number;
}

/**
 * Why there is nothing new of a node: it does not answer in time, its announcement
 * has ended, it has no `nodeAddress`, no `adminPath`, or another version.
 */
export type NodeProblem = "silent" | "gone" | "unlinked" | "closed" | "foreign";

/** A node of the cluster, as the node that makes the page sees it. */
export interface SeenNode {
  /** Its id. */
  readonly node: string;
  /** Where other nodes reach it; may be empty. */
  readonly address: string;
  readonly isOwn: boolean;
  /** The latest that is known. */
  readonly status: NodeStatus | null;
  readonly problem: NodeProblem | null;
  /** Why a node is silent; `null` if it just does not answer in time. */
  readonly reason: string | null;
  /** How long a message over the link takes there and back. */
  readonly pingMilliseconds: number | null;
}

/** A process of a server, as its supervisor sees it. */
export interface ProcessStatus {
  readonly number: number;
  /** `null` while there is none. */
  readonly pid: number | null;
  /** When it was started, in milliseconds since 1970. */
  readonly since: number | null;
  readonly isServing: boolean;
  /** How many processes have ended in its place. */
  readonly restarts: number;
  /** How the last one ended: `with exit code 1`. */
  readonly lastEnd: string | null;
}

/** All that the page shows. */
export interface ClusterStatus {
  /** When it was looked up, in milliseconds since 1970. */
  readonly at: number;
  readonly nodes: readonly SeenNode[];
  /** Why the other nodes are not known; `null` if they are. */
  readonly storeError: string | null;
  /** Empty unless there is a supervisor. */
  readonly processes: readonly ProcessStatus[];
  /** What sessions are looked for; empty for all. */
  readonly find: string;
}
