import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { highlight } from "../../examples/_highlight.ts";
import { createGallery } from "../../examples/gallery.ts";
import {
  EXAMPLES,
  readSource,
  TOPICS,
} from "../../examples/gallery_catalog.ts";
import { createLogger } from "../../mod.ts";

const OPTIONS = {
  address: "127.0.0.1",
  port: 0,
  prefix: "/show",
  logger: createLogger("none"),
};

Deno.test("The gallery's page leads to every example, its source and its picture", async () => {
  await using server = await createGallery(OPTIONS);
  server.start();
  const page = await (await fetch(server.url())).text();
  for (const { title } of TOPICS) {
    assertStringIncludes(page, `>${title.replaceAll("&", "&amp;")}</h2>`);
  }
  for (const { name } of EXAMPLES) {
    assertStringIncludes(page, `href="/show/${name}"`);
    assertStringIncludes(page, `href="/show/source/${name}"`);
    assertStringIncludes(page, `src="/show/picture/${name}.png"`);
    const picture = await fetch(server.url(`/picture/${name}.png`));
    assertEquals(picture.headers.get("content-type"), "image/png", name);
    await picture.body?.cancel();
  }
  assertEquals(page.match(/(?:src|href)="(?:https?:)?\/\//g), null);
});

Deno.test("The gallery shows the source of an example as it is, colored", async () => {
  await using server = await createGallery(OPTIONS);
  server.start();
  const page = await (await fetch(server.url("/source/lines"))).text();
  assertStringIncludes(page, `<span class="keyword">export</span>`);
  assertStringIncludes(page, `href="/show/lines"`);
  const response = await fetch(server.url("/lines"));
  assertStringIncludes(await response.text(), "<title>Lines</title>");
});

Deno.test("The gallery answers 404 for sources and pictures of no example", async () => {
  await using server = await createGallery(OPTIONS);
  server.start();
  for (const path of ["/source/none", "/picture/none.png", "/none"]) {
    const response = await fetch(server.url(path));
    assertEquals(response.status, 404, path);
    await response.body?.cancel();
  }
});

Deno.test("Every example begins with a comment that says what one sees", async () => {
  for (const example of EXAMPLES) {
    const { summary } = await readSource(example);
    assert(summary.length > 30, `${example.file}: ${summary}`);
  }
});

Deno.test("highlight() tells comments, strings, keywords and numbers, and escapes the rest", () => {
  assertEquals(
    highlight('if (a < 1.5) return "</b>"; // new'),
    '<span class="keyword">if</span> (a &lt; <span class="number">1.5</span>) ' +
      '<span class="keyword">return</span> <span class="string">&quot;&lt;/b&gt;&quot;</span>; ' +
      '<span class="comment">// new</span>',
  );
  assertEquals(
    highlight("`a${b}` + #ff0000"),
    '<span class="string">`a${b}`</span> + #ff0000',
  );
});
