import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { dragSlider } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { RunningExample } from "../../fixtures/browser/example.ts";

/** A point of the curve, which the app moves when a slider is dragged. */
const POINT = `[...Bokeh.documents[0]._all_models.values()]
  .find((model) => model.type === "ColumnDataSource").data.y[10]`;

async function show(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show" }).click();
  await page.locator(".bk-Figure").waitFor();
  await page.waitForFunction("Bokeh.documents[0]?.is_idle");
}

for (const name of ["react", "preact"]) {
  Deno.test(browserTest(
    `An app in a component of ${name} is live, and leaves nothing when it goes`,
    async ({ page, errors }) => {
      await using example = new RunningExample("embed/components.ts");
      const url = await example.url();
      await page.goto(`${url}/${name}`);
      for (let time = 0; time < 2; time++) {
        const [socket] = await Promise.all([
          page.waitForEvent("websocket"),
          show(page),
        ]);
        const before = await page.evaluate(POINT);
        await dragSlider(page, 1, 40);
        await page.waitForFunction(`${POINT} !== ${before}`);
        await Promise.all([
          socket.waitForEvent("close"),
          page.getByRole("button", { name: "Hide" }).click(),
        ]);
        assertEquals(await page.locator(".bk-Figure").count(), 0);
        assertEquals(await page.evaluate("Bokeh.documents.length"), 0);
        assertEquals(await page.evaluate("Object.keys(Bokeh.index).length"), 0);
      }
      assertEquals(errors, []);
    },
  ));
}
