import { assertEquals } from "@std/assert";
import { AppFiles } from "../fixtures/programs/app_files.ts";
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

Deno.test("The programs of the documentation type-check", async () => {
  const programs = Array.from(
    PAGE.matchAll(/^```ts ignore\n([^]+?)^```$/gm),
    ([, program]) => `{\n${program}}\n`,
  );
  assertEquals(programs.length, 5);
  await using files = await AppFiles.create(`
    import { type AppFunction, Server } from "@bokeh-deno/server";
    declare const sliders: AppFunction;
    ${programs.join("")}
  `);
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", files.path("app.ts")],
    cwd: files.folder,
  }).output();
  assertEquals(success, true, new TextDecoder().decode(stderr));
});
