import { assertEquals } from "@std/assert";
import { createLogger } from "../../../base/logger.ts";
import type { Document } from "../../../document/document.ts";
import { ColumnDataSource, NdArray, value } from "../../../models/mod.ts";
import { column, type Figure, figure, row } from "../../../plotting/mod.ts";
import { Server } from "../../../server.ts";
import { inPage, openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

function lines(): Figure {
  const x = Float64Array.from({ length: 50 }, (_, i) => i / 5);
  const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });
  const plot = figure({ title: "lines", width: 300, height: 250 });
  plot.line("x", "y", { source, line_width: 2 });
  plot.scatter("x", "y", { source, color: "firebrick", size: 5 });
  plot.step([0, 2, 4], [0, 1, 0], { line_dash: "dashed" });
  plot.spline([0, 5, 10], [1, -1, 1], { color: "green" });
  plot.varea(x, -1, x.map(Math.cos), { alpha: 0.2 });
  plot.segment([1, 2], [0, 0], [3, 4], [1, 1], { color: ["red", "blue"] });
  plot.multi_line([[1, 2], [3, 4]], [[0, 1], [1, 0]], { line_width: [1, 5] });
  plot.hspan(0.5, { line_dash: [6, 3] });
  plot.ray([5], [0], 40, 45, { length_units: "screen", angle_units: "deg" });
  return plot;
}

function bars(): Figure {
  const plot = figure({
    x_range: ["a", "b", "c"],
    y_range: [0, 6],
    tooltips: [["top", "@top"]],
    width: 300,
    height: 250,
  });
  plot.vbar(["a", "b", "c"], 0.8, [1, 3, 5], {
    fill_color: ["red", null, "#00f8"],
  });
  plot.text(["a", "b"], [2, 4], ["A", "B"], { text_font_size: "20px" });
  plot.text(value("c"), 5.5, value("over c"), { text_align: "center" });
  return plot;
}

function shapes(): Figure {
  const plot = figure({ width: 300, height: 250, match_aspect: true });
  const image = new NdArray(Float32Array.of(1, 2, 3, 4), [2, 2]);
  plot.image([image], 0, 0, 1, 1);
  const rgba = new NdArray(Uint32Array.of(0xff0000ff, 0x8000ff00), [1, 2]);
  plot.image_rgba([rgba], 1, 0, 1, 1);
  plot.circle([1, 2], [2, 2], [0.2, 0.4], { alpha: 0.5 });
  plot.wedge(3, 1, 0.5, 0, 2, "anticlock", { color: "orange" });
  plot.annulus(3, 2, 0.1, 0.3);
  plot.ellipse([4], [1], 0.5, 0.3, 0.5);
  plot.ngon([4], [2], 0.3, { n: 6 });
  plot.rect([4], [0], 0.4, 0.2, { border_radius: 3 });
  plot.quad(2, 2.5, 1.5, 1, { hatch_pattern: "/" });
  plot.patches([[0, 1, 0.5]], [[1, 1, 1.5]], { fill_color: ["teal"] });
  plot.multi_polygons([[[[0, 1, 0]]]], [[[[2, 2, 3]]]]);
  plot.hex_tile([0, 1], [0, 1], { size: 0.1 });
  plot.bezier(0, 0, 4, 2, 1, 2, 3, 0, { color: "purple" });
  return plot;
}

function axes(): Figure {
  const plot = figure({
    x_axis_type: "datetime",
    y_axis_type: "log",
    x_axis_label: "day",
    width: 300,
    height: 250,
  });
  const days = [1, 2, 3].map((day) => new Date(Date.UTC(2024, 0, day)));
  plot.line(days, [1, 10, 100]);
  return plot;
}

Deno.test(browserTest(
  "BokehJS draws what the glyph methods make",
  async ({ page, messages, errors, screenshot }) => {
    const app = (doc: Document) => {
      doc.addRoot(column(row(lines(), bars()), row([shapes(), axes()])));
    };
    await using server = new Server(app, {
      port: 0,
      logger: createLogger("none"),
    });
    server.start();
    await openApp(page, server.url("/"));
    await screenshot("plotting");
    const figures = `all.filter(({ type }) => type === "Figure")`;
    assertEquals(
      await inPage(page, `${figures}.map((f) => f.renderers.length)`),
      [9, 3, 13, 1],
    );
    assertEquals(errors, []);
    assertEquals(messages.filter((text) => text.startsWith("warn")), []);
  },
));
