import { assertEquals } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import {
  ColumnDataSource,
  DataTable,
  PointDrawTool,
  Range1d,
  RangeTool,
  StringEditor,
  TableColumn,
} from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import {
  columnInPage,
  dragInPlot,
  placeOf,
} from "../../fixtures/browser/demo_app.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "If clients may only use widgets, they still draw points, drag ranges and edit tables, and nothing is refused",
  async ({ page, messages }) => {
    const documents: Document[] = [];
    await using server = testServer((document) => {
      documents.push(document);
      const plot = figure({
        width: 300,
        height: 300,
        x_range: [0, 10],
        y_range: [0, 10],
        tools: "",
        name: "plot",
      });
      const drawn = new ColumnDataSource({
        name: "drawn",
        data: { x: [2], y: [2] },
      });
      const points = plot.scatter("x", "y", { source: drawn, size: 10 });
      const tool = new PointDrawTool({ renderers: [points] });
      plot.toolbar.tools = [tool];
      plot.toolbar.active_tap = tool;
      const shown = new Range1d({ start: 2, end: 4, name: "shown" });
      const overview = figure({
        width: 300,
        height: 150,
        x_range: [0, 10],
        y_range: [0, 1],
        name: "overview",
      });
      overview.line([0, 10], [0, 1]);
      const range = new RangeTool({ x_range: shown });
      overview.toolbar.tools = [range];
      const rows = new ColumnDataSource({
        name: "rows",
        data: { word: ["old"] },
      });
      const columns = [
        new TableColumn({ field: "word", editor: new StringEditor() }),
      ];
      document.addRoot(plot);
      document.addRoot(overview);
      document.addRoot(
        new DataTable({ source: rows, columns, editable: true, width: 300 }),
      );
    }, { clientsMay: "use widgets" });
    await page.setViewportSize({ width: 700, height: 1000 });
    await openApp(page, server.url());
    const [document] = documents;
    const source = (name: string) =>
      document!.select(ColumnDataSource).find((each) => each.name === name)!;
    const inside = await placeOf(page, `byName("plot")`, 7, 7);
    await page.mouse.click(inside.x, inside.y);
    await waitFor(page, `byName("drawn").data.x.length === 2`);
    await dragInPlot(page, `byName("plot")`, [2, 2], [4, 2]);
    await waitFor(page, `byName("drawn").data.x[0] > 3`);
    await dragInPlot(page, `byName("overview")`, [3, 0.5], [6, 0.5]);
    await waitFor(page, `byName("shown").start > 4`);
    const cell = page.locator(".slick-cell", { hasText: "old" });
    await cell.dblclick();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("new");
    await page.keyboard.press("Enter");
    await waitFor(page, `byName("rows").data.word[0] === "new"`);
    // The answer to the last change comes after those to all others.
    await inPage(page, `(doc.set_title("theirs"), 0)`);
    await waitFor(page, `doc.title() !== "theirs"`);
    const refused = messages.filter((text) => text.includes("ERROR reply"))
      .filter((text) => !text.includes("change the title"));
    assertEquals(refused, []);
    assertEquals(
      [...source("drawn").data.x as number[]],
      await columnInPage(page, "x"),
    );
    assertEquals([...source("rows").data.word as string[]], ["new"]);
    const range = document!.select(Range1d)
      .find((each) => each.name === "shown")!;
    assertEquals(range.start, await inPage(page, `byName("shown").start`));
  },
));
