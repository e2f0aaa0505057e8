// What `deno check` says of the columns of a source: this file does not compile if
// one of the types is wrong.

import { assertEquals } from "@std/assert";
import {
  AjaxDataSource,
  ColumnDataSource,
  columnsFromRecords,
  NdArray,
} from "../../../models/mod.ts";
import { Document } from "../../../mod.ts";
import { figure } from "../../../plotting/mod.ts";

Deno.test("source.data.x[i] has the type of what was given", () => {
  const source = new ColumnDataSource({
    data: {
      x: [1, 2],
      y: Float64Array.of(3, 4),
      name: ["a", "b"],
      missing: [1, null],
      day: [new Date(0), new Date(1)],
      big: BigInt64Array.of(1n, 2n),
      moment: ["2024-03-10", "2024-03-11"].map((day) =>
        Temporal.PlainDate.from(day)
      ),
      image: [new NdArray([1], [1]), new NdArray([2], [1])],
    },
  });
  const { data } = source;
  const x: number | undefined = data.x[0];
  const y: number | undefined = data.y[1];
  const name: string | undefined = data.name[0];
  const missing: number | null | undefined = data.missing[1];
  const big: number | undefined = data.big[1];
  assertEquals([x, y, name, missing, big], [1, 4, "a", null, 2]);
  assertEquals(data.day[0]?.getTime(), 0);
  const moment: number | undefined = data.moment[0];
  assertEquals(moment, Date.UTC(2024, 2, 10));
  assertEquals(data.image[1]?.shape, [1]);
  assertEquals(data.x.map((value) => value.toFixed(1)), ["1.0", "2.0"]);
  assertEquals(data.y.map((value) => 2 * value), Float64Array.of(6, 8));
  // @ts-expect-error: a column of strings
  const wrong: number | undefined = data.name[0];
  assertEquals<unknown>(wrong, "a");
});

Deno.test("Columns that are not known yet can be indexed, mapped and summed", () => {
  const source = new ColumnDataSource({ data: { x: [], y: [] } });
  source.data = { x: [1, 2], y: Float64Array.of(3, 4), z: ["a", "b"] };
  const { x, y, z } = source.data;
  const sum: number = x[0] + y[1];
  assertEquals(sum, 5);
  assertEquals(y.reduce((sum, value) => sum + value, 0), 7);
  assertEquals([...x.map((value) => value * 2)], [2, 4]);
  assertEquals(z?.includes("b"), true);
  assertEquals(Math.max(...y.filter((value) => value < 4)), 3);
  source.stream({ x: [5], y: [6], z: ["c"] });
  const last: string = source.data.z?.at(-1);
  assertEquals(last, "c");
  source.data = { ...source.data, twice: source.data.x };
  assertEquals((source.data.twice as number[]).length, 3);
  assertEquals((source.data.y as Float64Array).byteLength, 24);
});

Deno.test("A source with known columns goes wherever a source does", () => {
  const known = new ColumnDataSource({ data: { x: [1], y: [2] } });
  const rows = ColumnDataSource.fromRecords([{ x: 1, y: 2 }]);
  const dynamic = new ColumnDataSource({
    data: Object.fromEntries(["x", "y"].map((name) => [name, [1]])),
  });
  const like = new ColumnDataSource({
    data: columnsFromRecords([], { like: known }),
  });
  const sources: ColumnDataSource[] = [
    known,
    rows,
    dynamic,
    like,
    new ColumnDataSource(),
    new AjaxDataSource({ data_url: "/", data: { x: [1], y: [1] } }),
  ];
  assertEquals(sources.map(({ data }) => data.x?.length), [
    1,
    1,
    1,
    0,
    undefined,
    1,
  ]);
  const doc = new Document();
  doc.addRoot(known);
  assertEquals(doc.selectOne(ColumnDataSource)?.data.y?.[0], 2);
});

Deno.test("renderer.data_source of a glyph method is the source that was given", () => {
  const source = new ColumnDataSource({ data: { x: [1], name: ["a"] } });
  const plot = figure();
  const renderer = plot.scatter("x", "x", { source });
  const name: string | undefined = renderer.data_source.data.name[0];
  assertEquals(name, "a");
  const { data_source } = plot.vbar([1], { top: [2], width: 0.5 });
  const top: number = data_source.data.top?.[0];
  assertEquals(top, 2);
  plot.circle([1], [2], { radius: 3 });
});

Deno.test("plot.xaxis takes what only some axes have", () => {
  const plot = figure({ x_range: [["a", "b"], ["a", "c"]] });
  plot.xaxis.group_label_orientation = 1;
  plot.xaxis.separator_line_color = null;
  const orientation: unknown = plot.xaxis.group_label_orientation;
  assertEquals(orientation, 1);
  // @ts-expect-error: no axis has this
  assertEquals(plot.xaxis.group_label_orientatio, undefined);
});

Deno.test("records may have the type of an interface", () => {
  interface City {
    name: string;
    people: number;
  }
  const cities: City[] = [{ name: "Oslo", people: 7e5 }];
  const source = ColumnDataSource.fromRecords(cities);
  source.stream(columnsFromRecords(cities));
  assertEquals(source.data.name, ["Oslo", "Oslo"]);
});
