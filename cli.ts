/**
 * The command: `serve`, `init` and their help.
 *
 * ```sh
 * deno run -A jsr:@bokeh-deno/server/cli serve app.ts --show
 * ```
 *
 * @module
 */

import { type Command, HELP, helpOf, PROGRAM } from "./cli/command.ts";
import { parseFlags } from "./cli/flags.ts";
import { INIT } from "./cli/init.ts";
import { SERVE } from "./cli/serve.ts";
import { UsageError } from "./cli/usage_error.ts";
import config from "./deno.json" with { type: "json" };
import { BOKEHJS_VERSION } from "./models/internal.ts";

const COMMANDS: readonly Command[] = [SERVE, INIT];

/**
 * Runs the command.
 *
 * @param args The arguments, as `Deno.args` has them.
 * @returns The exit status: 0, or 1 after an error that was written to standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`ERROR: ${error.message}`);
    return 1;
  }
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h") {
    console.log(overview());
    return 0;
  }
  if (name === "--version" || name === "-v") {
    console.log(`${config.version} (BokehJS ${BOKEHJS_VERSION})`);
    return 0;
  }
  const names = COMMANDS.map((command) => command.name).join(", ");
  if (name === undefined) {
    throw new UsageError(`Must specify subcommand, one of: ${names}`);
  }
  const command = COMMANDS.find((command) => command.name === name);
  if (command === undefined) {
    throw new UsageError(
      `Unknown subcommand ${name}, must be one of: ${names}`,
    );
  }
  const flags = parseFlags(rest, command.flags);
  if (flags.values[HELP.name]) {
    console.log(helpOf(command));
    return 0;
  }
  return await command.run(flags);
}

function overview(): string {
  const commands = COMMANDS.map(({ name, summary }) => `  ${name}  ${summary}`);
  return `Bokeh applications in TypeScript, live in the browser

Usage: ${PROGRAM} COMMAND [flags]

Commands:
${commands.join("\n")}

Flags:
  --help     show this help and exit; also after a command
  --version  show the version and exit
`;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
