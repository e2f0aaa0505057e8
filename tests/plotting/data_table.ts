import type { Document } from "../../document/document.ts";
import {
  AvgAggregator,
  BooleanFormatter,
  CellEditor,
  CheckboxEditor,
  ColumnDataSource,
  DataCube,
  DataTable,
  DateEditor,
  DateFormatter,
  GroupingInfo,
  HTMLTemplateFormatter,
  IntEditor,
  NdArray,
  NumberEditor,
  NumberFormatter,
  SelectEditor,
  StringEditor,
  StringFormatter,
  SumAggregator,
  TableColumn,
  TextEditor,
} from "../../models/mod.ts";

const DAY = 24 * 60 * 60 * 1000;

export function dataTable(doc: Document): void {
  const first = Date.UTC(2024, 0, 1);
  const source = new ColumnDataSource({
    data: {
      index: Int32Array.of(0, 1, 2),
      d: Float64Array.of(first, first + DAY, first + 2 * DAY),
      n: Int32Array.of(1, 2, 3),
      f: Float64Array.of(1.5, NaN, 2.5),
      s: new NdArray(["a", "b", "c"], [3]),
      b: new NdArray(Uint8Array.of(1, 0, 1), [3], "bool"),
    },
  });
  const columns = [
    new TableColumn({
      field: "d",
      title: "Date",
      formatter: new DateFormatter({ format: "%m/%d/%Y" }),
      editor: new DateEditor(),
    }),
    new TableColumn({
      field: "n",
      title: "Int",
      editor: new IntEditor({ step: 5 }),
      formatter: new NumberFormatter({ format: "0,0", text_align: "right" }),
      width: 80,
      sortable: false,
    }),
    new TableColumn({
      field: "f",
      title: "Float",
      editor: new NumberEditor(),
      formatter: new NumberFormatter({ nan_format: "-" }),
    }),
    new TableColumn({
      field: "s",
      title: "Str",
      editor: new SelectEditor({ options: ["a", "b", "c"] }),
      formatter: new StringFormatter({ font_style: "bold", text_color: "red" }),
    }),
    new TableColumn({
      field: "s",
      title: "T",
      editor: new TextEditor(),
      formatter: new HTMLTemplateFormatter({ template: "<b><%= value %></b>" }),
      visible: false,
    }),
    new TableColumn({
      field: "b",
      title: "Bool",
      formatter: new BooleanFormatter({ icon: "check-square" }),
      editor: new CheckboxEditor(),
      default_sort: "descending",
    }),
    new TableColumn({
      field: "s",
      editor: new StringEditor({ completions: ["x"] }),
      title: "C",
    }),
    new TableColumn({ field: "n", editor: new CellEditor() }),
  ];
  doc.addRoot(
    new DataTable({
      source,
      columns,
      width: 600,
      height: 200,
      editable: true,
      index_position: 0,
      selectable: "checkbox",
      autosize_mode: "fit_columns",
      reorderable: false,
      row_height: 30,
    }),
  );
  const aggregators = [
    new SumAggregator({ field_: "n" }),
    new AvgAggregator({ field_: "n" }),
  ];
  doc.addRoot(
    new DataCube({
      source,
      columns: columns.slice(0, 2),
      grouping: [
        new GroupingInfo({ getter: "s", aggregators, collapsed: false }),
      ],
      target: new ColumnDataSource({ data: { row_indices: [], labels: [] } }),
    }),
  );
}
