import { assertEquals } from "@std/assert";
import { requiring } from "../fixtures/peers/requirements.ts";
import { generate, treeWith } from "./_generator_tree.ts";

/** An older BokehJS, and one whose `exports` hide the bundles. */
const VERSIONS = ["3.9.0", "4.0.0-dev.5"];

/** Why a version cannot be had from npm; `undefined` if it can, or is cached. */
async function missing(version: string): Promise<string | undefined> {
  const { success } = await deno(
    ["cache", "--no-config", `npm:@bokeh/bokehjs@${version}/package.json`],
    Deno.cwd(),
  );
  return success ? undefined : `BokehJS ${version} cannot be had from npm`;
}

async function deno(
  args: readonly string[],
  cwd: string,
): Promise<{ success: boolean; stderr: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1" },
    stdout: "null",
  });
  const { success, stderr } = await command.output();
  return { success, stderr: new TextDecoder().decode(stderr) };
}

for (const version of VERSIONS) {
  Deno.test(requiring("npm", await missing(version), {
    name: `tools/generate/main.ts generates the models of BokehJS ${version}`,
    async fn() {
      await using files = await treeWith(version);
      const { code, stdout } = await generate(files.folder, []);
      const wrote = stdout.matchAll(/^Wrote (.*)$/gm).map(([, path]) => path!)
        .toArray();
      // It writes all and then fails: the texts are those of another version.
      assertEquals([code, wrote.includes("models/specification.json")], [
        1,
        true,
      ]);
      assertEquals(
        wrote.includes("models/generated/attributes/widgets.ts"),
        true,
      );
      const specification = JSON.parse(
        await Deno.readTextFile(files.path("models/specification.json")),
      );
      assertEquals(specification.bokehjs, version);
      const hashes = JSON.parse(
        await Deno.readTextFile(files.path("http/static/bokehjs_hashes.json")),
      );
      assertEquals("bokeh-widgets.min.js" in hashes, true);
      const checked = await deno(["check", "models/mod.ts"], files.folder);
      assertEquals(checked.success, true, checked.stderr);
    },
  }));
}
