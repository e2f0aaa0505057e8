import type { ServerMetrics } from "../base/instruments.ts";
import type { ProcessStatus } from "../pages/admin/cluster_status.ts";

/** What the supervisor tells a process, a line of JSON each in its standard input. */
export type SupervisorMessage =
  | { readonly kind: "ping" }
  /** How all processes are, for the admin page: each time that changes. */
  | { readonly kind: "processes"; readonly processes: readonly ProcessStatus[] }
  /** Stop serving; without waiting for connections if `wait` is false. */
  | { readonly kind: "stop"; readonly wait: boolean };

/**
 * What a process tells its supervisor, a line of JSON each in its standard output,
 * after the mark of its identity.
 */
export type ProcessMessage =
  /** It serves; the store of sessions knows it by the id of its node. */
  | { readonly kind: "ready"; readonly node: string | null }
  | { readonly kind: "pong"; readonly metrics: ServerMetrics }
  /** It has stopped serving, and wants to hear no more. */
  | { readonly kind: "stopped"; readonly metrics: ServerMetrics };
