import { assertEquals } from "@std/assert";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { linked } from "../../fixtures/apps/data_models.ts";

Deno.test(pythonTest(
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
));
