import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { CoordinateMapping, FactorRange, Range1d } from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

Deno.test("figure.subplot() draws glyphs of the figure in other coordinates", () => {
  const plot = figure({ x_range: [0, 10], y_range: [0, 10] });
  const y_source = new Range1d({ start: -1, end: 1 });
  const y_target = new Range1d({ start: 8, end: 10 });
  const upper = plot.subplot({ y_source, y_target });
  assertStrictEquals(upper.plot, plot);
  assertEquals(upper.coordinates instanceof CoordinateMapping, true);
  assertStrictEquals(upper.coordinates.x_source, plot.x_range);
  assertStrictEquals(upper.coordinates.y_target, y_target);
  const renderers = [
    upper.line([0, 5], [-1, 1]),
    upper.scatter([1], [2], { size: 5 }),
    upper.vbar({ x: [1], top: [1], width: 1 }),
    upper.line("x", { field: "y" }, { source: [{ x: 1, y: 2 }] }),
    upper.quad({ left: 0, right: 1, top: 1, bottom: { value: 0 } }),
  ];
  assertEquals(plot.renderers, renderers);
  for (const { coordinates } of renderers) {
    assertStrictEquals(coordinates, upper.coordinates);
  }
  const plain = plot.line([1], [2]);
  assertEquals(plain.coordinates, null);
});

Deno.test("A subplot has factors of its own, and refuses what the figure does", () => {
  const plot = figure({ x_range: [0, 10], y_range: [0, 10] });
  const x_source = new FactorRange({ factors: ["a", "b"] });
  const bars = plot.subplot({ x_source, x_target: plot.x_range });
  bars.vbar(["a", "b"], { top: [1, 2], width: 0.5 });
  assertThrows(
    () => bars.line([1, 2], [1, 2], { line_widht: 3 } as never),
    TypeError,
    "line_widht",
  );
  assertThrows(
    () => plot.subplot({ x_sorce: x_source } as never),
    TypeError,
    'did you mean "x_source"?',
  );
  assertEquals(plot.renderers.length, 1);
});
