import { assert, assertEquals } from "@std/assert";
import events from "../../../examples/events.ts";
import sliders from "../../../examples/sliders.ts";
import stream from "../../../examples/stream.ts";
import { ColumnDataSource } from "../../../models/mod.ts";
import {
  dragSlider,
  inPage,
  openApp,
  paintedRows,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

/** The color of the line: `#1f77b4` on white with alpha 0.6. */
const LINE = [121, 173, 210] as const;

Deno.test(browserTest(
  "examples/sliders.ts draws what the sliders say",
  async ({ page, errors, screenshot }) => {
    await using server = testServer(sliders);
    await openApp(page, server.url());
    assertEquals(await page.title(), "Sliders");
    const before = await paintedRows(page, LINE);
    assert(before.pixels > 300, `${before.pixels} pixels of the line`);
    const values = await inPage<number[]>(
      page,
      `[...byType("ColumnDataSource").data.y]`,
    );
    assertEquals(values.length, 200);

    // The amplitude: its slider is the second one.
    await dragSlider(page, 1, 40);
    await waitFor(page, `byTitle("amplitude").value > 1.5`);
    const amplitude = await inPage<number>(page, `byTitle("amplitude").value`);
    await waitFor(
      page,
      `Math.abs(Math.max(...byType("ColumnDataSource").data.y) - ${amplitude}) < 0.01`,
    );
    const after = await paintedRows(page, LINE);
    assert(
      after.last - after.first > (before.last - before.first) * 1.3,
      `the line spans rows ${before.first}–${before.last}, then ${after.first}–${after.last}`,
    );
    const [session] = server.getSessions("/");
    const source = session!.document.selectOne(ColumnDataSource)!;
    assertEquals(
      [...source.data.y as Float64Array],
      await inPage<number[]>(page, `[...byType("ColumnDataSource").data.y]`),
    );
    await screenshot("sliders");
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "examples/sliders.ts takes the title of the plot from a text box",
  async ({ page, errors }) => {
    await using server = testServer(sliders);
    await openApp(page, server.url());
    await page.locator("input[type=text]").fill("waves");
    await page.keyboard.press("Enter");
    await waitFor(page, `byType("Figure").title.text === "waves"`);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "examples/stream.ts grows, rolls over and stops",
  async ({ page, errors, screenshot }) => {
    await using server = testServer(stream);
    await openApp(page, server.url());
    const rows = `byType("ColumnDataSource").data.x.length`;
    const initial = await inPage<number>(page, rows);
    await waitFor(page, `${rows} > ${initial + 3}`);
    await screenshot("stream");

    const [session] = server.getSessions("/");
    const source = session!.document.selectOne(ColumnDataSource)!;
    // What the app itself would do in twenty seconds.
    await session!.withDocumentLocked(() => {
      const x = Array.from({ length: 300 }, (_, i) => 1000 + i);
      source.stream({ x, y: x, mean: x }, 200);
    });
    await waitFor(page, `${rows} === 200`);
    assertEquals(source.length, 200);

    await page.locator("button", { hasText: "Running" }).click();
    await waitFor(page, `byType("Toggle").active === false`);
    await session!.withDocumentLocked(() => {});
    const { length } = source;
    const last = source.data.x as readonly number[];
    await session!.withDocumentLocked(() => {});
    assertEquals(source.length, length);
    assertEquals(source.data.x, last);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "examples/events.ts logs clicks, taps and selections",
  async ({ page, errors, screenshot }) => {
    await using server = testServer(events);
    await openApp(page, server.url());
    const log = (text: string) =>
      waitFor(page, `byType("PreText").text.includes(${JSON.stringify(text)})`);
    await log("document_ready");
    await page.locator("button", { hasText: "Shuffle" }).click();
    await log("button_click: new points");

    const canvas = await page.locator("canvas").first().boundingBox();
    await page.mouse.click(canvas!.x + 200, canvas!.y + 200);
    await log("tap at");

    await inPage(
      page,
      `(byType("ColumnDataSource").selected.indices = [1, 2, 3], 0)`,
    );
    await log("3 points are selected");
    await page.locator("button", { hasText: "Clear selection" }).click();
    await waitFor(
      page,
      `byType("ColumnDataSource").selected.indices.length === 0`,
    );
    await log("nothing is selected");
    await screenshot("events");
    assertEquals(errors, []);
  },
));
