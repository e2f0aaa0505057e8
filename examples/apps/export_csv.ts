/**
 * A table to download. Narrow it down with the slider and the offices, click a
 * column's header to sort, then press the button: JavaScript in the browser
 * writes the remaining rows to a file, without asking the server.
 *
 *     deno run -A cli.ts serve examples/apps/export_csv.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  Button,
  CheckboxButtonGroup,
  ColumnDataSource,
  CustomJS,
  DataTable,
  Div,
  NumberFormatter,
  RangeSlider,
  TableColumn,
} from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";
import { makeStaff } from "../data/staff.ts";

const STAFF = makeStaff();
const OFFICES = [...new Set(STAFF.map(({ office }) => office))].sort();

/** Runs in the browser: `source` is the client's data source. */
const DOWNLOAD = `
  const names = Object.keys(source.data);
  const quoted = (value) => '"' + String(value).replaceAll('"', '""') + '"';
  const lines = [names.join(",")];
  for (let i = 0; i < source.get_length(); i++) {
    lines.push(names.map((name) => quoted(source.data[name][i])).join(","));
  }
  const blob = new Blob([lines.join("\\n") + "\\n"], { type: "text/csv" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "staff.csv";
  link.click();
  URL.revokeObjectURL(link.href);
`;

export default function exportCsv(doc: Document): void {
  const source = new ColumnDataSource({
    data: { name: [], office: [], years: [], salary: [] },
  });
  const salary = new RangeSlider({
    title: "salary",
    start: 20_000,
    end: 100_000,
    step: 1000,
    value: [30_000, 60_000],
    format: "0,0",
  });
  const offices = new CheckboxButtonGroup({
    labels: OFFICES,
    active: OFFICES.map((_, i) => i),
  });
  const download = new Button({
    label: "Download CSV",
    button_type: "success",
  });
  download.jsOnEvent(
    "button_click",
    new CustomJS({ args: { source }, code: DOWNLOAD }),
  );
  const count = new Div({ name: "count" });

  const money = new NumberFormatter({ format: "0,0", text_align: "right" });
  const table = new DataTable({
    source,
    columns: [
      new TableColumn({ field: "name", title: "Name" }),
      new TableColumn({ field: "office", title: "Office" }),
      new TableColumn({ field: "years", title: "Years", width: 80 }),
      new TableColumn({ field: "salary", title: "Salary", formatter: money }),
    ],
    index_position: null,
    width: 620,
    height: 420,
  });

  function update(): void {
    const [low, high] = salary.value;
    const shown = STAFF.filter((employee) =>
      employee.salary >= low && employee.salary <= high &&
      offices.active.includes(OFFICES.indexOf(employee.office))
    );
    source.data = {
      name: shown.map(({ name }) => name),
      office: shown.map(({ office }) => office),
      years: shown.map(({ years }) => years),
      salary: shown.map(({ salary }) => salary),
    };
    count.text = `${shown.length} of ${STAFF.length} people, all made up`;
  }
  salary.onChange("value", update);
  offices.onChange("active", update);
  update();

  doc.addRoot(row(column(salary, offices, count, download), table));
  doc.title = "Export CSV";
}
