import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Document } from "../../../document/document.ts";
import {
  ColumnDataSource,
  type Div,
  NdArray,
  Slider,
  TextInput,
} from "../../../models/mod.ts";
import { column, figure } from "../../../plotting/mod.ts";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import {
  pythonTest,
  runPython,
  withPython,
} from "../../fixtures/peers/python.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const X = Float64Array.of(0, 1, 2);

/** A slider that scales a line, and a text that says so. */
function sliders(doc: Document): void {
  const source = new ColumnDataSource({ name: "source", data: { x: X, y: X } });
  const factor = new Slider({ name: "factor", start: 0, end: 10, value: 1 });
  const text = new TextInput({ name: "text", value: "" });
  factor.onChange("value", (_attr, _old, value) => {
    source.data = { x: X, y: X.map((x) => x * value) };
    text.value = `×${value}`;
    if (value > 8) factor.value = 8;
  });
  const plot = figure({ title: "line" });
  plot.line("x", "y", { source });
  doc.addRoot(column(factor, text, plot));
  doc.title = "Sliders";
}

const IMPORTS = `
import json, sys
import numpy as np
from bokeh.client import pull_session, push_session, ClientSession
from bokeh.document import Document
from bokeh.models import ColumnDataSource, Div, Slider, Column
from bokeh.plotting import figure
url = sys.argv[1]
# While it waits for a reply, force_roundtrip() drops the changes that arrive;
# this takes them in until something holds.
def until(session, condition):
    session._connection._loop_until(condition)
`;

const PUSHED = `
def make():
    doc = Document()
    source = ColumnDataSource(name="source", data=dict(
        f=np.array([1.5, np.nan, -np.inf]), i=np.array([1, 2, 3], dtype="int32"),
        b=np.array([True, False, True]), s=["a", "é", "世"],
        t=np.array(["2024-01-01", "2024-01-02", "NaT"], dtype="datetime64[ms]")))
    image = ColumnDataSource(name="image", data=dict(image=[np.arange(6, dtype="uint8").reshape(2, 3)]))
    plot = figure(title="pushed", width=300, height=200)
    plot.scatter("i", "f", source=source, size=20)
    plot.image("image", x=0, y=0, dw=2, dh=2, source=image)
    doc.add_root(Column(children=[Slider(name="slider", start=0, end=1, value=0), plot]))
    doc.add_root(Div(name="div", text="<b>ünï</b>"))
    doc.title = "Pushed"
    return doc, source
`;

Deno.test(pythonTest(
  "Python pushes a document onto an empty application and goes on changing it [app.empty] [client.push]",
  async () => {
    await using server = testServer({ "/empty": new Application() });
    const result = await runPython(
      `${IMPORTS}${PUSHED}
doc, source = make()
session = push_session(doc, session_id="py", url=url)
doc.get_model_by_name("slider").value = 0.5
source.stream(dict(f=np.array([4.0]), i=np.array([4], dtype="int32"), b=np.array([False]), s=["d"], t=np.array(["2024-01-03"], dtype="datetime64[ms]")))
source.patch({"s": [(0, "z")], "f": [(slice(0, 2), [7.0, 8.0])]})
doc.add_root(Div(name="late", text="late"))
session.force_roundtrip()
session.close()
print(json.dumps(len(doc.models)))
`,
      { args: [server.url("/empty")] },
    );
    const { document } = server.getSession("/empty", "py");
    const source = document.getModelByName("source") as ColumnDataSource;
    assertEquals(document.title, "Pushed");
    assertEquals(document.roots.map(({ name }) => name), [null, "div", "late"]);
    assertEquals((document.getModelByName("slider") as Slider).value, 0.5);
    assertEquals((document.getModelByName("div") as Div).text, "<b>ünï</b>");
    assertEquals({ ...source.data }, {
      f: Float64Array.of(7, 8, -Infinity, 4),
      i: Int32Array.of(1, 2, 3, 4),
      b: new NdArray(Uint8Array.of(1, 0, 1, 0), [4], "bool"),
      s: ["z", "é", "世", "d"],
      t: Float64Array.of(
        Date.UTC(2024, 0, 1),
        Date.UTC(2024, 0, 2),
        NaN,
        Date.UTC(2024, 0, 3),
      ),
    });
    const images = document.getModelByName("image") as ColumnDataSource;
    const [image] = images.data.image as unknown as NdArray[];
    assertEquals([image!.shape, image!.dtype], [[2, 3], "uint8"]);
    // What Python counts, our config and its notifications.
    assertEquals(document.models.length, result as number + 2);
  },
));

Deno.test(pythonTest(
  "Python asks for versions, passes arguments and is told of a wrong path",
  async () => {
    await using server = testServer({
      "/app": (doc) => {
        doc.title = JSON.stringify(doc.sessionContext?.request?.arguments);
      },
    });
    const result = await runPython(
      `${IMPORTS}
with pull_session(url=url, session_id="py", arguments=dict(n="3", name="é &")) as session:
    info = session.request_server_info()
    title = session.document.title
try:
    pull_session(url=url + "/nope")
    error = None
except OSError as e:
    error = str(e)
print(json.dumps([sorted(info["version_info"]) if "version_info" in info else sorted(info), title, error]))
`,
      { args: [server.url("/app")] },
    ) as [string[], string, string];
    assertEquals(result[0], ["bokeh", "server"]);
    assertEquals(JSON.parse(result[1]), { n: ["3"], name: ["é &"] });
    assertStringIncludes(result[2], "application path");
  },
));

Deno.test(pythonTest(
  "Python and the server share a key for signed sessions",
  async () => {
    const secretKey = "0123456789abcdef0123456789abcdef";
    await using server = testServer({ "/app": sliders }, {
      signSessions: true,
      secretKey,
    });
    const program = `${IMPORTS}
try:
    with pull_session(url=url) as session:
        print(json.dumps(session.document.title))
except OSError as e:
    print(json.dumps("refused"))
`;
    const args = [server.url("/app")];
    const signed = { BOKEH_SIGN_SESSIONS: "yes", BOKEH_SECRET_KEY: secretKey };
    assertEquals(await runPython(program, { args, env: signed }), "Sliders");
    const wrong = {
      ...signed,
      BOKEH_SECRET_KEY: "another key, 32 characters long!",
    };
    assertEquals(await runPython(program, { args, env: wrong }), "refused");
    assertEquals(await runPython(program, { args }), "refused");
  },
));

Deno.test(pythonTest(
  "Python's client shows the id of an error that its push caused, not what the application threw",
  async () => {
    await using server = testServer({
      "/app"(doc) {
        doc.onChange(() => {
          throw new Error("password=hunter2");
        });
      },
    });
    const program = `${IMPORTS}
try:
    push_session(Document(title="pushed"), url=url)
except RuntimeError as e:
    print(json.dumps(str(e)))
`;
    const text = await runPython(program, { args: [server.url("/app")] });
    assertMatch(
      text as string,
      /^Failed to push document: Internal error: .* has it as error [\da-f]{8}$/,
    );
  },
));

Deno.test(withPython(browserTest(
  "What Python pushed shows in a page of the same session",
  async ({ page, errors, screenshot }) => {
    await using server = testServer({ "/empty": new Application() });
    await runPython(
      `${IMPORTS}${PUSHED}
doc, source = make()
session = push_session(doc, session_id="py", url=url)
session.force_roundtrip()
session.close()
print("true")
`,
      { args: [server.url("/empty")] },
    );
    await openApp(page, `${server.url("/empty/")}?bokeh-session-id=py`);
    await page.locator(".noUi-handle").waitFor();
    assertEquals(await page.title(), "Pushed");
    await screenshot("python_push");
    assertEquals(errors, []);
  },
)));

Deno.test(pythonTest(
  "Python keeps the columns that a change does not name",
  async () => {
    await using server = testServer((doc) => {
      const source = new ColumnDataSource({
        name: "source",
        data: { x: [1, 2], y: [3, 4] },
      });
      const button = new Slider({ name: "n", start: 0, end: 9, value: 1 });
      button.onChange("value", () => source.setColumns({ y: [5, 6] }));
      doc.addRoot(source);
      doc.addRoot(button);
    });
    const result = await runPython(
      `${IMPORTS}
with pull_session(url=url, session_id="py") as session:
    source = session.document.get_model_by_name("source")
    session.document.get_model_by_name("n").value = 2
    until(session, lambda: list(source.data["y"]) == [5, 6])
    print(json.dumps({name: list(column) for name, column in source.data.items()}))
`,
      { args: [server.url()] },
    );
    assertEquals(result, { x: [1, 2], y: [5, 6] });
  },
));

Deno.test(pythonTest(
  "Python's client moves a multi_line by patching inside a row",
  async () => {
    await using server = testServer((doc) => {
      const plot = figure();
      const source = new ColumnDataSource({
        name: "lines",
        data: {
          xs: [[0, 1], [2, 3]],
          ys: [Float64Array.of(0, 1), Float64Array.of(2, 3)],
        },
      });
      plot.multi_line("xs", "ys", { source });
      doc.addRoot(plot);
    });
    const result = await runPython(
      `${IMPORTS}
with pull_session(url=url, session_id="py") as session:
    source = session.document.get_model_by_name("lines")
    source.patch({"ys": [([0, slice(0, 2)], [5, 6]), ([1, 0], 9)]})
    session.force_roundtrip()
    print(json.dumps({name: [list(row) for row in column] for name, column in source.data.items()}))
`,
      { args: [server.url()] },
    );
    const { document } = server.getSession("/", "py");
    const source = document.getModelByName("lines") as ColumnDataSource;
    const rows = (source.data.ys as ArrayLike<number>[])
      .map((row) => Array.from(row));
    assertEquals(rows, [[5, 6], [9, 3]]);
    assertEquals(result, {
      xs: [[0, 1], [2, 3]],
      ys: [[5, 6], [9, 3]],
    });
  },
));
