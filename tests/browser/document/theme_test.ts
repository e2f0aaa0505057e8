// Themes in real BokehJS: with the page, and when they change.

import { assertEquals } from "@std/assert";
import { Button } from "../../../models/mod.ts";
import { column, figure } from "../../../plotting/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "A plot has its theme in the browser, and another when the application changes it [app.theme]",
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      doc.theme = "dark_minimal";
      const plot = figure({ name: "plot", title: "theme" });
      plot.line([1, 2], [1, 2]);
      plot.xaxis[0]!.name = "axis";
      const next = new Button({ name: "next", label: "next" });
      next.onEvent("button_click", () => {
        doc.theme = doc.theme === null ? "night_sky" : null;
      });
      doc.addRoot(column(plot, next));
    });
    await openApp(page, server.url());
    const background = 'byName("plot").background_fill_color';
    const standoff = 'byName("axis").axis_label_standoff';
    assertEquals(await inPage(page, `[${background}, ${standoff}]`), [
      "#20262B",
      10,
    ]);
    await page.getByRole("button", { name: "next" }).click();
    await waitFor(page, `${background} === "#ffffff" && ${standoff} === 5`);
    await page.getByRole("button", { name: "next" }).click();
    await waitFor(page, `${background} === "#2C001E" && ${standoff} === 10`);
    assertEquals(errors, []);
  },
));
