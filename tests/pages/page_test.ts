import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { type PageOptions, renderPage } from "../../pages/page.ts";
import type { Resources } from "../../pages/resources.ts";

const RESOURCES: Resources = {
  scripts: ["/static/js/a.js?v=1&w=2", "/static/js/b.js"],
  logLevel: "warn",
};

function page(options: Partial<PageOptions> = {}): string {
  return renderPage({
    title: "Title",
    token: "e30.abc_-",
    roots: [{ id: "p1001", name: "plot" }, { id: "p1042", name: null }],
    resources: RESOURCES,
    ...options,
  });
}

/** The render items of a page or script. */
function renderItems(text: string): Record<string, unknown>[] {
  return JSON.parse(/render_items = (.*);\n/.exec(text)?.[1] ?? "");
}

/** The ids of the elements for roots, and the ids of the roots. */
function rootElements(html: string): string[][] {
  const pattern =
    /<div id="([^"]*)" data-root-id="([^"]*)" style="display: contents;"><\/div>/g;
  return Array.from(html.matchAll(pattern), ([, ...ids]) => ids);
}

Deno.test("renderPage() loads BokehJS in order and sets its log level afterwards [page.log-level]", () => {
  const head = page().split("</head>")[0] ?? "";
  const expected = [
    '<script src="/static/js/a.js?v=1&amp;w=2"></script>',
    '<script src="/static/js/b.js"></script>',
    '<script>Bokeh.set_log_level("warn");</script>',
  ];
  const positions = expected.map((text) => head.indexOf(text));
  assert(positions.every((position) => position > 0));
  assertEquals(positions.toSorted((a, b) => a - b), positions);
});

Deno.test("renderPage() declares language and character set before the title", () => {
  assertMatch(page(), /^<!DOCTYPE html>\n<html lang="en">/);
  assertMatch(page(), /<meta charset="utf-8">\s*<title>Title<\/title>/);
  assertStringIncludes(page({ language: 'd"e' }), '<html lang="d&quot;e">');
});

Deno.test("renderPage() has an element for each root, as the render item says [page.root-order]", () => {
  const html = page();
  const elements = rootElements(html);
  assertEquals(elements.map(([, root]) => root), ["p1001", "p1042"]);
  const [item, ...others] = renderItems(html);
  assertEquals(others, []);
  assertEquals(item, {
    token: "e30.abc_-",
    roots: Object.fromEntries(elements.map(([id, root]) => [root, id])),
    root_ids: ["p1001", "p1042"],
    use_for_title: true,
  });
  for (const [id = ""] of elements) {
    assertMatch(id, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  }
  const all = html.matchAll(/ id="([^"]*)"/g).map(([, id]) => id).toArray();
  assertEquals(new Set(all).size, 3);
});

Deno.test("renderPage() uses new element ids for every page", () => {
  assert(rootElements(page())[0]?.[0] !== rootElements(page())[0]?.[0]);
});

Deno.test("renderPage() names no roots when there are none", () => {
  const html = page({ roots: [] });
  assertEquals(rootElements(html), []);
  assertEquals(renderItems(html), [{
    token: "e30.abc_-",
    use_for_title: true,
  }]);
});

Deno.test("renderPage() takes the documents from an empty JSON element", () => {
  const html = page();
  const [, id] = /<script type="application\/json" id="(.*?)">\{\}<\/script>/
    .exec(html) ?? [];
  assertStringIncludes(html, `document.getElementById("${id}").textContent`);
});

Deno.test("renderPage() escapes the title and ids from clients", () => {
  const id = `"></div><script>alert(1)</script><!--\u2028`;
  const html = page({ title: "</title><script>&'\"", roots: [{ id }] });
  assertStringIncludes(
    html,
    "<title>&lt;/title&gt;&lt;script&gt;&amp;&#39;&quot;</title>",
  );
  assertEquals(html.match(/<script/g)?.length, 5);
  assertEquals(html.match(/<\/script/g)?.length, 5);
  assertNotMatch(html, /alert\(1\)<|<!--/);
  assertEquals(renderItems(html)[0]?.root_ids, [id]);
});

Deno.test("renderPage() keeps a root called __proto__", () => {
  const html = page({ roots: [{ id: "__proto__" }] });
  assertMatch(html, /"roots":\{"__proto__":"[\da-f-]{36}"\}/);
});
