import type { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  CumSum,
  CustomJSExpr,
  CustomJSTransform,
  EqHistColorMapper,
  expr,
  Jitter,
  LinearInterpolator,
  PolarTransform,
  Stack,
  StepInterpolator,
  value,
  XComponent,
  YComponent,
} from "../../models/mod.ts";
import {
  cumsum,
  dodge,
  figure,
  jitter,
  stack,
  transform,
} from "../../plotting/mod.ts";

export function expressionsTransforms(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      x: Float64Array.of(1, 2, 3),
      a: [1, 2, 3],
      b: [3, 2, 1],
      ang: [0.1, 0.2, 0.3],
    },
  });
  const p = figure({ width: 350, height: 250 });
  p.vbar("x", 0.5, stack("a"), stack(), { source });
  p.vbar("x", 0.5, new Stack({ fields: ["a", "b"] }), stack("a"), {
    source,
    color: "red",
  });
  p.wedge({
    x: 0,
    y: 1,
    radius: 0.4,
    start_angle: cumsum("ang", { include_zero: true }),
    end_angle: cumsum("ang"),
    source,
  });
  p.scatter(jitter("x", 0.6, { range: p.x_range }), dodge("b", 0.1), {
    source,
  });
  p.scatter(
    value(1.5, {
      transform: new Jitter({ mean: 2, width: 1, distribution: "normal" }),
    }),
    transform(
      "b",
      new CustomJSTransform({
        args: { k: 2 },
        func: "return x*k",
        v_func: "return xs",
      }),
    ),
    { source },
  );
  const steps = new StepInterpolator({
    x: [1, 2],
    y: [5, 6],
    mode: "center",
    clip: false,
  });
  p.line("x", transform("a", steps), { source });
  const linear = new LinearInterpolator({ x: "x", y: "b", data: source });
  p.line("x", transform("a", linear), { source });
  const custom = new CustomJSExpr({
    args: { n: 1 },
    code: "return this.data.x",
  });
  p.scatter(
    { expr: custom },
    {
      field: "a",
      transform: new EqHistColorMapper({ palette: ["red"] }),
    },
    {
      source,
      fill_color: {
        field: "a",
        transform: new EqHistColorMapper({
          palette: ["red", "blue"],
          bins: 10,
        }),
      },
    },
  );
  const polar = new PolarTransform({
    radius: "a",
    angle: value(0.3),
    direction: "clock",
  });
  p.scatter(
    expr(new XComponent({ transform: polar })),
    expr(new YComponent({ transform: polar })),
    { source },
  );
  p.ray("x", 0, expr(new CumSum({ field: "a" })), 0, { source, name: "ray" });
  doc.addRoot(p);
}
