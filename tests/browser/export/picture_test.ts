import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { Document } from "../../../document/document.ts";
import { Exporter, exportPng } from "../../../export/mod.ts";
import {
  CustomJSTickFormatter,
  Div,
  Plot,
  Range1d,
  Slider,
} from "../../../models/mod.ts";
import {
  column,
  type Figure,
  figure,
  gridplot,
  row,
} from "../../../plotting/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { type Picture, pictureOf } from "../../fixtures/browser/picture.ts";

function plot(title = "Squares", width = 300): Figure {
  const plot = figure({ title, width, height: 200 });
  plot.line([1, 2, 3], [1, 4, 9], { line_width: 8, line_color: "#ff0000" });
  return plot;
}

function slider(): Slider {
  return new Slider({ start: 0, end: 10, value: 3, title: "n", width: 200 });
}

function sizeOf({ width, height }: Picture): number[] {
  return [width, height];
}

const WHITE = [255, 255, 255, 255];

Deno.test(browserTest(
  "png() draws a figure in its size, or in another",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const own = pictureOf(await exporter.png(plot()));
    assertEquals(sizeOf(own), [300, 200]);
    assertEquals(own.at(1, 1), WHITE);
    assert(own.count([255, 0, 0]) > 500);
    const shown = plot();
    const resized = await exporter.png(shown, { width: 420, height: 333 });
    assertEquals(sizeOf(pictureOf(resized)), [420, 333]);
    assertEquals([shown.width, shown.height], [300, 200]);
    const stretched = plot();
    stretched.sizing_mode = "stretch_both";
    const filled = await exporter.png(stretched, { width: 250, height: 150 });
    assertEquals(sizeOf(pictureOf(filled)), [250, 150]);
    const wide = await exporter.png(stretched);
    assertEquals(sizeOf(pictureOf(wide)), [1280, 720]);
  },
));

Deno.test(browserTest(
  "png() leaves out the background, and takes another theme",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const shown = plot();
    const clear = pictureOf(await exporter.png(shown, { transparent: true }));
    assertEquals(clear.at(1, 1)[3], 0);
    assert(clear.count([255, 0, 0]) > 500);
    const both = row(plot(), plot());
    const layout = pictureOf(await exporter.png(both, { transparent: true }));
    assertEquals(layout.at(1, 1)[3], 0);
    const dark = pictureOf(
      await exporter.png(shown, { theme: "dark_minimal" }),
    );
    assertEquals(dark.at(1, 1), [21, 25, 28, 255]);
    assertEquals(shown.border_fill_color, "#ffffff");
  },
));

Deno.test(browserTest(
  "png() shows a layout with its widgets, and no more of the page",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const layout = column(slider(), plot());
    const picture = pictureOf(await exporter.png(layout));
    assertEquals(picture.width, 300);
    assert(picture.height > 220 && picture.height < 280, `${picture.height}`);
    assert(picture.count([255, 0, 0]) > 500);
    const doc = new Document();
    doc.addRoot(new Div({ text: "above", height: 30 }));
    doc.addRoot(plot("below", 350));
    assertEquals(pictureOf(await exporter.png(doc)).width, 350);
  },
));

Deno.test(browserTest(
  "svg() draws figures, alone and in a grid, with their text",
  async ({ page, openPage }) => {
    await using exporter = Exporter.inPage(page);
    const svg = await exporter.svg(plot("Grüße & <more>"));
    assertMatch(svg, /^<svg [^>]*width="300" height="200">/);
    assertStringIncludes(svg, "Grüße &amp; &lt;more&gt;");
    const grid = gridplot([[plot("a", 200), plot("b", 200)], [plot("c", 200)]]);
    const view = await openPage();
    await view.setContent(await exporter.svg(grid));
    const texts = await view.locator("svg text").allTextContents();
    // BokehJS draws texts twice: filled, and outlined.
    const titles = new Set(texts.filter((text) => /^[abc]$/.test(text)));
    assertEquals([...titles], ["a", "b", "c"]);
    const layout = await exporter.svg(row(plot("a"), plot("b")));
    assertMatch(layout, /^<svg [^>]*width="600" height="200">/);
  },
));

Deno.test(browserTest(
  "svg() refuses what is not drawn on a canvas",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const layout = column(slider(), plot());
    await assertRejects(
      () => exporter.svg(layout),
      RangeError,
      "is no figure, export the figures alone, or a PNG",
    );
    await assertRejects(
      () => exporter.svg([plot(), plot()]),
      RangeError,
      "Cannot export SVG: expected one figure or layout, received 2 models",
    );
  },
));

Deno.test(browserTest(
  "screenshot() shows the whole page with the template of the document",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const doc = new Document();
    doc.addRoot(plot());
    doc.template = `{% block contents %}
      <div style="height: 900px; background: #00ff00"></div>
      {{ embed(roots[0]) }}{% endblock %}`;
    const shown = pictureOf(await exporter.screenshot(doc, { width: 400 }));
    assertEquals(sizeOf(shown), [400, 1100]);
    assertEquals(shown.at(5, 5), [0, 255, 0, 255]);
    assert(shown.count([255, 0, 0]) > 500);
  },
));

Deno.test(browserTest(
  "Pictures that are asked for at once are drawn one after another",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const widths = [200, 250, 300, 350];
    const pictures = await Promise.all(
      widths.map((width) => exporter.png(row(plot("at once", width)))),
    );
    assertEquals(pictures.map((png) => pictureOf(png).width), widths);
  },
));

Deno.test(browserTest(
  "An exporter that has failed draws the next picture",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    await assertRejects(
      () => exporter.png(plot(), { timeoutMilliseconds: 1 }),
      Deno.errors.TimedOut,
      "Cannot export: the picture was not ready after 1 ms",
    );
    assertEquals(sizeOf(pictureOf(await exporter.png(plot()))), [300, 200]);
    const broken = plot();
    broken.xaxis[0]!.formatter = new CustomJSTickFormatter({
      code: "throw new Error('no tick')",
    });
    await assertRejects(
      () => exporter.png(broken),
      Error,
      'Cannot export: the browser reports "no tick"',
    );
    assertEquals(sizeOf(pictureOf(await exporter.png(plot()))), [300, 200]);
  },
));

Deno.test(browserTest(
  "An exporter draws in a page that its owner has resized, left or filled since",
  async ({ page }) => {
    await using exporter = Exporter.inPage(page);
    const stretched = plot();
    stretched.sizing_mode = "stretch_both";
    const draw = async () => sizeOf(pictureOf(await exporter.png(stretched)));
    assertEquals(await draw(), [1280, 720]);
    await page.setViewportSize({ width: 400, height: 300 });
    assertEquals(await draw(), [1280, 720]);
    await page.goto("data:text/html,<p>elsewhere");
    assertEquals(await draw(), [1280, 720]);
    await page.setContent('<p style="height: 500px">Mine</p>');
    assertEquals(await draw(), [1280, 720]);
  },
));

Deno.test(browserTest(
  "An exporter goes on after a picture in an endless loop, and stops its browser once",
  async () => {
    const exporter = await Exporter.launch();
    const endless = plot();
    endless.xaxis[0]!.formatter = new CustomJSTickFormatter({
      code: "while (true);",
    });
    const size = async () => sizeOf(pictureOf(await exporter.png(plot())));
    assertEquals(await size(), [300, 200]);
    const [lost, next] = await Promise.allSettled([
      exporter.png(endless, { timeoutMilliseconds: 500 }),
      size(),
    ]);
    assert(
      lost.status === "rejected" && lost.reason instanceof Deno.errors.TimedOut,
    );
    assertEquals(next, { status: "fulfilled", value: [300, 200] });
    const closed: string[] = [];
    await Promise.all([
      exporter.close().then(() => closed.push("first")),
      exporter.close().then(() => closed.push("second")),
    ]);
    assertEquals(closed, ["first", "second"]);
  },
));

Deno.test(browserTest(
  "A page that fails to tell its scale once is asked again",
  async ({ page }) => {
    const evaluate = page.evaluate.bind(page);
    let isBroken = true;
    page.evaluate = (async (expression: string) => {
      if (isBroken) throw new Error("the page was loading");
      return await evaluate(expression);
    }) as typeof page.evaluate;
    await using exporter = Exporter.inPage(page);
    await assertRejects(() => exporter.png(plot()), Error, "was loading");
    isBroken = false;
    assertEquals(sizeOf(pictureOf(await exporter.png(plot()))), [300, 200]);
  },
));

Deno.test(browserTest(
  "png() says that a canvas is too large for the browser",
  async ({ browser }) => {
    const page = await browser.newPage({ deviceScaleFactor: 10 });
    await using exporter = Exporter.inPage(page);
    const wide = plot("Wide", 8000);
    await assertRejects(
      () => exporter.png(wide, { scale: 10 }),
      Error,
      "the canvas is too large: 80000 × 2000 pixels",
    );
    await page.close();
  },
));

Deno.test(browserTest(
  "exportPng() starts a browser, with pixels as small as asked for",
  async () => {
    const png = await exportPng(plot(), { scale: 2 });
    assertEquals(sizeOf(pictureOf(png)), [600, 400]);
    const empty = new Plot({ x_range: new Range1d(), y_range: new Range1d() });
    await assertRejects(
      () => exportPng(empty, { executablePath: "/no/such/browser" }),
      Deno.errors.NotFound,
      "Cannot start a browser: there is no program /no/such/browser",
    );
  },
));

Deno.test(browserTest(
  "A closed exporter says so, and leaves the page of its user open",
  async ({ page }) => {
    const exporter = Exporter.inPage(page);
    await exporter.close();
    await assertRejects(
      () => exporter.png(plot()),
      TypeError,
      "Cannot export: the exporter is closed",
    );
    assertEquals(page.isClosed(), false);
  },
));
