import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import config from "../deno.json" with { type: "json" };
import {
  type Architecture,
  findViolations,
} from "./fixtures/programs/architecture.ts";
import { readSources } from "./fixtures/programs/sources.ts";

const ARCHITECTURE: Architecture = {
  floors: [
    ["base/"],
    ["protocol/"],
    ["models/"],
    ["document/"],
    ["plotting/"],
    ["sync/"],
    ["pages/"],
    ["application/"],
    ["sessions/"],
    ["http/"],
    ["listen/"],
    ["server.ts", "base_server.ts"],
    ["cli.ts", "cli/", "mod.ts"],
  ],
  beside: ["client/", "embed/", "testing/"],
  outside: ["examples/", "benchmarks/", "tools/", "tests/"],
  curious: ["tests/"],
  packages: [
    "@bokeh/bokehjs",
    "@opentelemetry/api",
    "@std/async",
    "@std/cli",
    "@std/encoding",
    "@std/html",
    "@std/http",
    "@std/media-types",
    "@std/path",
    "@std/yaml",
    "d3-color",
    "d3-contour",
    "nunjucks",
    "ws",
  ],
  generated: ["models/generated/", "plotting/data/", "plotting/generated/"],
  maximumLines: 500,
};

Deno.test("Every file of the tree keeps to the architecture", async () => {
  const files = await readSources(fromFileUrl(new URL("../", import.meta.url)));
  assertEquals(findViolations(files, ARCHITECTURE), []);
});

Deno.test("Every npm package of the library is pinned to one version", () => {
  const specifiers = Object.entries<string>(config.imports)
    .filter(([name]) => ARCHITECTURE.packages.includes(name))
    .map(([, specifier]) => specifier)
    .filter((specifier) => specifier.startsWith("npm:"));
  for (const specifier of specifiers) assertMatch(specifier, /@\d+\.\d+\.\d+$/);
});

Deno.test("findViolations() finds what a made-up tree does wrong, and nothing else", async () => {
  const violations = await violationsOf({
    "protocol/static.ts": 'import { a } from "../document/a.ts";',
    "protocol/type.ts": 'import type { a } from "../document/a.ts";',
    "protocol/typed.ts": 'export type A = typeof import("../document/a.ts");',
    "protocol/dynamic.ts": 'await import("../document/a.ts");',
    "protocol/export.ts": 'export * from "../document/a.ts";',
    "protocol/beside.ts": 'import "../client/a.ts";',
    "protocol/example.ts":
      '/** import "../document/a.ts" */\nconst text = "import \'../cli.ts\'";',
    "models/nested/inner.ts":
      'import "../_internal.ts"; import "../../protocol/static.ts";',
    "models/_internal.ts": "",
    "document/a.ts":
      'import "../models/_internal.ts"; import "node:fs"; import "@std/path";',
    "client/a.ts":
      'import "../http/a.ts"; import "@std/assert"; import "npm:ws@8.0.0";',
    "http/a.ts": 'import "../tests/a.ts";',
    "tests/a.ts":
      'import "../models/_internal.ts"; import "../cli.ts"; import "@std/assert";',
    "cli.ts": 'import "./client/a.ts";',
    "elsewhere/a.ts": "",
    "document/long.ts": "\n".repeat(500) + "let last;\n",
    "models/generated/long.ts": "\n".repeat(500) + "let last;\n",
  });
  assertEquals(violations, [
    "client/a.ts imports @std/assert, which the library does not depend on",
    "client/a.ts imports npm:ws@8.0.0, which the library does not depend on",
    "document/a.ts imports models/_internal.ts, which is internal to its folder",
    "document/long.ts has 501 lines, more than 500",
    "elsewhere/a.ts lies on no floor and not beside them",
    "http/a.ts imports tests/a.ts, which lies above it",
    "protocol/beside.ts imports client/a.ts, which lies above it",
    "protocol/dynamic.ts imports document/a.ts, which lies above it",
    "protocol/export.ts imports document/a.ts, which lies above it",
    "protocol/static.ts imports document/a.ts, which lies above it",
    "protocol/type.ts imports document/a.ts, which lies above it",
    "protocol/typed.ts imports document/a.ts, which lies above it",
  ]);
});

async function violationsOf(tree: Record<string, string>): Promise<string[]> {
  const root = await Deno.makeTempDir();
  try {
    const { imports } = config;
    const files = {
      ...tree,
      "deno.json": JSON.stringify({ imports, lock: false }),
    };
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      await Deno.mkdir(join(file, ".."), { recursive: true });
      await Deno.writeTextFile(file, text);
    }
    return findViolations(await readSources(root), ARCHITECTURE);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}
