import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { isOwnFile, OWN_PARTS } from "../../base/own_files.ts";
import { ARCHITECTURE, PUBLISHED } from "../fixtures/architecture/floors.ts";
import { isIn } from "../fixtures/architecture/places.ts";
import { readSources } from "../fixtures/architecture/sources.ts";

const ROOT = new URL("../../", import.meta.url);

Deno.test("OWN_PARTS are the places that the architecture publishes", () => {
  assertEquals(OWN_PARTS, PUBLISHED.toSorted());
});

Deno.test("isOwnFile() knows every module of the package, and no others", async () => {
  const sources = await readSources(fromFileUrl(ROOT));
  const wrong = sources.map(({ path }) => path).filter((path) =>
    isOwnFile(new URL(path, ROOT).href) === isIn(path, ARCHITECTURE.outside)
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
