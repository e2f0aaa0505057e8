import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl } from "@std/path";
import config from "../deno.json" with { type: "json" };
import { findViolations } from "./fixtures/architecture/find_violations.ts";
import { ARCHITECTURE } from "./fixtures/architecture/floors.ts";
import { readTree } from "./fixtures/architecture/sources.ts";

Deno.test("Every file of the tree keeps to the architecture", async () => {
  const tree = await readTree(fromFileUrl(new URL("../", import.meta.url)));
  assertEquals(findViolations(tree, ARCHITECTURE), []);
});

Deno.test("Every npm package of the library is pinned to one version", () => {
  const specifiers = Object.entries<string>(config.imports)
    .filter(([name]) => ARCHITECTURE.packages.includes(name))
    .map(([, specifier]) => specifier)
    .filter((specifier) => specifier.startsWith("npm:"));
  for (const specifier of specifiers) assertMatch(specifier, /@\d+\.\d+\.\d+$/);
});
