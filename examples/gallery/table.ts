/**
 * A table with a formatter and an editor for every column: double-click a cell to
 * change it. The server adds up what the rows are worth after each edit.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

const DAY = 24 * 60 * 60 * 1000;

/** Makes a column: its name, width, formatter and editor. */
function tableColumn(
  field: string,
  width: number,
  formatter: models.CellFormatter,
  editor: models.CellEditor,
) {
  return new models.TableColumn({
    field,
    title: field,
    width,
    formatter,
    editor,
  });
}

export default function table(doc: Document): void {
  const item = [
    "lamp",
    "desk",
    "chair",
    "shelf",
    "sofa",
    "rug",
    "clock",
    "mirror",
  ];
  const source = new models.ColumnDataSource({
    data: {
      item,
      kind: ["light", "wood", "wood", "wood", "soft", "soft", "metal", "glass"],
      price: [39.5, 240, 89.9, 120, 799, 150, 25, 64],
      count: [4, 2, 8, 3, 1, 2, 5, 2],
      sold: item.map((_, i) => Date.UTC(2024, 2, 1) + 9 * i * DAY),
      discount: [0, 10, 0, 25, 5, 0, 50, 0],
      stock: item.map((_, i) => i % 3 !== 1),
      weight: [0.9e3, 3.4e4, 6.1e3, 1.8e4, 6.2e4, 5e3, 4e2, 3.1e3],
      note: item.map((_, i) => i % 4 === 0 ? "new" : ""),
      open: item.map((_, i) => `${8 + i % 3}:00`),
    },
  });
  const bold = new models.StringFormatter({ font_style: "bold" });
  const kinds = ["glass", "light", "metal", "soft", "wood"];
  const bar =
    `<div style="background: #ffb703; width: <%= value %>%">&nbsp;<%= value %></div>`;
  const columns = [
    tableColumn(
      "item",
      70,
      bold,
      new models.StringEditor({ completions: item }),
    ),
    tableColumn(
      "kind",
      60,
      new models.CellFormatter(),
      new models.SelectEditor({ options: kinds }),
    ),
    tableColumn(
      "price",
      70,
      new models.NumberFormatter({ format: "0.00" }),
      new models.NumberEditor({ step: 0.1 }),
    ),
    tableColumn(
      "count",
      50,
      new models.NumberFormatter(),
      new models.IntEditor(),
    ),
    tableColumn(
      "sold",
      90,
      new models.DateFormatter({ format: "%F" }),
      new models.DateEditor(),
    ),
    tableColumn(
      "discount",
      80,
      new models.HTMLTemplateFormatter({ template: bar }),
      new models.PercentEditor(),
    ),
    tableColumn(
      "stock",
      60,
      new models.BooleanFormatter(),
      new models.CheckboxEditor(),
    ),
    tableColumn(
      "weight",
      80,
      new models.ScientificFormatter({
        precision: 1,
        power_limit_high: 3,
      }),
      new models.NumberEditor(),
    ),
    tableColumn(
      "note",
      50,
      new models.StringFormatter(),
      new models.TextEditor(),
    ),
    tableColumn(
      "open",
      60,
      new models.StringFormatter(),
      new models.TimeEditor(),
    ),
  ];
  const data = new models.DataTable({
    source,
    columns,
    editable: true,
    stylesheets: [".check::after { content: '✓'; font-style: normal; }"],
    width: 710,
    height: 290,
  });
  const total = new models.Div({ margin: [10, 5] });
  function add(): void {
    const { price, count } = source.data as Record<string, number[]>;
    const sum = price!.reduce((sum, each, i) => sum + each * count![i]!, 0);
    total.text = `All together are worth <b>${sum.toFixed(2)} €</b>.`;
  }
  source.onChange("data", add);
  add();
  doc.addRoot(column(data, total));
  doc.title = "Table";
}
