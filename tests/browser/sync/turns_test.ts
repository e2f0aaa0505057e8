// What one turn changes, as pages show it.

import { assertEquals, assertThrows } from "@std/assert";
import {
  Column,
  Div,
  type GlyphRenderer,
  Scatter,
  Slider,
} from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SHARED = "?bokeh-session-id=shared";

Deno.test(browserTest(
  "A loading text between two doc.clear() leaves no ghost on the page",
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      doc.addRoot(new Div({ name: "first", text: "first" }));
    });
    await openApp(page, server.url(`/${SHARED}`));
    await server.getSession("/", "shared").withDocumentLocked((doc) => {
      doc.clear();
      doc.addRoot(new Div({ text: "loading" }));
      doc.clear();
      doc.addRoot(
        new Column({
          children: [new Div({ name: "last", text: "result" })],
        }),
      );
    });
    await waitFor(page, `byName("last")?.text === "result"`);
    await page.getByText("result").waitFor();
    const shown = await inPage(
      page,
      `Bokeh.index.roots.filter((view) => view.model.type !== "Notifications").length`,
    );
    assertEquals(shown, 1);
    assertEquals(await page.getByText("loading").count(), 0);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A child that the page has dropped costs it nothing else that changed with it",
  async ({ page }) => {
    await using server = testServer((doc) => {
      const child = new Div({ name: "child", text: "child" });
      doc.addRoot(new Column({ name: "box", children: [child] }));
      doc.addRoot(new Slider({ name: "n", start: 0, end: 9, value: 1 }));
    });
    await openApp(page, server.url(`/${SHARED}`));
    const { document } = server.getSession("/", "shared");
    // The page forgets a model that the server still counts on.
    await inPage(
      page,
      `(Bokeh.documents[0]._all_models.delete(byName("child").id), 0)`,
    );
    await server.getSession("/", "shared").withDocumentLocked(() => {
      const box = document.getModelByName("box") as Column;
      box.children = [...box.children, new Div({ text: "more" })];
      (document.getModelByName("n") as Slider).value = 5;
    });
    await waitFor(page, `byName("n").value === 5`);
  },
));

Deno.test(browserTest(
  'plot.title = "text" in a callback is shown',
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      const plot = figure({ name: "plot", title: "before", height: 200 });
      plot.scatter([1, 2], [3, 4], { name: "dots" });
      doc.addRoot(plot);
    });
    await openApp(page, server.url(`/${SHARED}`));
    const { document } = server.getSession("/", "shared");
    const plot = document.getModelByName("plot") as ReturnType<typeof figure>;
    const { title } = plot;
    await server.getSession("/", "shared").withDocumentLocked(() => {
      plot.title = "after";
    });
    assertEquals(plot.title, title);
    await waitFor(
      page,
      `Bokeh.index.roots.some((view) =>
        [...view.all_views ?? view.renderer_views?.values() ?? []].some(({ model }) =>
          model.type === "Title" && model.text === "after"))`,
    );
    assertEquals(errors, []);
  },
));

Deno.test("A new glyph of a renderer that pages show is an error that says what to write", async () => {
  await using server = testServer((doc) => {
    const plot = figure({ name: "plot" });
    const dots = plot.scatter([1, 2], [3, 4], { name: "dots" });
    // While the application builds its document, it may.
    dots.glyph = new Scatter({ size: 9 });
    doc.addRoot(plot);
  });
  const response = await fetch(server.url(`/${SHARED}`));
  await response.body?.cancel();
  const { document } = server.getSession("/", "shared");
  const dots = document.getModelByName("dots") as GlyphRenderer;
  const error = assertThrows(() => dots.glyph = new Scatter(), Error);
  assertEquals(
    error.message,
    `Cannot set GlyphRenderer(${dots.id}).glyph: pages keep the glyphs that a renderer began with; change the properties of the glyph, or replace the renderer in the renderers of the plot`,
  );
  const { glyph } = dots;
  dots.glyph = glyph;
});
