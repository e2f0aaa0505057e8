// Whatever a client sends ends in an ERROR or a close code: nothing of it is
// applied, the session lives on and its other clients notice nothing.

import { assertEquals, assertMatch } from "@std/assert";
import { CustomJS, Div, Slider } from "../../models/mod.ts";
import type { Document } from "../../document/document.ts";
import type { Server } from "../../server.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";
import type { WireClient } from "../fixtures/wire/wire_client.ts";

const MiB = 1024 * 1024;

function app(doc: Document): void {
  const slider = new Slider({ name: "slider", start: 0, end: 10, value: 1 });
  slider.onChange("value", (_attr, _old, value) => {
    if (value === 13) throw new Error("unlucky");
  });
  const div = new Div({ name: "div", text: "one" });
  doc.addRoot(slider);
  doc.addRoot(div);
  doc.title = "Before";
}

interface Setup {
  readonly server: Server;
  readonly document: Document;
  readonly slider: Slider;
  readonly div: Div;
  /** The one that misbehaves. */
  readonly client: WireClient;
  /** Another client of the session. */
  readonly witness: WireClient;
}

async function withClients(
  run: (setup: Setup) => Promise<void>,
): Promise<void> {
  await using server = testServer(app, { websocketMaxMessageBytes: MiB });
  await using client = await connect(server, "s");
  await using witness = await connect(server, "s");
  const { document } = server.getSession("/", "s");
  const slider = document.getModelByName("slider") as Slider;
  const div = document.getModelByName("div") as Div;
  await run({ server, document, slider, div, client, witness });
}

/** Checks that nothing changed, and that the witness can work and was told nothing else. */
async function assertUnharmed(
  { document, slider, witness }: Setup,
): Promise<void> {
  assertEquals([slider.value, document.title], [1, "Before"]);
  assertEquals(document.roots.length, 2);
  assertEquals(witness.pending, []);
  const { header } = await witness.sendPatch([set(slider, "value", 2)]);
  assertEquals(header.msgtype, "OK");
  assertEquals(slider.value, 2);
}

function set(model: { id: string }, attr: string, value: unknown) {
  return { kind: "ModelChanged", model: { id: model.id }, attr, new: value };
}

function header(msgtype: unknown, more: object = {}): string {
  return JSON.stringify({ msgid: "m", msgtype, ...more });
}

/** Frames that end the connection, with the code and reason of spec 3.4 ([DEV] 4000 and 4001). */
const CLOSING: readonly [
  string,
  (string | Uint8Array<ArrayBuffer>)[],
  number,
  RegExp,
][] = [
  ["no JSON", ["{", "{}", "{}"], 4000, /^server failed to parse a message$/],
  ["a header that is a list", ["[]", "{}", "{}"], 4000, /./],
  [
    "no msgtype",
    ['{"msgid":"m"}', "{}", "{}"],
    4001,
    /^No 'msgtype' in header$/,
  ],
  [
    "an unknown msgtype",
    [header("NOPE"), "{}", "{}"],
    4000,
    /^server failed to parse a message$/,
  ],
  ["a prototype key as msgtype", [header("__proto__"), "{}", "{}"], 4000, /./],
  [
    "a type that servers do not take",
    [header("ACK"), "{}", "{}"],
    4000,
    /^Message 'ACK' content: .* not expected on server$/,
  ],
  [
    "a binary header",
    [Uint8Array.of(1)],
    4001,
    /^expected text fragment but received binary fragment for _HEADER$/,
  ],
  [
    "binary metadata",
    [header("PULL-DOC-REQ"), Uint8Array.of(1)],
    4001,
    /_METADATA$/,
  ],
  [
    "metadata that is no JSON",
    [header("PULL-DOC-REQ"), "x", "{}"],
    4001,
    /^metadata could not be decoded$/,
  ],
  [
    "content that is no JSON",
    [header("PULL-DOC-REQ"), "{}", "x"],
    4001,
    /^content could not be decoded$/,
  ],
  [
    "text for a buffer",
    [header("PATCH-DOC", { num_buffers: 1 }), "{}", "{}", '{"id":"0"}', "text"],
    4001,
    /^expected binary fragment but received text fragment for _BUFFER_PAYLOAD$/,
  ],
  [
    "a malformed buffer header",
    [
      header("PATCH-DOC", { num_buffers: 1 }),
      "{}",
      "{}",
      '{"no":"0"}',
    ],
    4001,
    /^Malformed buffer header/,
  ],
  [
    "impossibly many buffers",
    [header("PATCH-DOC", { num_buffers: 1e9 }), "{}", "{}"],
    1009,
    /./,
  ],
  [
    "a negative number of buffers",
    [header("PATCH-DOC", { num_buffers: -1 }), "{}", "{}"],
    4001,
    /./,
  ],
  [
    "a header that is too long",
    [header("PATCH-DOC").padEnd(64 * 1024 + 1)],
    1009,
    /^message too big$/,
  ],
];

for (const [name, frames, code, reason] of CLOSING) {
  const feature = code === 1009 ? " [ws.max-message]" : "";
  Deno.test(`A client that sends ${name} is closed with ${code}${feature}`, async () => {
    await withClients(async (setup) => {
      for (const frame of frames) setup.client.sendFrame(frame);
      const closed = await setup.client.closed;
      assertEquals(closed.code, code);
      assertMatch(closed.reason, reason);
      await assertUnharmed(setup);
    });
  });
}

/** A change that is in order; nothing of it may be applied when what comes with it is not. */
const GOOD = { kind: "TitleChanged", title: "After" };

/** Events that get ERROR, and what it says. */
const FAILING: readonly [string, (setup: Setup) => unknown, RegExp][] = [
  [
    "an unknown kind",
    () => ({ kind: "Nope" }),
    /unknown patch event type 'Nope'/,
  ],
  [
    "a prototype key as kind",
    () => ({ kind: "constructor" }),
    /unknown patch event type/,
  ],
  ["no object", () => 7, /a patch event must be an object/],
  [
    "an unknown reference",
    () => set({ id: "p404" }, "value", 1),
    /^UnknownReferenceError: can't resolve reference 'p404'/,
  ],
  [
    "a prototype key as reference",
    () => set({ id: "__proto__" }, "value", 1),
    /can't resolve reference/,
  ],
  [
    "an unknown property",
    ({ slider }) => set(slider, "valeu", 1),
    /did you mean "value"\?/,
  ],
  [
    "a prototype key as property",
    ({ slider }) => set(slider, "__proto__", {}),
    /no such property/,
  ],
  [
    "a method as property",
    ({ slider }) => set(slider, "onChange", 1),
    /no such property/,
  ],
  [
    "a wrong type",
    ({ slider }) => set(slider, "value", "seven"),
    /^TypeError: Cannot set Slider\(p\d+\)\.value: expected Float, received "seven"$/,
  ],
  [
    "a wrong enum value",
    ({ slider }) => set(slider, "direction", "up"),
    /expected one of "ltr", "rtl"/,
  ],
  [
    "an unknown model",
    ({ slider }) =>
      set(slider, "tags", [{ type: "object", name: "Nope", id: "x" }]),
    /can't resolve type 'Nope'/,
  ],
  [
    "an abstract model",
    () => ({
      kind: "RootAdded",
      model: { type: "object", name: "AbstractSlider", id: "x" },
    }),
    /can't resolve type 'AbstractSlider'/,
  ],
  [
    "a prototype key as model",
    () => ({
      kind: "RootAdded",
      model: { type: "object", name: "constructor", id: "x" },
    }),
    /can't resolve type/,
  ],
  [
    "an unknown attribute of a new model",
    () => ({
      kind: "RootAdded",
      model: { type: "object", name: "Div", id: "x", attributes: { nope: 1 } },
    }),
    /no such property/,
  ],
  [
    "a prototype key as attribute",
    () => ({
      kind: "RootAdded",
      model: {
        type: "object",
        name: "Div",
        id: "x",
        attributes: JSON.parse('{"__proto__": 1}'),
      },
    }),
    /no such property/,
  ],
  [
    "a model of the wrong type",
    ({ slider, div }) => set(slider, "format", { id: div.id }),
    /expected/,
  ],
  [
    "a root that is no model",
    () => ({ kind: "RootAdded", model: 1 }),
    /needs a model/,
  ],
  [
    "a title that is no string",
    () => ({ kind: "TitleChanged", title: 1 }),
    /a title must be a string/,
  ],
  [
    "rows for a model without columns",
    ({ slider }) => ({
      kind: "ColumnsStreamed",
      model: { id: slider.id },
      attr: "value",
      data: { type: "map" },
    }),
    /it has no columns/,
  ],
  [
    "an unknown representation",
    ({ slider }) => set(slider, "tags", [{ type: "zzz" }]),
    /unable to decode an object of type 'zzz'/,
  ],
  [
    "a symbol",
    ({ slider }) => set(slider, "tags", [{ type: "symbol", name: "s" }]),
    /can't resolve named symbol/,
  ],
  [
    "a buffer that is not there",
    ({ slider }) => set(slider, "tags", [{ type: "bytes", data: { id: "9" } }]),
    /can't resolve buffer '9'/,
  ],
  [
    "deep nesting",
    ({ slider }) =>
      set(slider, "tags", JSON.parse("[".repeat(5000) + "]".repeat(5000))),
    /nested levels/,
  ],
  [
    "an array with the wrong shape",
    ({ slider }) =>
      set(slider, "tags", [{
        type: "ndarray",
        array: [1, 2],
        shape: [3],
        dtype: "float64",
        order: "little",
      }]),
    /do not fit the shape/,
  ],
];

for (const [name, event, text] of FAILING) {
  Deno.test(`A patch with ${name} gets ERROR and nothing of it is applied`, async () => {
    await withClients(async (setup) => {
      const reply = await setup.client.sendPatch([GOOD, event(setup)]);
      assertEquals(reply.header.msgtype, "ERROR");
      assertMatch(reply.content.text, text);
      assertEquals(reply.content.traceback, null);
      await assertUnharmed(setup);
      const next = await setup.client.sendPatch([
        set(setup.slider, "value", 3),
      ]);
      assertEquals(next.header.msgtype, "OK");
    });
  });
}

Deno.test("Keys that are special in JavaScript are ordinary keys", async () => {
  await withClients(async (setup) => {
    const { client, slider } = setup;
    const keys = ["__proto__", "constructor", "prototype", "toString"];
    const map = {
      type: "map",
      entries: keys.map((
        key,
      ) => [key, { type: "map", entries: [["polluted", true]] }]),
    };
    const { header } = await client.sendPatch([set(slider, "tags", [map])]);
    assertEquals(header.msgtype, "OK");
    const [record] = slider.tags as Record<string, unknown>[];
    assertEquals(Object.keys(record!).sort(), keys.sort());
    assertEquals(({} as Record<string, unknown>).polluted, undefined);
    assertEquals(Object.getPrototypeOf(record), null);
  });
});

Deno.test("JavaScript that a client sends is data and never runs", async () => {
  await withClients(async ({ client, slider, witness }) => {
    const script = {
      type: "object",
      name: "CustomJS",
      id: "evil",
      attributes: { code: "globalThis.harmed = true; Deno.exit(7)" },
    };
    const callbacks = (key: string) => ({
      type: "map",
      entries: [[key, [script]]],
    });
    const { header } = await client.sendPatch([
      set(slider, "js_property_callbacks", callbacks("change:value")),
      set(slider, "js_event_callbacks", {
        type: "map",
        entries: [["tap", [{ id: "evil" }]]],
      }),
      set(slider, "value", 9),
    ]);
    assertEquals(header.msgtype, "OK");
    assertEquals(slider.value, 9);
    assertEquals("harmed" in globalThis, false);
    const [kept] = slider.js_property_callbacks["change:value"]!;
    assertEquals(kept instanceof CustomJS, true);
    assertEquals(
      (await witness.request("SERVER-INFO-REQ")).header.msgtype,
      "SERVER-INFO-REPLY",
    );
  });
});

Deno.test("A callback that throws gets ERROR, its change stays and everybody goes on", async () => {
  await withClients(async ({ client, witness, slider }) => {
    const reply = await client.sendPatch([set(slider, "value", 13)]);
    assertEquals(reply.header.msgtype, "ERROR");
    assertMatch(reply.content.text, /^Internal error: .* has it as error/);
    const { content } = await witness.next("PATCH-DOC");
    assertEquals(content.events.map((event) => event.new), [13]);
    assertEquals(
      (await client.sendPatch([set(slider, "value", 4)])).header.msgtype,
      "OK",
    );
  });
});

Deno.test("Of a patch, only what is about a removed model is dropped", async () => {
  await withClients(async (setup) => {
    const { client, server, document, div } = setup;
    await server.getSession("/", "s").withDocumentLocked((doc) =>
      doc.removeRoot(div)
    );
    const reply = await client.sendPatch([GOOD, set(div, "text", "two")]);
    assertEquals(reply.header.msgtype, "OK");
    assertEquals(
      [document.title === "Before", div.text],
      [false, "one"],
    );
  });
});

Deno.test("Requests without what they need get ERROR", async () => {
  await withClients(async (setup) => {
    const { client } = setup;
    for (
      const [type, content] of [
        ["PATCH-DOC", {}],
        ["PATCH-DOC", { events: 1 }],
        ["PUSH-DOC", {}],
        ["PUSH-DOC", {
          doc: {
            title: "t",
            roots: [{ type: "object", name: "Nope", id: "x" }],
          },
        }],
        ["PUSH-DOC", { doc: { title: 1, roots: [] } }],
      ] as const
    ) {
      const reply = await client.request(type, content);
      assertEquals(reply.header.msgtype, "ERROR", JSON.stringify(content));
    }
    await assertUnharmed(setup);
  });
});
