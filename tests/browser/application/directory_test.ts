import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { loadApplication } from "../../../application/load_application.ts";
import { ColumnDataSource } from "../../../models/mod.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const EXAMPLE = fromFileUrl(
  new URL("../../../examples/apps/directory", import.meta.url),
);

Deno.test(browserTest(
  "examples/apps/directory shows plots in a page of its own [app.directory]",
  async ({ page, errors, screenshot }) => {
    await using server = testServer({
      "/directory": await loadApplication(EXAMPLE),
    });
    await page.setViewportSize({ width: 1200, height: 900 });
    await openApp(page, server.url("/directory"));
    assertEquals(await page.title(), "Savings");
    assertStringIncludes(await page.locator("header").innerText(), "visitor 1");
    assertEquals(
      await page.evaluate(
        "getComputedStyle(document.querySelector('header')).backgroundColor",
      ),
      "rgb(29, 63, 99)",
    );
    await screenshot("directory");
    const summary = `byName("summary").text`;
    const before = await inPage<string>(page, summary);
    await dragSlider(page, 0, 60);
    await waitFor(page, `${summary} !== ${JSON.stringify(before)}`);
    const years = await inPage<number>(page, `byTitle("years").value`);
    assert(years > 25);
    const [session] = server.getSessions("/directory");
    const [time] = session!.document.select(ColumnDataSource)
      .map((source) => source.data.year as readonly number[] | undefined)
      .filter((column) => column !== undefined);
    assertEquals(time?.at(-1), years);
    assertEquals(errors, []);
  },
));
