import { testSession } from "@bokeh-deno/server/testing";
import { assertEquals, assertRejects } from "@std/assert";
import { GUIDE, PICTURES, readGuide } from "../fixtures/guide/guide.ts";
import { GuidePrograms } from "../fixtures/guide/guide_programs.ts";
import { readSource, sourceOf } from "../fixtures/guide/picture_source.ts";

const PAGES = readGuide();
const PROGRAMS = PAGES.flatMap(({ programs }) => programs);
const FAILURES = PAGES.flatMap(({ failures }) => failures);

Deno.test("The programs of the guide run, and browsers can show what they make", async (t) => {
  await using programs = await GuidePrograms.create(PROGRAMS);
  for (const { place } of PROGRAMS) {
    await t.step(place, async () => {
      const application = await programs.run(place);
      if (application === undefined) return;
      await using session = await testSession(application);
      await session.documentReady();
      assertEquals(session.document.validate(), []);
    });
  }
});

Deno.test("The mistakes of the guide have the messages that it says", async (t) => {
  await using programs = await GuidePrograms.create(FAILURES);
  for (const { place, message } of FAILURES) {
    await t.step(place, async () => {
      const error = await assertRejects(
        async () => {
          const application = await programs.run(place);
          if (application === undefined) return;
          await using _first = await testSession(application);
          await using _second = await testSession(application);
        },
        Error,
      );
      assertEquals(error.message, message);
    });
  }
});

Deno.test("Each picture of the guide shows the program above it: deno task pictures", async () => {
  const files = Array.from(Deno.readDirSync(PICTURES), ({ name }) => name);
  const wrong: string[] = [];
  const shown = new Set<string>();
  for (const program of PROGRAMS) {
    if (program.picture === undefined) continue;
    const file = `${program.picture.name}.png`;
    shown.add(file);
    if (!files.includes(file)) {
      wrong.push(`${file} is missing`);
      continue;
    }
    const picture = await Deno.readFile(new URL(file, PICTURES));
    if (readSource(picture) !== await sourceOf(program)) {
      wrong.push(`${file} is older than ${program.place}`);
    }
  }
  wrong.push(
    ...files.filter((file) => !shown.has(file))
      .map((file) => `no page shows ${file}`),
  );
  assertEquals(wrong, []);
});

Deno.test("The index of the guide leads to each page", async () => {
  const index = await Deno.readTextFile(new URL("README.md", GUIDE));
  const unlinked = PAGES.map(({ name }) => `${name}.md`)
    .filter((name) => name !== "README.md" && !index.includes(`](${name})`));
  assertEquals(unlinked, []);
});
