import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const ROOT = new URL("../../", import.meta.url);

interface Page {
  readonly url: URL;
  /** Its text without code. */
  readonly prose: string;
}

/** Every page of the repository's root, of `docs/` and of `examples/`. */
function readPages(): Page[] {
  return [
    ...pagesIn(ROOT, false),
    ...pagesIn(new URL("docs/", ROOT), true),
    ...pagesIn(new URL("examples/", ROOT), true),
  ];
}

function pagesIn(folder: URL, withFolders: boolean): Page[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) {
      return withFolders ? pagesIn(new URL(`${name}/`, folder), true) : [];
    }
    if (!name.endsWith(".md")) return [];
    const url = new URL(name, folder);
    const text = Deno.readTextFileSync(url);
    return [{ url, prose: text.replace(/^ *```.*?^ *```/gms, "") }];
  });
}

/** The targets of the links and pictures of a page within this repository. */
function targetsOf({ prose, url }: Page): URL[] {
  return Array.from(
    prose.replace(/`[^`]*`/g, "").matchAll(/\]\(\s*([^)\s]+)/g),
    ([, target = ""]) => target,
  )
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => new URL(target, url));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf({ prose }: Page): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose.matchAll(/^#+ (.+)$/gm)) {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) {
      unique = `${anchor}-${count}`;
    }
    anchors.add(unique);
  }
  return anchors;
}

function exists(file: URL): boolean {
  try {
    Deno.statSync(file);
    return true;
  } catch {
    return false;
  }
}

Deno.test("Every link between the pages of the documentation leads to a file, and its anchor to a heading", () => {
  const pages = readPages();
  const anchors = new Map(
    pages.map((page) => [page.url.href, anchorsOf(page)]),
  );
  assert(pages.length > 20);
  const dead: string[] = [];
  for (const page of pages) {
    for (const target of targetsOf(page)) {
      const [file = "", anchor] = target.href.split("#");
      const isDead = anchor === undefined
        ? !exists(new URL(file))
        : !anchors.get(file)?.has(decodeURIComponent(anchor));
      if (isDead) {
        dead.push(`${fromFileUrl(page.url)}: ${target.href}`);
      }
    }
  }
  assertEquals(dead, []);
});
