import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  ColumnDataSource,
  Div,
  FactorRange,
  PreText,
  Slider,
} from "../../../models/mod.ts";
import { Figure } from "../../../plotting/mod.ts";
import {
  dragSlider,
  inPage,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import {
  columnInPage,
  columnScript,
  dragInPlot,
  hoverUntil,
  openDemo,
  placeOf,
} from "../../fixtures/browser/demo_app.ts";

Deno.test(browserTest(
  "examples/apps/selection_histogram.ts counts what a box selects",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("selection_histogram", context);
    await dragInPlot(page, `byType("Figure")`, [0, 8], [3.5, 10]);
    await waitFor(page, `Math.max(...${columnScript("selected")}) > 0`);
    await app.settle();
    const points = app.document.select(ColumnDataSource)
      .find(({ columnNames }) => columnNames.includes("x"))!;
    const { indices } = points.selected;
    assert(indices.length > 100, `${indices.length} points are selected`);
    const counts = await columnInPage<number>(page, "selected");
    assertEquals(counts.reduce((sum, count) => sum + count, 0), indices.length);
    const others = await columnInPage<number>(page, "others");
    assertEquals(
      others.reduce((sum, count) => sum - count, 0),
      points.length - indices.length,
    );
    await app.finish();
    await page.keyboard.press("Escape");
    await waitFor(page, `Math.max(...${columnScript("selected")}) === 0`);
  },
));

Deno.test(browserTest(
  "examples/apps/crossfilter.ts draws the columns that are chosen",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("crossfilter", context);
    const choose = (index: number, label: string) =>
      page.locator("select").nth(index).selectOption({ label });
    // BokehJS remembers replaced plots for a while: ask the row for the plot.
    const shown = `byType("Row").children[1]`;
    const right = `${shown}.right[0]`;
    await choose(3, "weight, kg");
    await waitFor(page, `${right}.type === "ColorBar"`);
    await choose(0, "origin");
    await waitFor(page, `${shown}.x_range.type === "FactorRange"`);
    await choose(3, "cylinders");
    await waitFor(page, `${right}.title === "cylinders"`);
    const plot = app.document.selectOne(Figure)!;
    assert(plot.x_range instanceof FactorRange);
    assertEquals(plot.x_range.factors, ["Asia", "Europe", "North America"]);
    assertEquals(
      await inPage(page, `${shown}.renderers[0].data_source.data`),
      { ...app.document.selectOne(ColumnDataSource)!.data },
    );
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/movies.ts shows the films of a director, and which one is under the pointer",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("movies", context);
    const before = (await columnInPage(page, "title")).length;
    await page.locator("input[type=text]").fill("holm");
    await page.keyboard.press("Enter");
    await waitFor(page, `${columnScript("title")}.length < ${before / 2}`);
    assertEquals(
      new Set(await columnInPage(page, "director")),
      new Set(["Greta Holm"]),
    );
    await dragSlider(page, 0, 40);
    const reviews = app.document.select(Slider)[0]!;
    await waitFor(page, `byType("Slider").value > 20`);
    await app.settle();
    assert(reviews.value > 20);
    const source = app.document.selectOne(ColumnDataSource)!;
    await waitFor(page, `${columnScript("title")}.length === ${source.length}`);
    assertEquals(await columnInPage(page, "title"), source.data.title);

    const [x, y, title] = ["x", "y", "title"].map((name) =>
      (source.data[name] as unknown[])[0]
    ) as [number, number, string];
    await hoverUntil(
      page,
      title,
      () => placeOf(page, `byType("Figure")`, x, y),
    );
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/stocks.ts describes the days that are selected",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("stocks", context);
    const text = () => app.document.selectOne(PreText)!.text;
    assertStringIncludes(text(), "749 days");
    await page.locator("select").nth(1).selectOption({
      label: "DLTA – Delta Shipping",
    });
    await waitFor(page, `byType("PreText").text.includes("DLTA")`);
    assert(/correlation +-/.test(text()), text());
    await dragInPlot(page, `byType("Figure")`, [0, -2], [4, 2]);
    await waitFor(page, `!byType("PreText").text.includes("749 days")`);
    await app.settle();
    const { selected } = app.document.selectOne(ColumnDataSource)!;
    assert(selected.indices.length > 100);
    assertStringIncludes(text(), `${selected.indices.length} days`);
    await waitFor(
      page,
      `byType("PreText").text.startsWith("${selected.indices.length} days")`,
    );
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/export_csv.ts saves the rows that are left",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("export_csv", context);
    const before = (await columnInPage(page, "name")).length;
    await dragSlider(page, 1, -60);
    await waitFor(page, `${columnScript("name")}.length < ${before}`);
    await page.locator("button", { hasText: "Old Mill" }).click();
    await waitFor(page, `!${columnScript("office")}.includes("Old Mill")`);
    const source = app.document.selectOne(ColumnDataSource)!;
    assertStringIncludes(
      app.document.selectOne(Div)!.text,
      `${source.length} of 160 people`,
    );
    const download = page.waitForEvent("download");
    await page.locator("button", { hasText: "Download CSV" }).click();
    const file = await download;
    assertEquals(file.suggestedFilename(), "staff.csv");
    // Not path(): the browser may be shared, and remote.
    await using files = await TemporaryFiles.create({});
    await file.saveAs(files.path("staff.csv"));
    const text = await Deno.readTextFile(files.path("staff.csv"));
    const lines = text.trimEnd().split("\n");
    assertEquals(lines[0], "name,office,years,salary");
    assertEquals(lines.length, source.length + 1);
    const { name, office, years, salary } = await inPage<
      Record<string, unknown>
    >(
      page,
      `Object.fromEntries(Object.entries(byType("ColumnDataSource").data)
        .map(([name, column]) => [name, column[0]]))`,
    );
    assertEquals(lines[1], `"${name}","${office}","${years}","${salary}"`);
    await app.finish();
  },
));
