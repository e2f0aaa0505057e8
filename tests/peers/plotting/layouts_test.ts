import { assertEquals } from "@std/assert";
import { Deserializer } from "../../../document/codec/deserializer.ts";
import { Div, type Model, Spacer } from "../../../models/mod.ts";
import { column, grid, gridplot, layout, row } from "../../../plotting/mod.ts";
import { modelDifferences } from "../../fixtures/golden/model_differences.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

function div(text: string, attributes: Partial<Div> = {}): Div {
  return new Div({ text, ...attributes });
}

/** What Python's Bokeh makes, as models. */
async function fromPython(expressions: readonly string[]): Promise<Model[]> {
  const json = await runPython(`
import json
from bokeh.core.serialization import Serializer
from bokeh.layouts import column, grid, gridplot, layout, row
from bokeh.models import Div, Spacer
D = lambda text, **attributes: Div(text=text, **attributes)
made = [${expressions.join(",\n")}]
print(json.dumps([Serializer().serialize(model).content for model in made]))
`);
  return new Deserializer().decode(json) as Model[];
}

Deno.test(
  pythonTest(
    "Rows, columns, layouts and grids are those of Python",
    async () => {
      const [a, b, c, d] = ["a", "b", "c", "d"];
      const cases: [() => Model, string][] = [
        [() => row(), "row()"],
        [
          () => row([div(a), div(b)], { sizing_mode: "stretch_width" }),
          "row([D('a'), D('b')], sizing_mode='stretch_width')",
        ],
        [() => column(div(a), { spacing: 3 }), "column(D('a'), spacing=3)"],
        [() => layout([div(a), div(b)]), "layout([D('a'), D('b')])"],
        [
          () =>
            layout(div(a), [div(b), [div(c)]], {
              sizing_mode: "scale_width",
              spacing: 3,
            }),
          "layout(D('a'), [D('b'), [D('c')]], sizing_mode='scale_width', spacing=3)",
        ],
        [
          () =>
            layout([[
              new Spacer({ width: 1 }),
              div(a, { sizing_mode: "fixed" }),
              div(b, { width_policy: "max" }),
            ]], { sizing_mode: "stretch_both" }),
          "layout([[Spacer(width=1), D('a', sizing_mode='fixed'), D('b', width_policy='max')]], sizing_mode='stretch_both')",
        ],
        [
          () => grid([div(a), div(b), div(c)], { ncols: 2 }),
          "grid([D('a'), D('b'), D('c')], ncols=2)",
        ],
        [
          () =>
            grid([div(a), null, div(c)], {
              ncols: 2,
              sizing_mode: "stretch_width",
            }),
          "grid([D('a'), None, D('c')], ncols=2, sizing_mode='stretch_width')",
        ],
        [
          () => grid([div(a), div(b), div(c)], { nrows: 2 }),
          "grid([D('a'), D('b'), D('c')], nrows=2)",
        ],
        [
          () => grid([div(a), div(b), div(c)], { nrows: 1, ncols: 2 }),
          "grid([D('a'), D('b'), D('c')], nrows=1, ncols=2)",
        ],
        [
          () =>
            grid([[div(a), [div(b), div(c), []]], div(d), [
              div("e"),
              div("f"),
              div("g"),
            ]]),
          "grid([[D('a'), [D('b'), D('c'), []]], D('d'), [D('e'), D('f'), D('g')]])",
        ],
        [
          () =>
            grid([
              [div(a), [div(b), div(c), div(d)]],
              [div("e"), div("f")],
              [],
            ]),
          "grid([[D('a'), [D('b'), D('c'), D('d')]], [D('e'), D('f')], []])",
        ],
        [
          () =>
            grid([[[div(a), div(b)], [div(c), div(d), div("e")], div("f")]]),
          "grid([[[D('a'), D('b')], [D('c'), D('d'), D('e')], D('f')]])",
        ],
        [
          () =>
            grid(
              row(
                div(a),
                column(div(b), div(c)),
                column(div("x"), { spacing: 3 }),
                row(div("q"), { sizing_mode: "fixed" }),
              ),
              { sizing_mode: "scale_both" },
            ),
          "grid(row(D('a'), column(D('b'), D('c')), column(D('x'), spacing=3), row(D('q'), sizing_mode='fixed')), sizing_mode='scale_both')",
        ],
        [
          () => grid(column(div(a), div(c), { spacing: 2 })),
          "grid(column(D('a'), D('c'), spacing=2))",
        ],
        [() => grid(div(a)), "grid(D('a'))"],
        [() => grid([]), "grid([])"],
        [
          () => gridplot([[div(a), null], [div(b), div(c)]]),
          "gridplot([[D('a'), None], [D('b'), D('c')]])",
        ],
        [
          () =>
            gridplot([div(a), null, div(b, { sizing_mode: "fixed" }), div(c)], {
              ncols: 2,
              width: 4,
              height: 3,
              sizing_mode: "stretch_width",
              toolbar_location: null,
              toolbar_options: { logo: null, autohide: true },
            }),
          "gridplot([D('a'), None, D('b', sizing_mode='fixed'), D('c')], ncols=2, width=4, height=3, sizing_mode='stretch_width', toolbar_location=None, toolbar_options=dict(logo=None, autohide=True))",
        ],
        [() => gridplot([]), "gridplot([])"],
      ];
      const ours = cases.map(([make]) => make());
      const theirs = await fromPython(
        cases.map(([, expression]) => expression),
      );
      for (const [i, [, expression]] of cases.entries()) {
        assertEquals(modelDifferences(ours[i], theirs[i]), [], expression);
      }
    },
  ),
);
