import type { Figures } from "./_load.ts";
import type { RunningServer, Target } from "./_servers.ts";

/** The stores of sessions that are measured. */
export type StoreKind = "sqlite" | "redis";

/** A load, and the figures that are measured under it. */
export interface Scenario {
  /** The name on the command line. */
  readonly name: string;
  /** A description. */
  readonly about: string;
  /**
   * The other servers that it is measured with. Bare Deno replays answers, and has
   * none for some.
   *
   * @default {["python", "bare"]}
   */
  readonly others?: readonly Target["name"][];
  /** Whether it is about the expiry of unused sessions. */
  readonly expires?: boolean;
  /**
   * Measurements per pass.
   *
   * @default {1}
   */
  readonly repeats?: number;
  /** Additional arguments of `deno run`. */
  readonly flags?: readonly string[];
  /**
   * Where this server keeps its sessions.
   *
   * @default {undefined} They end with the process.
   */
  readonly store?: StoreKind;
  /**
   * How many processes each server has.
   *
   * @default {1}
   */
  readonly processes?: number;
  /** Whether a second node of this server takes clients, too; needs the store in SQLite. */
  readonly isRelayed?: boolean;
  /** Whether this server is a single file made by `deno bundle`. */
  readonly isBundled?: boolean;
  /**
   * Runs it against a freshly started server.
   *
   * @param relay The other node; this server itself if there is none.
   */
  run(
    server: RunningServer,
    seconds: number,
    relay: RunningServer,
  ): Promise<Figures>;
}
