import { Application } from "../../application/application.ts";
import { setProgramArguments } from "../../application/program_arguments.ts";
import type { Logger } from "../../base/logger.ts";
import type { Settings } from "../../base/settings.ts";
import type { AuthProvider } from "../../http/access/auth_provider.ts";
import type { Server, ServerOptions } from "../../server.ts";
import type { Command } from "../command.ts";
import { oneOf } from "../flags/flag_values.ts";
import type { Flag, FlagValues, ParsedFlags } from "../flags/flags.ts";
import type { DevMode } from "../dev/dev_mode.ts";
import { loadApplications } from "../_load_applications.ts";
import { OPTION_FLAGS, optionsOf } from "../flags/option_flags.ts";
import { OPEN_ID_FLAGS, readOpenId } from "../flags/open_id_flags.ts";
import { ARGS_FLAG, GLOB_FLAG } from "../flags/program_flags.ts";
import { runServer } from "./_run_server.ts";
import {
  checkIndex,
  checkKey,
  checkPort,
  checkWords,
  warnOfMains,
} from "./_serve_checks.ts";
import type { ServeHooks } from "./serve_hooks.ts";
import {
  ENVIRONMENT_FLAGS,
  readEnvironment,
} from "../flags/environment_flags.ts";

/** The server options for each mode of session ids. */
const SESSION_IDS: Readonly<Record<string, ServerOptions>> = {
  "unsigned": { signSessions: false },
  "signed": { signSessions: true },
  "external-signed": { signSessions: true, generateSessionIds: false },
};

const FLAGS: readonly Flag[] = [
  ...OPTION_FLAGS,
  {
    name: "watch",
    value: "PATH",
    takes: "one each time",
    help: "with --dev, another file or folder whose changes trigger a reload",
    needs: "dev",
  },
  {
    name: "session-ids",
    value: "MODE",
    help: "unsigned, signed (with BOKEH_SECRET_KEY), or external-signed: " +
      "signed, and created elsewhere",
    default: "signed with BOKEH_SIGN_SESSIONS, else unsigned",
    parse: oneOf(Object.keys(SESSION_IDS)),
  },
  {
    name: "auth-module",
    value: "FILE",
    help: "a module that authenticates users: exports getUser, loginUrl, …",
    default: "BOKEH_AUTH_MODULE, or none: no authentication",
  },
  {
    name: "cookie-secret",
    value: "SECRET",
    help: "the key of signed cookies, passed to the auth module in " +
      "BOKEH_COOKIE_SECRET",
    default: "BOKEH_COOKIE_SECRET",
  },
  ...OPEN_ID_FLAGS,
  { name: "show", help: "open each application in the browser" },
  ...ENVIRONMENT_FLAGS,
  GLOB_FLAG,
  ARGS_FLAG,
];

/** `bokeh serve` (spec 8.2, 8.3). */
export const SERVE: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Each FILE default-exports a function that fills the document of a session.
sliders.ts is served at /sliders; / redirects to a single application. Without a
FILE, an empty application is served at /, for documents that clients push. A file
is evaluated once, its function runs once per session. Exports named onServerLoaded,
onServerUnloaded, onSessionCreated, onSessionRestored, onSessionDestroyed and
processRequest are hooks. A DIRECTORY contains such a file called main.ts, and
optionally app_hooks.ts, theme.yaml, templates/index.html and a folder static.

Flags override the file of --use-config, which overrides the environment, which
overrides ~/.bokeh/bokeh.yaml. The first SIGINT or SIGTERM stops the server
gracefully, hooks included; a second one ends it at once.`,
  flags: FLAGS,
  examples: [
    "serve sliders.ts --show",
    "serve sliders.ts --dev",
    "serve sliders.ts stream.ts --port 0",
    "serve --glob 'apps/*.ts' --use-config bokeh.yaml --log-format json",
    "serve app.ts --args measurements.csv --verbose",
    "serve app.ts --allow-websocket-origin plots.example.com",
  ],
  run: serve,
};

async function serve(
  { positional, values }: ParsedFlags,
  hooks: ServeHooks,
): Promise<number> {
  checkWords(positional, values);
  checkPort(values);
  const { settings, logger } = await readEnvironment(values);
  setProgramArguments(values.args as string[] | undefined ?? []);
  const authProvider = await readAuthProvider(values, settings);
  const files = await filesOf(positional, values);
  warnOfMains(files, logger);
  using dev = await devMode(files, values, logger);
  const loaded = await (dev?.load() ?? load(files));
  const options: ServerOptions = {
    ...optionsOf(values),
    ...SESSION_IDS[values["session-ids"] as string],
    authProvider,
    logger,
    settings,
  };
  checkKey(options, settings);
  await checkIndex(options);
  const { customizeApplications, customizeKwargs, customizeServer } = hooks;
  const applications = await customizeApplications?.(values, loaded) ?? loaded;
  const customized = await customizeKwargs?.(values, options) ?? options;
  await runServer(applications, { ...customized, logger }, {
    customizeServer,
    async onStart(server) {
      await dev?.watch(server.app);
      if (values.show) await show(server);
    },
  });
  return 0;
}

async function load(
  files: readonly string[],
): Promise<Record<string, Application>> {
  return files.length === 0
    ? { "/": new Application() }
    : await loadApplications(files);
}

async function devMode(
  files: readonly string[],
  values: FlagValues,
  logger: Logger,
): Promise<DevMode | null> {
  if (!values.dev) return null;
  const { DevMode } = await import("../dev/dev_mode.ts");
  return new DevMode(files, values.watch as string[] ?? [], logger);
}

async function show(server: Server): Promise<void> {
  await Promise.all(server.app.paths.map((path) => server.show(path)));
}

async function filesOf(
  positional: readonly string[],
  values: FlagValues,
): Promise<readonly string[]> {
  if (!values.glob) return positional;
  const { expandGlobs } = await import("../flags/expand_globs.ts");
  return await expandGlobs(positional);
}

async function readAuthProvider(
  values: FlagValues,
  settings: Settings,
): Promise<AuthProvider | undefined> {
  const secret = values["cookie-secret"] ?? settings.get("cookieSecret");
  if (secret !== undefined) {
    // Modules do not see flags and files: they read the environment.
    Deno.env.set("BOKEH_COOKIE_SECRET", secret as string);
  }
  const openId = await readOpenId(
    values,
    settings,
    secret as string | undefined,
  );
  if (openId !== undefined) return openId;
  const path = values["auth-module"] ?? settings.get("authModule");
  if (path === undefined) return undefined;
  const { loadAuthProvider } = await import("../_load_auth_provider.ts");
  return await loadAuthProvider(path as string);
}
