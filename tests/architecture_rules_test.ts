import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import config from "../deno.json" with { type: "json" };
import type { Architecture } from "./fixtures/architecture/architecture.ts";
import { findViolations } from "./fixtures/architecture/find_violations.ts";
import { readTree } from "./fixtures/architecture/sources.ts";

const RULES: Architecture = {
  floors: [["low/"], ["middle/"], ["high/"], ["cli.ts"]],
  beside: ["side/"],
  outside: ["tools/", "tests/"],
  tests: "tests/",
  packages: ["@std/path"],
  generated: { "middle/generated/": "tools/a.ts" },
  limits: { lines: 10, testLines: 20, files: 3 },
  largeFolders: {},
  typeCircles: [],
};

/** Obeys {@linkcode RULES}; each test adds what does not. */
const TREE: Readonly<Record<string, string>> = {
  "low/a.ts": 'import "./_b.ts"; import "node:fs"; import "@std/path";',
  "low/_b.ts": "",
  "low/room/c.ts": 'import "../_b.ts";',
  "middle/a.ts": 'import "../low/a.ts"; import "../low/room/c.ts";',
  "middle/internal.ts": 'export * from "./shared.ts";',
  "middle/shared.ts": "",
  "middle/generated/a.ts": 'import type {} from "./b.ts";' + "\n".repeat(30) +
    "let last;\n",
  "middle/generated/b.ts": 'import type {} from "./a.ts";',
  "high/a.ts": 'import "../middle/a.ts"; import "../middle/internal.ts";',
  "side/a.ts":
    'import "../high/a.ts"; /** import "../cli.ts" */ const text = "import \'../cli.ts\'";',
  "cli.ts": 'import "./side/a.ts";',
  "tools/a.ts": 'import "../cli.ts"; import "@std/assert";',
  "tests/a.ts": 'import "../low/_b.ts"; import "../cli.ts";' + "\n".repeat(15) +
    "let last;",
  "tests/low/a.ts": "",
  "node_modules/a.ts": 'import "nothing.ts";',
  "docs/architecture.md": [
    "| Folder              | Floor   | What is there |",
    "| ------------------- | ------- | ------------- |",
    "| `low/`              | 1       | `a.ts`        |",
    "| `low/room/`         | 1       |               |",
    "| `middle/`           | 2       |               |",
    "| `middle/generated/` | 2       |               |",
    "| `high/`             | 3       |               |",
    "| `side/`             | beside  |               |",
    "| `cli.ts`            | 4       |               |",
    "| `tools/`            | outside |               |",
    "| `tests/`            | outside |               |",
  ].join("\n"),
};

Deno.test("findViolations() finds nothing in a tree that obeys", async () => {
  assertEquals(await violationsOf({}), []);
});

Deno.test("findViolations() finds imports that point up, of whatever sort", async () => {
  assertEquals(
    await violationsOf({
      "low/_beside.ts": 'import "../side/a.ts";',
      "low/_dynamic.ts": 'await import("../high/a.ts");',
      "high/_outside.ts": 'import "../tools/a.ts";',
      "side/_highest.ts": 'import "../cli.ts";',
      "middle/_export.ts": 'export * from "../high/a.ts";',
      "middle/_static.ts": 'import { a } from "../high/a.ts";',
      "middle/generated/type.ts": 'import type { a } from "../../high/a.ts";',
      "side/_typed.ts": 'export type A = typeof import("../cli.ts");',
    }, { limits: { ...RULES.limits, files: 9 } }),
    [
      "high/_outside.ts imports tools/a.ts, which lies above it",
      "low/_beside.ts imports side/a.ts, which lies above it",
      "low/_dynamic.ts imports high/a.ts, which lies above it",
      "middle/_export.ts imports high/a.ts, which lies above it",
      "middle/_static.ts imports high/a.ts, which lies above it",
      "middle/generated/type.ts imports high/a.ts, which lies above it",
      "side/_highest.ts imports cli.ts, which lies above it",
      "side/_typed.ts imports cli.ts, which lies above it",
    ],
  );
});

Deno.test("findViolations() finds packages that the library does not depend on", async () => {
  assertEquals(
    await violationsOf({
      "side/_a.ts": 'import "@std/assert"; import "npm:ws@8.0.0";',
    }),
    [
      "side/_a.ts imports @std/assert, which the library does not depend on",
      "side/_a.ts imports npm:ws@8.0.0, which the library does not depend on",
    ],
  );
});

Deno.test("findViolations() finds circles of imports at run time, but not those that a dynamic import opens", async () => {
  assertEquals(
    await violationsOf({
      "high/_a.ts": 'export { b } from "./room/b.ts";',
      "high/room/b.ts": 'import "./_c.ts"; import type {} from "./_c.ts";',
      "high/room/_c.ts": 'import "../_a.ts"; await import("../_a.ts");',
      "tools/b.ts": 'import "./c.ts";',
      "tools/c.ts": 'await import("./b.ts");',
      "docs/architecture.md": TREE["docs/architecture.md"]! +
        "\n| `high/room/` | 3 |",
    }),
    ["Circle of run-time imports: high/_a.ts, high/room/_c.ts, high/room/b.ts"],
  );
});

Deno.test("findViolations() finds circles of type imports that are not listed", async () => {
  assertEquals(
    await violationsOf({
      "high/_a.ts": 'import type {} from "./_b.ts";',
      "high/_b.ts": 'import "./_a.ts";',
      "side/_a.ts": 'export type { A } from "./_b.ts";',
      "side/_b.ts":
        'export type A = import("./_a.ts").A; await import("./_a.ts");',
    }, {
      typeCircles: [
        { files: ["high/_b.ts", "high/_a.ts"], reason: "a made-up one" },
        { files: ["low/_b.ts", "low/a.ts"], reason: "there was one" },
      ],
    }),
    [
      "Circle of type imports: side/_a.ts, side/_b.ts",
      "The architecture lists a circle that does not exist: low/_b.ts, low/a.ts",
    ],
  );
});

Deno.test("findViolations() finds private files that other folders import, and public ones that none does", async () => {
  assertEquals(
    await violationsOf({
      "high/_a.ts": 'import "../low/_b.ts";',
      "tools/b.ts": 'import "../low/_b.ts";',
      "high/b.ts": 'import "./_a.ts";',
      "tests/high/a.ts": 'import "../../high/b.ts";',
    }),
    [
      "high/_a.ts imports low/_b.ts, which is internal to its folder",
      "high/b.ts is used only in its folder: name it _b.ts",
      "tools/b.ts imports low/_b.ts, which is internal to its folder",
    ],
  );
});

Deno.test("findViolations() finds long files and large folders", async () => {
  assertEquals(
    await violationsOf({
      "high/_long.ts": "\n".repeat(10) + "let last;\n",
      "tests/long.js": "\n".repeat(20) + "let last;\n",
      "tools/b.ts": "",
      "tools/c.jsx": "",
      "tools/d.py": "",
      "tools/e.json": "",
      "tests/low/b.ts": "",
      "tests/low/c.ts": "",
      "tests/low/d.ts": "",
    }, {
      largeFolders: { "tests/low/": "a made-up one", "high/": "it was large" },
    }),
    [
      "The architecture lists high/ as large, but it is within the limit",
      "high/_long.ts has 11 lines, more than 10",
      "tests/long.js has 21 lines, more than 20",
      "tools/ has 4 files, more than 3",
    ],
  );
});

Deno.test("findViolations() finds files without a place and folders that the guide gets wrong", async () => {
  assertEquals(
    await violationsOf({
      "elsewhere/a.ts": "",
      "tests/other/a.ts": "",
      "docs/architecture.md": TREE["docs/architecture.md"]!
        .replace("`high/`             | 3", "`high/`             | 2")
        .replace("`side/` ", "`gone/` "),
    }),
    [
      "docs/architecture.md does not name elsewhere/",
      "docs/architecture.md does not name side/",
      "docs/architecture.md does not name tests/other/",
      "docs/architecture.md names gone/, which does not exist",
      "docs/architecture.md says that high/ is 2, but it is 3",
      "elsewhere/a.ts is in no place of the architecture",
    ],
  );
});

Deno.test("findViolations() finds places and packages that are listed but not there", async () => {
  assertEquals(
    await violationsOf({}, {
      outside: ["tools/", "tests/", "examples/"],
      packages: ["@std/path", "@std/html"],
    }),
    [
      "The architecture lists @std/html, which nothing imports",
      "The architecture lists examples/, which does not exist",
    ],
  );
});

async function violationsOf(
  wrong: Record<string, string>,
  rules: Partial<Architecture> = {},
): Promise<string[]> {
  const root = await Deno.makeTempDir();
  try {
    const files = {
      ...TREE,
      ...wrong,
      "deno.json": JSON.stringify({
        exports: { ".": "./cli.ts" },
        imports: config.imports,
        lock: false,
      }),
    };
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      await Deno.mkdir(join(file, ".."), { recursive: true });
      await Deno.writeTextFile(file, text);
    }
    return findViolations(await readTree(root), { ...RULES, ...rules });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}
