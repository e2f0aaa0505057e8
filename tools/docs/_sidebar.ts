import type { SitePage } from "./_repository_pages.ts";
import { TOPICS } from "../../examples/gallery_catalog.ts";

/** An entry of the sidebar: a page, or a group of pages. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly SidebarItem[];
}

/** The pages about the repository itself. */
const PROJECT = /^(?:project\/|architecture\.md$)/;

/**
 * Makes the sidebar: the guide in the order of its index, the other pages in the
 * order in which the README names them, then those that are named nowhere. Sources
 * are not in it.
 *
 * @param pages All pages of the repository.
 */
export function sidebarOf(pages: readonly SitePage[]): SidebarItem[] {
  const listed = inOrder(pages);
  const guide = listed.filter(({ path }) => path.startsWith("guide/"));
  const isProject = ({ path }: SitePage) => PROJECT.test(path);
  const others = listed.filter((page) =>
    !page.path.includes("/") && page.path !== "index.md" && !isProject(page)
  );
  return [
    group("Guide", guide),
    group("Servers and tools", others),
    {
      text: "Examples",
      items: [
        { text: "Gallery", link: "/gallery/" },
        ...listed.filter(({ path }) => path.startsWith("examples/")).map(item),
      ],
    },
    group("Project", listed.filter(isProject)),
  ];
}

/** The sidebar of the gallery: examples by topic. */
export function gallerySidebar(): SidebarItem[] {
  return [
    { text: "All examples", link: "/gallery/" },
    ...TOPICS.map(({ title, examples }) => ({
      text: title,
      collapsed: true,
      items: examples.map(({ name, title }) => ({
        text: title,
        link: `/gallery/${name}`,
      })),
    })),
  ];
}

/** The pages in the order in which the indexes name them. */
function inOrder(pages: readonly SitePage[]): SitePage[] {
  const named = ["guide/index.md", "index.md"].flatMap((index) => [
    index,
    ...linksOf(pages.find(({ path }) => path === index)),
  ]);
  const places = new Map(
    named.toReversed().map((path) => [path, named.indexOf(path)]),
  );
  const place = ({ path }: SitePage) => places.get(path) ?? named.length;
  return pages.toSorted((a, b) => place(a) - place(b));
}

function linksOf(page: SitePage | undefined): string[] {
  const links = page?.text.matchAll(/\]\(\/([^)#]+\.md)[^)]*\)/g) ?? [];
  return Array.from(links, ([, path = ""]) => path);
}

function group(text: string, pages: readonly SitePage[]): SidebarItem {
  return { text, items: pages.map(item) };
}

function item(page: SitePage): SidebarItem {
  const link = `/${page.path.replace(/(?:^|(?<=\/))index\.md$|\.md$/, "")}`;
  return { text: titleOf(page), link };
}

/** The first heading of a page, without markup. */
function titleOf({ path, text }: SitePage): string {
  const heading = text.match(/^# (.+)$/m)?.[1];
  if (heading === undefined) {
    throw new SyntaxError(`Cannot list ${path}: it has no heading`);
  }
  return heading.replaceAll("`", "");
}
