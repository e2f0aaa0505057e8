import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import type { Document } from "../../../document/document.ts";
import {
  ColumnDataSource,
  CrosshairTool,
  CustomJS,
  DataTable,
  Div,
  GlyphRenderer,
  Legend,
  LegendItem,
  Line,
  LineEditTool,
  Plot,
  PointDrawTool,
  PolyEditTool,
  Scatter,
  SetValue,
  Slider,
  Span,
  TextInput,
} from "../../../models/mod.ts";
import type { ServerOptions } from "../../../server.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

const WIDGETS: ServerOptions = { clientsMay: "use widgets" };

function fill(document: Document): void {
  document.title = "Ours";
  const source = new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } });
  const drawn = new ColumnDataSource({ data: { x: [1], y: [3] } });
  const edited = new ColumnDataSource({ data: { x: [1] } });
  const line = new GlyphRenderer({ data_source: source, glyph: new Line() });
  const points = new GlyphRenderer({
    data_source: drawn,
    glyph: new Scatter(),
  });
  const plot = new Plot({ renderers: [line, points] });
  plot.toolbar.tools = [new PointDrawTool({ renderers: [points] })];
  plot.center = [
    new Legend({
      click_policy: "mute",
      items: [new LegendItem({ label: "a", renderers: [line] })],
    }),
  ];
  const slider = new Slider({ start: 0, end: 9, value: 1, name: "amount" });
  const div = new Div({ text: "ours" });
  slider.js_property_callbacks = {
    "change:value": [new SetValue({ obj: div, attr: "text", value: "set" })],
  };
  document.addRoot(slider);
  document.addRoot(div);
  document.addRoot(plot);
  document.addRoot(new DataTable({ source: edited, editable: true }));
  document.addRoot(new TextInput({ value: "a" }));
}

/** A server with {@linkcode fill}'s document, and its client. */
async function open(options: ServerOptions = WIDGETS) {
  const documents: Document[] = [];
  const server = testServer((document) => {
    fill(document);
    documents.push(document);
  }, options);
  const client = await connect(server, "s");
  await client.request("PULL-DOC-REQ");
  const [document] = documents;
  assert(document);
  return {
    server,
    client,
    document,
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const changed = (model: { id: string }, attr: string, value: unknown) => ({
  kind: "ModelChanged",
  model: { id: model.id },
  attr,
  new: value,
});

async function isOk(client: WireClient, ...events: object[]) {
  const { header, content } = await client.sendPatch(events);
  return header.msgtype === "OK" ? "OK" : content.text;
}

Deno.test("With clientsMay, values, selections, ranges and the size of plots still change [auth.clients-may]", async () => {
  await using app = await open();
  const { document, client } = app;
  const slider = document.selectOne(Slider)!;
  const plot = document.selectOne(Plot)!;
  const source = document.select(ColumnDataSource)[0]!;
  const values: readonly [{ id: string }, string, unknown][] = [
    [slider, "value", 4],
    [slider, "value_throttled", 4],
    [document.selectOne(TextInput)!, "value_input", "abc"],
    [source.selected, "indices", [1]],
    [plot.x_range, "start", 5],
    [plot.x_range, "end", 6],
    [plot, "inner_width", 300],
    [plot, "outer_height", 200],
    [plot.toolbar, "active_drag", null],
  ];
  for (const [model, attr, value] of values) {
    assertEquals(await isOk(client, changed(model, attr, value)), "OK", attr);
  }
  assertEquals(slider.value, 4);
  assertEquals(source.selected.indices, [1]);
});

Deno.test("With clientsMay, what other models let users do still works: tools, tables, legends, SetValue", async () => {
  await using app = await open();
  const { document, client } = app;
  const [line, points] = document.select(GlyphRenderer);
  const edited = document.selectOne(DataTable)!.source;
  const data = { type: "map", entries: [["x", [7]], ["y", [8]]] };
  const patches = { type: "map", entries: [["x", [[0, 9]]]] };
  const events = [
    changed(points!.data_source, "data", data),
    { kind: "ColumnsPatched", model: { id: edited.id }, attr: "data", patches },
    changed(line!, "muted", true),
    changed(document.selectOne(Div)!, "text", "set"),
  ];
  for (const event of events) assertEquals(await isOk(client, event), "OK");
  assertEquals(edited.data, { x: [9] });
  // The same of models that nothing lets users change.
  for (
    const event of [
      changed(line!.data_source, "data", data),
      changed(points!, "muted", true),
      changed(line!, "visible", false),
    ]
  ) {
    assertStringIncludes(await isOk(client, event), "may only use widgets");
  }
});

Deno.test("With clientsMay, a SetValue of the document lets clients set its value and no other [auth.clients-may]", async () => {
  await using app = await open();
  const { document, client } = app;
  const div = document.selectOne(Div)!;
  assertEquals(await isOk(client, changed(div, "text", "set")), "OK");
  for (const text of ["<img src=x onerror=steal()>", "", null]) {
    const reply = await isOk(client, changed(div, "text", text));
    assert(reply !== "OK", `${text}: ${reply}`);
  }
  assertEquals(div.text, "set");
  // Two of them allow two values, until the application takes one away.
  const [session] = app.server.getSessions("/");
  await session!.withDocumentLocked((document) => {
    const button = new TextInput();
    button.js_event_callbacks = {
      button_click: [new SetValue({ obj: div, attr: "text", value: "other" })],
    };
    document.addRoot(button);
  });
  for (const text of ["other", "set"]) {
    assertEquals(await isOk(client, changed(div, "text", text)), "OK");
  }
  await session!.withDocumentLocked((document) => {
    document.removeRoot(document.roots.at(-1)!);
  });
  assertStringIncludes(
    await isOk(client, changed(div, "text", "other")),
    `unless clientsMayAlso contains "Div.text"`,
  );
});

Deno.test("With clientsMay, a change of a model that was just removed is dropped, also with its definition", async () => {
  const plot = new Plot();
  const div = new Div({ text: "" });
  await using server = testServer((doc) => {
    doc.addRoot(plot);
    doc.addRoot(div);
  }, { clientsMay: "use widgets" });
  await using client = await connect(server, "s");
  const { id } = plot;
  const [session] = server.getSessions();
  await session!.withDocumentLocked((doc) => doc.removeRoot(plot));
  const model = { type: "object", name: "Plot", id, attributes: {} };
  const { header } = await client.sendPatch([
    { kind: "ModelChanged", model, attr: "inner_width", new: 100 },
  ]);
  assertEquals(header.msgtype, "OK");
  assertEquals(session!.document.roots, [div]);
  // An event of the view that the page still shows.
  const values = { type: "map", entries: [["model", model]] };
  const { header: reported } = await client.sendPatch([{
    kind: "MessageSent",
    msg_type: "bokeh_event",
    msg_data: { type: "event", name: "lodstart", values },
  }]);
  assertEquals(reported.msgtype, "OK");
  const { header: other } = await client.sendPatch([{
    kind: "ModelChanged",
    model: { ...model, id: "p9999" },
    attr: "inner_width",
    new: 100,
  }]);
  assertEquals(other.msgtype, "ERROR");
});

Deno.test("With clientsMay, a change of a model that a client's click removed is dropped", async () => {
  const plot = new Plot();
  const slider = new Slider({ start: 0, end: 9, value: 0 });
  await using server = testServer((doc) => {
    doc.addRoot(plot);
    doc.addRoot(slider);
    slider.onChange("value", () => doc.removeRoot(plot));
  }, { clientsMay: "use widgets" });
  await using client = await connect(server, "s");
  const { id } = plot;
  assertEquals(await isOk(client, changed(slider, "value", 1)), "OK");
  const [session] = server.getSessions();
  assertEquals(session!.document.roots, [slider]);
  // The page shows it still, and knows it: it names only its id.
  const { header } = await client.sendPatch([
    { kind: "ModelChanged", model: { id }, attr: "inner_width", new: 100 },
    {
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: {
        type: "event",
        name: "lodstart",
        values: { type: "map", entries: [["model", { id }]] },
      },
    },
  ]);
  assertEquals(header.msgtype, "OK");
  assertEquals(session!.document.roots, [slider]);
});

Deno.test("With clientsMay, a SetValue of data lets clients bring no other rows", async () => {
  const documents: Document[] = [];
  const data = { x: [1] };
  await using server = testServer((document) => {
    const source = new ColumnDataSource({ data });
    const slider = new Slider({ start: 0, end: 9, value: 0 });
    const empty = new SetValue({ obj: source, attr: "data", value: { x: [] } });
    slider.js_property_callbacks = { "change:value": [empty] };
    document.addRoot(source);
    document.addRoot(slider);
    documents.push(document);
  }, WIDGETS);
  await using client = await connect(server, "s");
  await client.request("PULL-DOC-REQ");
  const source = documents[0]!.selectOne(ColumnDataSource)!;
  const model = { id: source.id };
  const columns = (x: number[]) => ({ type: "map", entries: [["x", x]] });
  for (
    const event of [
      changed(source, "data", columns([7])),
      { kind: "ColumnsStreamed", model, attr: "data", data: columns([7]) },
      { kind: "ColumnDataChanged", model, attr: "data", data: columns([]) },
    ]
  ) {
    assertStringIncludes(await isOk(client, event), "may only use widgets");
  }
  assertEquals(source.data, data);
  const emptied = changed(source, "data", columns([]));
  assertEquals(await isOk(client, emptied), "OK");
});

Deno.test("With clientsMay, what jsLink() links still follows, and what a CustomJS changes needs clientsMayAlso", async () => {
  const fillLinked = (document: Document) => {
    const slider = new Slider({ start: 0, end: 9, value: 1 });
    const [linked, coded] = [new Div({ name: "linked" }), new Div()];
    slider.jsLink("value", linked, "text");
    slider.jsOnChange(
      "value",
      new CustomJS({ args: { coded }, code: "coded.text = cb_obj.value" }),
    );
    for (const root of [slider, linked, coded]) document.addRoot(root);
  };
  for (const clientsMayAlso of [[], ["Div.text"]]) {
    const documents: Document[] = [];
    await using server = testServer((document) => {
      fillLinked(document);
      documents.push(document);
    }, { ...WIDGETS, clientsMayAlso });
    await using client = await connect(server, "s");
    await client.request("PULL-DOC-REQ");
    const [linked, coded] = documents[0]!.select(Div);
    assertEquals(await isOk(client, changed(linked!, "text", "4")), "OK");
    const reply = await isOk(client, changed(linked!, "width", 4));
    assertStringIncludes(reply, "Div.width");
    const other = await isOk(client, changed(coded!, "text", "4"));
    if (clientsMayAlso.length > 0) assertEquals(other, "OK");
    else assertStringIncludes(other, "Div.text");
  }
});

Deno.test("With clientsMay, edit tools draw vertices and intersections, besides what they edit", async () => {
  const documents: Document[] = [];
  await using server = testServer((document) => {
    const renderers = Array.from({ length: 5 }, () =>
      new GlyphRenderer({
        data_source: new ColumnDataSource({ data: { x: [1], y: [1] } }),
        glyph: new Scatter(),
      }));
    const [line, patch, intersection_renderer, vertex_renderer] = renderers;
    const plot = new Plot({ renderers });
    plot.toolbar.tools = [
      new LineEditTool({
        renderers: [line!],
        intersection_renderer: intersection_renderer!,
      }),
      new PolyEditTool({
        renderers: [patch!],
        vertex_renderer: vertex_renderer!,
      }),
    ];
    document.addRoot(plot);
    documents.push(document);
  }, WIDGETS);
  await using client = await connect(server, "s");
  await client.request("PULL-DOC-REQ");
  const data = { type: "map", entries: [["x", [7]], ["y", [8]]] };
  const replies = [];
  for (const { data_source } of documents[0]!.select(GlyphRenderer)) {
    replies.push(await isOk(client, changed(data_source, "data", data)));
  }
  assertEquals(replies.slice(0, 4), ["OK", "OK", "OK", "OK"]);
  assertStringIncludes(replies[4]!, "ColumnDataSource.data");
});

Deno.test("With clientsMay, the lines of a crosshair follow the pointer, whether it has one or two", async () => {
  const documents: Document[] = [];
  await using server = testServer((document) => {
    const spans = ["width", "height", "width", "width"]
      .map((dimension) => new Span({ dimension: dimension as "width" }));
    const [across, up, alone] = spans;
    const plot = new Plot({ center: spans });
    plot.toolbar.tools = [
      new CrosshairTool({ overlay: [across!, up!] }),
      new CrosshairTool({ overlay: alone! }),
    ];
    document.addRoot(plot);
    documents.push(document);
  }, WIDGETS);
  await using client = await connect(server, "s");
  await client.request("PULL-DOC-REQ");
  const [across, up, alone, other] = documents[0]!
    .selectOne(Plot)!.center as Span[];
  for (const span of [across!, up!, alone!]) {
    assertEquals(await isOk(client, changed(span, "location", 3)), "OK");
  }
  const reply = await isOk(client, changed(other!, "location", 3));
  assertStringIncludes(reply, "Span.location");
});

Deno.test("With clientsMay, an edit tool that the application takes away no longer lets clients change its source", async () => {
  await using app = await open();
  const { document, client, server } = app;
  const [, points] = document.select(GlyphRenderer);
  const source = points!.data_source;
  const data = { type: "map", entries: [["x", [7]], ["y", [8]]] };
  assertEquals(await isOk(client, changed(source, "data", data)), "OK");
  const [session] = server.getSessions("/");
  await session!.withDocumentLocked((document) => {
    document.selectOne(Plot)!.toolbar.tools = [];
  });
  assertStringIncludes(
    await isOk(client, changed(source, "data", data)),
    `unless clientsMayAlso contains "ColumnDataSource.data"`,
  );
});

Deno.test("A change that clients may not make gets an ERROR, changes nothing and is undone at the client", async () => {
  await using app = await open();
  const { document, client } = app;
  const slider = document.selectOne(Slider)!;
  const reply = await client.sendPatch([
    changed(slider, "value", 5),
    changed(slider, "title", "theirs"),
  ]);
  assertEquals(reply.header.msgtype, "ERROR");
  assertEquals(
    reply.content.text,
    `RefusedChangeError: Cannot change Slider(${slider.id}).title: clients of this server may only use widgets, unless clientsMayAlso contains "Slider.title"`,
  );
  assertEquals([slider.value, slider.title], [1, ""]);
  const undo = await client.next("PATCH-DOC");
  assertEquals(undo.content.events, [
    changed(slider, "value", 1),
    changed(slider, "title", ""),
  ]);
});

Deno.test("Columns that clients may not change are undone with their data", async () => {
  await using app = await open();
  const { document, client } = app;
  const source = document.select(ColumnDataSource)[0]!;
  const data = { type: "map", entries: [["x", [5]], ["y", [6]]] };
  const model = { id: source.id };
  const reply = await client
    .sendPatch([{ kind: "ColumnsStreamed", model, attr: "data", data }]);
  assertEquals(reply.header.msgtype, "ERROR");
  const [undo] = (await client.next("PATCH-DOC")).content.events;
  const entries = [["x", [1, 2]], ["y", [3, 4]]];
  assertEquals(undo, changed(source, "data", { type: "map", entries }));
});

Deno.test("Roots and the title that clients may not change are undone", async () => {
  await using app = await open();
  const { document, client } = app;
  const div = document.selectOne(Div)!;
  const added = { type: "object", name: "Div", id: "X1" };
  const undone = async (event: object) => {
    const reply = await client.sendPatch([event]);
    assertEquals(reply.header.msgtype, "ERROR");
    return (await client.next("PATCH-DOC")).content.events[0];
  };
  assertEquals(await undone({ kind: "TitleChanged", title: "Theirs" }), {
    kind: "TitleChanged",
    title: "Ours",
  });
  assertEquals(await undone({ kind: "RootAdded", model: added }), {
    kind: "RootRemoved",
    model: { id: "X1" },
  });
  const back = await undone({ kind: "RootRemoved", model: { id: div.id } });
  assertEquals(back!.kind, "RootAdded");
  assertEquals((back!.model as { id: string }).id, div.id);
  assertEquals([document.title, document.roots.length], ["Ours", 5]);
});

Deno.test("With clientsMay, clients bring no code: not as values, event values, messages or new selections", async () => {
  await using app = await open();
  const { document, client } = app;
  const code = {
    type: "object",
    name: "CustomJS",
    id: "E1",
    attributes: { code: "steal()" },
  };
  const [slider, source] = [
    document.selectOne(Slider)!,
    document.select(ColumnDataSource)[0]!,
  ];
  const map = (key: string, value: unknown) => ({
    type: "map",
    entries: [[key, value]],
  });
  const selection = (attributes: object) => ({
    type: "object",
    name: "Selection",
    id: `S${crypto.randomUUID()}`,
    attributes,
  });
  const callbacks = map("change:indices", [code]);
  const events: object[] = [
    changed(slider, "js_property_callbacks", map("change:value", [code])),
    changed(slider, "tags", [code]),
    changed(
      source,
      "selected",
      selection({ js_property_callbacks: callbacks }),
    ),
    { kind: "MessageSent", msg_type: "hello", msg_data: code },
    {
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name: "tap", values: map("code", code) },
    },
    { kind: "RootAdded", model: code },
  ];
  for (const event of events) {
    assertStringIncludes(await isOk(client, event), "may only use widgets");
  }
  assertEquals(document.select(CustomJS), []);
  const plain = selection({ indices: [1] });
  assertEquals(await isOk(client, changed(source, "selected", plain)), "OK");
  assertEquals(source.selected.indices, [1]);
});

Deno.test("With clientsMay, clients bring no model with a name, by which applications find theirs", async () => {
  await using app = await open();
  const source = app.document.select(ColumnDataSource)[0]!;
  const named = {
    type: "object",
    name: "Selection",
    id: "S1",
    attributes: { name: "amount", indices: [1] },
  };
  assertStringIncludes(
    await isOk(app.client, changed(source, "selected", named)),
    "may only use widgets",
  );
  assertEquals(source.selected.indices, []);
  assert(app.document.getModelByName("amount") instanceof Slider);
});

Deno.test("With clientsMay, no client pushes a document", async () => {
  await using app = await open();
  const doc = { title: "Theirs", roots: [], version: "3.10.0" };
  const reply = await app.client.request("PUSH-DOC", { doc });
  assertEquals(reply.header.msgtype, "ERROR");
  assertEquals(
    reply.content.text,
    "RefusedChangeError: Cannot replace the document: clients of this server may only use widgets",
  );
  assertEquals(app.document.roots.length, 5);
});

Deno.test("clientsMayAlso lets clients change properties by type, supertype or name of the model", async () => {
  for (
    const exception of ["Slider.title", "AbstractSlider.title", "amount.title"]
  ) {
    await using app = await open({ ...WIDGETS, clientsMayAlso: [exception] });
    const { document, client } = app;
    const slider = document.selectOne(Slider)!;
    const title = (text: string) => changed(slider, "title", text);
    assertEquals(await isOk(client, title("theirs")), "OK", exception);
    assertEquals(slider.title, "theirs");
    const other = changed(document.selectOne(TextInput)!, "title", "theirs");
    assertStringIncludes(await isOk(client, other), "TextInput.title");
  }
});

Deno.test("clientsMay and clientsMayAlso say what is wrong with them", () => {
  const wrong: readonly [object, string][] = [
    [
      { clientsMay: "look" },
      'clientsMay must be one of edit, use widgets, received "look"',
    ],
    [
      { clientsMayAlso: ["ColumnDataSource.date"] },
      'clientsMayAlso: Cannot find property ColumnDataSource.date: no such property, did you mean "data"?',
    ],
    [
      { clientsMayAlso: ["title"] },
      'clientsMayAlso takes a model\'s type or name with a property, such as "ColumnDataSource.data", received "title"',
    ],
  ];
  for (const [options, message] of wrong) {
    const error = assertThrows(() => testServer(fill, options), Error);
    assertEquals(error.message, `Cannot create server: ${message}`);
  }
});

Deno.test("By default clients may edit everything, as Python's may", async () => {
  await using app = await open({});
  const { document, client } = app;
  const title = changed(document.selectOne(Slider)!, "title", "theirs");
  assertEquals(await isOk(client, title), "OK");
  assertEquals(
    await isOk(client, { kind: "TitleChanged", title: "Theirs" }),
    "OK",
  );
  assertEquals(document.title, "Theirs");
});

Deno.test("A value that a refused patch changed twice is undone once, with the models in it", async () => {
  await using app = await open();
  const { document, client } = app;
  const plot = document.selectOne(Plot)!;
  const reply = await client.sendPatch([
    changed(plot, "renderers", []),
    changed(plot, "renderers", []),
  ]);
  assertEquals(reply.header.msgtype, "ERROR");
  const { content: { events } } = await client.next("PATCH-DOC");
  assertEquals(events.length, 1);
  const [line] = events[0]!.new as { type?: string; name?: string }[];
  assertEquals([line?.type, line?.name], ["object", "GlyphRenderer"]);
});
