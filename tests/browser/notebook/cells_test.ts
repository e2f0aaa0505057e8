import { assertEquals } from "@std/assert";
import { ColumnDataSource } from "../../../models/mod.ts";
import {
  configureNotebook,
  live,
  stopNotebookServer,
} from "../../../notebook/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { htmlPage, Site } from "../../fixtures/browser/site.ts";
import { displayed } from "../../fixtures/notebook/displayed.ts";

Deno.test(browserTest(
  "A page of cells draws a figure, and a live one that later cells change",
  async ({ page, errors, screenshot }) => {
    configureNotebook({ resources: "inline" });
    const source = new ColumnDataSource({ data: { x: [1], y: [1] } });
    const plot = figure({ title: "live", height: 200, width: 300 });
    plot.line("x", "y", { source, line_width: 4 });
    try {
      const cells = [await displayed(plot), await displayed(live(plot))];
      const html = cells.map((cell) => cell["text/html"]).join("<hr>");
      await using site = new Site(() => htmlPage(html));
      await page.goto(site.url());
      await waitFor(page, "doc.is_idle");
      const frame = page.frameLocator("iframe");
      await frame.locator(".bk-Figure").waitFor();
      source.stream({ x: [2, 3], y: [4, 9] });
      plot.title!.text = "changed";
      const shown = page.frames()[1]!;
      await shown.waitForFunction(
        `Bokeh.documents[0].roots()[0].title.text === "changed"`,
      );
      await shown.evaluate(`Bokeh.documents[0].roots()[0].x_range.start = -7`);
      while (plot.x_range.start !== -7) {
        await new Promise((resolve) => plot.x_range.onChange("start", resolve));
      }
      await screenshot("notebook_cells");
      assertEquals(await page.locator(".bk-Figure").count(), 1);
      assertEquals(errors, []);
    } finally {
      configureNotebook({ resources: "cdn" });
      await stopNotebookServer();
    }
  },
));
