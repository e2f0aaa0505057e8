/**
 * A table with a formatter and an editor for every column: double-click a cell
 * to edit it. After each edit the server adds up the value of all rows.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

const DAY = 24 * 60 * 60 * 1000;
const ITEMS = ["lamp", "desk", "chair", "shelf", "sofa", "rug", "clock"];
const KINDS = ["light", "wood", "wood", "wood", "soft", "soft", "metal"];
const BAR = `<div style="background: #ffb703; width: <%= value %>%">
  &nbsp;<%= value %></div>`;

/** Names, widths, formatters and editors of the columns. */
function makeColumns(): [
  string,
  number,
  models.CellFormatter,
  models.CellEditor,
][] {
  const bold = new models.StringFormatter({ font_style: "bold" });
  const price = new models.NumberFormatter({ format: "0.00" });
  const date = new models.DateFormatter({ format: "%F" });
  const bar = new models.HTMLTemplateFormatter({ template: BAR });
  const power = new models.ScientificFormatter({
    precision: 1,
    power_limit_high: 3,
  });
  const plain = new models.CellFormatter();
  return [
    ["item", 70, bold, new models.StringEditor({ completions: ITEMS })],
    ["kind", 60, plain, new models.SelectEditor({ options: KINDS })],
    ["price", 70, price, new models.NumberEditor({ step: 0.1 })],
    ["count", 50, new models.NumberFormatter(), new models.IntEditor()],
    ["sold", 90, date, new models.DateEditor()],
    ["discount", 80, bar, new models.PercentEditor()],
    ["stock", 60, new models.BooleanFormatter(), new models.CheckboxEditor()],
    ["weight", 80, power, new models.NumberEditor()],
    ["note", 50, plain, new models.TextEditor()],
    ["open", 60, plain, new models.TimeEditor()],
  ];
}

export default function table(doc: Document): void {
  const source = new models.ColumnDataSource({
    data: {
      item: ITEMS,
      kind: KINDS,
      price: [39.5, 240, 89.9, 120, 799, 150, 25],
      count: [4, 2, 8, 3, 1, 2, 5],
      sold: ITEMS.map((_, i) => Date.UTC(2024, 2, 1) + 9 * i * DAY),
      discount: [0, 10, 0, 25, 5, 0, 50],
      stock: ITEMS.map((_, i) => i % 3 !== 1),
      weight: [900, 34_000, 6100, 18_000, 62_000, 5000, 400],
      note: ["new", "", "", "last one", "", "", ""],
      open: ITEMS.map((_, i) => `${8 + i % 3}:00`),
    },
  });
  const data = new models.DataTable({
    source,
    columns: makeColumns().map(([field, width, formatter, editor]) =>
      new models.TableColumn({ field, title: field, width, formatter, editor })
    ),
    editable: true,
    stylesheets: [".check::after { content: '✓'; font-style: normal; }"],
    width: 710,
    height: 270,
  });
  const total = new models.Div({ margin: [10, 5] });
  function add(): void {
    const { price, count } = source.data;
    const sum = price.reduce((sum, each, i) => sum + each * count[i]!, 0);
    total.text = `All together are worth <b>${sum.toFixed(2)} €</b>.`;
  }
  source.onChange("data", add);
  add();
  doc.addRoot(column(data, total));
  doc.title = "Table";
}
