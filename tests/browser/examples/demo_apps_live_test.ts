import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  ColumnDataSource,
  Div,
  type NdArray,
  RadioButtonGroup,
  Slider,
  Toggle,
} from "../../../models/mod.ts";
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
  openDemo,
} from "../../fixtures/browser/demo_app.ts";

Deno.test(browserTest(
  "examples/apps/gapminder.ts plays the years, pauses, and goes where the slider is",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("gapminder", context);
    const play = page.locator("button", { hasText: "Play" });
    await play.click();
    await waitFor(page, `byType("Slider").value >= 1963`);
    await page.locator("button", { hasText: "Pause" }).click();
    await play.waitFor();
    const year = app.document.selectOne(Slider)!;
    const paused = year.value;
    await dragSlider(page, 0, 500);
    await waitFor(page, `byType("Slider").value > ${paused + 20}`);
    await app.settle();
    await waitFor(page, `byType("Label").text === "${year.value}"`);
    assert(year.value > paused + 20);
    const source = app.document.selectOne(ColumnDataSource)!;
    assertEquals(await columnInPage(page, "life"), source.data.life);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/patching.ts changes points, ranges and pixels, and only those",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("patching", context);
    const sources = app.document.select(ColumnDataSource);
    const [points, picture] = [
      sources.find(({ data }) => data.y !== undefined)!,
      sources.find(({ data }) => data.image !== undefined)!,
    ];
    const report = (text: string) =>
      waitFor(page, `byName("report").text.startsWith("${text}")`);
    const before = await columnInPage<number>(page, "y");
    await page.locator("button", { hasText: "Move some points" }).click();
    await report("patched rows");
    const moved = await columnInPage<number>(page, "y");
    const changes = moved.filter((y, i) => y !== before[i]).length;
    assert(changes >= 1 && changes <= 4, `${changes} points have moved`);
    assertEquals(moved, points.data.y);

    await page.locator("button", { hasText: "Move a range" }).click();
    await waitFor(page, `byName("report").text.endsWith("one slice")`);
    assertEquals(await columnInPage(page, "y"), points.data.y);

    await page.locator("button", { hasText: "Repaint a square" }).click();
    await report("patched a square");
    const pixels = await inPage<number[]>(
      page,
      `[...${columnScript("image")}[0]]`,
    );
    const [image] = picture.data.image as NdArray[];
    assertEquals(pixels, [...image!.data as Float64Array]);

    await page.locator("button", { hasText: "Over and over" }).click();
    await waitFor(page, `new Set(${columnScript("color")}).size > 2`);
    await page.locator("button", { hasText: "Over and over" }).click();
    await waitFor(page, `byType("Toggle").active === false`);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/ohlc.ts appends candles and follows them",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("ohlc", context);
    const count = `${columnScript("close")}.length`;
    const before = await inPage<number>(page, count);
    await waitFor(page, `${count} >= ${before + 3}`);
    await page.locator("select").selectOption({ label: "5 and 15 ticks" });
    await dragSlider(page, 0, 100);
    await waitFor(page, `byTitle("drift").value > 0.5`);
    await waitFor(page, `byType("DataRange1d").end > ${before}`);
    await app.settle();
    const [drift] = app.document.select(Slider);
    assert(drift!.value > 0.5);
    const closes = app.document.selectOne(ColumnDataSource)!.data.close;
    const shown = await columnInPage<number>(page, "close");
    assertEquals((closes as number[]).slice(0, before), shown.slice(0, before));
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/fourier.ts turns, with the circles of the wave that is chosen",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("fourier", context);
    const radii = () => columnInPage<number>(page, "radius");
    const first = await radii();
    assertEquals(first.length, 4);
    await page.locator("button", { hasText: "Sawtooth" }).click();
    await waitFor(
      page,
      `${columnScript("radius")}[1] > 0.3 &&
      ${columnScript("radius")}[1] < 0.35`,
    );
    assertEquals(app.document.selectOne(RadioButtonGroup)!.active, 1);
    await dragSlider(page, 0, 120);
    await waitFor(page, `${columnScript("radius")}.length > 8`);

    // The height of the last point changes, until the time is stopped.
    const heights = app.document.select(ColumnDataSource)
      .find(({ length, data }) => length === 2 && data.radius === undefined)!;
    const height = (heights.data.y as number[])[1]!;
    await waitFor(
      page,
      `all.find(({ id }) => id === "${heights.id}").data.y[1] !== ${height}`,
    );
    await page.locator("button", { hasText: "Running" }).click();
    await waitFor(page, `byType("Toggle").active === false`);
    await app.settle();
    assertEquals(app.document.selectOne(Toggle)!.active, false);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/surface3d.ts turns as it is dragged",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("surface3d", context);
    const before = await columnInPage<number[]>(page, "xs");
    const [azimuth, elevation] = app.document.select(Slider);
    await dragInPlot(page, `byType("Figure")`, [0, 0], [1, 0.5]);
    await waitFor(page, `byTitle("turned, °").value > 60`);
    await app.settle();
    assert(azimuth!.value > 60);
    assertNotEquals(elevation!.value, 35);
    await page.locator("select").selectOption({ label: "saddle" });
    await waitFor(page, `Math.max(...${columnScript("z")}) > 0.9`);
    assertNotEquals(await columnInPage(page, "xs"), before);
    await page.locator("button", { hasText: "Turn by itself" }).click();
    const turned = azimuth!.value;
    await waitFor(page, `byTitle("turned, °").value !== ${turned}`);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/spectrogram.ts shows the tone that is played",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("spectrogram", context);
    const peak = `(() => {
      const level = [...${columnScript("level")}];
      return ${columnScript("frequency")}[level.indexOf(Math.max(...level))];
    })()`;
    await waitFor(page, `${peak} > 400 && ${peak} < 800`);
    await dragSlider(page, 0, 130);
    await waitFor(page, `byTitle("tone, Hz").value > 1000`);
    await waitFor(page, `${peak} > 850`);
    await waitFor(page, `${columnScript("image")}.length > 12`);
    await app.settle();
    const [tone] = app.document.select(Slider);
    assert(tone!.value > 1000);
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/monitor.ts shows all sessions that one of them keeps the server busy",
  async (context) => {
    const { page, openPage } = context;
    await using app = await openDemo("monitor", context);
    const other = await openPage();
    await other.goto(app.server.url());
    await waitFor(page, `byName("summary").text.startsWith("2 open sessions")`);
    await page.locator("button", { hasText: "Keep the server busy" }).click();
    for (const each of [page, other]) {
      await each.waitForFunction("globalThis.Bokeh?.documents?.[0] != null");
      await waitFor(each, `Math.max(...${columnScript("delay")}) > 400`);
    }
    const summary = app.document.selectOne(Div)!.text;
    assert(summary.startsWith("2 open sessions"), summary);
    await app.finish();
  },
));
