import {
  integers,
  type OptionType,
  POSITIVE_FINITE,
} from "../base/option_checks.ts";
import type { OptionTable } from "../base/option_table.ts";

/** In how many processes a server runs, and how they are started. */
export interface ProcessOptions {
  /**
   * The number of processes that serve; 0 for one per core. With several, the
   * process of the program only supervises them: each runs the whole program
   * again, and they share the port and the sessions. Linux only.
   *
   * @default {1}
   */
  numProcs?: number;
  /**
   * The flags of `deno run` for the processes, such as their permissions:
   * `["--allow-net=0.0.0.0:5006", "--allow-env=BOKEH_*"]`.
   *
   * @default {undefined} Those of the program, as far as it can tell.
   */
  processFlags?: readonly string[];
  /**
   * How long a process may be busy, so that it answers nobody, before it is
   * replaced, in milliseconds.
   *
   * @default {10000}
   */
  processTimeoutMilliseconds?: number;
}

const FLAGS: OptionType = {
  text: 'an array of flags such as "--allow-net"',
  includes: (value) =>
    Array.isArray(value) &&
    value.every((flag) => typeof flag === "string" && flag.startsWith("-")),
};

/** The options of {@linkcode ProcessOptions}. */
export const PROCESS_OPTIONS = {
  numProcs: {
    default: 1,
    is: integers(0, 1024),
    flag: {
      name: "num-procs",
      value: "N",
      help: "how many processes serve, 0 for one per core",
    },
  },
  processFlags: {
    default: undefined,
    is: FLAGS,
    flag: {
      name: "process-flag",
      value: "FLAG",
      takes: "one each time",
      help: "with several processes, a flag of deno run for each of them: " +
        "--process-flag=--allow-net",
      default: "those of the program, as far as it can tell",
    },
  },
  processTimeoutMilliseconds: {
    default: 10_000,
    is: POSITIVE_FINITE,
    flag: {
      name: "process-timeout",
      value: "MS",
      help: "milliseconds that a process may be too busy to answer before it " +
        "is replaced",
    },
  },
} satisfies OptionTable<ProcessOptions>;
