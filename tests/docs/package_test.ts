import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { EXAMPLES } from "../../examples/gallery_catalog.ts";
import { ARCHITECTURE } from "../fixtures/architecture/floors.ts";

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("Every link and picture of the README, and of the pages that it leads to, is in the package", async () => {
  const { files } = await publish();
  const present = new Set(files.flatMap(withFolders));
  const linked = [...(await readPages(files)).entries()];
  const missing = linked.flatMap(([page, targets]) =>
    targets
      .filter((target) => !present.has(target))
      .map((target) => `${page}: ${target}`)
  );
  assertEquals(missing, []);
  // README.md was not the only page that was read.
  assert(linked.some(([page]) => page === "docs/cli.md"));
});

Deno.test("What the architecture calls outside is published only in folders that a page leads to, and as examples of init", async () => {
  const { files } = await publish();
  const targets = [...(await readPages(files)).values()].flat();
  const folders = new Set(
    targets.map((target) => files.includes(target) ? folderOf(target) : target),
  );
  const outside = files.filter((file) =>
    ARCHITECTURE.outside.some((place) => file.startsWith(place))
  );
  const unlinked = outside
    .filter((file) => !withFolders(file).some((path) => folders.has(path)));
  assertEquals(unlinked.filter((file) => !file.startsWith("examples/")), []);
  const missing = EXAMPLES
    .map(({ file }) => file.endsWith(".ts") ? file : `${file}/main.ts`)
    .filter((file) => !files.includes(file));
  assertEquals(missing, []);
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
    // Literals would make every program fetch what only own models need.
    "unanalyzable-dynamic-import: pages/own_models/_bundler.ts",
    "unanalyzable-dynamic-import: pages/own_models/_package_resolver.ts",
    "unanalyzable-dynamic-import: pages/own_models/_plain_module.ts",
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

/** The targets of links by page: the README, and every page of the package that a page leads to. */
async function readPages(
  files: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const pages = new Map<string, readonly string[]>();
  const waiting = ["README.md"];
  for (const page of waiting) {
    if (pages.has(page)) continue;
    const targets = await linksOf(page);
    pages.set(page, targets);
    waiting.push(
      ...targets
        .flatMap((target) => [target, `${target}/README.md`])
        .filter((file) => file.endsWith(".md") && files.includes(file)),
    );
  }
  return pages;
}

/** A path and those of the folders that it is in. */
function withFolders(path: string): string[] {
  const names = path.split("/");
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

async function linksOf(page: string): Promise<string[]> {
  const text = await Deno.readTextFile(join(root, page));
  const prose = text.replace(/^ *```.*?^ *```/gms, "").replace(/`[^`]*`/g, "");
  return [...prose.matchAll(/\]\(\s*([^)\s#]+)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => new URL(target, `file:///${page}`).pathname.slice(1));
}
