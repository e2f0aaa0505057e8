import type { ServerOptions } from "../../server.ts";
import type { Flag } from "./flags.ts";

/** A flag that sets an option of the server. */
export interface OptionFlag extends Flag {
  /** The option. */
  readonly option: keyof ServerOptions;
  /** Whether the flag switches the option off. */
  readonly isOff?: true;
}
