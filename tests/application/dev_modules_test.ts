import { assertEquals, assertThrows } from "@std/assert";
import process from "node:process";
import { toFileUrl } from "@std/path";
import { ModuleVersions } from "../../application/module_versions.ts";
import { withoutVersions } from "../../base/text/error_text.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

/** Imports a module, wherever it is by now. */
async function load(
  files: TemporaryFiles,
  name: string,
): Promise<Record<string, unknown>> {
  return await import(toFileUrl(files.path(name)).href);
}

/** A module that counts how often it is evaluated. */
function counter(name: string, rest = ""): string {
  return `${rest}
globalThis.evaluated = [...globalThis.evaluated ?? [], "${name}"];
export const ${name} = "${name}";
`;
}

/** What was evaluated since the last call. */
function evaluated(): string[] {
  const scope = globalThis as { evaluated?: string[] };
  const names = scope.evaluated ?? [];
  scope.evaluated = [];
  return names;
}

Deno.test("ModuleVersions.renew() evaluates what changed and what imports it, and nothing else", async () => {
  await using files = await TemporaryFiles.create({
    "main.ts": counter("main", `import "./a.ts"; import "./b.ts";`),
    "a.ts": counter("a", `import "./leaf.ts";`),
    "b.ts": counter("b"),
    "leaf.ts": counter("leaf"),
  });
  using versions = new ModuleVersions();
  await load(files, "main.ts");
  assertEquals(evaluated(), ["leaf", "a", "b", "main"]);
  assertEquals(
    versions.filesOf(files.path("main.ts")),
    ["main.ts", "a.ts", "b.ts", "leaf.ts"].map((name) => files.path(name)),
  );
  await load(files, "main.ts");
  assertEquals(evaluated(), []);
  versions.renew([files.path("leaf.ts")]);
  await load(files, "main.ts");
  assertEquals(evaluated(), ["leaf", "a", "main"]);
});

Deno.test("Renewed modules may import each other in a circle, JSON and text", async () => {
  await using files = await TemporaryFiles.create({
    "main.ts": `import { b } from "./b.ts";
import data from "./data.json" with { type: "json" };
import text from "./text.txt" with { type: "text" };
export const a = 1;
export const all = () => [b(), data, text];`,
    "b.ts": `import { a } from "./main.ts"; export const b = () => a;`,
    "data.json": "[1]",
    "text.txt": "one",
  });
  using versions = new ModuleVersions();
  const all = async () =>
    ((await load(files, "main.ts")).all as () => unknown)();
  assertEquals(await all(), [1, [1], "one"]);
  await Deno.writeTextFile(files.path("data.json"), "[22]");
  versions.renew([files.path("data.json")]);
  assertEquals(await all(), [1, [22], "one"]);
  await Deno.writeTextFile(files.path("text.txt"), "second");
  versions.renew([files.path("text.txt")]);
  assertEquals(await all(), [1, [22], "second"]);
});

Deno.test("A module that changed while nobody imported it is not taken from memory", async () => {
  const main = (rest: string) => `${rest}\nexport const n = 1;`;
  const withLeaf = `export { leaf } from "./leaf.ts";`;
  await using files = await TemporaryFiles.create({
    "main.ts": main(withLeaf),
    "leaf.ts": "export const leaf = 1;",
  });
  const [path, leaf] = [files.path("main.ts"), files.path("leaf.ts")];
  using versions = new ModuleVersions();
  assertEquals((await load(files, "main.ts")).leaf, 1);
  await Deno.writeTextFile(path, main(""));
  versions.renew([path]);
  await load(files, "main.ts");
  versions.settle(path);
  assertEquals(versions.filesOf(path), [path]);
  await Deno.writeTextFile(leaf, "export const leaf = 'two';");
  await Deno.writeTextFile(path, main(withLeaf));
  versions.renew([path]);
  assertEquals((await load(files, "main.ts")).leaf, "two");
});

Deno.test("What a broken module imported is known until it can be read again", async () => {
  await using files = await TemporaryFiles.create({
    "main.ts": `import "./leaf.ts";`,
    "leaf.ts": "",
  });
  const [path, leaf] = [files.path("main.ts"), files.path("leaf.ts")];
  using versions = new ModuleVersions();
  await load(files, "main.ts");
  await Deno.writeTextFile(path, "import {");
  versions.renew([path]);
  await load(files, "main.ts").catch(() => {});
  assertEquals(versions.filesOf(path), [path, leaf]);
});

Deno.test("An import that a function does later is noticed", async () => {
  await using files = await TemporaryFiles.create({
    "main.ts": `export const later = () => import("./later.ts");`,
    "later.ts": "export const n = 1;",
  });
  let imports = 0;
  using versions = new ModuleVersions(() => imports++);
  const { later } = await load(files, "main.ts") as {
    later: () => Promise<{ n: number }>;
  };
  const before = imports;
  assertEquals((await later()).n, 1);
  assertEquals(imports, before + 1);
  assertEquals(versions.filesOf(files.path("main.ts")).length, 2);
});

Deno.test("Packages, and this one, keep their instances", async () => {
  const models = new URL("../../models/mod.ts", import.meta.url).href;
  await using files = await TemporaryFiles.create({
    "main.ts": `import { Slider } from "${models}";
import { join } from "@std/path";
export { join, Slider };`,
  });
  using versions = new ModuleVersions();
  const first = await load(files, "main.ts");
  versions.renew([files.path("main.ts")]);
  const second = await load(files, "main.ts");
  assertEquals(first === second, false);
  assertEquals(first.Slider === second.Slider, true);
  assertEquals(first.join === second.join, true);
  assertEquals(versions.filesOf(files.path("main.ts")).length, 1);
});

Deno.test("withoutVersions() names files as they are", () => {
  assertEquals(
    withoutVersions(
      "at f (file:///a.js?bokeh-dev=12:1:2)\nfile:///b.ts?x=1&bokeh-dev=3",
    ),
    "at f (file:///a.js:1:2)\nfile:///b.ts?x=1",
  );
});

Deno.test("ModuleVersions needs a Deno with hooks, and says so", () => {
  const module = process.getBuiltinModule("node:module") as unknown as Record<
    string,
    unknown
  >;
  const { registerHooks } = module;
  try {
    module.registerHooks = undefined;
    assertThrows(
      () => new ModuleVersions(),
      Error,
      "Cannot reload modules: Deno 2.9 or newer is required, this is ",
    );
  } finally {
    module.registerHooks = registerHooks;
  }
});
