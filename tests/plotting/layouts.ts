import type { Document } from "../../document/document.ts";
import {
  Div,
  GridBox,
  GroupBox,
  ScrollBox,
  Spacer,
  TabPanel,
  Tabs,
} from "../../models/mod.ts";
import {
  column,
  type Figure,
  figure,
  grid,
  gridplot,
  layout,
  row,
} from "../../plotting/mod.ts";

function plot(i: number): Figure {
  const p = figure({
    width: 150,
    height: 120,
    title: `f${i}`,
    tools: "pan,reset",
  });
  p.line([0, 1], [0, i]);
  return p;
}

export function layouts(doc: Document): void {
  const [a, b, c, d] = [plot(0), plot(1), plot(2), plot(3)];
  c.x_range = d.x_range;
  doc.addRoot(
    gridplot([[a, b], [null, c]], {
      toolbar_location: "left",
      merge_tools: true,
      width: 160,
      height: 130,
    }),
  );
  const left = column(new Div({ text: "one" }), new Spacer({ height: 20 }), {
    sizing_mode: "stretch_height",
  });
  doc.addRoot(
    row(left, d, { spacing: 5, sizing_mode: "scale_width", align: "end" }),
  );
  doc.addRoot(
    layout([[plot(4)], [new Div({ text: "l" }), plot(5)]], {
      sizing_mode: "stretch_width",
    }),
  );
  const [g1, g2, g3] = ["g1", "g2", "g3"].map((text) => new Div({ text }));
  doc.addRoot(grid([[g1!, [g2!, g3!]]]));
  doc.addRoot(
    new Tabs({
      tabs: [
        new TabPanel({ child: plot(6), title: "T1", closable: true }),
        new TabPanel({
          child: new Div({ text: "t2" }),
          title: "T2",
          disabled: true,
        }),
      ],
      active: 1,
      tabs_location: "left",
    }),
  );
  doc.addRoot(
    new GridBox({
      children: [
        [new Div({ text: "x" }), 0, 0],
        [new Div({ text: "y" }), 0, 1, 2, 1],
      ],
      rows: ["auto", "100px"],
      cols: new Map([[0, "50px"]]),
    }),
  );
  const deep = new Div({
    text: "deep",
    styles: { color: "red" },
    css_classes: ["k"],
  });
  doc.addRoot(
    new ScrollBox({
      child: new GroupBox({ child: deep, title: "G", checkable: true }),
      max_height: 50,
    }),
  );
}
