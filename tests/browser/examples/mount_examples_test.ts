import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { dragSlider, openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import {
  ParallelExample,
  RunningExample,
} from "../../fixtures/browser/example.ts";

/** A point of the curve, which the app moves when a slider is dragged. */
const POINT = `[...Bokeh.documents[0]._all_models.values()]
  .find((model) => model.type === "ColumnDataSource").data.y[10]`;

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction("globalThis.Bokeh?.documents?.[0]?.is_idle");
}

Deno.test(browserTest(
  "An app mounted in Deno.serve is live in a page of the site, until the site ends",
  async ({ page, errors }) => {
    await using example = new RunningExample("mount/deno_serve.ts");
    const url = await example.url();
    await page.goto(`${url}/?x=1`);
    await page.locator("main .bk-Figure").waitFor();
    await drawn(page);
    assertEquals(await page.title(), "My site");
    await openApp(page, `${url}/plots/sliders`);
    const before = await page.evaluate(POINT);
    await dragSlider(page, 1, 40);
    await page.waitForFunction(`${POINT} !== ${before}`);
    assertEquals(errors, []);
    const response = await fetch(`${url}/elsewhere`);
    assertEquals([response.status, await response.text()], [404, "Not found"]);
    example.kill("SIGINT");
    await example.line(/The plots have stopped/);
    assertEquals(await example.status(), 0);
  },
));

Deno.test(browserTest(
  "An app mounted in Hono has its port, its headers and its login",
  async ({ page, errors }) => {
    await using example = new RunningExample("mount/hono.ts");
    const url = await example.url();
    for (
      const path of [
        "/plots/sliders",
        "/plots/sliders/ws",
        "/plots/static/js/bokeh.min.js",
      ]
    ) {
      const response = await fetch(url + path, { redirect: "manual" });
      await response.body?.cancel();
      assertEquals(response.headers.get("location"), "/login");
    }
    await page.goto(`${url}/plots/sliders`);
    const [response] = await Promise.all([
      page.waitForResponse(`${url}/plots/sliders`),
      page.getByText("Log in").click(),
    ]);
    assertEquals(await response.headerValue("x-frame-options"), "SAMEORIGIN");
    await drawn(page);
    const before = await page.evaluate(POINT);
    await dragSlider(page, 1, 40);
    await page.waitForFunction(`${POINT} !== ${before}`);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "An app under deno serve --parallel is drawn, whichever threads page and socket come to",
  async ({ openPage, errors }) => {
    await using example = new ParallelExample("mount/parallel.ts");
    const url = await example.sharedUrl();
    for (let visit = 0; visit < 6; visit++) {
      const page = await openPage();
      await openApp(page, `${url}/sliders`);
      assert(await page.locator(".bk-Figure").count() > 0);
      await page.close();
    }
    assertEquals(errors, []);
  },
));
