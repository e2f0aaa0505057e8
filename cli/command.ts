import type { Flag, ParsedFlags } from "./flags/flags.ts";
import type { ServeHooks } from "./commands/serve_hooks.ts";

/** The implementation of a command, which is loaded when it is used. */
export interface Command {
  /** The arguments after the name. */
  readonly usage: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** Example command lines. */
  readonly examples: readonly string[];
  /**
   * Runs the command.
   *
   * @returns The exit status.
   * @throws {UsageError} If the command line, or something that it names, is
   * invalid.
   */
  readonly run: (flags: ParsedFlags, hooks: ServeHooks) => Promise<number>;
}

export interface CommandEntry {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const HELP: Flag = {
  name: "help",
  short: "h",
  help: "show this help and exit",
};

/** The name of the program in help texts. */
export const PROGRAM = "bokeh-deno";

const COLUMNS = 80;

/** The help of a command, for a terminal of 80 columns. */
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
  const { value: placeholder, otherwise } = flag;
  const value = placeholder === undefined
    ? ""
    : otherwise === undefined
    ? ` ${placeholder}`
    : `[=${placeholder}]`;
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
