import { assertEquals, assertExists } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { readGuide } from "../fixtures/guide/guide.ts";
import { GuidePrograms } from "../fixtures/guide/guide_programs.ts";
import { readPage } from "../fixtures/programs/documentation.ts";

const IGNORED = /^```ts ignore\n([^]+?)^```$/gm;

/** The programs of a page that no test runs. */
function ignoredPrograms(name: string): string[] {
  return Array.from(readPage(name).matchAll(IGNORED), ([, text]) => text!);
}

/** One program with all of the page about deployment, which continue each other. */
function deployment(): string {
  const programs = ignoredPrograms("deployment.md");
  assertEquals(programs.length, 5);
  return `
    import { type AppFunction, Server } from "@bokeh-deno/server";
    declare const sliders: AppFunction;
    ${programs.map((text) => `{\n${text}}\n`).join("")}
  `;
}

// One test: most of the time goes into types that all of them use.
Deno.test("The programs of the README, the guide and the page about deployment type-check", async () => {
  const [readme] = ignoredPrograms("../README.md");
  assertExists(readme);
  await using programs = await GuidePrograms.create([
    { place: "README.md:1", text: readme },
    { place: "deployment.md:1", text: deployment() },
    ...readGuide().flatMap(({ programs }) => programs),
  ]);
  const config = fromFileUrl(new URL("../../deno.json", import.meta.url));
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--config", config, programs.folder],
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  assertEquals(success, true, new TextDecoder().decode(stderr));
});
