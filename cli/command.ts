import type { Flag, ParsedFlags } from "./flags/flags.ts";
import type { ServeHooks } from "./commands/serve_hooks.ts";

/** What a command needs to work; loaded when it is used. */
export interface Command {
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
  readonly run: (flags: ParsedFlags, hooks: ServeHooks) => Promise<number>;
}

/** A command that there is. */
export interface CommandEntry {
  /** The name. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Loads it. */
  readonly load: () => Promise<Command>;
}

/** The flag that every command has. */
export const HELP: Flag = {
  name: "help",
  short: "h",
  help: "show this help and exit",
};

/** How the program is called in help texts. */
export const PROGRAM = "bokeh-deno";

/** How long the lines of help texts are at most. */
const COLUMNS = 80;

/**
 * The help of a command.
 *
 * @param entry What the command is called.
 * @param command The command.
 * @returns Lines for a terminal of 80 columns.
 */
export function helpOf(
  { name, summary }: CommandEntry,
  command: Command,
): string {
  return `${summary}

Usage: ${PROGRAM} ${name} ${command.usage}

${command.description.split("\n\n").map((text) => wrap(text)).join("\n\n")}

Flags:
${[...command.flags, HELP].map(flagHelp).join("\n")}

Examples:
${command.examples.map((example) => `  ${PROGRAM} ${example}`).join("\n")}
`;
}

function flagHelp(flag: Flag): string {
  const short = flag.short === undefined ? "" : `-${flag.short}, `;
  const value = flag.value === undefined ? "" : ` ${flag.value}`;
  const notes = [
    ...(flag.default === undefined ? [] : [`default: ${flag.default}`]),
    ...(flag.takes === "one each time" ? ["repeatable"] : []),
  ];
  const note = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  return `  ${short}--${flag.name}${value}\n${
    wrap(flag.help + note, "      ")
  }`;
}

function wrap(text: string, margin = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? margin + word : `${line} ${word}`;
    if (longer.length > COLUMNS && line !== "") {
      lines.push(line);
      line = margin + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}
