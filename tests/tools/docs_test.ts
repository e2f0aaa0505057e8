import { assert, assertEquals, assertFalse } from "@std/assert";
import { join } from "@std/path";
import {
  readRepositoryPages,
  rewriteLinks,
  ROOT,
  sitePathOf,
} from "../../tools/docs/_repository_pages.ts";
import { deadLinks } from "../../tools/docs/_dead_links.ts";
import { type SidebarItem, sidebarOf } from "../../tools/docs/_sidebar.ts";

const { pages } = readRepositoryPages();
const sidebar = sidebarOf(pages);

function pagesBelow({ items = [], link }: SidebarItem): string[] {
  return link === undefined ? items.flatMap(pagesBelow) : [link];
}

Deno.test("The sidebar of the site has each page of docs/ once", () => {
  const links = sidebar.flatMap(pagesBelow);
  assertEquals(links.length, new Set(links).size);
  for (const folder of ["docs/", "docs/guide/"]) {
    for (const { name } of Deno.readDirSync(join(ROOT, folder))) {
      if (!name.endsWith(".md")) continue;
      const path = sitePathOf(`${folder}${name}`);
      const link = `/${path.replace(/index\.md$|\.md$/, "")}`;
      assert(links.includes(link), `${folder}${name} is not in the sidebar`);
    }
  }
});

Deno.test("The sidebar of the site has the guide in the order of its index", () => {
  const index = Deno.readTextFileSync(join(ROOT, "docs/guide/README.md"));
  const numbered = Array.from(
    index.matchAll(/^\d+\. \[[^\]]+\]\(([\w-]+)\.md\)/gm),
    ([, name]) => `/guide/${name}`,
  );
  assert(numbered.length > 10);
  const guide = sidebar.find(({ text }) => text === "Guide")!;
  assertEquals(
    pagesBelow(guide).slice(0, numbered.length + 1),
    ["/guide/", ...numbered],
  );
});

Deno.test("The pages of the site lead to each other, to sources and to the gallery", () => {
  const paths = {
    "docs/guide/plots.md": "guide/plots.md",
    "docs/guide/README.md": "guide/index.md",
    "README.md": "index.md",
    "SECURITY.md": "project/security.md",
    "examples/gallery": "gallery/index.md",
    "examples/sliders.ts": "gallery/sliders.md",
    "examples/apps/directory/main.ts": "gallery/directory.md",
    ".github/workflows/release.yml": "source/github/workflows/release.yml.md",
  };
  for (const [file, path] of Object.entries(paths)) {
    assertEquals(sitePathOf(file), path);
  }
  const known = new Set(pages.map(({ path }) => `/${path}`));
  for (const { path, text } of pages) {
    rewriteLinks(text, (link) => {
      const [target = ""] = link.split("#");
      const isKnown = /^$|^[a-z]+:|^\/gallery\/|\.png$/.test(target) ||
        known.has(target);
      assert(isKnown, `${path} leads to ${link}`);
      return link;
    });
  }
});

Deno.test("The links of the site are rewritten in text, and not in code", () => {
  const text =
    "[`a`](b.md) `[c](d.md)`\n\n```md\n[e](f.md)\n```\n\n![g](h.png)";
  assertEquals(
    rewriteLinks(text, (target) => `/${target}`),
    "[`a`](/b.md) `[c](d.md)`\n\n```md\n[e](f.md)\n```\n\n![g](/h.png)",
  );
});

Deno.test("The build of the site finds links and anchors that lead nowhere", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(
      join(folder, "index.html"),
      `<h2 id="here"></h2><a href="/x/#here"></a><a href="https://example.com/"></a>
<a href="other.html#gone"></a><img src="/x/none.png"><a href="/index.html"></a>`,
    );
    await Deno.writeTextFile(join(folder, "other.html"), '<a href="lost"></a>');
    const dead = deadLinks(folder, "/x/", (path) => path !== "other.html");
    assertEquals(dead, [
      "index.html: /index.html",
      "index.html: /x/none.png",
      "index.html: other.html#gone",
    ]);
    assertFalse(dead.some((line) => line.startsWith("other")));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
