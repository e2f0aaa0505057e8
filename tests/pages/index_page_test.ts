import {
  assertEquals,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { renderIndex } from "../../pages/index_page.ts";

Deno.test("renderIndex() links the applications in order, under the prefix", () => {
  const html = renderIndex({ prefix: "/pre", paths: ["/b", "/a", "/c/d"] });
  assertEquals(
    Array.from(
      html.matchAll(/<a href="(.*?)">(.*?)<\/a>/g),
      ([, ...link]) => link,
    ),
    [["/pre/a", "a"], ["/pre/b", "b"], ["/pre/c/d", "c/d"]],
  );
  assertStringIncludes(html, "Active Bokeh Applications</h1>");
});

Deno.test("renderIndex() escapes paths and shows them as people write them", () => {
  const html = renderIndex({
    prefix: "",
    paths: ["/%C3%A9t%C3%A9", '/"<&', "/%zz"],
  });
  assertStringIncludes(html, '<a href="/%C3%A9t%C3%A9">été</a>');
  assertStringIncludes(html, '<a href="/&quot;&lt;&amp;">&quot;&lt;&amp;</a>');
  assertStringIncludes(html, '<a href="/%zz">%zz</a>');
});

Deno.test("renderIndex() needs nothing from elsewhere, and no applications", () => {
  const html = renderIndex({ prefix: "", paths: [] });
  assertNotMatch(html, /https?:|src=|@import|url\(/);
  assertStringIncludes(html, "<p>There are no applications.</p>");
});
