import { assertEquals, assertMatch } from "@std/assert";
import {
  type CommandOptions,
  runCommand,
  RunningCommand,
} from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const APP = "export default function (doc) { doc.title = 'An app'; }\n";

/** Where Deno keeps packages, wherever the home is said to be. */
async function denoDirectory(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json"],
  }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).denoDir;
}

/** The log level of BokehJS in the page of an app that is served. */
async function browserLogLevel(
  options: CommandOptions,
  ...args: readonly string[]
): Promise<string | undefined> {
  await using command = new RunningCommand(
    options,
    "serve",
    "app.ts",
    "--port=0",
    ...args,
  );
  const [, url] = await command.line(/running at: (.*)$/);
  const page = await (await fetch(url!)).text();
  command.kill("SIGTERM");
  await command.status();
  return /set_log_level\("(\w+)"\)/.exec(page)?.[1];
}

Deno.test("Flags go before the file of --use-config, that before the environment, that before the home [settings.precedence]", async () => {
  await using home = await TemporaryFiles.create({
    ".bokeh/bokeh.yaml": "log_level: trace\nminified: no\n",
  });
  await using empty = await TemporaryFiles.create({});
  await using files = await TemporaryFiles.create({
    "app.ts": APP,
    "bokeh.yaml": "# mine\nlog_level: error\nico_path:\n",
  });
  const DENO_DIR = await denoDirectory();
  const cwd = files.folder;
  const env = { HOME: home.folder, DENO_DIR };
  const set = { ...env, BOKEH_LOG_LEVEL: "warn" };
  const config = ["--use-config", "bokeh.yaml"];
  const flag = ["--browser-log-level", "fatal"];
  assertEquals(
    [
      await browserLogLevel({ cwd, env: { ...env, HOME: empty.folder } }),
      await browserLogLevel({ cwd, env }),
      await browserLogLevel({ cwd, env: set }),
      await browserLogLevel({ cwd, env: set }, ...config),
      await browserLogLevel({ cwd, env: set }, ...config, ...flag),
    ],
    ["info", "trace", "warn", "error", "fatal"],
  );
});

Deno.test("What is wrong with the file of the home names it", async () => {
  await using home = await TemporaryFiles.create({
    ".bokeh/bokeh.yaml": "log_level: [\n",
  });
  const env = { HOME: home.folder, DENO_DIR: await denoDirectory() };
  const { code, stderr } = await runCommand({ env }, "serve");
  assertEquals(code, 1);
  assertMatch(stderr, /^ERROR: Cannot read settings from .*\/bokeh\.yaml: /);
});

Deno.test("BOKEH_PY_LOG_LEVEL says what is logged, in the words of Python", async () => {
  await using files = await TemporaryFiles.create({ "app.ts": APP });
  const args = ["serve", files.path("app.ts"), "--port=0"];
  const quiet = {
    BOKEH_PY_LOG_LEVEL: "CRITICAL",
    BOKEH_DEFAULT_SERVER_PORT: "",
  };
  await using command = new RunningCommand(
    { env: quiet },
    ...args,
    "--log-level=info",
  );
  await command.line(/process id/);
  command.kill("SIGTERM");
  await command.status();
  const env = { BOKEH_PY_LOG_LEVEL: "loud" };
  const { code, stderr } = await runCommand({ env }, ...args);
  assertEquals([code, stderr], [
    1,
    "ERROR: Cannot read setting BOKEH_PY_LOG_LEVEL: expected one of trace, debug, " +
    'info, warning, error, critical, none, received "loud"\n',
  ]);
});
