/**
 * Prints what the changelog says of a version, for the release of its tag. The
 * release's workflow runs it first: it fails unless the tag, `deno.json` and
 * `CHANGELOG.md` name the same version.
 *
 *     deno run --allow-read tools/release_notes.ts v1.2.3
 *
 * @module
 */

const ROOT = new URL("../", import.meta.url);

/**
 * Finds the section of a version.
 *
 * @param tag The tag: `v` and the version.
 * @param version The version of `deno.json`.
 * @param changelog The text of `CHANGELOG.md`.
 * @returns The text below the version's heading.
 * @throws {Error} If the tag is of another version, or the changelog has no section
 * with a date for it, or an empty one.
 */
export function releaseNotes(
  tag: string,
  version: string,
  changelog: string,
): string {
  if (tag !== `v${version}`) {
    throw new Error(
      `Cannot release ${tag}: deno.json has version ${version}, whose tag is v${version}`,
    );
  }
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) =>
    text.startsWith(`${version} - `) || text.startsWith(`${version}\n`)
  );
  if (section === undefined) {
    throw new Error(
      `Cannot release ${tag}: CHANGELOG.md has no section ${version}`,
    );
  }
  const [heading = "", ...lines] = section.split("\n");
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading)) {
    throw new Error(
      `Cannot release ${tag}: the heading "${heading}" in CHANGELOG.md has no date, as in "${version} - 2030-01-31"`,
    );
  }
  const notes = lines.join("\n").trim();
  if (notes === "") {
    throw new Error(
      `Cannot release ${tag}: the section ${version} of CHANGELOG.md is empty`,
    );
  }
  return notes;
}

async function main([tag]: readonly string[]): Promise<number> {
  if (tag === undefined) {
    console.error("ERROR: name the tag, as in v1.2.3");
    return 1;
  }
  const [config, changelog] = await Promise.all(
    ["deno.json", "CHANGELOG.md"].map((name) =>
      Deno.readTextFile(new URL(name, ROOT))
    ),
  );
  try {
    console.log(releaseNotes(tag, JSON.parse(config!).version, changelog!));
    return 0;
  } catch (error) {
    console.error(`ERROR: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

if (import.meta.main) Deno.exit(await main(Deno.args));
