import { documentState } from "../../document/document_events.ts";
import { assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import { encodeDocument } from "../../document/codec/encode.ts";
import {
  CustomJS,
  type DataProperty,
  defineDataModel,
  Div,
  type Model,
  property,
  Slider,
} from "../../models/mod.ts";
import { readDocument } from "../fixtures/golden/recordings.ts";
import { datamodelDefs } from "../fixtures/plotting/documents/datamodel_defs.ts";

const Point = defineDataModel("tests.Point", {
  x: property.float(1),
  tone: property.color("red"),
  parts: property.listOf(property.int()),
  label: property.instanceOf(Div, new Div({ text: "?" })),
});

function encoded(...roots: readonly Model[]) {
  const document = new Document();
  for (const root of roots) document.addRoot(root);
  return encodeDocument(documentState(document)).json;
}

/** The definitions that are sent with a document. */
function definitions(json: { readonly defs?: unknown }) {
  return json.defs as readonly { readonly name: string }[];
}

Deno.test("defineDataModel() makes definitions as Python does", () => {
  const document = new Document();
  datamodelDefs(document);
  const { content } = readDocument("datamodel_defs").reply as {
    content: { doc: { defs: readonly unknown[] } };
  };
  const defs = definitions(encodeDocument(documentState(document)).json)
    .filter(({ name }) => name.startsWith("bokeh_app_"));
  assertEquals(withoutIds(defs), withoutIds(content.doc.defs));
});

Deno.test("Data models have typed properties, defaults and callbacks", () => {
  const point = new Point({ parts: [1, 2] });
  const x: number = point.x;
  const parts: readonly number[] = point.parts;
  const label: Div = point.label;
  assertEquals([x, parts, label.text, point.tone], [1, [1, 2], "?", "red"]);
  assertEquals(point.type, "tests.Point");
  const seen: unknown[] = [];
  point.onChange("x", (attr, old, value) => seen.push([attr, old, value]));
  point.x = 2;
  assertEquals(seen, [["x", 1, 2]]);
  assertThrows(
    () => point.x = "a" as unknown as number,
    TypeError,
    'Cannot set tests.Point.x: expected Float, received "a"',
  );
  assertThrows(() => new Point({ y: 1 } as object), TypeError, "tests.Point.y");
});

Deno.test("Every data model has its own copy of a default model", () => {
  const [a, b] = [new Point(), new Point()];
  assertEquals(a.label === a.label, true);
  assertEquals(a.label === b.label, false);
  assertThrows(() => (a.parts as number[]).push(1), TypeError);
});

Deno.test("A class that extends a data model has its properties and methods", () => {
  class Named extends defineDataModel("tests.Named", {
    first: property.str(),
    last: property.str(),
  }) {
    full(): string {
      return `${this.first} ${this.last}`;
    }
  }
  const Titled = defineDataModel("tests.Titled", {
    title: property.str("Dr."),
  }, { extends: Named, overrides: { first: "Ada", tags: ["t"] } });
  const titled = new Titled({ last: "Lovelace" });
  assertEquals(titled.full(), "Ada Lovelace");
  assertEquals([titled.title, titled.tags], ["Dr.", ["t"]]);
  const defs = definitions(encoded(titled));
  const expected: unknown = {
    type: "model",
    name: "tests.Titled",
    extends: { id: "tests.Named" },
    properties: [{ name: "title", kind: "Any", default: "Dr." }],
    overrides: [
      { name: "tags", default: ["t"] },
      { name: "first", default: "Ada" },
    ],
  };
  assertEquals<unknown>(
    defs.find(({ name }) => name === "tests.Titled"),
    expected,
  );
});

Deno.test("Documents with data models are read again with their definitions", () => {
  const json = JSON.parse(JSON.stringify(encoded(new Point({ x: 4 }))));
  const { roots: [point], dataModelDefinitions } = Document.fromJson(json);
  assertInstanceOf(point, Point);
  assertEquals(point.x, 4);
  assertEquals(point.label.text, "?");
  const document = new Document({ dataModelDefinitions });
  const again = definitions(encodeDocument(documentState(document)).json);
  const names = again.map(({ name }) => name);
  assertEquals(names.length, new Set(names).size);
});

Deno.test("defineDataModel() says what is wrong with a definition", () => {
  const define = (
    name: string,
    properties: Record<string, DataProperty<unknown>> = {},
    options: object = {},
  ) =>
  () => defineDataModel(name, properties, options);
  const refused: [() => unknown, string][] = [
    [define("Slider"), "there is a model of that name"],
    [define("tests.Point"), "outside the function that runs for every session"],
    [define("a b"), "the name must begin with a letter"],
    [define("1a"), "the name must begin with a letter"],
    [
      define("tests.A", { id: property.int() }),
      "Cannot define property tests.A.id: the model has something of that name",
    ],
    [
      define("tests.A", { tags: property.int() }),
      "Cannot define property tests.A.tags",
    ],
    [
      define("tests.A", { "a-b": property.int() }),
      "Cannot define property tests.A.a-b: the name must be an identifier",
    ],
    [
      define("tests.A", { a: property.int(1.5) }),
      "Cannot define property tests.A.a: expected Int as default, received 1.5",
    ],
    [
      define("tests.A", { a: 3 as never }),
      "Cannot define property tests.A.a: expected one such as property.int(), received 3",
    ],
    [
      define("tests.A", { a: property.int as never }),
      "Cannot define property tests.A.a: expected one such as property.int(), received function",
    ],
    [
      define("tests.A", { a: property.any(new Float64Array(1)) }),
      "cannot be a default; set it when you make the model",
    ],
    [
      define("tests.A", {}, { extends: Slider }),
      "it can only extend a data model, received function Slider",
    ],
    [
      define("tests.A", {}, { overrides: { b: 1 } }),
      "Cannot find property Model.b",
    ],
  ];
  for (const [fn, message] of refused) assertThrows(fn, TypeError, message);
  assertThrows(
    define("tests.A", { a: property.ofKind("Nope") }),
    SyntaxError,
    "unknown Nope",
  );
  // Nothing of all that is left.
  assertEquals(new (defineDataModel("tests.A", {}))().type, "tests.A");
});

Deno.test("A required property of a data model must be set before it is read", () => {
  const Strict = defineDataModel("tests.Strict", {
    a: property.required(property.int(3)),
    b: property.instanceOf(CustomJS),
  });
  assertThrows(
    () => new Strict().a,
    Error,
    "it was not set and has no default",
  );
  assertEquals(new Strict({ a: 1 }).a, 1);
});

/** A value without the ids of its models. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  const entries = Object.entries(record)
    .filter(([key]) => key !== "id" || record.type === undefined)
    .map(([key, item]) => [key, withoutIds(item)]);
  return Object.fromEntries(entries);
}
