import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { sourcePaths } from "../fixtures/architecture/sources.ts";

const DOCUMENT = new URL("../../docs/compatibility.md", import.meta.url);
const TESTS = new URL("../", import.meta.url);

/** The features that `docs/compatibility.md` lists: the first cells of its rows. */
async function listedFeatures(): Promise<string[]> {
  const text = await Deno.readTextFile(DOCUMENT);
  return Array.from(
    text.matchAll(/^\| ([a-z]+\.[a-z-]+) +\|/gm),
    ([, id]) => id!,
  );
}

/** The features that names of tests have in brackets. */
async function testedFeatures(): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const path of sourcePaths(fromFileUrl(TESTS))) {
    if (!path.endsWith("_test.ts")) continue;
    const text = await Deno.readTextFile(new URL(path, TESTS));
    for (const [, id] of text.matchAll(/\[([a-z]+\.[a-z-]+)\]/g)) ids.add(id!);
  }
  return ids;
}

Deno.test("Each feature that docs/compatibility.md lists has a test with its name", async () => {
  const listed = await listedFeatures();
  const tested = await testedFeatures();
  assertEquals(listed.filter((id) => !tested.has(id)), []);
  assertEquals(new Set(listed).size, listed.length);
});
