import { assertEquals } from "@std/assert";
import { fileHtml } from "../../../embed/mod.ts";
import { Exporter } from "../../../export/mod.ts";
import {
  BoxAnnotation,
  Label,
  Legend,
  LegendItem,
  NdArray,
  Span,
} from "../../../models/mod.ts";
import {
  type Figure,
  figure,
  type FigureOptions,
} from "../../../plotting/mod.ts";
import { differs } from "../../../tools/_pictures.ts";
import { waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

const X = Array.from({ length: 40 }, (_, index) => index / 4);
const SINE = X.map(Math.sin);
const FRUITS = ["apples", "pears", "plums"];

function plot(title: string, options: FigureOptions = {}): Figure {
  return figure({
    title,
    width: 300,
    height: 200,
    toolbar_location: null,
    ...options,
  });
}

function figures(): Figure[] {
  const line = plot("line");
  line.line(X, SINE, { line_width: 3, legend_label: "sine" });
  const scatter = plot("scatter");
  scatter.scatter(X, SINE, { size: 9, fill_alpha: 0.4, fill_color: "red" });
  const bars = plot("bars", { x_range: FRUITS });
  bars.vbar({ x: FRUITS, top: [3, 5, 2], width: 0.7 });
  const hbars = plot("bars to the right", { y_range: FRUITS });
  hbars.hbar({ y: FRUITS, right: [3, 5, 2], height: 0.5, color: "orange" });
  const dates = plot("dates", { x_axis_type: "datetime" });
  dates.line(X.map((_, day) => Date.UTC(2024, 0, day + 1)), SINE);
  const log = plot("logarithmic", { y_axis_type: "log" });
  log.step(X, X.map((x) => 10 ** x));
  const areas = plot("areas");
  areas.varea({ x: X, y1: SINE, y2: X.map(() => 0), alpha: 0.5 });
  areas.patch([1, 5, 9], [0, 1, 0], {
    fill_color: "green",
    hatch_pattern: "/",
  });
  const text = plot("text");
  text.text([1, 2], [1, 2], {
    text: ["Grüße", "日本"],
    text_font_size: "20px",
  });
  const wedges = plot("wedges", { match_aspect: true });
  wedges.wedge(0, 0, {
    radius: 1,
    start_angle: 0.5,
    end_angle: 4,
    fill_color: "purple",
  });
  const image = plot("image");
  image.image({
    image: [new NdArray(Float64Array.from({ length: 9 }, (_, i) => i), [3, 3])],
    x: 0,
    y: 0,
    dw: 3,
    dh: 3,
    palette: "Viridis256",
  });
  const annotated = plot("annotations", { background_fill_color: "#eef" });
  const sine = annotated.line(X, SINE);
  annotated.addLayout(new BoxAnnotation({ left: 2, right: 4 }));
  annotated.addLayout(new Span({ dimension: "width", location: 0.5 }));
  annotated.addLayout(new Label({ x: 5, y: 0.2, text: "here" }));
  annotated.addLayout(
    new Legend({
      items: [new LegendItem({ label: "sine", renderers: [sine] })],
    }),
    "right",
  );
  const nothing = plot("no axes", {
    x_axis_type: null,
    y_axis_type: null,
    background_fill_color: "pink",
  });
  nothing.circle({ x: [1, 2], y: [1, 2], radius: 0.3 });
  return [
    ...[line, scatter, bars, hbars, dates, log],
    ...[areas, text, wedges, image, annotated, nothing],
  ];
}

/** The share of pixels that may differ: a page places the texts of legends between pixels. */
const SHARE = 0.0025;

Deno.test(browserTest(
  "png() draws twelve figures as Chromium shows them",
  async ({ page, openPage }) => {
    const shown = figures();
    await page.setContent(await fileHtml(shown, { resources: "inline" }));
    await waitFor(page, "doc.is_idle");
    await using exporter = Exporter.inPage(await openPage());
    const different: string[] = [];
    for (const [index, plot] of figures().entries()) {
      const canvas = page.locator(".bk-Figure").nth(index);
      const expected = new Uint8Array(await canvas.screenshot());
      const actual = await exporter.png(plot);
      if (await differs(page, expected, actual, SHARE)) {
        different.push(String(plot.title!.text));
      }
    }
    assertEquals(different, []);
  },
));
