import { assertEquals, assertThrows } from "@std/assert";
import { parse } from "@std/yaml";
import { releaseNotes } from "../../tools/release_notes.ts";

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.3 - 2030-01-31

### Fixed

- A thing.

## 1.2.2 - 2030-01-01

## 1.2.1

- Old.
`;

Deno.test("releaseNotes() is what the changelog says of the tag's version", () => {
  assertEquals(
    releaseNotes("v1.2.3", "1.2.3", CHANGELOG),
    "### Fixed\n\n- A thing.",
  );
});

Deno.test("releaseNotes() refuses tags that deno.json or the changelog disagree with, and says why", () => {
  for (
    const [tag, version, message] of [
      ["v1.2.4", "1.2.3", "deno.json has version 1.2.3, whose tag is v1.2.3"],
      ["1.2.3", "1.2.3", "whose tag is v1.2.3"],
      ["v2.0.0", "2.0.0", "CHANGELOG.md has no section 2.0.0"],
      ["v1.2", "1.2", "CHANGELOG.md has no section 1.2"],
      ["v1.2.2", "1.2.2", "the section 1.2.2 of CHANGELOG.md is empty"],
      ["v1.2.1", "1.2.1", 'the heading "1.2.1" in CHANGELOG.md has no date'],
    ] as const
  ) {
    assertThrows(() => releaseNotes(tag, version, CHANGELOG), Error, message);
  }
});

Deno.test("Workflows and issue templates are YAML, and what they run exists", async () => {
  const root = new URL("../../", import.meta.url);
  for (const folder of ["workflows", "ISSUE_TEMPLATE"]) {
    const url = new URL(`.github/${folder}/`, root);
    for (const { name } of Deno.readDirSync(url)) {
      const text = await Deno.readTextFile(new URL(name, url));
      assertEquals(typeof parse(text), "object", name);
      for (const [path] of text.matchAll(/\btools\/\w+\.ts|\.ci\/\w+/g)) {
        await Deno.stat(new URL(path, root));
      }
    }
  }
});
