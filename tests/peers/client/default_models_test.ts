/** Models that others contain by default: Python makes and sends them, with ids of its own. */
import { assertEquals } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { type Model, propertyStore } from "../../../models/internal.ts";
import * as models from "../../../models/mod.ts";
import {
  ColumnDataSource,
  DataTable,
  Plot,
  Title,
} from "../../../models/mod.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

/** Prints the properties by model that Python sends a model for. */
const DEFAULTS = `
import json, logging, sys, warnings
warnings.simplefilter("ignore"); logging.disable(logging.CRITICAL)
from bokeh.document import Document
from bokeh.model import Model
sent = {}
for name in json.loads(sys.argv[1]):
    cls = Model.model_class_reverse_map.get(name)
    if cls is None: continue
    doc = Document()
    try:
        doc.add_root(cls())
        [root] = doc.to_json(deferred=False)["roots"]
    except Exception:
        continue # a value is required
    attributes = root.get("attributes", {})
    sent[name] = sorted(key for key, value in attributes.items() if '"id"' in json.dumps(value))
print(json.dumps(sent))
`;

/** Abstract models that need values here, and not in Python. */
const REFUSED: readonly string[] = [
  "AbstractSlider",
  "NumericalSlider",
  "RadialGlyph",
  "Selector",
];

/** The properties that a new model is sent with models for. */
function sentModels(model: Model): string[] {
  const doc = new Document();
  doc.addRoot(model);
  const [root] = doc.toJson().roots as [{ attributes?: object }];
  return Object.entries(root.attributes ?? {})
    .filter(([, value]) => JSON.stringify(value).includes('"id"'))
    .map(([name]) => name).sort();
}

Deno.test(pythonTest(
  "A new model is sent with the models that Python would make for it [client.pull]",
  async () => {
    const makers = Object.entries(models).filter(([, value]) =>
      typeof value === "function" && value.prototype instanceof models.Model
    ) as unknown as [string, new () => Model][];
    // The axes of a figure are made by figure(), not by the class.
    const names = makers.map(([name]) => name).filter((name) =>
      name !== "Figure"
    );
    const python = await runPython(DEFAULTS, {
      args: [JSON.stringify(names)],
    }) as Record<string, string[]>;
    const ours: Record<string, string[]> = {};
    const refused: string[] = [];
    for (const [name, maker] of makers) {
      if (!Object.hasOwn(python, name)) continue;
      const model = new maker();
      const { required } = propertyStore(model).schema;
      if (required.length === 0) ours[name] = sentModels(model);
      else {
        refused.push(name);
        delete python[name];
      }
    }
    assertEquals(ours, python);
    // Python sends these, and BokehJS shows nothing.
    assertEquals(refused, REFUSED);
    assertEquals(python.Plot!.includes("title"), true);
  },
));

Deno.test(pythonTest(
  "Python pulls plots without a title and bare tables, whose parts have the server's ids [client.pull]",
  async () => {
    await using server = testServer((doc) => {
      doc.addRoot(new Plot());
      doc.addRoot(new Plot({ title: null }));
      doc.addRoot(new Plot({ title: new Title({ text: "mine" }) }));
      doc.addRoot(new DataTable({ source: new ColumnDataSource() }));
    });
    const pulled = await runPython(
      `
import json, sys
from bokeh.client import pull_session
with pull_session(url=sys.argv[1], session_id="s") as session:
    session.force_roundtrip()
    doc = session.document
    print(json.dumps(sorted([model.id, type(model).__name__] for model in doc.models)))
`,
      { args: [server.url()] },
    );
    const { document } = server.getSession("/", "s");
    // Python keeps the configuration of a document elsewhere.
    const isShown = ({ type }: Model) =>
      type !== "DocumentConfig" && type !== "Notifications";
    const own = document.models.filter(isShown).map((
      model,
    ) => [model.id, model.constructor.name]);
    assertEquals(pulled, own.sort());
  },
));
