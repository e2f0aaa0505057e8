import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  ColumnDataSource,
  GlyphRenderer,
  type NdArray,
  Slider,
  TextInput,
  VArea,
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
  openDemo,
} from "../../fixtures/browser/demo_app.ts";

Deno.test(browserTest(
  "examples/apps/weather.ts shows another city, by days or smooth",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("weather", context);
    await page.locator("select").selectOption({ label: "Dry Wells (desert)" });
    await waitFor(page, `byType("Figure").title.text.startsWith("Dry Wells")`);
    const source = app.document.selectOne(ColumnDataSource)!;
    const rough = await columnInPage<number>(page, "high");
    assertEquals(rough, [...source.data.high as Float64Array]);
    assert(Math.max(...rough) > 33);
    await page.locator("button", { hasText: "Smooth" }).click();
    await waitFor(
      page,
      `all.filter(({ glyph }) => glyph?.type === "VArea")
        .every(({ visible }) => visible)`,
    );
    const steps = (values: readonly number[]) =>
      values.slice(1).reduce((sum, y, i) => sum + Math.abs(y - values[i]!), 0);
    const smooth = await columnInPage<number>(page, "high");
    assert(steps(smooth) < steps(rough) / 5);
    const areas = app.document.select(GlyphRenderer)
      .filter(({ glyph }) => glyph instanceof VArea);
    assertEquals(areas.map(({ visible }) => visible), [true, true, true]);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/population.ts shows another country and year",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("population", context);
    await page.locator("select").selectOption({ label: "Novara" });
    await waitFor(
      page,
      `byType("Figure").title.text.startsWith("Novara in 2025")`,
    );
    await dragSlider(page, 0, 100);
    await waitFor(page, `byTitle("year").value > 2050`);
    await app.settle();
    const { value } = app.document.selectOne(Slider)!;
    await waitFor(page, `byType("Figure").title.text.includes("in ${value}")`);
    const ages = app.document.select(ColumnDataSource)
      .find(({ columnNames }) => columnNames.includes("age"))!;
    assertEquals(await columnInPage(page, "left"), ages.data.left);
    assertEquals(await inPage(page, `byType("Span").location`), value);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/taylor.ts develops what is typed, and says what it cannot read",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("taylor", context);
    const input = page.locator("input[type=text]");
    const type = async (text: string) => {
      await input.fill(text);
      await page.keyboard.press("Enter");
    };
    await type("sin(x");
    await waitFor(page, `byName("message").text !== ""`);
    await page.getByText("Expected ) at character 6, found the end").waitFor();
    await type("x^2 - 2x");
    await waitFor(page, `byType("Figure").title.text.startsWith("x^2")`);
    assertEquals(await inPage(page, `byName("message").text`), "");
    const [x, series] = [
      await columnInPage<number>(page, "x"),
      await columnInPage<number>(page, "series"),
    ];
    x.forEach((t, i) => assert(Math.abs(series[i]! - (t * t - 2 * t)) < 1e-9));
    assertEquals(app.document.selectOne(TextInput)!.value, "x^2 - 2x");

    await type("<b>1</b>");
    await page.getByText("found <").waitFor();
    await type("exp(-x^2)");
    await waitFor(page, `byType("Figure").title.text.startsWith("exp")`);
    await dragSlider(page, 0, 80);
    await waitFor(page, `byTitle("order").value > 12`);
    await waitFor(
      page,
      `/order 1[3-9]|order 2/.test(byType("Figure").title.text)`,
    );
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/image_blur.ts filters the picture anew",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("image_blur", context);
    const images = `all.filter((model) => model.data?.image !== undefined)
      .map((model) => [...model.data.image[0]])`;
    const [, before] = await inPage<number[][]>(page, images);
    await page.locator("button", { hasText: "Median" }).click();
    await waitFor(
      page,
      `all.some(({ title }) => title?.text === "After: median, radius 4")`,
    );
    await dragSlider(page, 1, 150);
    await waitFor(page, `byTitle("noise").value > 0.2`);
    const slider = app.document.select(Slider)[1]!;
    await app.settle();
    assert(slider.value > 0.2);
    await waitFor(page, `${images}[1][77] !== ${before![77]}`);
    const shown = await inPage<number[][]>(page, images);
    const there = app.document.select(ColumnDataSource).map(({ data }) => [
      ...(data.image as NdArray[])[0]!.data as Uint32Array,
    ]);
    assertEquals(shown, there);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/clustering.ts colors what an algorithm finds",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("clustering", context);
    const title = (text: string) =>
      waitFor(page, `byType("Figure").title.text === "${text}"`);
    await title("k-means: 2 clusters");
    await page.locator("select.bk-input").nth(1).selectOption({
      label: "DBSCAN",
    });
    await title("DBSCAN: 2 clusters");
    await page.getByText("near is").waitFor();
    await page.getByText("clusters:").waitFor({ state: "hidden" });
    await page.locator("select.bk-input").nth(0).selectOption({
      label: "circles",
    });
    await waitFor(page, `Math.max(...${columnScript("x")}) < 1.8`);
    await page.locator("select.bk-input").nth(1)
      .selectOption({ label: "single linkage" });
    await title("single linkage: 2 clusters");
    const source = app.document.selectOne(ColumnDataSource)!;
    assertEquals(await columnInPage(page, "color"), source.data.color);
    const [x, y, color] = [source.data.x, source.data.y, source.data.color]
      .map((column) => column as readonly (number & string)[]);
    const inner = x!.map((value, i) => Math.hypot(value, y![i]!) < 1.1);
    assertEquals(new Set(color!.filter((_, i) => inner[i])).size, 1);
    assertEquals(new Set(color!.filter((_, i) => !inner[i])).size, 1);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/themes.ts puts on every theme, and takes it off",
  async (context) => {
    const { page, screenshot } = context;
    await using app = await openDemo("themes", context);
    const plot = app.document.select(Figure)[0]!;
    const plain = plot.background_fill_color;
    const backgrounds = new Map<string, unknown>();
    const buttons = page.locator("button");
    const labels = await buttons.allInnerTexts();
    for (const [i, label] of labels.entries()) {
      if (i === 0) continue;
      await buttons.nth(i).click();
      await waitFor(page, `byType("RadioButtonGroup").active === ${i}`);
      await app.settle();
      const color = plot.background_fill_color;
      await waitFor(
        page,
        `byType("Figure").background_fill_color === ${JSON.stringify(color)}`,
      );
      backgrounds.set(label, color);
      await screenshot(`app_themes_${label.split(" ")[0]}`);
    }
    assertEquals(backgrounds.get("paper (own)"), "#fbf5e6");
    assertEquals(backgrounds.get("dark_minimal"), "#20262B");
    assertStringIncludes(labels.join(), "night_sky");
    await buttons.nth(0).click();
    await waitFor(
      page,
      `byType("Figure").background_fill_color === ${JSON.stringify(plain)}`,
    );
    await app.finish();
  },
));
