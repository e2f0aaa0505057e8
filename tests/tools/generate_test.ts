import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { bokehJsDirectory } from "../../http/static/bokehjs_files.ts";
import { kindText, nameOf } from "../../tools/generate/_kind_text.ts";
import { generate, ROOT, textsIn, treeWith } from "./_generator_tree.ts";
import { serveNpmPackage } from "./_npm_registry.ts";

Deno.test("tools/generate/main.ts --check finds nothing stale in the tree", async () => {
  assertEquals(await generate(ROOT, ["--check"]), { code: 0, stdout: "" });
});

async function halfHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return new Uint8Array(digest, 0, 16).toHex();
}

Deno.test("tools/generate/main.ts takes the BokehJS that deno.json names, whatever its package exports", async () => {
  const version = "3.10.77";
  const folder = join(bokehJsDirectory(), "..");
  const bundles = await textsIn(folder, "build/js", ".min.js");
  for (const path of Object.keys(bundles)) {
    bundles[path] = bundles[path]!.replaceAll('"3.10.0"', `"${version}"`);
  }
  await using registry = await serveNpmPackage(
    "@bokeh/bokehjs",
    version,
    {
      ...bundles,
      ...await textsIn(folder, "build/js/lib/models", ".d.ts"),
      ...await textsIn(folder, "build/js/lib/models", ".js"),
    },
    { "./package.json": "./package.json" },
  );
  await using files = await treeWith(version);
  const { code, stdout } = await generate(files.folder, [], {
    NPM_CONFIG_REGISTRY: registry.url,
    DENO_DIR: files.path("cache"),
  });
  assertEquals([code, stdout.includes("Wrote models/specification.json")], [
    0,
    true,
  ]);
  const read = async (path: string) =>
    JSON.parse(await Deno.readTextFile(files.path(path)));
  assertEquals((await read("models/specification.json")).bokehjs, version);
  const hashes = await read("http/static/bokehjs_hashes.json");
  assertEquals(Object.keys(hashes).length, Object.keys(bundles).length);
  assertEquals(
    hashes["bokeh.min.js"],
    await halfHash(bundles["build/js/bokeh.min.js"]!),
  );
});

Deno.test("Kinds have their names in bundles that shorten those of classes, as BokehJS 3.9's do", () => {
  class O {
    static readonly __name__ = "Nullable";
    readonly base_type = new x();
  }
  class x {
    static readonly __name__ = "Ref";
    readonly obj_type = y;
  }
  class y {}
  class z {
    static readonly __name__ = "XCoordinateSpec";
  }
  assertEquals(
    kindText(new O(), new Map([[y, "HasProps"]])),
    "Nullable(Ref(HasProps))",
  );
  assertEquals(kindText(z, new Map()), "XCoordinateSpec");
  assertEquals(nameOf(z as never), "XCoordinateSpec");
});
