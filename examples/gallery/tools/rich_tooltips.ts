/**
 * A tooltip laid out with elements: a table with values, formats and a swatch,
 * instead of a text template. Styles are properties, too.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";

const PLANETS = {
  name: "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune".split(" "),
  distance: [0.39, 0.72, 1, 1.52, 5.2, 9.54, 19.2, 30.1],
  years: [0.24, 0.62, 1, 1.88, 11.9, 29.4, 84, 165],
  color: paletteOf("Set2_8"),
};

function line(label: string, value: models.DOMNode): models.DomDiv {
  return new models.DomDiv({
    style: { display: "flex", gap: "12px", "justify-content": "space-between" },
    children: [new models.DomSpan({ children: [label] }), value],
  });
}

export default function richTooltips(doc: Document): void {
  const plot = figure({
    title: "Kepler's third law: point at a planet",
    width: 720,
    height: 440,
    x_axis_type: "log",
    y_axis_type: "log",
    x_axis_label: "distance to the sun, astronomical units",
    y_axis_label: "year, in years of the Earth",
    tools: "pan,wheel_zoom,reset",
  });
  plot.scatter("distance", "years", {
    source: PLANETS,
    size: 22,
    fill_color: "color",
    line_color: "#333",
  });
  const heading = new models.DomDiv({
    style: { "font-weight": "bold", "font-size": "16px" },
    children: [
      new models.ValueRef({ field: "name" }),
      new models.DomText({ content: " is number " }),
      new models.Index(),
    ],
  });
  const { ValueRef, ColorRef } = models;
  const distance = {
    field: "distance",
    format: "0.00",
    formatter: "numeral",
  } as const;
  const years = {
    field: "years",
    format: "%.2f a",
    formatter: "printf",
  } as const;
  const color = { field: "color", hex: true, swatch: true };
  const tooltips = new models.DomDiv({
    style: { width: "200px", padding: "4px" },
    children: [
      heading,
      line("distance", new ValueRef(distance)),
      line("year", new ValueRef(years)),
      line("color", new ColorRef(color)),
    ],
  });
  plot.addTools(new models.HoverTool({ tooltips }));
  doc.addRoot(plot);
  doc.title = "Rich tooltips";
}
