import { assertEquals, assertThrows } from "@std/assert";
import {
  AjaxDataSource,
  ColumnDataSource,
  Legend,
  value,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

Deno.test("legend_label makes one legend, with one item for each label", () => {
  const plot = figure();
  const first = plot.line([1], [2], { legend_label: "a" });
  const second = plot.scatter([1], [2], { legend_label: "a" });
  const third = plot.line([1], [2], { legend_label: "b" });
  assertEquals(plot.legend.length, 1);
  assertEquals(
    plot.legend.items.map(({ label, renderers }) => [label, renderers]),
    [[value("a"), [first, second]], [value("b"), [third]]],
  );
});

Deno.test("legend_group makes an item for each value, which shows its first row", () => {
  const plot = figure();
  const source = new ColumnDataSource({
    data: { x: [1, 2, 3, 4], n: Int32Array.of(10, 9, 10, 9) },
  });
  plot.scatter("x", "x", { source, legend_group: "n" });
  assertEquals(
    plot.legend.items.map(({ label, index }) => [label, index]),
    [[value("9"), 1], [value("10"), 0]],
  );
});

Deno.test("Options of the legend that cannot be are refused, and nothing is drawn", () => {
  const plot = figure();
  const source = new ColumnDataSource({ data: { x: [1] } });
  const remote = new AjaxDataSource({ data_url: "/data" });
  const named = figure();
  named.addLayout(new Legend({ name: "one" }));
  named.addLayout(new Legend({ name: "two" }));
  const failures: readonly [() => unknown, string][] = [
    [
      () => plot.line([1], [2], { legend_label: "a", legend_field: "x" }),
      "Cannot draw line: only one of legend_label, legend_field, legend_group can be given, received legend_label, legend_field",
    ],
    [
      () => plot.line([1], [2], { legend_label: 3 as unknown as string }),
      "Cannot draw line: legend_label must be a string",
    ],
    [
      () => plot.line("x", "x", { source, legend_group: "k" }),
      'Cannot draw line: legend_group "k" is not a column of the source (x)',
    ],
    [
      () => plot.line("x", "x", { source, legend_field: "k" }),
      'Cannot draw line: legend_field "k" is not a column of the source (x)',
    ],
    [
      () => plot.line("x", "x", { source: remote, legend_group: "k" }),
      "Cannot draw line: the columns for legend_group are in the browser only; use legend_field",
    ],
    [
      () => plot.line([1], [2], { legend_label: "a", legend_name: "one" }),
      'Cannot draw line: there is no legend named "one"',
    ],
    [
      () => named.line([1], [2], { legend_label: "a" }),
      "Cannot draw line: there are 2 legends; name the right one and give legend_name",
    ],
  ];
  for (const [draw, message] of failures) {
    assertEquals(assertThrows(draw, Error).message, message);
  }
  assertEquals([plot.renderers, [...plot.legend]], [[], []]);
  assertEquals(named.renderers, []);
});
