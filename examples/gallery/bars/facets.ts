/**
 * Three (generated) species told apart by color, marker and hatch pattern, all
 * mapped from the same column: `factorCmap`, `factorMark` and `factorHatch`.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import {
  factorCmap,
  factorHatch,
  factorMark,
  figure,
  row,
} from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const SPECIES = ["finch", "robin", "wren"];

export default function facets(doc: Document): void {
  const random = new Random(21);
  const species = numbers(180, (i) => i % 3);
  const source = new ColumnDataSource({
    data: {
      species: species.map((s) => SPECIES[s]!),
      wing: species.map((s) => 60 + 10 * s + 3 * random.normal()),
      weight: species.map((s) =>
        16 + (s === 1 ? 7 : 0) - s + 1.3 * random.normal()
      ),
    },
  });
  const fill_color = factorCmap("species", "Colorblind3", SPECIES);
  const left = figure({
    title: "One column: color and marker",
    width: 420,
    height: 400,
    x_axis_label: "wing, mm",
    y_axis_label: "weight, g",
  });
  left.scatter("wing", "weight", {
    source,
    size: 10,
    marker: factorMark("species", ["circle", "square", "triangle"], SPECIES),
    fill_color,
    line_color: "white",
    legend_group: "species",
  });
  left.legend.location = "bottom_right";
  const right = figure({
    title: "Color and pattern",
    width: 290,
    height: 400,
    x_range: SPECIES,
    y_range: [0, 30],
    y_axis_label: "mean weight, g",
    toolbar_location: null,
  });
  right.vbar("species", 0.7, "mean", {
    source: { species: SPECIES, mean: [16, 22, 14] },
    fill_color,
    hatch_pattern: factorHatch("species", ["/", "dot", "x"], SPECIES),
    hatch_color: "white",
    hatch_alpha: 0.7,
  });
  doc.addRoot(row(left, right, { spacing: 10 }));
  doc.title = "Color, marker, pattern";
}
