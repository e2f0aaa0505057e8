import type { Flag, ParsedFlags } from "./flags.ts";

/** A subcommand. */
export interface Command {
  /** The name. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** How it is called, after the name. */
  readonly usage: string;
  /** What else there is to know. */
  readonly description: string;
  /** Its flags. */
  readonly flags: readonly Flag[];
  /** Command lines that show its use. */
  readonly examples: readonly string[];
  /**
   * Does the work.
   *
   * @returns The exit status.
   * @throws {UsageError} If the command line, or what it names, is not in order.
   */
  readonly run: (flags: ParsedFlags) => Promise<number>;
}

/** The flag that every command has. */
export const HELP: Flag = { name: "help", help: "show this help and exit" };

/** How the program is called in help texts. */
export const PROGRAM = "bokeh-deno";

/**
 * The help of a command.
 *
 * @param command The command.
 * @returns Lines for a terminal of 80 columns.
 */
export function helpOf(command: Command): string {
  const flags = command.flags.map((flag) => {
    const value = flag.value === undefined ? "" : ` ${flag.value}`;
    const notes = [
      ...(flag.default === undefined ? [] : [`default: ${flag.default}`]),
      ...(flag.isRepeatable ? ["repeatable"] : []),
    ];
    const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
    return `  --${flag.name}${value}\n      ${flag.help}${note}`;
  });
  return `${command.summary}

Usage: ${PROGRAM} ${command.name} ${command.usage}

${command.description}

Flags:
${flags.join("\n")}

Examples:
${command.examples.map((example) => `  ${PROGRAM} ${example}`).join("\n")}
`;
}
