/**
 * Layouts: rows and columns in tabs, a grid with cells that span others, boxes
 * with titles and with scroll bars. Each colored block names its container.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, grid, row } from "@bokeh-deno/server/plotting";

const COLORS = ["#8ecae6", "#ffb703", "#b5e48c", "#f4acb7", "#cdb4db"];

/** A colored block with a label. */
function block(text: string, width: number, height: number): models.Div {
  const styles = {
    "background-color": COLORS[(text.length + height) % COLORS.length]!,
    "padding": "8px",
    "border-radius": "6px",
    "box-sizing": "border-box",
  };
  return new models.Div({ text, width, height, styles });
}

export default function layouts(doc: Document): void {
  const rows = row(
    block("row", 100, 300),
    column(["column", "in a", "row"].map((text) => block(text, 240, 90))),
    new models.Spacer({ width: 40 }),
    block("after a Spacer of 40 pixels", 280, 300),
  );
  const top = ["grid", "[0, 1]", "[0, 2]"].map((text) => block(text, 220, 130));
  const cells = grid([top, [block("a wide cell below", 680, 130)]]);
  const pair = (...args: [string, number, number]) =>
    [1, 2].map(() => ({ child: block(...args) }));
  const boxes = row(
    new models.GroupBox({
      title: "GroupBox",
      checkable: true,
      child: block("with a title", 180, 200),
    }),
    new models.ScrollBox({
      child: column(
        [1, 2, 3, 4, 5].map((n) => block(`ScrollBox, ${n}`, 170, 90)),
      ),
      width: 200,
      height: 270,
    }),
    new models.HBox({ children: pair("HBox", 90, 250) }),
    new models.VBox({ children: pair("VBox", 90, 120) }),
  );
  const tab = (title: string, child: models.UIElement) =>
    new models.TabPanel({ title, child });
  const tabs = [
    tab("Rows and columns", rows),
    tab("Grid", cells),
    tab("Boxes", boxes),
  ];
  doc.addRoot(new models.Tabs({ tabs, active: 2, width: 715 }));
  doc.title = "Layouts";
}
