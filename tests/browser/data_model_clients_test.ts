import { assertEquals } from "@std/assert";
import type { Document } from "../../document/document.ts";
import {
  CustomJS,
  defineDataModel,
  property,
  Slider,
} from "../../models/mod.ts";
import { inPage, openApp, waitFor } from "../fixtures/bokeh_page.ts";
import { browserTest } from "../fixtures/chromium.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";
import { testServer } from "../fixtures/test_server.ts";

const Inner = defineDataModel("Inner", {
  ratio: property.float(0.5),
});

const Params = defineDataModel("Params", {
  count: property.int(3),
  table: property.dictOf(property.float(), { a: 1 }),
  inner: property.instanceOf(Inner, new Inner({ ratio: 0.25 })),
});

/** A slider that sets a data model in the browser, which is doubled here. */
function linked(doc: Document): void {
  const params = new Params({ name: "params" });
  const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
  slider.jsLink("value", params, "count");
  const code = "p.inner.ratio = p.count / 100";
  params.jsOnChange("count", new CustomJS({ args: { p: params }, code }));
  params.onChange("count", (_attr, _old, count) => {
    params.table = { ...params.table, doubled: 2 * count };
  });
  doc.addRoot(slider);
  doc.addRoot(params);
}

browserTest(
  "BokehJS and the server keep a data model in sync",
  async ({ page, messages, errors }) => {
    await using server = testServer(linked);
    await openApp(page, server.url("/?bokeh-session-id=a"));
    const initial = `[p.count, p.table.a, p.inner.ratio, p.type]`;
    assertEquals(
      await inPage(page, `(([p]) => ${initial})([byName("params")])`),
      [3, 1, 0.25, "Params"],
    );
    await inPage(page, `(byName("n").value = 7, 0)`);
    await waitFor(page, `byName("params").table.doubled === 14`);
    const params = server.getSession("/", "a").document
      .getModelByName("params") as InstanceType<typeof Params>;
    assertEquals([params.count, params.inner.ratio], [7, 0.07]);
    params.inner = new Inner({ ratio: 1 });
    await waitFor(page, `byName("params").inner.ratio === 1`);
    assertEquals(errors, []);
    assertEquals(messages.filter((text) => text.startsWith("warn")), []);
  },
);

pythonTest(
  "Python works with a data model that it has defined alike",
  async () => {
    await using server = testServer({ "/app": linked });
    const result = await runPython(
      `
import json, sys
from bokeh.client import pull_session
from bokeh.core.properties import Dict, Float, Instance, Int, String
from bokeh.model import DataModel

class Inner(DataModel):
    ratio = Float(default=0.5)

class Params(DataModel):
    count = Int(default=3)
    table = Dict(String, Float, default={"a": 1})
    inner = Instance(Inner, default=lambda: Inner(ratio=0.25))

with pull_session(url=sys.argv[1], session_id="py") as session:
    params = session.document.get_model_by_name("params")
    before = [type(params).__name__, params.count, params.table, params.inner.ratio]
    params.count = 8
    session._connection._loop_until(lambda: "doubled" in params.table)
    print(json.dumps([before, params.table]))
`,
      { args: [server.url("/app")] },
    );
    assertEquals(result, [
      ["Params", 3, { a: 1 }, 0.25],
      { a: 1, doubled: 16 },
    ]);
  },
);
