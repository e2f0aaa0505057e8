import { assertEquals } from "@std/assert";
import { readPage } from "../fixtures/programs/documentation.ts";

const PAGE = readPage("deployment.md");

Deno.test("The documentation has every setting of the environment", async () => {
  const source = await Deno.readTextFile(
    new URL("../../base/settings.ts", import.meta.url),
  );
  const variables = (text: string, pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ([, name]) => name).sort();
  const settings = variables(source, /"(BOKEH_[A-Z_]+)"/g);
  assertEquals(variables(PAGE, /^\| `(BOKEH_[A-Z_]+)`/gm), settings);
});
