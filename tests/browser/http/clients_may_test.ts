import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import { ColumnDataSource, Slider } from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "If clients may only use widgets, what somebody changes in the console is undone, and widgets still work",
  async ({ page, messages }) => {
    const documents: Document[] = [];
    await using server = testServer((document) => {
      documents.push(document);
      const plot = figure({ width: 300, height: 300, title: "Ours" });
      const source = new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } });
      plot.line("x", "y", { source });
      document.addRoot(plot);
      document.addRoot(new Slider({ start: 0, end: 9, value: 1, title: "a" }));
    }, { clientsMay: "use widgets" });
    await openApp(page, server.url());
    const plot = `byType("Figure")`;
    await inPage(
      page,
      `(byType("Slider").title = "theirs",
        ${plot}.title.text = "theirs",
        byType("ColumnDataSource").data = { x: [1], y: [1] },
        ${plot}.renderers = [], 0)`,
    );
    await waitFor(page, `byType("Slider").title === "a"`);
    await waitFor(page, `${plot}.title.text === "Ours"`);
    await waitFor(page, `${plot}.renderers.length === 1`);
    await waitFor(
      page,
      `${plot}.renderers[0].data_source.data.x.length === 2`,
    );
    await inPage(page, `(doc.clear(), 0)`);
    await waitFor(page, `doc.roots().length === 2`);
    await dragSlider(page, 0, 80);
    const slider = documents[0]!.selectOne(Slider)!;
    await waitFor(page, `byType("Slider").value > 1`);
    const shown = await inPage<number>(page, `byType("Slider").value`);
    await waitFor(page, `byType("Slider").value_throttled === ${shown}`);
    assertEquals(slider.title, "a");
    assert(slider.value > 1);
    const refused = messages.filter((text) => text.includes("ERROR reply"));
    assert(refused.length >= 4);
    for (const text of refused) assertMatch(text, /may only use widgets/);
  },
));
