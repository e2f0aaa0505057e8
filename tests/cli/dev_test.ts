import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { runCommand } from "../fixtures/programs/command.ts";
import { DevCommand } from "../fixtures/programs/dev_command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const HOOKS = `console.error("hooks evaluated");
export function onServerLoaded(_context) { console.error("loaded"); }
export function onSessionCreated({ id }) { console.error("created " + id); }
export function onSessionDestroyed({ id }) { console.error("destroyed " + id); }
export function onServerUnloaded(_context) { console.error("unloaded"); }
`;

/** What applications said on standard error. */
function said({ command }: DevCommand): string[] {
  return command.lines.filter((line) =>
    /^(hooks|loaded|created|destroyed|unloaded|filled)/.test(line)
  );
}

Deno.test("serve --dev runs hooks in order at each reload, and keeps modules that did not change", async () => {
  await using dev = await DevCommand.start({
    "app/main.ts": "export default (doc) => { doc.title = 'one'; };",
    "app/app_hooks.ts": HOOKS,
  }, "app");
  const url = `${dev.origin}/app?bokeh-session-id=s`;
  assertStringIncludes(await (await fetch(url)).text(), "<title>one</title>");
  await dev.edit("app/main.ts", "one", "two");
  await dev.next(
    /^Reloading \/app because \S*\/app\/main\.ts changed \(\d+ ms\)$/,
  );
  assertStringIncludes(await (await fetch(url)).text(), "<title>two</title>");
  await dev.edit("app/app_hooks.ts", '"unloaded"', '"unloaded anew"');
  // main.ts may count once more, if it was looked at within 20 ms of its change.
  await dev.next(
    /^Reloading \/app because .*(app_hooks\.ts|and 1 more) changed/,
  );
  dev.command.kill("SIGINT");
  assertEquals(await dev.command.status(), 0);
  assertEquals(said(dev), [
    "hooks evaluated",
    "loaded",
    "created s",
    "destroyed s",
    "unloaded",
    "loaded",
    "created s",
    "hooks evaluated",
    "destroyed s",
    "unloaded",
    "loaded",
    "unloaded anew",
  ]);
});

Deno.test("serve --dev says what it watches, and notices what comes", async () => {
  await using dev = await DevCommand.start({
    "app/main.ts": `import "./lib/a.ts"; export default (_doc) => {};`,
    "app/lib/a.ts": "",
    "app/templates/index.html": "{% extends base %}",
    "app/static/page.css": "",
    "app/notes.txt": "",
  }, "app");
  await dev.command.line(/^Watching: .*\/static$/);
  const watched = dev.command.lines.filter((line) =>
    line.startsWith("Watching")
  );
  assertEquals(
    watched.map((line) => line.replace(`Watching: ${dev.files.folder}/`, "")),
    ["app/main.ts", "app/lib/a.ts", "app/templates/index.html", "app/static"],
  );
  await dev.writeUntil(
    "app/theme.yaml",
    "attrs: {}\n",
    /^Reloading \/app because .*theme\.yaml changed/,
  );
  await dev.command.line(/^Watching: .*theme\.yaml$/);
  await dev.edit("app/lib/a.ts", "", `import "./b.ts";`);
  await dev.next(/^Error loading .*main\.ts: .*b\.ts/);
  await dev.write("app/lib/b.ts", "");
  // The failed reload is reported after its error, and a reload may name other
  // files that were written just before.
  let status = 0;
  while (status !== 200) {
    await dev.next(/^Reloading \/app because .* changed/);
    const response = await fetch(`${dev.origin}/app`);
    await response.body?.cancel();
    status = response.status;
  }
});

Deno.test("serve --dev --watch reloads for other files, and reads them anew", async () => {
  await using files = await TemporaryFiles.create({ "data/table.csv": "1" });
  const path = files.path("data/table.csv");
  await using dev = await DevCommand.start(
    {
      "app.ts":
        `import "./read.ts"; export default (doc) => { doc.title = globalThis.table; };`,
      "read.ts": `globalThis.table = Deno.readTextFileSync(${
        JSON.stringify(path)
      });`,
    },
    "app.ts",
    `--watch=${files.path("data")}`,
  );
  await dev.command.line(/^Watching: .*data$/);
  await dev.writeUntil(
    path,
    "22",
    /^Reloading \/app because .*table\.csv changed/,
  );
  const html = await (await fetch(`${dev.origin}/app`)).text();
  assertStringIncludes(html, "<title>22</title>");
});

Deno.test("serve --dev names what is wrong with its arguments", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": "export default (_doc) => {};",
  });
  const cases: readonly [readonly string[], RegExp][] = [
    [["--dev"], /^ERROR: --dev needs a FILE or DIRECTORY to serve\n$/],
    [
      ["--dev", files.path("none.ts")],
      /^ERROR: Path for Bokeh server application does not exist: .*none\.ts\n$/,
    ],
    [
      ["--dev", files.path("app.ts"), "--watch", files.path("none")],
      /^ERROR: Cannot watch .*none: it does not exist\n$/,
    ],
    [
      [files.path("app.ts"), "--watch", "."],
      /^ERROR: --watch means nothing without --dev\n$/,
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await runCommand("serve", "--port=0", ...args);
    assertMatch(stderr, message);
    assertEquals(code, 1);
  }
});
