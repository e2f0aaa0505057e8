import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { runCommand } from "../fixtures/programs/command.ts";
import { DevCommand } from "../fixtures/programs/dev_command.ts";
import {
  CONFIG,
  serve,
  stop,
  urlOf,
} from "../fixtures/programs/serve_flags.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const APP = `import { defineModel, property } from "@bokeh-deno/server/models";
const Gauge = defineModel("app.Gauge", { value: property.float(30) }, {
  view: new URL("./gauge.view.ts", import.meta.url),
});
export default (doc) => doc.addRoot(new Gauge());
`;

const FILES = {
  "app.ts": APP,
  "gauge.view.ts": `import { label } from "./parts/label.ts";
export const render = ({ el }: { el: Element }) => { el.textContent = label; };
`,
  "parts/label.ts": 'export const label: string = "one";\n',
};

/** All rights but that to run programs. */
const FLAGS = [
  ...["--no-check", "--no-prompt", "--config", CONFIG],
  ...["--allow-net", "--allow-read", "--allow-env", "--allow-sys"],
];

Deno.test("A server that may not run programs says what it needs, and takes the bundles of build", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const run = { flags: ["-A", "--no-check", "--config", CONFIG] };
  const cwd = files.folder;
  const built = await runCommand({ ...run, cwd }, "build", "app.ts");
  assertEquals(built, {
    code: 0,
    stdout: "Wrote views/app.Gauge.json\n",
    stderr: "",
  });
  const begin = (...args: readonly string[]) =>
    serve(files, { flags: FLAGS }, "app.ts", "--port=0", ...args);

  await using refused = begin();
  await refused.line(
    /^Cannot bundle the view of app\.Gauge: run again with --allow-run=\S*esbuild\S*, or make the bundles with the command "build"/,
  );
  await stop(refused);

  await using taken = begin("--views-directory", "views");
  const url = await urlOf(taken);
  const page = await (await fetch(url)).text();
  assertMatch(page, /static\/models\/own-models\.js\?v=[0-9a-f]{32}/);
  const script = new URL("/static/models/app.Gauge.js", url);
  assertStringIncludes(await (await fetch(script)).text(), '"one"');
  await stop(taken);
});

Deno.test("serve --dev bundles views again, and shows what is wrong with them", async () => {
  await using dev = await DevCommand.start(
    { ...FILES, "deno.json": "{}" },
    "app.ts",
  );
  const get = async (path: string) =>
    await (await fetch(`${dev.origin}${path}`)).text();
  const script = () => get("/static/models/app.Gauge.js");
  // A change may count twice, if it was looked at within 20 ms.
  const reloaded = async (content: () => Promise<string>, text: string) => {
    do await dev.next(/^Reloading (pages of )?\/app because/); while (
      !(await content()).includes(text)
    );
  };
  assertStringIncludes(await script(), '"one"');
  await dev.next(/^Watching: \S*label\.ts/);
  await dev.edit("parts/label.ts", "one", "two");
  await reloaded(script, '"two"');

  await dev.edit("parts/label.ts", '"two"', "=");
  await reloaded(
    () => get("/app"),
    "Cannot bundle the view of app.Gauge: Unexpected",
  );
  const page = await get("/app");
  assertMatch(page, /label\.ts:1:\d+\)/);
  assertStringIncludes(page, "<mark>1  export const label: string = =;");

  await dev.edit("parts/label.ts", "= =", '= "three"');
  await reloaded(script, '"three"');
  await dev.edit("app.ts", "float(30)", "int(31)");
  await reloaded(script, '"value":[["Int"],31]');
});
