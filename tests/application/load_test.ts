import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { dirname, fromFileUrl } from "@std/path";
import type { Application } from "../../application/application.ts";
import { ApplicationLoadError } from "../../base/application_load_error.ts";
import { loadApplication } from "../../application/load_application.ts";
import { loadApplications } from "../../cli/_load_applications.ts";
import { UsageError } from "../../cli/usage_error.ts";
import { Grid } from "../../models/mod.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const MAIN = "export default function (doc) { doc.title = 'made'; }\n";
const OURS = dirname(dirname(dirname(fromFileUrl(import.meta.url))));

Deno.test("loadApplication() takes a file with a function, a handler or an application", async () => {
  const module = new URL("../../application/application.ts", import.meta.url);
  await using files = await TemporaryFiles.create({
    "function.ts":
      "export default (doc: { title: string }) => { doc.title = 'made'; };",
    "handler.js":
      "export default { modifyDocument(doc) { doc.title = 'made'; } };",
    "application.mjs": `import { Application } from "${module}";
      const application = new Application((doc) => { doc.title = 'made'; });
      application.metadata = { kind: "plot" };
      export default application;`,
  });
  for (const name of ["function.ts", "handler.js", "application.mjs"]) {
    const application = await loadApplication(files.path(name));
    assertEquals((await application.createDocument()).title, "made", name);
    assertEquals(application.urlPath, `/${name.split(".")[0]}`);
    assertEquals(application.staticPath, null);
  }
  const path = files.path("application.mjs");
  const [first, second] = [
    await loadApplication(path),
    await loadApplication(path),
  ];
  assertEquals(first.handlers.length, second.handlers.length);
  assertEquals(await second.readMetadata(), { kind: "plot" });
});

Deno.test("loadApplication() takes a directory with all that belongs to it [app.directory]", async () => {
  await using files = await TemporaryFiles.create({
    "my app.v2/main.ts": `${MAIN}export function onSessionCreated() {}`,
    "my app.v2/theme.yaml": "attrs:\n  Grid:\n    grid_line_alpha: 0.5\n",
    "my app.v2/templates/index.html": "{% extends base %}",
    "my app.v2/static/styles.css": "body { margin: 0 }",
    "my app.v2/app_hooks.ts": "export function onServerLoaded() {}",
    "my app.v2/request_handler.ts":
      "export function processRequest(request: Request) { return { from: request.url }; }",
  });
  const application = await loadApplication(`${files.path("my app.v2")}/`);
  assertEquals(application.urlPath, "/my app.v2");
  assertEquals(application.staticPath, files.path("my app.v2/static"));
  const doc = await application.createDocument();
  assertEquals(doc.title, "made");
  assertEquals(
    (doc.template as { path: string }).path,
    files.path("my app.v2/templates/index.html"),
  );
  const grid = new Grid();
  doc.addRoot(grid);
  assertEquals(grid.grid_line_alpha, 0.5);
  const payload = await application.processRequest(new Request("http://a/b"));
  assertEquals({ ...payload }, { from: "http://a/b" });
});

Deno.test("loadApplication() takes a directory with hardly more than main, whose code comes last", async () => {
  await using files = await TemporaryFiles.create({
    "app/theme.yaml": "# nothing yet\n",
    "app/main.js":
      "export default (doc) => { doc.title = String(doc.template); doc.template = null; };",
  });
  const application = await loadApplication(files.path("app"));
  const doc = await application.createDocument();
  assertEquals([doc.title, doc.template, application.staticPath], [
    "null",
    null,
    null,
  ]);
});

Deno.test("loadApplication() names file, line and reason of what is not in order", async () => {
  const cases: readonly [string, Record<string, string>, RegExp][] = [
    [
      "none.ts",
      {},
      /^Path for Bokeh server application does not exist: .*none\.ts$/,
    ],
    [
      "app.txt",
      { "app.txt": "" },
      /^Expected a TypeScript or JavaScript file \(.*\) or a directory with a main\.ts, got: .*app\.txt$/,
    ],
    [
      "empty.ts",
      { "empty.ts": "export const x = 1;" },
      /^Error loading .*empty\.ts: it has no default export: export default function \(doc\) \{ … \}$/,
    ],
    [
      "number.ts",
      { "number.ts": "export default 7;" },
      /^Error loading .*number\.ts: its default export must be a function, a handler or an Application$/,
    ],
    [
      "class.ts",
      { "class.ts": "export default class App {}" },
      /^Error loading .*class\.ts: its default export must have signature func\(doc\), received a class$/,
    ],
    [
      "nothing.ts",
      { "nothing.ts": "export default () => {};" },
      /^Error loading .*nothing\.ts: its default export must have signature func\(doc\), received a function without parameters: write \(doc\) => \{ doc\.addRoot\(…\) \}$/,
    ],
    [
      "two.ts",
      { "two.ts": "export default (doc, other) => {};" },
      /^Error loading .*two\.ts: its default export must have signature func\(doc\), received a function of 2 parameters$/,
    ],
    [
      "hook.ts",
      { "hook.ts": `${MAIN}export function onSessionCreated(a, b) {}` },
      /: onSessionCreated must have signature func\(sessionContext\), received a function of 2 parameters$/,
    ],
    [
      "misspelled.ts",
      { "misspelled.ts": `${MAIN}export function onSesionCreated() {}` },
      /: it exports a function onSesionCreated, which is not a hook: did you mean onSessionCreated\?$/,
    ],
    [
      "python.ts",
      { "python.ts": `${MAIN}export function process_request() {}` },
      /: it exports a function process_request, which is not a hook: did you mean processRequest\?$/,
    ],
    [
      "value.ts",
      { "value.ts": `${MAIN}export const onServerLoaded = 1;` },
      /: onServerLoaded must be a function of one parameter: func\(serverContext\)$/,
    ],
    [
      "syntax.ts",
      { "syntax.ts": "const x = 1;\nexport default function ( {\n" },
      /^Error loading .*syntax\.ts: [^]*syntax\.ts:2:/,
    ],
    [
      "import.ts",
      { "import.ts": `import "./missing.ts";\n${MAIN}` },
      /^Error loading .*import\.ts: Module not found .*missing\.ts/,
    ],
    [
      "throws.ts",
      {
        "throws.ts": `import { boom } from "./boom.ts";\nboom();\n${MAIN}`,
        "boom.ts": "export function boom() {\n  throw new Error('at once');\n}",
      },
      /^Error loading .*throws\.ts: at once\n {4}at boom \(file:.*boom\.ts:2:9\)$/,
    ],
    [
      "text.ts",
      { "text.ts": `throw "a text";\n${MAIN}` },
      /^Error loading .*text\.ts: a text$/,
    ],
    [
      "model.ts",
      {
        "model.ts": `import { Slider } from "${new URL(
          "../../models/mod.ts",
          import.meta.url,
        )}";\n\nnew Slider({ value: "x" } as never);\n${MAIN}`,
      },
      /^Error loading .*model\.ts: .*value.*\n {4}at file:.*model\.ts:3:1$/,
    ],
    [
      "dir",
      { "dir/other.ts": "" },
      /^No 'main\.ts' in .*dir: create one with export default function \(doc\) \{ … \}$/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/main.js": MAIN },
      /^Both main\.ts and main\.js in .*dir: remove one of them$/,
    ],
    [
      "dir",
      { "dir/main.ts": "export default 1;" },
      /^Error loading .*dir\/main\.ts: its default export must be/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/app_hooks.ts": "\nthrow new Error('no');" },
      /^Error loading .*dir\/app_hooks\.ts: no\n {4}at file:.*app_hooks\.ts:2:7$/,
    ],
    [
      "dir",
      {
        "dir/main.ts": MAIN,
        "dir/app_hooks.ts": "",
        "dir/server_lifecycle.js": "",
      },
      /^Both app_hooks\.ts and server_lifecycle\.js in .*dir: remove one of them$/,
    ],
    [
      "dir",
      {
        "dir/main.ts": MAIN,
        "dir/server_lifecycle.ts": "export function onServerLoaded(a, b) {}",
      },
      /server_lifecycle\.ts: onServerLoaded must have signature func\(serverContext\), received a function of 2 parameters$/,
    ],
    [
      "dir",
      {
        "dir/main.ts": MAIN,
        "dir/app_hooks.ts": "export function onServerLoaded(a, b, c) {}",
      },
      /app_hooks\.ts: onServerLoaded must have signature func\(serverContext\), received a function of 3 parameters$/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/theme.yaml": "attrs:\n  Grid: [\n" },
      /^Error loading .*dir\/theme\.yaml: .* at line [23]/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/theme.json": "{" },
      /^Error loading .*dir\/theme\.json: .*JSON/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/theme.yaml": "- a\n" },
      /^Error loading .*dir\/theme\.yaml: Cannot create theme: expected a theme to be an object/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/theme.yaml": "attrs: { Gird: { a: 1 } }" },
      /^Error loading .*dir\/theme\.yaml: .*Gird.*Grid/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/theme.yaml": "", "dir/theme.json": "{}" },
      /^Both theme\.json and theme\.yaml in .*dir: remove one of them$/,
    ],
    [
      "dir",
      { "dir/main.ts": MAIN, "dir/templates/index.html": "\n\n{{ a b }}" },
      /^Error loading .*dir: Error in template .*index\.html, line 3: expected 'end of print statement', got 'b'$/,
    ],
    [
      "dir",
      {
        "dir/main.ts": MAIN,
        "dir/templates/index.html": "{% include 'part.html' %}",
        "dir/templates/part.html": "\n{{ x | nope }}",
      },
      /^Error loading .*dir: Error in template .*part\.html, line 2: there is no filter named 'nope'$/,
    ],
  ];
  for (const [name, texts, message] of cases) {
    await using files = await TemporaryFiles.create(texts);
    const error = await assertRejects(
      () => loadApplication(files.path(name)),
      ApplicationLoadError,
    );
    assertMatch(error.message, message, name);
    assert(!error.message.includes(OURS), error.message);
  }
});

Deno.test("loadApplications() refuses two applications at one path", async () => {
  await using files = await TemporaryFiles.create({
    "one/app.ts": MAIN,
    "two/app/main.ts": MAIN,
  });
  const [one, two] = [files.path("one/app.ts"), files.path("two/app")];
  assertEquals(Object.keys(await loadApplications([one])), ["/app"]);
  await assertRejects(
    () => loadApplications([one, two]),
    UsageError,
    `${one} and ${two} would both be served at /app: rename one of them`,
  );
  await assertRejects(
    () => loadApplications([files.path("none")]),
    UsageError,
    "Path for Bokeh server application does not exist",
  );
});

Deno.test("A module is evaluated once, its function once per session", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": `let evaluated = 0, run = 0;
      evaluated++;
      export default (doc) => { doc.title = evaluated + " " + ++run; };`,
  });
  const applications: Application[] = [
    await loadApplication(files.path("app.ts")),
    await loadApplication(files.path("app.ts")),
  ];
  const titles: string[] = [];
  for (const application of [...applications, ...applications]) {
    titles.push((await application.createDocument()).title);
  }
  assertEquals(titles, ["1 1", "1 2", "1 3", "1 4"]);
});
