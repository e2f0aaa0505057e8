// Figures compared with those that Python's Bokeh makes at this moment: what the
// recorded documents do not show.

import { Document } from "../../../document/document.ts";
import { assertEquals } from "@std/assert";
import {
  ColumnDataSource,
  EdgesAndLinkedNodes,
  Legend,
  NdArray,
  StaticLayoutProvider,
} from "../../../models/mod.ts";
import {
  axialToCartesian,
  cartesianToAxial,
  type Figure,
  figure,
  hexbin,
} from "../../../plotting/mod.ts";
import { TOOLS } from "../../../models/plots/tool_names.ts";
import { assertSameModels } from "../../fixtures/golden/plotting_documents.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { mulberry } from "../../fixtures/wire/random.ts";

const PRELUDE = `
import json
import numpy as np
from bokeh.document import Document
from bokeh.models import *
from bokeh.plotting import figure
source = ColumnDataSource(dict(t=[1, 2, 3], a=[3, 1, 2], b=[2, 2, 1], k=["y", "x", "y"]))
p = figure()
`;

const SEND = `
doc = Document()
doc.add_root(p)
print(json.dumps(doc.to_json(deferred=False)))
`;

function newSource(): ColumnDataSource {
  return new ColumnDataSource({
    data: {
      t: [1, 2, 3],
      a: [3, 1, 2],
      b: [2, 2, 1],
      k: ["y", "x", "y"],
    },
  });
}

/** Compares a figure with the one that lines of Python make. */
function sameAsPython(
  name: string,
  python: string,
  draw: (plot: Figure) => void,
  explained: Readonly<Record<string, string>> = {},
): void {
  Deno.test(
    pythonTest(`figure() makes ${name} as Python does now`, async () => {
      const json = await runPython(PRELUDE + python + SEND);
      const plot = figure();
      draw(plot);
      assertSameModels([plot], Document.fromJson(json).roots, explained);
    }),
  );
}

sameAsPython(
  "glyphs of other states",
  `
p.scatter([1, 2], [3, 4], color=["red", "blue"], line_width=[1, 2],
          selection_color="green", selection_line_width=3,
          nonselection_fill_color="blue", nonselection_line_alpha=0.3,
          hover_alpha=0.7, hover_fill_color=None, muted_color="pink")
p.line([1, 2], [3, 4], alpha=0.5, selection_line_dash=[4, 2], nonselection_alpha=0.4)
p.text([1], [2], ["a"], selection_text_color="red", hover_text_font_style="bold")
p.image_rgba([np.zeros((1, 1), dtype=np.uint32)], 0, 0, 1, 1, selection_global_alpha=0.5)
p.quad([0], [1], [1], [0], fill_color=None, color="red", muted_hatch_pattern="x")
`,
  (plot) => {
    plot.scatter([1, 2], [3, 4], {
      color: ["red", "blue"],
      line_width: [1, 2],
      selection_color: "green",
      selection_line_width: 3,
      nonselection_fill_color: "blue",
      nonselection_line_alpha: 0.3,
      hover_alpha: 0.7,
      hover_fill_color: null,
      muted_color: "pink",
    });
    plot.line([1, 2], [3, 4], {
      alpha: 0.5,
      selection_line_dash: [4, 2],
      nonselection_alpha: 0.4,
    });
    plot.text([1], [2], ["a"], {
      selection_text_color: "red",
      hover_text_font_style: "bold",
    });
    const image = new NdArray(Uint32Array.of(0), [1, 1]);
    plot.image_rgba([image], 0, 0, 1, 1, { selection_global_alpha: 0.5 });
    plot.quad([0], [1], [1], [0], {
      fill_color: null,
      color: "red",
      muted_hatch_pattern: "x",
    });
  },
);

sameAsPython(
  "legends",
  `
p.line("t", "a", source=source, legend_label="a")
p.scatter("t", "a", source=source, legend_label="a")
p.scatter("t", "b", source=source, legend_field="k")
p.scatter("t", "t", source=source, legend_field="k")
p.scatter("t", "a", source=source, legend_group="k")
p.scatter("t", "a", source=source, legend_group="a")
p.scatter([1, 2], [3, 4], legend_group="y")
p.line("t", "a", source=source, legend_label="k")
`,
  (plot) => {
    const source = newSource();
    plot.line("t", "a", { source, legend_label: "a" });
    plot.scatter("t", "a", { source, legend_label: "a" });
    plot.scatter("t", "b", { source, legend_field: "k" });
    plot.scatter("t", "t", { source, legend_field: "k" });
    plot.scatter("t", "a", { source, legend_group: "k" });
    plot.scatter("t", "a", { source, legend_group: "a" });
    plot.scatter([1, 2], [3, 4], { legend_group: "y" });
    plot.line("t", "a", { source, legend_label: "k" });
  },
);

sameAsPython(
  "legends by name",
  `
p.add_layout(Legend(name="one"))
p.add_layout(Legend(name="two"), "right")
p.line([1], [2], legend_label="a", legend_name="two")
`,
  (plot) => {
    plot.addLayout(new Legend({ name: "one" }));
    plot.addLayout(new Legend({ name: "two" }), "right");
    plot.line([1], [2], { legend_label: "a", legend_name: "two" });
  },
);

sameAsPython(
  "stacks",
  `
p.vbar_stack(["a", "b"], x="t", width=[0.5, 0.7], source=source, legend_label=["A", "B"])
p.hbar_stack(["a", "b"], y="t", height=0.5, source=source, color=["red", "blue"])
p.varea_stack(["a", "b"], x="t", source=source, name="area")
p.harea_stack(["a", "b"], y="t", source=source)
p.vline_stack(["a", "b"], x="t", source=source, line_width=[1, 2])
p.hline_stack(["a", "b"], y="t", source=source)
`,
  (plot) => {
    const source = newSource();
    plot.vbar_stack(["a", "b"], {
      x: "t",
      width: [0.5, 0.7],
      source,
      legend_label: ["A", "B"],
    });
    plot.hbar_stack(["a", "b"], {
      y: "t",
      height: 0.5,
      source,
      color: ["red", "blue"],
    });
    plot.varea_stack(["a", "b"], { x: "t", source, name: "area" });
    plot.harea_stack(["a", "b"], { y: "t", source });
    plot.vline_stack(["a", "b"], { x: "t", source, line_width: [1, 2] });
    plot.hline_stack(["a", "b"], { y: "t", source });
  },
);

sameAsPython(
  "hexagons and palettes",
  `
x, y = np.array([0.0, 0.2, 3.0, -2.5]), np.array([0.0, 0.1, -1.0, 7.5])
p.hexbin(x, y, size=0.5, orientation="flattop", aspect_scale=2, palette=["red", "blue"], line_color="white")
p.hexbin(x, y, size=1, fill_color="navy", hover_color="pink", name="plain")
p.image([np.ones((2, 2))], 0, 0, 1, 1, palette=["red", "blue"])
`,
  (plot) => {
    const x = Float64Array.of(0, 0.2, 3, -2.5);
    const y = Float64Array.of(0, 0.1, -1, 7.5);
    plot.hexbin(x, y, 0.5, {
      orientation: "flattop",
      aspect_scale: 2,
      palette: ["red", "blue"],
      line_color: "white",
    });
    plot.hexbin(x, y, 1, {
      fill_color: "navy",
      hover_color: "pink",
      name: "plain",
    });
    const image = new NdArray(Float64Array.of(1, 1, 1, 1), [2, 2]);
    plot.image([image], 0, 0, 1, 1, { palette: ["red", "blue"] });
  },
  {
    "Image.color_mapper":
      "one mapper for all states, so that changing it changes the image",
  },
);

sameAsPython(
  "networks",
  `
layout = StaticLayoutProvider(graph_layout={1: (0, 0), 2: (1, 1)})
p.graph(dict(index=[1, 2], size=[3, 4]), dict(start=[1], end=[2]), layout, level="underlay",
        node_size="size", node_color="red", node_hover_line_color="green",
        edge_line_color="blue", edge_selection_line_width=3,
        inspection_policy=EdgesAndLinkedNodes())
`,
  (plot) => {
    const graph_layout = new Map([[1, [0, 0]], [2, [1, 1]]]);
    plot.graph(
      { index: [1, 2], size: [3, 4] },
      { start: [1], end: [2] },
      new StaticLayoutProvider({ graph_layout }),
      {
        level: "underlay",
        node_size: "size",
        node_color: "red",
        node_hover_line_color: "green",
        edge_line_color: "blue",
        edge_selection_line_width: 3,
        inspection_policy: new EdgesAndLinkedNodes(),
      },
    );
  },
);

Deno.test(pythonTest(
  "figure() makes the tools of every name as Python does now",
  async () => {
    const recorded = await runPython(`${PRELUDE}
names = sorted(name for name in Tool._known_aliases if name != "line_edit")
p = figure(tools=",".join(names), tooltips="@x", active_drag="xpan",
           active_scroll="ywheel_zoom", active_tap=None, active_multi="auto")
${SEND}`);
    // Python does not get along with line_edit, which needs a renderer.
    const names = Object.keys(TOOLS).filter((name) => name !== "line_edit");
    const plot = figure({
      tools: names.sort().join(","),
      tooltips: "@x",
      active_drag: "xpan",
      active_scroll: "ywheel_zoom",
      active_tap: null,
      active_multi: "auto",
    });
    assertSameModels([plot], Document.fromJson(recorded).roots);
  },
));

Deno.test(pythonTest("Hexagons are where Python has them", async () => {
  const random = mulberry(7);
  const x = Array.from({ length: 500 }, () => random() * 20 - 10);
  const y = Array.from({ length: 500 }, () => random() * 20 - 10);
  // Points on borders, where it matters how halves are rounded.
  for (let i = -6; i <= 6; i++) {
    x.push(i * Math.sqrt(3) / 2, 0, i * 0.75);
    y.push(0, i * 0.75, i * Math.sqrt(3) / 2);
  }
  for (const orientation of ["pointytop", "flattop"] as const) {
    for (const aspect_scale of [1, 2.5]) {
      const options = { orientation, aspect_scale };
      const recorded = await runPython(
        `
import json, sys
import numpy as np
from bokeh.util.hex import axial_to_cartesian, cartesian_to_axial, hexbin
x, y, options = json.loads(sys.argv[1])
x, y = np.array(x), np.array(y)
q, r = cartesian_to_axial(x, y, 0.5, **options)
bins = hexbin(x, y, 0.5, **options)
print(json.dumps([a.tolist() for a in (q, r, *axial_to_cartesian(q, r, 0.5, **options), bins.q, bins.r, bins.counts)]))
`,
        { args: [JSON.stringify([x, y, options])] },
      );
      const axial = cartesianToAxial(x, y, 0.5, options);
      const centers = axialToCartesian(axial.q, axial.r, 0.5, options);
      const bins = hexbin(x, y, 0.5, options);
      const columns = [axial.q, axial.r, centers.x, centers.y, bins.q, bins.r];
      assertEquals(
        [...columns, bins.counts].map((column) => [...column].map(rounded)),
        (recorded as number[][]).map((column) => column.map(rounded)),
      );
    }
  }
}));

/** Sums of products differ in the last bits. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
