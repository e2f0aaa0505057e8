import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { isOwnFile } from "../../base/own_files.ts";
import { readSources } from "../fixtures/programs/sources.ts";

const ROOT = new URL("../../", import.meta.url);

/** Places that are not part of the package, as deno.json says. */
const OUTSIDE = /^(benchmarks|examples|tests|tools)\//;

Deno.test("isOwnFile() knows every module of the package, and no others", async () => {
  const sources = await readSources(fromFileUrl(ROOT));
  const wrong = sources.map(({ path }) => path).filter((path) =>
    isOwnFile(new URL(path, ROOT).href) === OUTSIDE.test(path)
  );
  assertEquals(wrong, []);
});

Deno.test("isOwnFile() takes applications beside the package for what they are", () => {
  for (
    const path of ["app.ts", "me/app.ts", "apps/server.ts", "examples/a.ts"]
  ) {
    assertEquals(isOwnFile(new URL(path, ROOT).href), false, path);
  }
});
