import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("Every link and picture of the README, and of the pages that it leads to, is in the package", async () => {
  const { files } = await publish();
  const present = new Set(files.flatMap(withFolders));
  const pages = new Set(["README.md"]);
  const missing: string[] = [];
  for (const page of pages) {
    for (const target of await linksOf(page)) {
      if (!present.has(target)) missing.push(`${page}: ${target}`);
      const candidates = [target, `${target}/README.md`];
      for (const file of candidates) {
        if (file.endsWith(".md") && present.has(file)) pages.add(file);
      }
    }
  }
  assertEquals(missing, []);
  // README.md was not the only page that was read.
  assert(pages.has("docs/cli.md"));
});

Deno.test("No test, tool or benchmark is in the package", async () => {
  const { files } = await publish();
  const code = files.filter((path) => /\.[jt]sx?$/.test(path));
  const outside = /^(benchmarks|tests|tools)\//;
  assertEquals(code.filter((path) => outside.test(path)), []);
  assert(code.includes("server.ts"));
});

Deno.test("deno publish warns of nothing but modules whose names are known when they are imported", async () => {
  const { warnings } = await publish();
  assertEquals(warnings, [
    "unanalyzable-dynamic-import: application/load_module.ts",
    "unanalyzable-dynamic-import: http/static/bokehjs_files.ts",
  ]);
});

interface Publication {
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

let publication: Promise<Publication> | undefined;

function publish(): Promise<Publication> {
  return publication ??= dryRun();
}

async function dryRun(): Promise<Publication> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["publish", "--dry-run", "--allow-dirty", "--no-check"],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  const text = decoder.decode(stdout) + decoder.decode(stderr);
  assert(success, text);
  const here = new URL("../../", import.meta.url).href;
  return {
    files: [...text.matchAll(/^ +(file:\S+) \(\S+B\)$/gm)]
      .map(([, url = ""]) => url.slice(here.length)),
    warnings: [...text.matchAll(/^warning\[(\S+)\].*\n +--> (.+?):\d/gm)]
      .map(([, kind, path = ""]) => `${kind}: ${path.slice(root.length)}`)
      .sort(),
  };
}

/** A path and those of the folders that it is in. */
function withFolders(path: string): string[] {
  const names = path.split("/");
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

async function linksOf(page: string): Promise<string[]> {
  const text = await Deno.readTextFile(join(root, page));
  const prose = text.replace(/^ *```.*?^ *```/gms, "").replace(/`[^`]*`/g, "");
  return [...prose.matchAll(/\]\(\s*([^)\s#]+)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => new URL(target, `file:///${page}`).pathname.slice(1));
}
