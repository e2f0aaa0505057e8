import { Buffer } from "node:buffer";
import { assertEquals } from "@std/assert";
import { FileInput, Range1d } from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "FileInput.clear() empties the input in the browser, and the value here",
  async ({ page }) => {
    const chosen = Promise.withResolvers<void>();
    const emptied = Promise.withResolvers<void>();
    let input!: FileInput;
    await using server = testServer((doc) => {
      input = new FileInput({ name: "input" });
      input.onChange("value", (_attr, _old, value) => {
        if (value === "") emptied.resolve();
        else chosen.resolve();
      });
      doc.addRoot(input);
    });
    await openApp(page, server.url());
    await page.locator("input[type=file]").setInputFiles({
      name: "a.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("hello"),
    });
    await chosen.promise;
    assertEquals([input.filename, input.value], ["a.txt", btoa("hello")]);
    input.clear();
    await emptied.promise;
    await waitFor(page, `byName("input").value === ""`);
    assertEquals(
      await page.locator("input[type=file]").inputValue(),
      "",
    );
  },
));

Deno.test(browserTest(
  "A subplot is drawn in its part of the frame",
  async ({ page }) => {
    await using server = testServer((doc) => {
      const plot = figure({ x_range: [0, 10], y_range: [0, 10], height: 300 });
      const upper = plot.subplot({
        y_source: new Range1d({ start: -1, end: 1 }),
        y_target: new Range1d({ start: 5, end: 10 }),
      });
      upper.line([0, 5, 10], [-1, 1, 0], { name: "line" });
      plot.line([0, 5, 10], [5, 10, 7.5], { name: "same" });
      doc.addRoot(plot);
    });
    await openApp(page, server.url());
    const rows = (name: string) =>
      inPage<number[]>(
        page,
        `Array.from(Bokeh.index.find_one(byName("${name}")).glyph.sy, Math.round)`,
      );
    assertEquals(await rows("line"), await rows("same"));
  },
));
