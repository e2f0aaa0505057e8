import { assert, assertEquals } from "@std/assert";
import { basename, fromFileUrl } from "@std/path";
import { loadApplication } from "../../application/load_application.ts";
import apps from "../../examples/apps/apps.json" with { type: "json" };
import { testSession } from "../../testing/mod.ts";

const ROOT = new URL("../../", import.meta.url);

Deno.test("examples/apps/apps.json has every app of the folder", async () => {
  const files: string[] = [];
  for await (const entry of Deno.readDir(new URL("examples/apps/", ROOT))) {
    const isApp = entry.isDirectory
      ? entry.name !== "parts"
      : entry.name.endsWith(".ts");
    if (isApp) files.push(`examples/apps/${entry.name}`);
  }
  const listed = apps.map(({ file }) => file)
    .filter((file) => file.startsWith("examples/apps/"));
  assertEquals(listed.toSorted(), files.toSorted());
  for (const { name, file } of apps) {
    assertEquals(basename(file, ".ts"), name);
  }
});

Deno.test("examples/apps/README.md lists the apps of apps.json, with their texts", async () => {
  const text = await Deno.readTextFile(
    new URL("examples/apps/README.md", ROOT),
  );
  const rows = [...text.matchAll(/^\| \[(\w+)\]\((\S+)\)\s+\| (.+?)\s+\|/gm)]
    .map(([, name, link, summary]) => ({
      name,
      file: new URL(link!, "file:///examples/apps/").pathname.slice(1),
      summary,
    }));
  assertEquals(
    rows,
    apps.map(({ name, file, summary }) => ({ name, file, summary })),
  );
});

for (const { name, file, title } of apps) {
  Deno.test(`${file} fills a sound document with the title of the table`, async () => {
    const path = fromFileUrl(new URL(file, ROOT));
    await using session = await testSession(await loadApplication(path));
    assertEquals(session.document.title, title);
    assertEquals(session.document.validate(), []);
    assert(session.document.roots.length > 0, `${name} shows nothing`);
    await session.documentReady();
  });
}
