import type { Document } from "../../document/document.ts";
import {
  AllIndices,
  BooleanFilter,
  CDSView,
  ColumnDataSource,
  CustomJSFilter,
  DataTable,
  DifferenceFilter,
  type Filter,
  GroupFilter,
  IndexFilter,
  IntersectionFilter,
  InversionFilter,
  NdArray,
  SymmetricDifferenceFilter,
  TableColumn,
  UnionFilter,
} from "../../models/mod.ts";
import { figure, row } from "../../plotting/mod.ts";

export function viewsFilters(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [1, 2, 3, 4], y: [4, 3, 2, 1], g: ["a", "a", "b", "b"] },
  });
  const group = new GroupFilter({ column_name: "g", group: "a" });
  const viewOf = (filter: Filter) => new CDSView({ filter });
  const view = viewOf(
    new IntersectionFilter({
      operands: [group, new IndexFilter({ indices: [0, 1, 2] })],
    }),
  );
  const tools = "box_select";
  const p = figure({ width: 250, height: 250, tools });
  p.scatter("x", "y", { source, view, size: 10 });
  const either = new UnionFilter({
    operands: [
      new InversionFilter({ operand: group }),
      new BooleanFilter({ booleans: [true, false, true, false] }),
    ],
  });
  p.scatter("x", "y", { source, view: viewOf(either), color: "red" });
  const without = new DifferenceFilter({
    operands: [
      new IndexFilter({ indices: Int32Array.of(1, 3) }),
      new BooleanFilter({
        booleans: new NdArray([true, true, false, false], [4], "bool"),
      }),
    ],
  });
  p.scatter("x", "y", { source, view: viewOf(without), color: "green" });
  const others = new SymmetricDifferenceFilter({
    operands: [
      new AllIndices(),
      new CustomJSFilter({ args: { n: 2 }, code: "return [0, n]" }),
    ],
  });
  p.scatter("x", "y", { source, view: viewOf(others) });
  const q = figure({ width: 250, height: 250, tools, x_range: p.x_range });
  q.scatter("x", "y", { source, view });
  const table = new DataTable({
    source,
    view,
    columns: [new TableColumn({ field: "x", title: "x" })],
    width: 100,
    height: 100,
  });
  doc.addRoot(row(p, q, table));
  doc.addRoot(figure({ name: "unused", height: 50 }));
}
