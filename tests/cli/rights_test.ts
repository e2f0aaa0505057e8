import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { runCommand, RunningCommand } from "../fixtures/programs/command.ts";
import { codeIn, readPage } from "../fixtures/programs/documentation.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const APP = "export default function (doc) { doc.title = 'An app'; }\n";
const CLI = fromFileUrl(new URL("../../cli.ts", import.meta.url));

/** The flags that the documentation says are enough, for any port. */
async function documentedFlags(): Promise<string[]> {
  const code = codeIn(readPage("cli.md"), "sh", "Permissions");
  const folder = (await runCommand("info", "--static")).stdout.trim();
  const flags = code.match(/--allow-\S+/g)!.map((flag) =>
    flag.replace("$BOKEHJS", folder).replace(":5006", ":0")
  );
  return ["--no-check", ...flags];
}

Deno.test("serve works with the permissions that the documentation names", async () => {
  await using files = await TemporaryFiles.create({ "app.ts": APP });
  await using command = new RunningCommand(
    { cwd: files.folder, flags: await documentedFlags() },
    ...["serve", "app.ts", "--port=0"],
  );
  const [, url] = await command.line(/running at: (.*)$/);
  const page = await (await fetch(url!)).text();
  assertMatch(page, /<title>An app<\/title>/);
  command.kill("SIGTERM");
  assertEquals(await command.status(), 0);
});

Deno.test("Without a permission and a terminal, the command names the flag", async () => {
  await using files = await TemporaryFiles.create({ "app.ts": APP });
  const all = await documentedFlags();
  const without = (name: string) =>
    all.filter((flag) => !flag.startsWith(`--allow-${name}`));
  const cases: readonly [readonly string[], string, RegExp][] = [
    [without("env"), "serve app.ts", /environment: .*--allow-env=BOKEH_\*$/],
    [without("read"), "serve app.ts", /Error loading app\.ts: .*--allow-read/],
    [
      [...without("read"), "--allow-read=."],
      "serve app.ts",
      /^Cannot read BokehJS: .*--allow-read=.*js\/, or with --resources cdn$/,
    ],
    [without("net"), "serve app.ts --port 0", /--allow-net=0\.0\.0\.0:0$/],
    [
      all,
      "serve app.ts --log-file a.log",
      /^Cannot open log file a\.log: .*--allow-write=a\.log$/,
    ],
    [
      [...without("read"), "--allow-read=app.ts"],
      "serve app.ts --use-config a.yaml",
      /^Cannot read settings from a\.yaml: .*--allow-read=a\.yaml$/,
    ],
    [all, "json app.ts", /^Cannot write app\.json: .*--allow-write=app\.json$/],
  ];
  for (const [flags, line, message] of cases) {
    const { code, stderr } = await runCommand(
      { cwd: files.folder, flags },
      ...line.split(" "),
    );
    const [, text = stderr] = /^ERROR: (.*)\n$/.exec(stderr) ?? [];
    assertMatch(text, message, line);
    assertEquals(code, 1);
  }
});

Deno.test("secret, help and --version need no permission", async () => {
  for (const args of [["secret"], ["help", "serve"], ["--version"]]) {
    const options = { flags: ["--no-check", "--no-prompt"] };
    const { code, stderr } = await runCommand(options, ...args);
    assertEquals([code, stderr], [0, ""]);
  }
});

Deno.test("deno install makes a program of the command", async () => {
  await using files = await TemporaryFiles.create({});
  const flags = ["--allow-all", "--no-check", "--name", "bokeh-deno"];
  const config = join(CLI, "..", "deno.json");
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["install", "--global", "--root", files.folder, "--config", config],
      ...[...flags, CLI],
    ],
  }).output();
  assertEquals(success, true, new TextDecoder().decode(stderr));
  const installed = await new Deno.Command(
    files.path(join("bin", "bokeh-deno")),
    { args: ["secret"] },
  ).output();
  assertMatch(new TextDecoder().decode(installed.stdout), /^\w{44}\n$/);
});
