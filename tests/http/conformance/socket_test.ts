/** Lines 6, 9–14 and 16 of the conformance checklist (spec, Appendix D). */
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import { Div, Range1d, Slider, TextInput } from "../../../models/mod.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import type {
  WireClient,
  WireMessage,
} from "../../fixtures/wire/wire_client.ts";

/** A slider, and a text that a callback keeps in step; beyond 8 the callback throws. */
function app(doc: Document): void {
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  const text = new TextInput({ name: "text", value: "" });
  slider.onChange("value", (_attr, _old, value) => {
    text.value = `${value}`;
    if (value > 8) throw new RangeError("beyond 8");
  });
  doc.addRoot(slider);
  doc.addRoot(text);
}

/** The events of messages, without those that are not changes of properties. */
function changes(messages: readonly WireMessage[]) {
  return messages.flatMap(({ content }) => content.events ?? [])
    .map(({ kind, attr, new: value }) => [kind, attr, value]);
}

/** The ids of the models of {@linkcode app}. */
function idsOf(server: Server) {
  const { document } = server.getSession("/", "s");
  const id = (name: string) => document.getModelByName(name)!.id;
  return { slider: id("slider"), text: id("text") };
}

function changed(id: string, attr: string, value: unknown) {
  return { kind: "ModelChanged", model: { id }, attr, new: value };
}

/** Waits until the server has handled all that was sent before. */
async function settle(...clients: readonly WireClient[]): Promise<void> {
  for (const client of clients) await client.request("SERVER-INFO-REQ");
}

/** The status of a handshake from a page at an origin. */
async function fromOrigin(server: Server, origin: string): Promise<number> {
  const headers = upgradeHeaders(createToken({ sessionId: "s" }), { origin });
  const { status } = await rawRequest(server.port!, { path: "/ws", headers });
  return status;
}

Deno.test("D6 foreign origins get 403; without Origin, from localhost and (decision 8) 127.0.0.1 sockets open; the table of 3.2 [ws.origin-check]", async () => {
  await using server = testServer(app);
  const { port } = server;
  for (
    const [origin, status] of [
      ["", 101],
      [`http://localhost:${port}`, 101],
      [`http://127.0.0.1:${port}`, 101],
      [`http://[::1]:${port}`, 101],
      ["http://evil.example", 403],
      [`http://evil.example:${port}`, 403],
    ] as const
  ) assertEquals(await fromOrigin(server, origin), status, origin);

  const table: [origin: string, option: ServerOptions, status: number][] = [
    ["http://192.168.0.1", { extraWebSocketOrigins: ["192.168.0.1"] }, 101],
    [
      "http://192.168.0.1:5006",
      { extraWebSocketOrigins: ["192.168.0.*"] },
      101,
    ],
    ["http://alice:8080", { allowWebSocketOrigin: ["*:80"] }, 403],
    [
      "http://b.example.com",
      { allowWebSocketOrigin: ["*.example.com:80"] },
      101,
    ],
    [
      "http://a.b.example.com",
      { allowWebSocketOrigin: ["*.example.com:80"] },
      403,
    ],
    // [DEV] 3.2: Python lets this one in.
    ["http://localhost.evil.com:5006", {
      allowWebSocketOrigin: ["localhost:5006"],
    }, 403],
    ["null", { allowWebSocketOrigin: ["*"] }, 101],
    ["null", { allowWebSocketOrigin: ["*.example.com"] }, 403],
  ];
  for (const [origin, options, status] of table) {
    await using server = testServer(app, options);
    assertEquals(await fromOrigin(server, origin), status, origin);
  }
});

Deno.test("D9 a change of connection A reaches B, not A; what a callback changes reaches both [sync.echo-suppression] [session.shared]", async () => {
  await using server = testServer(app);
  await using a = await connect(server, "s");
  await using b = await connect(server, "s");
  const { slider } = idsOf(server);
  await a.sendPatch([changed(slider, "value", 3)]);
  await settle(a, b);
  assertEquals(changes(a.pending), [["ModelChanged", "value", "3"]]);
  assertEquals(changes(b.pending), [
    ["ModelChanged", "value", 3],
    ["ModelChanged", "value", "3"],
  ]);
});

Deno.test("D10 the patches of callbacks come before the OK [ws.patch]", async () => {
  await using server = testServer(app);
  await using client = await connect(server, "s");
  const { slider } = idsOf(server);
  const msgid = client.send("PATCH-DOC", {
    events: [changed(slider, "value", 4)],
  });
  const first = await client.next();
  assertEquals(changes([first]), [["ModelChanged", "value", "4"]]);
  const second = await client.next();
  assertEquals([second.header.msgtype, second.header.reqid], ["OK", msgid]);
});

Deno.test("D11 with two connections, both can resolve a model that is added and referred to later [sync.known-models]", async () => {
  await using server = testServer(app);
  await using a = await connect(server, "s");
  await using b = await connect(server, "s");
  const session = server.getSession("/", "s");
  let id = "";
  await session.withDocumentLocked((doc) => {
    const range = new Range1d({ name: "range", start: 5, end: 6 });
    doc.addRoot(range);
    id = range.id;
  });
  await session.withDocumentLocked((doc) => {
    (doc.getModelByName("range") as Range1d).end = 7;
  });
  for (const client of [a, b]) {
    const [added] = (await client.next("PATCH-DOC")).content.events;
    assertEquals(added, {
      kind: "RootAdded",
      model: {
        type: "object",
        name: "Range1d",
        id,
        attributes: { name: "range", start: 5, end: 6 },
      },
    });
    const [later] = (await client.next("PATCH-DOC")).content.events;
    assertEquals(later, changed(id, "end", 7));
  }
});

Deno.test("D12 a callback that throws gets ERROR; the connection is usable and later patches are fine [ws.error-reply]", async () => {
  await using server = testServer(app);
  await using client = await connect(server, "s");
  const { slider, text } = idsOf(server);
  const failed = await client.sendPatch([changed(slider, "value", 9)]);
  assertEquals(failed.header.msgtype, "ERROR");
  assertStringIncludes(failed.content.text, "the server's log has it as error");
  assertEquals(failed.content.traceback, null);
  const fine = await client.sendPatch([changed(slider, "value", 5)]);
  assertEquals(fine.header.msgtype, "OK");
  const { document } = server.getSession("/", "s");
  assertEquals((document.getModelById(text) as TextInput).value, "5");
});

Deno.test("D13 a patch about a model that was removed gets OK and what is about it is dropped; about one that never was, ERROR [sync.dropped-patch]", async () => {
  await using server = testServer(app);
  await using client = await connect(server, "s");
  const session = server.getSession("/", "s");
  const { slider, text } = idsOf(server);
  await session.withDocumentLocked((doc) =>
    doc.removeRoot(doc.getModelById(slider)!)
  );
  const dropped = await client.sendPatch([
    changed(text, "value", "applied"),
    changed(slider, "value", 2),
  ]);
  assertEquals(dropped.header.msgtype, "OK");
  assertEquals(
    (session.document.getModelById(text) as TextInput).value,
    "applied",
  );
  const unknown = await client.sendPatch([changed("p999999", "value", 2)]);
  assertEquals(unknown.header.msgtype, "ERROR");
  assertStringIncludes(unknown.content.text, "p999999");
});

Deno.test("D14 an object with a known id makes no duplicate and changes no attribute", async () => {
  await using server = testServer(app);
  await using a = await connect(server, "s");
  await using b = await connect(server, "s");
  const { document } = server.getSession("/", "s");
  const { slider } = idsOf(server);
  const model = {
    type: "object",
    name: "Slider",
    id: slider,
    attributes: { start: -5, end: 5, value: -1, name: "other" },
  };
  const reply = await a.sendPatch([{ kind: "RootAdded", model }]);
  assertEquals(reply.header.msgtype, "OK");
  await settle(a, b);
  assertEquals([a.pending, b.pending], [[], []]);
  const { start, value, name } = document.getModelById(slider) as Slider;
  assertEquals([start, value, name, document.roots.length], [
    0,
    1,
    "slider",
    2,
  ]);
});

Deno.test("D16 client_reconnected, document_ready and unknown events get no ERROR [event.document-ready] [ws.client-reconnected]", async () => {
  const seen: string[] = [];
  await using server = testServer((doc) => {
    doc.addRoot(new Div());
    for (const name of ["document_ready", "client_reconnected"] as const) {
      doc.onEvent(name, (event) => void seen.push(event.name));
    }
  });
  await using client = await connect(server, "s");
  for (
    const name of ["document_ready", "client_reconnected", "event_of_2030"]
  ) {
    const reply = await client.sendPatch([{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name, values: { type: "map" } },
    }]);
    assertEquals(reply.header.msgtype, "OK", name);
  }
  assertEquals(seen, ["document_ready", "client_reconnected"]);
});
