import { assertEquals, assertMatch } from "@std/assert";
import apps from "../../examples/apps/apps.json" with { type: "json" };
import config from "../../deno.json" with { type: "json" };
import { runCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { initialize } from "../fixtures/programs/initialize_app.ts";

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

Deno.test("init --example makes an app of an example and all that it imports", async () => {
  await using files = await TemporaryFiles.create({});
  for (
    const [example, names, main] of [
      [
        "date_axes",
        [
          "README.md",
          "_numbers.ts",
          "deno.json",
          "main.ts",
          "main_test.ts",
          "random.ts",
        ],
        /from "\.\/random\.ts";/,
      ],
      [
        "directory",
        [
          "README.md",
          "app_hooks.ts",
          "deno.json",
          "main.ts",
          "main_test.ts",
          "simulation.ts",
          "static",
          "templates",
          "theme.yaml",
        ],
        /from "\.\/app_hooks\.ts";/,
      ],
    ] as const
  ) {
    const directory = files.path(`my-${example}`);
    const { code, stderr } = await runCommand(
      "init",
      directory,
      "--example",
      example,
    );
    assertEquals([code, stderr], [0, ""]);
    assertEquals(
      Array.from(Deno.readDirSync(directory), ({ name }) => name).sort(),
      [...names],
    );
    const text = await Deno.readTextFile(`${directory}/main.ts`);
    assertMatch(text, main);
    assertEquals(text.match(/deno run|"\.\.\//), null);
    assertMatch(
      await runDeno(directory, "task", "test"),
      /shows something \.\.\. ok/,
    );
  }
  const page = await Deno.readTextFile(
    files.path("my-directory/templates/index.html"),
  );
  assertMatch(page, /href="my-directory\/static\/styles\.css"/);
});

Deno.test("init --example names the packages that the example imports, with their versions", async () => {
  await using files = await TemporaryFiles.create({});
  const directory = files.path("app");
  await runCommand("init", directory, "--example", "web_sources");
  const { imports } = JSON.parse(
    await Deno.readTextFile(`${directory}/deno.json`),
  );
  assertEquals(imports["@std/async"], config.imports["@std/async"]);
});

Deno.test("The examples of the gallery that are directories name all their files", () => {
  const root = new URL("../../", import.meta.url);
  for (const { file, files } of apps) {
    if (file.endsWith(".ts")) continue;
    const found: string[] = [];
    const visit = (folder: string) => {
      for (
        const { name, isFile } of Deno.readDirSync(
          new URL(`${file}/${folder}`, root),
        )
      ) {
        if (isFile) found.push(folder + name);
        else visit(`${folder}${name}/`);
      }
    };
    visit("");
    assertEquals(files?.toSorted(), found.sort());
  }
});

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
      /^ERROR: Cannot write to .*full: it is not empty, it contains notes\.txt, src\n$/,
    ],
    [[files.path("many")], /it contains a, f0, f1, .* and 3 more\n$/],
    [[files.path("file")], /^ERROR: Cannot write to .*file: it is a file\n$/],
    [
      [files.path("my app")],
      /^ERROR: Cannot name an app "my app": a name has up to 64 letters, digits, - and _, and begins with a letter\n$/,
    ],
    [[files.path("1st")], /^ERROR: Cannot name an app "1st": a name has/],
    [[files.path("a".repeat(65))], /^ERROR: Cannot name an app "aaa/],
    [
      [files.path("static")],
      /^ERROR: Cannot name an app static: the server uses that path\n$/,
    ],
    [
      [files.path("new"), "--example", "linse"],
      /^ERROR: There is no example linse: did you mean lines\?\n$/,
    ],
    [
      [files.path("new"), "--example", "zzzzzzzzzz"],
      /^ERROR: There is no example zzzzzzzzzz: expected one of lines, steps, /,
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
