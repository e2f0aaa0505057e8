/**
 * The `bokeh-deno` command: serves applications and exports their documents.
 *
 * ```sh
 * deno run -A jsr:@bokeh-deno/server/cli serve app.ts --show
 * ```
 *
 * @module
 */

import { type CommandEntry, HELP, helpOf, PROGRAM } from "./cli/command.ts";
import { type FlagValues, parseFlags } from "./cli/flags/flags.ts";
import type { ServeHooks } from "./cli/commands/serve_hooks.ts";
import { UsageError } from "./cli/usage_error.ts";
import { nearestName } from "./base/nearest_name.ts";

export type { FlagValues, ServeHooks };

/** Loaded on use, so that every command starts fast. */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: "build",
    summary: "Bundle the views of own models",
    load: async () => (await import("./cli/commands/build.ts")).BUILD,
  },
  {
    name: "html",
    summary: "Write the documents of applications as standalone pages",
    load: async () => (await import("./cli/commands/html.ts")).HTML,
  },
  {
    name: "info",
    summary: "Print versions and the location of BokehJS",
    load: async () => (await import("./cli/commands/info.ts")).INFO,
  },
  {
    name: "init",
    summary: "Create a new application with a test",
    load: async () => (await import("./cli/commands/init.ts")).INIT,
  },
  {
    name: "json",
    summary: "Write the documents of applications as JSON",
    load: async () => (await import("./cli/commands/json.ts")).JSON_COMMAND,
  },
  {
    name: "png",
    summary: "Draw the documents of applications as PNG",
    load: async () => (await import("./cli/commands/png.ts")).PNG,
  },
  {
    name: "secret",
    summary: "Print a new secret key",
    load: async () => (await import("./cli/commands/secret.ts")).SECRET,
  },
  {
    name: "serve",
    summary: "Serve applications to browsers",
    load: async () => (await import("./cli/commands/serve.ts")).SERVE,
  },
  {
    name: "static",
    summary: "Serve only the files of BokehJS",
    load: async () => (await import("./cli/commands/serve_static.ts")).STATIC,
  },
  {
    name: "svg",
    summary: "Draw the figures of applications as SVG",
    load: async () => (await import("./cli/commands/svg.ts")).SVG,
  },
];

/**
 * Runs the command.
 *
 * @param args The arguments, as in `Deno.args`.
 * @param hooks Customizes `serve`.
 * @returns The exit status: 0, or 1 after an error, which is written to
 * standard error.
 *
 * @example Your own command, which always serves one more application
 * ```ts no-assert ignore
 * import { main } from "@bokeh-deno/server/cli";
 * import { status } from "./status.ts";
 *
 * Deno.exit(
 *   await main(Deno.args, {
 *     customizeApplications: (_flags, applications) => ({
 *       ...applications,
 *       "/status": status,
 *     }),
 *   }),
 * );
 * ```
 */
export async function main(
  args: readonly string[],
  hooks: ServeHooks = {},
): Promise<number> {
  try {
    return await run(args, hooks);
  } catch (error) {
    console.error(`ERROR: ${describe(error)}`);
    return 1;
  }
}

async function run(
  [name, ...rest]: readonly string[],
  hooks: ServeHooks,
): Promise<number> {
  switch (name) {
    case "--help":
    case "-h":
      return await help([]);
    case "help":
      return await help(rest);
    case "--version":
    case "-v":
      return await version();
    case undefined:
      throw new UsageError(`Must specify subcommand, one of: ${names()}`);
  }
  const entry = find(name);
  const command = await entry.load();
  if (wantsHelp(rest)) return await help([name]);
  const flags = parseFlags(rest, [...command.flags, HELP]);
  return await command.run(flags, hooks);
}

/** Whether help is requested, even if other flags are invalid; ignores arguments after `--args`. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.findIndex((arg) => /^--(ar(gs?)?)?$/.test(arg));
  const ours = end < 0 ? args : args.slice(0, end);
  return ours.includes("--help") || ours.includes("-h");
}

function find(name: string): CommandEntry {
  const entry = COMMANDS.find((entry) => entry.name === name);
  if (entry !== undefined) return entry;
  const near = nearestName(name, COMMANDS.map(({ name }) => name));
  throw new UsageError(
    near === undefined
      ? `Unknown subcommand ${name}, must be one of: ${names()}`
      : `Unknown subcommand ${name}, did you mean ${near}? Must be one of: ${names()}`,
  );
}

async function help([name]: readonly string[]): Promise<number> {
  if (name === undefined) {
    console.log(overview());
    return 0;
  }
  const entry = find(name);
  console.log(helpOf(entry, await entry.load()));
  return 0;
}

async function version(): Promise<number> {
  const { default: config } = await import("./deno.json", {
    with: { type: "json" },
  });
  const { BOKEHJS_VERSION } = await import("./models/internal.ts");
  console.log(`${config.version} (BokehJS ${BOKEHJS_VERSION})`);
  return 0;
}

function names(): string {
  const names = COMMANDS.map(({ name }) => name);
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function overview(): string {
  const commands = COMMANDS.map(({ name, summary }) =>
    `  ${name.padEnd(6)}  ${summary}`
  );
  return `Bokeh applications in TypeScript, live in the browser

Usage: ${PROGRAM} COMMAND [flags]

Commands:
${commands.join("\n")}

Flags:
  -h, --help     show this help and exit; also after a command: help COMMAND
  -v, --version  show the version and exit
`;
}

/** The message of an error; in development mode also its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isDevelopment() ? Deno.inspect(error) : error.message;
}

function isDevelopment(): boolean {
  const permission = { name: "env", variable: "BOKEH_DEV" } as const;
  if (Deno.permissions.querySync(permission).state !== "granted") return false;
  return /^(yes|1|on|true)$/i.test(Deno.env.get("BOKEH_DEV") ?? "");
}

if (import.meta.main) Deno.exit(await main(Deno.args));
