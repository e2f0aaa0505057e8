import { assert, assertEquals } from "@std/assert";
import {
  Column,
  ColumnDataSource,
  DatePicker,
  HBox,
  Legend,
  Range1d,
  Slider,
} from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const DAY = new Date(Date.UTC(2024, 2, 10));

for (const timezoneId of ["America/New_York", "Pacific/Auckland"]) {
  Deno.test(browserTest(
    `DatePicker shows the day that was given, in ${timezoneId}`,
    async ({ browser }) => {
      const changed = Promise.withResolvers<unknown[]>();
      await using server = testServer((doc) => {
        const picker = new DatePicker({ name: "picker", value: DAY });
        picker.onChange("value", (_attr, old, value) => {
          changed.resolve([old, value]);
        });
        doc.addRoot(picker);
      });
      await using context = await browser.newContext({ timezoneId });
      const page = await context.newPage();
      await openApp(page, server.url("/?bokeh-session-id=a"));
      const shown = await page.locator("input").first().inputValue();
      assertEquals(shown, "2024-03-10");
      await inPage(page, `(byName("picker").value = "2024-03-11", 0)`);
      const picker = server.getSession("/", "a").document
        .getModelByName("picker") as DatePicker;
      assertEquals(await changed.promise, ["2024-03-10", "2024-03-11"]);
      assertEquals(picker.value, "2024-03-11");
    },
  ));
}

Deno.test(browserTest(
  "A time axis has the labels of Python's, and a tick its override",
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      const dates = figure({
        width: 600,
        height: 200,
        x_axis_type: "datetime",
        x_range: new Range1d({
          start: DAY,
          end: new Date(Date.UTC(2024, 3, 20)),
        }),
      });
      dates.line([DAY], [1]);
      dates.xaxis.name = "axis";
      const months = figure({ width: 600, height: 200, x_range: [0, 4] });
      months.line([1, 3], [1, 2]);
      months.xaxis.ticker = [1, 2, 3];
      months.xaxis.major_label_overrides = { 2: "February" };
      months.xaxis.name = "months";
      doc.addRoot(new Column({ children: [dates, months] }));
    });
    await openApp(page, server.url("/"));
    const texts = await inPage<{ dates: string[]; months: string[] }>(
      page,
      `(() => {
        const texts = (name) => {
          const view = Bokeh.index.find_one(byName(name));
          const coords = view.tick_coords.major;
          const labels = view.compute_labels(coords[view.dimension]);
          return labels.items.map((item) => item.text ?? item.items
            .map((line) => line.text).join(" "));
        };
        return { dates: texts("axis"), months: texts("months") };
      })()`,
    );
    assert(
      texts.dates.some((text) => /Mar 1[0-9]/.test(text)),
      `${texts.dates}`,
    );
    assert(texts.dates.some((text) => text.includes("2024")), `${texts.dates}`);
    assertEquals(texts.months, ["1", "February", "3"]);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "BokehJS draws what the conversions make",
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      const source = new ColumnDataSource({
        name: "source",
        data: { x: Int32Array.of(1, 2), xs: [[1, 2], [3, 4]] },
      });
      const plot = figure({ width: 300, height: 200 });
      const renderer = plot.line("x", "x", { source });
      plot.addLayout(new Legend({ items: [["text", [renderer]]] }));
      const slider = new Slider({ name: "s", start: 0, end: 1, value: 0 });
      slider.onChange("value", () => {
        source.stream({ x: [3.5], xs: [[5, 6]] });
        source.patch({ xs: [[[0, 1], [9]]] });
      });
      const box = new HBox({ children: [plot] });
      doc.addRoot(new Column({ children: [box, slider] }));
    });
    await openApp(page, server.url("/"));
    await inPage(page, `(byName("s").value = 1, 0)`);
    await waitFor(page, `byName("source").data.xs?.[0]?.[1] === 9`);
    assertEquals(
      await inPage(page, `Array.from(byName("source").data.x)`),
      [1, 2, 3.5],
    );
    assertEquals(errors, []);
  },
));
