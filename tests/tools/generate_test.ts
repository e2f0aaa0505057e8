import { assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { bokehJsDirectory } from "../../http/static/bokehjs_files.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { kindText, nameOf } from "../../tools/generate/_kind_text.ts";
import { serveNpmPackage } from "./_npm_registry.ts";

const ROOT = fromFileUrl(new URL("../..", import.meta.url));

/** Runs `tools/generate/main.ts` of a tree. */
async function generate(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "tools/generate/main.ts", ...args],
    cwd,
    env,
    stderr: "null",
  });
  const { code, stdout } = await command.output();
  return { code, stdout: new TextDecoder().decode(stdout) };
}

Deno.test("tools/generate/main.ts --check finds nothing stale in the tree", async () => {
  assertEquals(await generate(ROOT, ["--check"]), { code: 0, stdout: "" });
});

/** The texts of files below a folder, by path. */
async function textsIn(
  root: string,
  folder: string,
  ends: string,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const { name, isDirectory } of Deno.readDir(join(root, folder))) {
    const path = `${folder}/${name}`;
    if (isDirectory) Object.assign(texts, await textsIn(root, path, ends));
    if (!name.endsWith(ends)) continue;
    texts[path] = await Deno.readTextFile(join(root, path));
  }
  return texts;
}

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
  const config = await Deno.readTextFile(join(ROOT, "deno.json"));
  await using files = await TemporaryFiles.create({
    ...await textsIn(ROOT, "tools/generate", ".ts"),
    ...await textsIn(ROOT, "base", ".ts"),
    ...await textsIn(ROOT, "models/kinds", ".ts"),
    ...await textsIn(ROOT, "models/kinds", ".json"),
    ...await textsIn(ROOT, "models/columns", ".ts"),
    ...await textsIn(ROOT, "models", "registry.ts"),
    "deno.json": config.replace("bokehjs@3.10.0", `bokehjs@${version}`),
    "http/static/bokehjs_hashes.json": "{}",
  });
  const { code, stdout } = await generate(files.folder, [], {
    NPM_CONFIG_REGISTRY: registry.url,
    DENO_DIR: files.path("cache"),
  });
  assertEquals([code, stdout.includes("Wrote models/generated/")], [0, true]);
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
