import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { tagsOf } from "../../examples/_gallery_tags.ts";
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

Deno.test("The page of a source says how to open it in a project, and what else shows the same", async () => {
  await using server = await createGallery(OPTIONS);
  server.start();
  const page = await (await fetch(server.url("/source/linked_ranges"))).text();
  assertStringIncludes(page, "init my-linked-ranges --example linked_ranges<");
  assertStringIncludes(page, `href="/show/?glyph=Scatter"`);
});

Deno.test("Every example has a bar that leads back to the gallery, whatever its template", async () => {
  await using server = await createGallery(OPTIONS);
  server.start();
  // Bokeh's own page, a template as text, and one in a file.
  for (const name of ["lines", "page_template", "directory"]) {
    const page = await (await fetch(server.url(`/${name}`))).text();
    assertEquals(page.split(`<a href="./">← Gallery</a>`).length, 2, name);
    assertStringIncludes(page, `href="./source/${name}"`);
    assert(page.indexOf("<body") < page.indexOf("← Gallery"), name);
  }
});

Deno.test("Tags are the classes that an example makes, draws by methods, and names as tools", () => {
  const source = `
    const plot = figure({ tools: "pan,box_select", tooltips: [] });
    plot.annular_wedge(0, 0, { source }); plot.line(x, y); plot.toString();
    new Slider({ title: "x" }); new HoverTool(); new Unknown();`;
  assertEquals(tagsOf(source), {
    glyph: ["AnnularWedge", "Line"],
    widget: ["Slider"],
    tool: ["BoxSelectTool", "HoverTool", "PanTool"],
  });
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
