// The recorded changes of documents: what a client is sent for what an
// application does, and what becomes of what clients send. Where the spec
// decides otherwise than Python does, the difference is named here.

import { Document } from "../../../document/document.ts";
import { assertEquals } from "@std/assert";
import { Serializer } from "../../../document/codec/serializer.ts";
import type { Message } from "../../../protocol/message.ts";
import { ServerSession } from "../../../sessions/session.ts";
import { FakeClient, quiet } from "../../fixtures/wire/fake_client.ts";
import {
  type GoldenAfter,
  type GoldenSetup,
  Marker,
  readPatches,
} from "../../fixtures/golden/recordings.ts";
import { Operations } from "../../fixtures/golden/golden_operations.ts";
import { canonical } from "../../fixtures/golden/wire_equality.ts";

const { setups, outgoing, incoming } = readPatches();

function sessionOf({ content, buffers }: GoldenSetup): ServerSession {
  const document = Document.fromJson(content.doc, buffers);
  return new ServerSession({ id: "golden", document, logger: quiet });
}

/** A client that has the document. */
function pulled(session: ServerSession): FakeClient {
  const client = new FakeClient(session);
  client.request("PULL-DOC-REQ");
  client.received = [];
  return client;
}

/** The events of all patches, in order. */
function eventsOf(messages: readonly Message[]): unknown[] {
  return messages
    .filter(({ header }) => header.msgtype === "PATCH-DOC")
    .flatMap(({ content, buffers }) =>
      (canonical(content, buffers) as { events: unknown[] }).events
    );
}

/** Without what the other side fills in with the same default. */
function without(rep: unknown, ...keys: string[]): unknown {
  if (Array.isArray(rep)) return rep.map((item) => without(item, ...keys));
  if (typeof rep !== "object" || rep === null) return rep;
  return Object.fromEntries(
    Object.entries(rep)
      .filter(([key]) => !keys.includes(key))
      .map(([key, item]) => [key, without(item, ...keys)]),
  );
}

function checkAfter(session: ServerSession, after: GoldenAfter): void {
  const { document } = session;
  assertEquals(document.title, after.title);
  assertEquals(document.roots.map(({ id }) => id), after.roots);
  for (const [id, properties] of Object.entries(after.properties)) {
    const model = document.getModelById(id);
    if (model === null) continue;
    for (const [attr, expected] of Object.entries(properties)) {
      if (expected instanceof Marker) continue;
      const isKnown = (other: { id: string }) =>
        document.getModelById(other.id) === other;
      const serializer = new Serializer({ isKnown });
      const rep = JSON.parse(
        JSON.stringify(serializer.encode(model.get(attr))),
      );
      assertEquals(canonical(rep), canonical(expected), `${id}.${attr}`);
    }
  }
}

/** How what we send differs from the recording of an outgoing case, and why. */
const OUTGOING: Readonly<Record<string, string>> = {
  set_nan_then_nan: "NaN is the same as NaN (4.11), and is BokehJS's default",
  set_model_new: "a new model is sent as it is at the end of the turn",
  set_model_back_after_removal: "of several models, the last is sent",
  list_remove_and_reorder: "of several lists of models, the last is sent",
  add_root_plot: "a new model is sent as it is at the end of the turn",
  clear: "a root that comes and goes in one turn is not sent",
  hold_new_model: "a new model is sent as it is at the end of the turn",
  clear_input_event: "BokehJS has a default for FileInput.accept",
  patch_nested_array: "a place is sent as a block, which BokehJS reads as well",
  hold_collect: "each value is the one that was set, not the last one",
  selection: "Python misses changes of a selection in place",
  list_clear_not_hooked: "assigning an empty list is a change like any other",
  data_delete_column: "columns are replaced with ColumnDataChanged",
  js_on_change: "no empty list is sent first",
  js_on_event: "no empty list is sent first",
  js_link: "no empty list is sent first",
  nested_callback: "the cause is sent before its effects (4.12)",
  nested_callback_same_property: "the cause is sent before its effects (4.12)",
  exception_discards_pending: "what was changed is sent in any case (5.2)",
  data_update: "columns are sent in the order given",
  hold_combine_data: "values given twice with hold are the last ones",
};

for (
  const { name, setup, ops, messages, after, error, unordered } of outgoing
) {
  const note = OUTGOING[name];
  const suffix = note === undefined ? "" : `, but: ${note}`;
  Deno.test(`An application that does ${name} sends what is recorded${suffix}`, async () => {
    const session = sessionOf(setups[setup]!);
    using client = pulled(session);
    let thrown: unknown;
    try {
      await session.withDocumentLocked((document) =>
        new Operations(document).run(ops)
      );
    } catch (error) {
      thrown = error;
    }
    assertEquals(thrown !== undefined, error !== undefined, String(thrown));
    const sent = eventsOf(client.received);
    const expected = messages.flatMap(({ content, buffers }) =>
      (canonical(content, buffers) as { events: unknown[] }).events
    );
    if (note === undefined) {
      const order = (events: unknown[]) =>
        unordered
          ? events.map((event) => JSON.stringify(event)).sort()
          : events;
      assertEquals(order(sent), order(expected));
      if (error === undefined) checkAfter(session, after);
    } else assertDiffers(name, sent, expected);
    await session.destroy();
  });
}

/** Checks that what is sent differs from the recording just as it is meant to. */
function assertDiffers(
  name: string,
  sent: unknown[],
  expected: unknown[],
): void {
  switch (name) {
    case "set_nan_then_nan":
      return assertEquals(sent, []);
    case "set_model_new":
      return assertEquals(
        without(sent, "attributes"),
        without(expected.slice(0, 1), "attributes"),
      );
    case "set_model_back_after_removal":
    case "list_remove_and_reorder":
      return assertEquals(sent, expected.slice(1));
    case "hold_new_model":
      return assertEquals(sent, expected.slice(0, 1));
    case "clear":
      return assertEquals(sent, [expected[1]]);
    case "add_root_plot":
      return assertEquals(
        sent,
        JSON.parse(
          JSON.stringify(expected.slice(0, 1))
            .replace('"value":0', '"value":1'),
        ),
      );
    case "clear_input_event":
      return assertEquals(
        without(sent, "attributes"),
        without(expected, "attributes"),
      );
    case "patch_nested_array": {
      const block = (start: number) =>
        `{"type":"slice","start":${start},"stop":${start + 1},"step":1}`;
      const text = JSON.stringify(expected)
        .replace("[[0,1,2],42]", `[[0,${block(1)},${block(2)}],[42]]`);
      return assertEquals(sent, JSON.parse(text));
    }
    case "hold_collect":
      assertEquals((sent[5] as { new: unknown }).new, ["a", "b", "c"]);
      return assertEquals(sent.toSpliced(5, 1), expected.toSpliced(5, 1));
    case "selection":
      return assertEquals([sent[0], sent[2]], expected);
    case "nested_callback":
    case "nested_callback_same_property":
      return assertEquals(sent, expected.toReversed());
    case "js_on_change":
    case "js_on_event": {
      // One change with all callbacks, not one change for each.
      assertEquals(sent.length, 1);
      const codes = (events: unknown[]) =>
        JSON.stringify(events).match(/"code":"[^"]*"/g);
      return assertEquals(codes(sent), codes(expected));
    }
    case "js_link":
      return assertEquals(
        without(sent, "id"),
        without(
          expected.filter((event) => !JSON.stringify(event).includes(",[]]")),
          "id",
        ),
      );
    case "data_update":
      return assertEquals(
        without(sent, "cols"),
        without(expected, "cols"),
      );
    case "list_clear_not_hooked":
      assertEquals(expected, []);
      return assertEquals((sent[0] as { new: unknown }).new, []);
    case "data_delete_column": {
      const [event] = sent as { kind: string; data: unknown; cols: unknown }[];
      assertEquals([event!.kind, event!.cols], ["ColumnDataChanged", null]);
      return assertEquals(event!.data, (expected[0] as { new: unknown }).new);
    }
    case "exception_discards_pending":
      assertEquals(expected, []);
      return assertEquals(
        sent.map((event) => (event as { kind: string }).kind),
        ["ColumnDataChanged"],
      );
    case "hold_combine_data":
      return assertEquals(sent.at(-1), expected.at(-1));
  }
  throw new Error(`The difference of ${name} is not described`);
}

/** How we treat an incoming case differently from the recording, and why. */
const INCOMING: Readonly<Record<string, string>> = {
  new_model_value: "what a model was given is sent on, default or not",
  column_data_changed: "cols are heeded: the other columns stay (4.6)",
  event_unknown: "unknown events are ignored (4.9)",
  event_then_change: "unknown events are ignored (4.9)",
  event_file_input_change: "BokehJS 3.10 sends that event (4.9)",
  invalid_in_the_middle: "a patch is valid as a whole or not applied (4.6)",
  unknown_kind_last: "a patch is valid as a whole or not applied (4.6)",
  unknown_attribute: "an unknown property is an error, not ignored",
  date_rep: "dates are decoded (4.3)",
  removed_reference: "only what is about the removed model is dropped (4.6)",
};

for (const recorded of incoming) {
  const { name, setup, pre, content, buffers, after, spec_deviation } =
    recorded;
  const note = INCOMING[name];
  const suffix = note === undefined ? "" : `, but: ${note}`;
  Deno.test(`A client that sends ${name} gets what is recorded${suffix}`, async () => {
    const session = sessionOf(setups[setup]!);
    using sender = pulled(session);
    using other = pulled(session);
    const delivered: unknown[] = [];
    session.document.onMessage("my_app", (data) => void delivered.push(data));
    await session.withDocumentLocked((document) =>
      new Operations(document).run(pre)
    );
    sender.received = [];
    other.received = [];
    const before = JSON.stringify(session.document.roots.map(({ id }) => id));
    sender.request("PATCH-DOC", content, buffers);
    const reply = sender.received.at(-1)!;
    if (note !== undefined) {
      return checkIncomingDifference(name, session, reply, before);
    }
    assertEquals(reply.header.msgtype, recorded.reply.msgtype);
    checkAfter(session, after);
    assertEquals(
      delivered.length,
      recorded.messages_delivered?.length ?? 0,
    );
    const inOrder = (events: unknown[]) =>
      spec_deviation === "4.12" || spec_deviation === "4.8"
        ? events.map((event) =>
          JSON.stringify(without(event, "attributes", "type", "name"))
        ).sort()
        : events;
    const events = (messages: typeof recorded.to_other) =>
      messages.flatMap(({ content, buffers }) =>
        (canonical(content, buffers) as { events: unknown[] }).events
      );
    assertEquals(
      inOrder(eventsOf(sender.received)),
      inOrder(events(recorded.to_sender)),
    );
    assertEquals(
      inOrder(eventsOf(other.received)),
      inOrder(events(recorded.to_other)),
    );
    await session.destroy();
  });
}

function checkIncomingDifference(
  name: string,
  session: ServerSession,
  reply: Message,
  rootsBefore: string,
): void {
  const { document } = session;
  const value = (id: string, attr: string) =>
    document.getModelById(id)?.get(attr);
  assertEquals(
    JSON.stringify(document.roots.map(({ id }) => id)),
    rootsBefore,
  );
  switch (name) {
    case "new_model_value": {
      assertEquals(reply.header.msgtype, "OK");
      return assertEquals(value("p3001", "end"), 9);
    }
    case "column_data_changed": {
      const data = value("p1008", "data") as Record<string, unknown>;
      assertEquals(reply.header.msgtype, "OK");
      assertEquals(data.y, [5, 6, 7]);
      return assertEquals(Object.keys(data).length > 1, true);
    }
    case "event_unknown":
    case "event_file_input_change":
      return assertEquals(reply.header.msgtype, "OK");
    case "event_then_change":
      assertEquals(reply.header.msgtype, "OK");
      return assertEquals(value("p1008", "value"), 7);
    case "invalid_in_the_middle":
      assertEquals(reply.header.msgtype, "ERROR");
      return assertEquals(value("p1009", "value"), "hello");
    case "unknown_kind_last":
      assertEquals(reply.header.msgtype, "ERROR");
      return assertEquals(value("p1008", "value"), 5);
    case "unknown_attribute":
      return assertEquals(reply.header.msgtype, "ERROR");
    case "removed_reference":
      assertEquals(reply.header.msgtype, "OK");
      return assertEquals(value("p1009", "value"), "x");
    case "date_rep":
      assertEquals(reply.header.msgtype, "OK");
      return assertEquals(value("p1008", "value"), Date.UTC(2024, 0, 1));
  }
  throw new Error(`The difference of ${name} is not described`);
}
