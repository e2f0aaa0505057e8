import { assert, assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import { type BuiltInThemeName, Theme } from "../../../document/theme.ts";
import { beginSaving } from "../../../document/saving/document_shape.ts";
import { DocumentRestorer } from "../../../document/saving/restore_document.ts";
import {
  type SavedDocument,
  saveDocument,
} from "../../../document/saving/save_document.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  Div,
  FileInput,
  Select,
  Slider,
} from "../../../models/mod.ts";
import { propertyStore } from "../../../models/internal.ts";
import { column, figure } from "../../../plotting/mod.ts";
import { documentDifferences } from "../../fixtures/document_differences.ts";

type App = (doc: Document) => void;

function made(app: App): Document {
  const doc = new Document();
  app(doc);
  beginSaving(documentState(doc));
  return doc;
}

/** What arrives after a while in a database. */
function stored({ json, buffers }: SavedDocument): SavedDocument {
  return {
    json,
    buffers: buffers.map(({ id, data }) => ({ id, data: data.slice() })),
  };
}

function restored(app: App, saved: SavedDocument): Document {
  const doc = new Document();
  const restorer = new DocumentRestorer(doc, stored(saved));
  restorer.restoreValues();
  app(doc);
  const refuse = () => {
    throw new Error("restoring must be silent");
  };
  doc.onChange(refuse);
  restorer.restore();
  doc.removeOnChange(refuse);
  return doc;
}

/** Makes a document, does something to it and restores it. */
function afterRestart(
  app: App,
  act: App,
): { before: Document; after: Document } {
  const before = made(app);
  act(before);
  const after = restored(app, saveDocument(before));
  assertEquals(documentDifferences(before, after), []);
  return { before, after };
}

function sliderApp(doc: Document): void {
  const slider = new Slider({ name: "n", start: 0, end: 9, value: 1 });
  const text = new Div({ name: "text", text: "1" });
  slider.onChange("value", () => text.text = `${slider.value}`);
  doc.addRoot(column(slider, text));
}

function get<T>(doc: Document, name: string): T {
  return doc.getModelByName(name) as T;
}

Deno.test("A restored document has the values that users and callbacks set, and its callbacks", () => {
  const { after } = afterRestart(sliderApp, (doc) => {
    get<Slider>(doc, "n").value = 4;
    doc.title = "moved";
    doc.config.reconnect_session = false;
  });
  assertEquals(get<Div>(after, "text").text, "4");
  get<Slider>(after, "n").value = 5;
  assertEquals(get<Div>(after, "text").text, "5");
});

Deno.test("Restoring calls no callback of the application", () => {
  const calls: unknown[] = [];
  afterRestart((doc) => {
    const slider = new Slider({ start: 0, end: 9, value: 1 });
    slider.onChange("value", (_, _old, value) => calls.push(value));
    doc.addRoot(slider);
  }, (doc) => (doc.roots[0] as Slider).value = 4);
  assertEquals(calls, [4]);
});

Deno.test("A theme set in a callback is still a theme after a restart, and can be taken back", () => {
  const app = (doc: Document) => {
    const plot = figure({ title: "t" });
    plot.line([1, 2], [1, 2]);
    doc.addRoot(plot);
  };
  for (
    const theme of [
      "dark_minimal" as BuiltInThemeName,
      new Theme({ attrs: { Axis: { axis_line_color: "red" } } }),
    ]
  ) {
    const { before, after } = afterRestart(app, (doc) => doc.theme = theme);
    before.theme = null;
    after.theme = null;
    assertEquals(documentDifferences(before, after), []);
  }
});

Deno.test("The theme that the application gives every session stays the same object", () => {
  const theme = new Theme({ attrs: { Axis: { axis_line_color: "red" } } });
  const { after } = afterRestart((doc) => {
    doc.theme = theme;
    doc.addRoot(figure());
  }, () => {});
  assert(after.theme === theme);
});

Deno.test("A property set to its default before a restart is not themed after it", () => {
  const { before, after } = afterRestart(
    (doc) => doc.addRoot(figure({ name: "f" })),
    (doc) => {
      const plot = get<ReturnType<typeof figure>>(doc, "f");
      plot.background_fill_color = plot.background_fill_color;
      plot.border_fill_color = "red";
      plot.border_fill_color = "#ffffff";
    },
  );
  before.theme = "dark_minimal";
  after.theme = "dark_minimal";
  assertEquals(documentDifferences(before, after), []);
  assertEquals(
    get<ReturnType<typeof figure>>(after, "f").background_fill_color,
    "#ffffff",
  );
});

Deno.test("JavaScript callbacks added in callbacks survive, of models and of the document", () => {
  const { after } = afterRestart(sliderApp, (doc) => {
    doc.jsOnEvent("document_ready", new CustomJS({ code: "1" }));
    get<Slider>(doc, "n").jsOnChange("value", new CustomJS({ code: "2" }));
  });
  const [ready] = after.jsEventCallbacks.document_ready ?? [];
  assertEquals((ready as CustomJS).code, "1");
  assertEquals(
    after.models.filter((model) => model instanceof CustomJS).length,
    2,
  );
});

Deno.test("Models that callbacks made are there after a restart, and new ones get new ids", () => {
  const { before, after } = afterRestart(sliderApp, (doc) => {
    doc.addRoot(new Div({ text: "gone" }));
    doc.removeRoot(doc.roots[1]!);
    doc.addRoot(new Select({ name: "late", options: ["a", "b"], value: "b" }));
  });
  assertEquals(get<Select>(after, "late").value, "b");
  for (const doc of [before, after]) doc.addRoot(new Div({ text: "later" }));
  assertEquals(documentDifferences(before, after), []);
});

Deno.test("Models that callbacks removed do not come back", () => {
  const { after } = afterRestart((doc) => {
    doc.addRoot(new Div({ text: "a" }));
    doc.addRoot(new Div({ text: "b" }));
  }, (doc) => doc.removeRoot(doc.roots[0]!));
  assertEquals(after.roots.map((root) => (root as Div).text), ["b"]);
});

/** Shows and hides a slider that a callback follows. */
function togglingApp(doc: Document): void {
  const slider = new Slider({ name: "n", start: 0, end: 9, value: 1 });
  const text = new Div({ name: "text", text: "" });
  const button = new Button({ name: "toggle", label: "toggle" });
  const layout = column(button, text, slider);
  slider.onChange("value", () => text.text = `${slider.value}`);
  button.onChange("label", () => {
    layout.children = layout.children.includes(slider)
      ? [button, text]
      : [button, text, slider];
  });
  doc.addRoot(layout);
}

Deno.test("A widget that was hidden during a restart comes back with its value and callback", () => {
  const { before, after } = afterRestart(togglingApp, (doc) => {
    get<Slider>(doc, "n").value = 7;
    get<Button>(doc, "toggle").label = "hide";
    assertEquals(doc.getModelByName("n"), null);
  });
  for (const doc of [before, after]) get<Button>(doc, "toggle").label = "show";
  assertEquals(documentDifferences(before, after), []);
  get<Slider>(after, "n").value = 8;
  assertEquals(get<Div>(after, "text").text, "8");
});

Deno.test("What the browser reported is known after a restart", () => {
  const { after } = afterRestart(
    (doc) => doc.addRoot(new FileInput({ name: "file" })),
    (doc) => {
      const store = propertyStore(get<FileInput>(doc, "file"));
      const property = store.schema.property("filename");
      store.assign(property, "data.csv", { setter: {} });
    },
  );
  assertEquals(get<FileInput>(after, "file").filename, "data.csv");
});

Deno.test("Columns keep their types: numbers, texts, dates that did not change", () => {
  const app = (doc: Document) => {
    const source = new ColumnDataSource({
      name: "source",
      data: {
        day: [new Date(0), new Date(86_400_000)],
        y: Float32Array.of(1, NaN),
        label: ["a", null],
        grid: [Float64Array.of(1, 2), Float64Array.of(3, 4)],
      },
    });
    const plot = figure();
    plot.line("day", "y", { source });
    doc.addRoot(plot);
  };
  const { after } = afterRestart(app, (doc) => {
    const source = get<ColumnDataSource>(doc, "source");
    source.patch({ y: [[0, 5]] });
    source.data = { ...source.data, label: ["b", "c"] };
  });
  const { data } = get<ColumnDataSource>(after, "source");
  assertEquals({ ...data }, {
    day: [new Date(0), new Date(86_400_000)],
    y: Float32Array.of(5, NaN),
    label: ["b", "c"],
    grid: [Float64Array.of(1, 2), Float64Array.of(3, 4)],
  });
});

Deno.test("Random data of the application is that of the first run", () => {
  const { before, after } = afterRestart((doc) => {
    const source = new ColumnDataSource({
      name: "source",
      data: { x: Float64Array.from({ length: 9 }, Math.random) },
    });
    const plot = figure();
    plot.line("x", "x", { source });
    doc.addRoot(plot);
  }, () => {});
  assertEquals(
    get<ColumnDataSource>(after, "source").data.x,
    get<ColumnDataSource>(before, "source").data.x,
  );
});

Deno.test("Template variables that can be stored survive, functions come from the application", () => {
  const { after } = afterRestart((doc) => {
    doc.templateVariables = { user: "nobody", shout: () => "!" };
    doc.addRoot(new Div());
  }, (doc) => {
    doc.templateVariables.user = "ada";
    doc.templateVariables.since = 2024;
  });
  const { user, since, shout } = after.templateVariables;
  assertEquals([user, since, typeof shout], ["ada", 2024, "function"]);
});

Deno.test("A document that a callback holds is held after a restart, and one that it released is not", () => {
  for (const isHeld of [true, false]) {
    const before = made((doc) => {
      sliderApp(doc);
      if (!isHeld) doc.hold();
    });
    if (isHeld) before.hold("collect");
    else before.unhold();
    const after = restored(sliderApp, saveDocument(before));
    assertEquals(
      documentState(after).changes.hold.policy,
      isHeld ? "collect" : null,
    );
    assertEquals(documentState(after).changes.hold.queued, []);
  }
});

Deno.test("The shape of a document is that of its ids, types and names", () => {
  const shapeOf = (app: App) => {
    const doc = new Document();
    app(doc);
    return beginSaving(documentState(doc));
  };
  const sliders = (...names: string[]) => (doc: Document) =>
    doc.addRoot(
      column(
        names.map((name) => new Slider({ name, start: 0, end: 9, value: 1 })),
      ),
    );
  assertEquals(shapeOf(sliders("a", "b")), shapeOf(sliders("a", "b")));
  const others = [
    sliders("b", "a"),
    sliders("a"),
    sliders("a", "b", "c"),
    (doc: Document) => doc.addRoot(new Div()),
  ].map(shapeOf);
  assertEquals(new Set([...others, shapeOf(sliders("a", "b"))]).size, 5);
});

Deno.test("A damaged document is refused", () => {
  const { json, buffers } = saveDocument(made(sliderApp));
  assertThrows(
    () => restored(sliderApp, { json: json.slice(1), buffers }),
    SyntaxError,
  );
  const other = json.replace('"value":1', '"value":"x"');
  assertThrows(
    () => restored(sliderApp, { json: other, buffers }),
    TypeError,
    "Cannot set Slider(p1004).value",
  );
});
