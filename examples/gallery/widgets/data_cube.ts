/**
 * A table with collapsible groups: rows are grouped by region and product, and
 * aggregators show sum, mean, minimum and maximum of each group.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const REGIONS = ["East", "North", "South", "West"];
const PRODUCTS = ["Bread", "Milk", "Tea"];

export default function dataCube(doc: Document): void {
  const random = new Random(12);
  const rows = numbers(48, (i) => i);
  const source = new models.ColumnDataSource({
    data: {
      region: rows.map((i) => REGIONS[Math.floor(i / 12)]!),
      product: rows.map((i) => PRODUCTS[Math.floor(i / 4) % 3]!),
      sold: rows.map(() => Math.round(20 + 80 * random.uniform())),
      price: rows.map((i) => 1 + Math.floor(i / 4) % 3 + random.uniform()),
      waste: rows.map(() => 10 * random.uniform()),
      rating: rows.map(() => 1 + 4 * random.uniform()),
    },
  });
  const aggregators = [
    new models.SumAggregator({ field_: "sold" }),
    new models.AvgAggregator({ field_: "price" }),
    new models.MinAggregator({ field_: "waste" }),
    new models.MaxAggregator({ field_: "rating" }),
  ];
  const titles = {
    product: "product",
    sold: "sold, sum",
    price: "price, mean",
    waste: "waste, least",
    rating: "rating, best",
  };
  const { GroupingInfo, NumberFormatter, TableColumn } = models;
  const formatter = new NumberFormatter({ format: "0.0", text_align: "right" });
  const columns = Object.entries(titles).map(([field, title], i) => {
    const column = { field, title, sortable: false };
    return new TableColumn(i > 0 ? { ...column, formatter } : column);
  });
  const [open, closed] = [{ collapsed: false }, { collapsed: true }];
  doc.addRoot(
    new models.DataCube({
      source,
      columns,
      grouping: [
        new GroupingInfo({ getter: "region", aggregators, ...open }),
        new GroupingInfo({ getter: "product", aggregators, ...closed }),
      ],
      // The groups that are open at first.
      target: new models.ColumnDataSource({
        data: {
          row_indices: [rows.slice(0, 12), rows.slice(0, 4)],
          labels: ["East", "Bread"],
        },
      }),
      width: 710,
      height: 430,
    }),
  );
  doc.title = "Data cube";
}
