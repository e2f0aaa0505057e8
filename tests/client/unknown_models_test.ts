import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  pullSession,
  pushSession,
  ReplyError,
} from "@bokeh-deno/server/client";
import { Document } from "@bokeh-deno/server";
import {
  Column,
  Scatter,
  Slider,
  UnknownModel,
} from "@bokeh-deno/server/models";
import { MemorySessionStore } from "@bokeh-deno/server/stores";
import { testServer } from "@bokeh-deno/server/testing";
import type { Message } from "../../protocol/message.ts";
import {
  type ScriptedConnection,
  ScriptedServer,
} from "../fixtures/wire/scripted_server.ts";
import { connect } from "../fixtures/wire/test_server.ts";
import recorded from "../testdata/unknown_models.json" with { type: "json" };
import { inTime } from "../fixtures/client/watch.ts";

function answer(message: Message, connection: ScriptedConnection): void {
  const { doc } = recorded;
  switch (message.header.msgtype) {
    case "PULL-DOC-REQ":
      return connection.send("PULL-DOC-REPLY", { doc }, message);
    case "SERVER-INFO-REQ":
      return connection.send("SERVER-INFO-REPLY", {}, message);
  }
  connection.send("OK", {}, message);
}

function find(document: Document, name: string): UnknownModel {
  return document.getModelByName(name) as UnknownModel;
}

const KEPT = Document.fromJson(recorded.doc, [], { unknownModels: "keep" });

/** An extension whose bundle nobody loads here. */
function extension(models?: readonly string[]) {
  const directory = import.meta.dirname!;
  return { extensions: { panel: { directory, main: "panel.js", models } } };
}

Deno.test("Pulling a document with models of Panel fails, and the error names the option that keeps them", async () => {
  await using server = new ScriptedServer({ onMessage: answer });
  await assertRejects(
    () => inTime(pullSession({ url: server.url })),
    Error,
    `can't resolve type 'panel.models.layout.Column', unless unknownModels is "keep"`,
  );
  assertThrows(
    () => Document.fromJson(recorded.doc),
    Error,
    'unless unknownModels is "keep"',
  );
});

Deno.test("A client keeps models of Panel, and their attributes in sync both ways", async () => {
  await using server = new ScriptedServer({ onMessage: answer });
  await using session = await pullSession({
    url: server.url,
    unknownModels: "keep",
  });
  const { document } = session;
  const [connection] = server.connections;
  const pane = find(document, "pane");
  assertEquals(pane.type, "panel.models.markup.HTML");
  assertEquals(pane.text, "0.3");
  assertEquals(pane.events, { __proto__: null, pane: ["click"] });
  assertEquals(pane.has("start"), false);
  const slider = document.selectOne(Slider)!;
  const [callback] = slider.js_property_callbacks["change:value"]!;
  assertEquals(callback!.references().includes(pane), true);
  assertEquals(
    document.select({ type: UnknownModel, text: "0.3" }),
    [pane],
  );

  const seen: unknown[] = [];
  pane.onChange("text", (...change) => seen.push(change));
  connection!.patch(...recorded.slid.events);
  await session.forceRoundtrip();
  assertEquals(seen, [["text", "0.3", "0.8"]]);
  assertEquals(find(document, "location").search, "?text=0.8");

  connection!.patch(...recorded.clicked.events);
  await session.forceRoundtrip();
  const column = find(document, "column");
  const added = find(document, "added");
  assertEquals((column.children as UnknownModel[])[3]!.children, [added]);
  column.update({ children: [slider, added], scroll_position: 7 });
  slider.tags = [pane];
  await session.forceRoundtrip();
  assertEquals(find(document, "pane"), pane);
  slider.tags = [];
  slider.js_property_callbacks = {};
  assertEquals(document.getModelByName("pane"), null);
  pane.text = "in no document";
  await session.forceRoundtrip();
  const sent = connection!.received
    .filter(({ header }) => header.msgtype === "PATCH-DOC")
    .flatMap(({ content }) => (content as { events: unknown[] }).events);
  const change = (model: { id: string }, attr: string, value: unknown) => ({
    kind: "ModelChanged",
    model: { id: model.id },
    attr,
    new: value,
  });
  assertEquals(sent, [
    change(column, "children", [{ id: slider.id }, { id: added.id }]),
    change(column, "scroll_position", 7),
    change(slider, "tags", [{ id: pane.id }]),
    change(slider, "tags", []),
    change(slider, "js_property_callbacks", { type: "map" }),
  ]);
});

Deno.test("A value that is its default again is unset by the next pull", async () => {
  const doc = structuredClone(recorded.doc);
  let root = doc.roots[1]!;
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      if (message.header.msgtype !== "PULL-DOC-REQ") {
        return answer(message, connection);
      }
      const roots = [doc.roots[0], root];
      connection.send("PULL-DOC-REPLY", { doc: { ...doc, roots } }, message);
    },
  });
  await using session = await pullSession({
    url: server.url,
    unknownModels: "keep",
  });
  const location = find(session.document, "location");
  const seen: unknown[] = [];
  location.onChange("pathname", (...change) => seen.push(change));
  root = { ...root, attributes: { name: "location" } } as typeof root;
  await session.pull();
  assertEquals(location.pathname, undefined);
  assertEquals(location.has("pathname"), false);
  assertEquals(seen, [["pathname", "/app", null]]);
});

Deno.test("A server refuses models of Panel, and the error names the option that keeps them", async () => {
  for (const models of [undefined, ["other."]]) {
    await using server = testServer((_doc) => {}, extension(models));
    const document = Document.fromJson(KEPT.toJson(), [], {
      unknownModels: "keep",
    });
    const error = await assertRejects(
      () => inTime(pushSession(document, { url: server.url() })),
      ReplyError,
      "can't resolve type 'panel.models.layout.Column', unless an extension of the server names it: extensions: { name: { …, models: [",
    );
    assertEquals(error.name, "ReplyError");
  }
});

Deno.test("A server keeps the models that an extension names, in all clients and in its store", async () => {
  const sessionStore = new MemorySessionStore();
  const options = { ...extension(["panel."]), sessionStore };
  let url, id;
  {
    await using server = testServer((_doc) => {}, options);
    const document = Document.fromJson(KEPT.toJson(), [], {
      unknownModels: "keep",
    });
    await using pushed = await pushSession(document, { url: server.url() });
    ({ id } = pushed);
    const there = server.getSession("/", id).document;
    const texts: unknown[] = [];
    find(there, "pane").onChange("text", (_attr, _old, value) => {
      texts.push(value);
      find(there, "location").search = `?text=${value}`;
    });
    find(document, "pane").text = "pushed";
    await pushed.forceRoundtrip();
    assertEquals(texts, ["pushed"]);
    assertEquals(find(document, "location").search, "?text=pushed");

    await using other = await connect(server, id);
    const { id: column } = find(document, "column");
    const children = recorded.clicked.events[0]!.new;
    const known = ["slider", "pane", "button"]
      .map((name) => ({ id: document.getModelByName(name)!.id }));
    const { header } = await other.sendPatch([{
      kind: "ModelChanged",
      model: { id: column },
      attr: "children",
      new: [...known, children[3]],
    }]);
    assertEquals(header.msgtype, "OK");
    await pushed.forceRoundtrip();
    assertEquals(find(document, "added").text, "added");
    assertEquals(find(there, "added").text, "added");
    url = server.url();
  }
  const port = Number(new URL(url).port);
  await using server = testServer((_doc) => {}, { ...options, port });
  await using session = await pullSession({
    url,
    sessionId: id,
    unknownModels: "keep",
  });
  assertEquals(find(session.document, "pane").text, "pushed");
  assertEquals(find(session.document, "added").text, "added");
  find(session.document, "added").text = "again";
  await session.forceRoundtrip();
  assertEquals(
    find(server.getSession("/", id).document, "added").text,
    "again",
  );
});

Deno.test("A data model that extends a model of Panel is kept with it", () => {
  const json = {
    title: "",
    defs: [{
      type: "model",
      name: "Mine",
      extends: { id: "panel.models.esm.ReactComponent" },
      properties: [{ name: "count", kind: "Int", default: 3 }],
    }],
    roots: [{
      type: "object",
      name: "Mine",
      id: "p1",
      attributes: { children: ["a"], count: 4 },
    }],
  };
  const document = Document.fromJson(json, [], { unknownModels: "keep" });
  const { type, children, count } = document.roots[0] as UnknownModel;
  assertEquals([type, children, count], ["Mine", ["a"], 4]);
  assertEquals(document.toJson().roots, json.roots);
  assertEquals<unknown>(document.toJson().defs, json.defs);
  const bad = structuredClone(json);
  bad.roots[0]!.attributes = JSON.parse('{"__proto__": {"polluted": 1}}');
  assertThrows(
    () => Document.fromJson(bad, [], { unknownModels: "keep" }),
    TypeError,
    "no such property",
  );
});

Deno.test("Models of Panel stand where models of Bokeh expect one of a certain class", () => {
  const unknown = (id: string) => ({
    type: "object",
    name: "panel.models.any.Thing",
    id,
  });
  const roots = [
    {
      type: "object",
      name: "Column",
      id: "p1",
      attributes: { children: [unknown("p2")] },
    },
    {
      type: "object",
      name: "Scatter",
      id: "p3",
      attributes: {
        x: { type: "field", field: "a", transform: unknown("p4") },
        y: { type: "expr", expr: unknown("p5") },
      },
    },
  ];
  const json = { title: "", roots };
  const document = Document.fromJson(json, [], { unknownModels: "keep" });
  assertEquals<unknown>(document.toJson().roots, roots);
  const [column] = document.select(Column);
  const [thing] = column!.children as unknown as UnknownModel[];
  thing!.onEvent("dom_event" as never, () => {});
  assertEquals(thing!.clone().type, "panel.models.any.Thing");
  document.roots[1]!.set("x", { field: "b", transform: thing });
  assertThrows(
    () => new Scatter({ x: { field: "b", transform: column! } as never }),
    TypeError,
  );
});
