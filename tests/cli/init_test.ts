import {
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../fixtures/bokeh_page.ts";
import { browserTest } from "../fixtures/chromium.ts";
import { runCommand } from "../fixtures/command.ts";
import { RunningProcess } from "../fixtures/running_process.ts";
import { TemporaryFiles } from "../fixtures/temporary_files.ts";

const PACKAGE = fromFileUrl(new URL("../../", import.meta.url));

/** Makes an app, and takes this checkout for the package that its deno.json names. */
async function initialize(folder: string): Promise<string> {
  const directory = join(folder, "waves");
  const { code, stdout, stderr } = await runCommand("init", directory);
  assertEquals([code, stderr], [0, ""]);
  assertEquals(
    stdout,
    `Made the app waves: deno.json, main.ts, main_test.ts, README.md

Next:
  cd ${directory}
  deno task dev    serve it at http://localhost:5006/waves, and reload it when a file changes
  deno task test   run its tests
`,
  );
  const path = join(directory, "deno.json");
  const config = JSON.parse(await Deno.readTextFile(path));
  const linked = { ...config, links: [PACKAGE] };
  await Deno.writeTextFile(path, `${JSON.stringify(linked, null, 2)}\n`);
  return directory;
}

/** Runs Deno as a user does in the directory of an app. */
async function runDeno(cwd: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd,
    env: { NO_COLOR: "1" },
  }).output();
  const text = new TextDecoder().decode(stdout) +
    new TextDecoder().decode(stderr);
  if (!success) throw new Error(`deno ${args.join(" ")} failed:\n${text}`);
  return text;
}

Deno.test("init makes an app that Deno formats, checks, lints and tests without complaint", async () => {
  await using files = await TemporaryFiles.create({});
  const directory = await initialize(files.folder);
  await runDeno(directory, "fmt", "--check");
  await runDeno(directory, "lint");
  await runDeno(directory, "check");
  assertMatch(
    await runDeno(directory, "task", "test"),
    /The page is called waves \.\.\. ok[^]*2 passed/,
  );
});

browserTest(
  "The app that init makes runs, and is reloaded while it is written",
  async ({ page, errors, screenshot }) => {
    await using files = await TemporaryFiles.create({});
    const directory = await initialize(files.folder);
    await using task = new RunningProcess(Deno.execPath(), {
      args: ["task", "dev", "--port=0"],
      cwd: directory,
    });
    const [, url = ""] = await task.line(/running at: (\S+)$/);
    await task.line(/^Watching: .*main\.ts$/);
    assertStringIncludes(url, "/waves");
    await openApp(page, url);
    const before = await inPage(
      page,
      "[...byType('ColumnDataSource').get('y')]",
    );
    await dragSlider(page, 0, 80);
    await waitFor(page, "byName('frequency').value > 1");
    await waitFor(
      page,
      "byType('ColumnDataSource').get('y')[50] !== Math.sin(1)",
    );
    assertNotEquals(
      await inPage(page, "[...byType('ColumnDataSource').get('y')]"),
      before,
    );
    await screenshot("init_app");
    const main = join(directory, "main.ts");
    const text = await Deno.readTextFile(main);
    await Deno.writeTextFile(main, text.replace("A wave", "Another wave"));
    await waitFor(page, "byType('Title')?.text === 'Another wave'");
    assertEquals(errors, []);
    task.kill("SIGTERM");
    await task.status();
  },
);

Deno.test("init accepts a directory that is there but has nothing of importance", async () => {
  await using files = await TemporaryFiles.create({
    "app/.gitignore": "x",
    "app/.git/HEAD": "x",
    "app/LICENSE": "x",
  });
  const { code } = await runCommand("init", files.path("app"));
  assertEquals(code, 0);
  const names = Array.from(
    Deno.readDirSync(files.path("app")),
    ({ name }) => name,
  ).sort();
  assertEquals(names, [
    ".git",
    ".gitignore",
    "LICENSE",
    "README.md",
    "deno.json",
    "main.ts",
    "main_test.ts",
  ]);
});

Deno.test("init refuses what it cannot do, says why, and writes nothing", async () => {
  await using files = await TemporaryFiles.create({
    "full/notes.txt": "mine",
    "full/src/a.ts": "mine",
    "file": "mine",
    "many/a": "",
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`many/f${i}`, ""]),
    ),
  });
  const cases: readonly [readonly string[], RegExp][] = [
    [[], /^ERROR: init needs one DIRECTORY, received 0\n$/],
    [["a", "b"], /^ERROR: init needs one DIRECTORY, received 2\n$/],
    [
      [files.path("full")],
      /^ERROR: Cannot write into .*full: it is not empty, there is notes\.txt, src\n$/,
    ],
    [[files.path("many")], /there is a, f0, f1, .* and 3 more\n$/],
    [[files.path("file")], /^ERROR: Cannot write into .*file: it is a file\n$/],
    [
      [files.path("my app")],
      /^ERROR: Cannot name an app "my app": a name has up to 64 letters, digits, - and _, and begins with a letter\n$/,
    ],
    [[files.path("1st")], /^ERROR: Cannot name an app "1st": a name has/],
    [[files.path("a".repeat(65))], /^ERROR: Cannot name an app "aaa/],
    [
      [files.path("static")],
      /^ERROR: Cannot name an app static: the server has a path of that name\n$/,
    ],
    [["--force", "x"], /^ERROR: Unknown flag --force\n$/],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await runCommand("init", ...args);
    assertMatch(stderr, message);
    assertEquals([code, stdout], [1, ""]);
  }
  const names = Array.from(Deno.readDirSync(files.folder), ({ name }) => name);
  assertEquals(names.sort(), ["file", "full", "many"]);
  assertEquals([...Deno.readDirSync(files.path("full"))].length, 2);
});
