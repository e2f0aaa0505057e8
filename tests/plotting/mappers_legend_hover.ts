import type { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  CustomJSHover,
  field,
  HoverTool,
  Legend,
  LegendItem,
  LogColorMapper,
  value,
} from "../../models/mod.ts";
import {
  eqhistCmap,
  factorCmap,
  factorMark,
  figure,
  linearCmap,
  logCmap,
} from "../../plotting/mod.ts";

export function mappersLegendHover(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      x: Float64Array.of(0, 1, 2, 3),
      y: [1, 4, 9, 16],
      kind: ["a", "b", "a", "b"],
      label: ["p", "q", "p", "q"],
    },
  });
  const p = figure({ width: 500, height: 300, tools: "tap" });
  const factors = ["a", "b"];
  const r = p.scatter("x", "y", {
    source,
    size: 12,
    color: factorCmap("kind", ["#2b83ba", "#abdda4"], factors),
    marker: factorMark("kind", ["circle", "square"], factors),
    legend_group: "label",
    name: "pts",
  });
  const r2 = p.scatter("x", "y", {
    source,
    size: 4,
    fill_color: linearCmap("y", "Viridis256", 0, 16, { low_color: "grey" }),
    line_color: logCmap("y", ["red", "blue"], 1, 16),
  });
  p.scatter("x", "y", {
    source,
    fill_color: eqhistCmap("y", ["#000", "#fff"], 0, 16),
    legend_field: "kind",
  });
  p.vbar("x", 0.5, "y", {
    source,
    color: {
      field: "y",
      transform: new LogColorMapper({ palette: ["red", "green"] }),
    },
    visible: false,
  });
  p.addTools(
    new HoverTool({
      renderers: [r],
      tooltips: [["x", "@x{0.00}"], ["kind", "@kind"], [
        "custom",
        "@y{custom}",
      ]],
      formatters: { "@y": new CustomJSHover({ code: "return 'v' + value" }) },
      mode: "vline",
      point_policy: "follow_mouse",
    }),
    new HoverTool({
      tooltips: "<b>@kind</b>",
      attachment: "left",
      renderers: [r2],
    }),
  );
  p.addLayout(
    new Legend({
      items: [
        new LegendItem({ label: value("manual"), renderers: [r] }),
        new LegendItem({ label: value("tuple"), renderers: [r2] }),
      ],
      location: "center",
      click_policy: "mute",
      title: "L",
    }),
    "right",
  );
  const [first] = p.legend;
  const item = new LegendItem({ label: field("label"), renderers: [r] });
  first!.items = [...first!.items, item];
  p.legend.click_policy = "hide";
  doc.addRoot(p);
}
