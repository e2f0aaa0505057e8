import { join, relative } from "@std/path";

/** A page of a built site. */
interface BuiltPage {
  /** Its path within the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds the links, pictures and frames of a built site that lead nowhere within it.
 *
 * @param folder The folder of the site.
 * @param base The path at which it is served.
 * @param isChecked Whether the links of a page are checked, by its path.
 * @returns A line for each: the page and the link.
 */
export function deadLinks(
  folder: string,
  base: string,
  isChecked: (path: string) => boolean,
): string[] {
  const files = new Set(filesIn(folder).map((file) => relative(folder, file)));
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string) => {
    const known = anchors.get(path) ?? idsOf(readPage(folder, path));
    anchors.set(path, known);
    return known;
  };
  const isDead = (page: string, link: string) => {
    const url = new URL(link, `http://site${base}${page}`);
    if (url.host !== "site") return false;
    if (!url.pathname.startsWith(base)) return true;
    const path = decodeURIComponent(url.pathname.slice(base.length))
      .replace(/(?:^|(?<=\/))$/, "index.html");
    if (!files.has(path)) return true;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor !== "" && !anchorsOf(path).has(anchor);
  };
  return [...files]
    .filter((path) => path.endsWith(".html") && isChecked(path))
    .map((path) => readPage(folder, path))
    .flatMap((page) =>
      linksOf(page).filter((link) => isDead(page.path, link))
        .map((link) => `${page.path}: ${link}`)
    )
    .sort();
}

function filesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    return isDirectory ? filesIn(path) : [path];
  });
}

function readPage(folder: string, path: string): BuiltPage {
  return { path, text: Deno.readTextFileSync(join(folder, path)) };
}

function linksOf({ text }: BuiltPage): string[] {
  const links = text.matchAll(/<[a-z][^>]* (?:href|src)="([^"]+)"/g);
  return [...new Set(Array.from(links, ([, link = ""]) => unescape(link)))];
}

function idsOf({ text }: BuiltPage): Set<string> {
  const ids = text.matchAll(/<[a-z][^>]* id="([^"]+)"/g);
  return new Set(Array.from(ids, ([, id = ""]) => unescape(id)));
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
