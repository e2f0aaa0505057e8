import { dirname, extname, fromFileUrl, join, normalize } from "@std/path";
import { EXAMPLES } from "../../examples/gallery_catalog.ts";

/** A page of the site. */
export interface SitePage {
  /** Where it is on the site, with `.md`. */
  readonly path: string;
  /** Its Markdown. */
  readonly text: string;
}

/** What the pages of a repository are, and which pictures they show. */
export interface RepositoryPages {
  readonly pages: readonly SitePage[];
  /** The paths of the pictures, in the repository and on the site. */
  readonly pictures: readonly string[];
}

/** The folder of the repository. */
export const ROOT: string = fromFileUrl(new URL("../../", import.meta.url));

const CODE_OR_LINK =
  /^(?<indent> *)(?<fence>`{3,}).*?^\k<indent>\k<fence>$|`[^`]*`|(?<=\]\()(?<target>[^)\s]+)(?=\))/gms;

/** Languages that highlight what they are not named after. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ipynb: "json",
  yml: "yaml",
};

/**
 * Reads the pages of the documentation, and all that they lead to within the
 * repository: other pages, and sources, which become pages of their own. Examples
 * of the gallery have pages there.
 *
 * @returns The pages, with links that fit the site.
 * @throws {Deno.errors.NotFound} If a page leads to a file that does not exist.
 */
export function readRepositoryPages(): RepositoryPages {
  const pages = new Map<string, SitePage>();
  const pictures = new Set<string>();
  const waiting = firstFiles();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (pages.has(file)) continue;
    const text = rewriteLinks(textOf(file), (link) => {
      const target = targetOf(file, link);
      if (target === undefined) return link;
      if (/\.(?:png|gif|svg)$/.test(target.file)) {
        pictures.add(target.file);
        return `/${target.file}`;
      }
      const path = sitePathOf(target.file);
      if (!path.startsWith("gallery/")) waiting.push(target.file);
      return `/${path}${target.anchor}`;
    });
    pages.set(file, { path: sitePathOf(file), text });
  }
  return {
    pages: [...pages.values()].sort((a, b) => a.path < b.path ? -1 : 1),
    pictures: [...pictures].sort(),
  };
}

/** The pages that need no link to them. */
function firstFiles(): string[] {
  return ["", "docs/", "docs/guide/"].flatMap(pagesIn);
}

function pagesIn(folder: string): string[] {
  return [...Deno.readDirSync(join(ROOT, folder))]
    .filter(({ name }) => name.endsWith(".md"))
    .map(({ name }) => `${folder}${name}`);
}

/** The file that a link leads to, the README of a folder in its place. */
function targetOf(
  page: string,
  link: string,
): { file: string; anchor: string } | undefined {
  if (/^(?:[a-z]+:|#)/.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const file = join(dirname(page), path).replace(/\/$/, "");
  return {
    file: isFolder(file) && hasReadme(file) ? `${file}/README.md` : file,
    anchor: anchor === undefined ? "" : `#${anchor}`,
  };
}

function isFolder(file: string): boolean {
  return Deno.statSync(join(ROOT, file)).isDirectory;
}

function hasReadme(folder: string): boolean {
  return [...Deno.readDirSync(join(ROOT, folder))]
    .some(({ name }) => name === "README.md");
}

/**
 * Replaces the links and pictures of a page, except in code.
 *
 * @param text The page.
 * @param replace Returns the target that takes the place of another.
 */
export function rewriteLinks(
  text: string,
  replace: (target: string) => string,
): string {
  return text.replace(CODE_OR_LINK, (code: string, ...rest: unknown[]) => {
    const { target } = rest.at(-1) as { target?: string };
    return target === undefined ? code : replace(target);
  });
}

/**
 * Where a file or folder of the repository is on the site.
 *
 * @param file Its path in the repository.
 * @returns The path on the site, with `.md`.
 */
export function sitePathOf(file: string): string {
  if (file === "examples/gallery") return "gallery/index.md";
  const example = EXAMPLES.find((each) =>
    each.file === file || `${each.file}/main.ts` === file
  );
  if (example !== undefined) return `gallery/${example.name}.md`;
  if (!file.endsWith(".md")) return `source/${file.replace(/^\./, "")}.md`;
  // In lower case: SECURITY.md and docs/security.md are one file on some hosts.
  if (/^[A-Z]+\.md$/.test(file) && file !== "README.md") {
    return `project/${file.toLowerCase()}`;
  }
  return file
    .replace(/^docs\//, "")
    .replace(/(?:^|(?<=\/))README\.md$/, "index.md");
}

function textOf(file: string): string {
  if (isFolder(file)) return listing(file);
  const text = Deno.readTextFileSync(join(ROOT, file));
  return file.endsWith(".md") ? text : sourcePage(file, text);
}

/** A folder without a README: its files. */
function listing(folder: string): string {
  const links = [...Deno.readDirSync(join(ROOT, folder))]
    .filter(({ isFile }) => isFile)
    .map(({ name }) => `- [${name}](${folder.split("/").at(-1)}/${name})`)
    .sort();
  return `# \`${folder}\`\n\n${links.join("\n")}\n`;
}

function sourcePage(file: string, text: string): string {
  const extension = extname(file).slice(1);
  return `# \`${normalize(file)}\`\n\n${
    fence(text, LANGUAGES[extension] ?? extension)
  }`;
}

/**
 * A block of code, fenced so that no fence within ends it.
 *
 * @param text The code.
 * @param language Its language.
 */
export function fence(text: string, language: string): string {
  return `\`\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\`\`\n`;
}
