// Whole recorded conversations, with our server in the place of Python's: what
// clients sent is sent to a session of the same application, and what the
// session answers is compared with what Python answered, connection by
// connection. Ids of new models aside; where a callback changes the very
// property that caused it the order is ours (spec 4.12).

import { assertEquals } from "@std/assert";
import { Document } from "../../../document/document.ts";
import {
  type Button,
  type ColumnDataSource,
  Div,
  type Slider,
  type TextInput,
} from "../../../models/mod.ts";
import type { Message } from "../../../protocol/message.ts";
import { MessageReceiver } from "../../../protocol/receiver.ts";
import { ServerSession } from "../../../sessions/session.ts";
import { FakeClient, quiet } from "../../fixtures/wire/fake_client.ts";
import {
  type GoldenDocumentJson,
  type GoldenFrame,
  readTranscript,
} from "../../fixtures/golden/recordings.ts";
import { canonical } from "../../fixtures/golden/wire_equality.ts";

/** The callbacks of the recorded applications. */
const APPLICATIONS: Readonly<Record<string, (doc: Document) => void>> = {
  "-"() {},
  "open_page.py"() {},
  "button_click.py"(doc) {
    const button = doc.getModelByName("button") as Button;
    let clicks = 0;
    button.onEvent("button_click", () => {
      clicks++;
      button.label = `Count: ${clicks}`;
      doc.addRoot(new Div({ text: `click ${clicks}` }));
      doc.title = `${clicks} clicks`;
    });
  },
  "slider_callback.py"(doc) {
    const slider = doc.getModelByName("slider") as Slider;
    const out = doc.getModelByName("out") as Div;
    const source = doc.roots[2] as ColumnDataSource;
    slider.onChange("value", (_attr, _old, value) => {
      const x = source.data.x as Float64Array;
      source.data = { x, y: x.map((item) => item * value) };
      out.text = `k=${value}`;
    });
  },
  "reconnect.py"(doc) {
    const slider = doc.getModelByName("slider") as Slider;
    const div = doc.getModelByName("div") as Div;
    slider.onChange("value", (_attr, _old, value) => {
      div.text = `v=${value}`;
    });
  },
  "two_tabs.py"(doc) {
    const slider = doc.getModelByName("slider") as Slider;
    const text = doc.getModelByName("text") as TextInput;
    slider.onChange("value", (_attr, _old, value) => {
      text.value = `asked for ${value}`;
      if (value > 8) slider.value = 8;
    });
  },
};

/** The transcripts, and whether a callback changes what caused it. */
const TRANSCRIPTS: Readonly<Record<string, { isReordered?: boolean }>> = {
  open_page: {},
  button_click: {},
  slider_callback: {},
  reconnect: {},
  two_tabs: { isReordered: true },
  py_pull_session: { isReordered: true },
  py_two_clients: { isReordered: true },
  py_server_info: {},
  py_push_session: {},
};

/** What a server sent on a connection. */
class Received {
  readonly messages: Message[] = [];
  readonly #receiver = new MessageReceiver({ role: "client" });

  take(data: string | Uint8Array<ArrayBuffer>): void {
    const message = this.#receiver.push(data);
    if (message !== undefined) this.messages.push(message);
  }
}

function framesOf(name: string): GoldenFrame[] {
  return readTranscript(name).steps.flatMap(({ frames }) => frames);
}

/** What Python's server sent, by connection. */
function recordedMessages(
  frames: readonly GoldenFrame[],
): Map<number, Message[]> {
  const received = new Map<number, Received>();
  for (const frame of frames) {
    const { conn } = frame;
    if ("event" in frame) {
      if (frame.event === "open") received.set(conn, new Received());
    } else if (frame.from === "server") received.get(conn)!.take(frame.data);
  }
  return new Map([...received].map(([conn, { messages }]) => [conn, messages]));
}

/** The document of the application, as Python first sent it. */
function initialDocument(messages: Iterable<Message[]>): Document {
  for (const { header, content, buffers } of [...messages].flat()) {
    if (header.msgtype === "PULL-DOC-REPLY") {
      const { doc } = content as { doc: GoldenDocumentJson };
      return Document.fromJson(doc, buffers);
    }
  }
  return new Document();
}

/** What our server sends to the same clients, by connection. */
function replay(
  frames: readonly GoldenFrame[],
  session: ServerSession,
): Map<number, Message[]> {
  const clients = new Map<number, FakeClient>();
  for (const frame of frames) {
    const { conn } = frame;
    const client = clients.get(conn);
    if ("event" in frame) {
      if (frame.event === "open") clients.set(conn, new FakeClient(session));
      else client!.connection.detach();
    } else if (frame.from === "client") {
      const { data } = frame;
      client!.connection.receive(typeof data === "string" ? data : data.buffer);
    }
  }
  return new Map(
    [...clients].map(([conn, { received }]) => [conn, received]),
  );
}

/** A conversation without what may differ: replies by request, and the events of all patches. */
function essence(messages: readonly Message[], isReordered: boolean): unknown {
  const forms = messages.map(({ header, content, buffers }) => ({
    type: header.msgtype,
    reqid: header.reqid,
    content: without(
      canonical(content, buffers),
      "id",
      "version",
      "version_info",
    ),
  }));
  const events = forms
    .filter(({ type }) => type === "PATCH-DOC")
    .flatMap(({ content }) => (content as { events: unknown[] }).events)
    .map((event) => JSON.stringify(event));
  return {
    first: forms[0]?.type,
    replies: forms.filter(({ reqid }) => reqid !== undefined),
    events: isReordered ? events.sort() : events,
  };
}

function without(rep: unknown, ...keys: string[]): unknown {
  if (Array.isArray(rep)) return rep.map((item) => without(item, ...keys));
  if (typeof rep !== "object" || rep === null) return rep;
  const entries = Object.entries(rep).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(
    entries.sort(([a], [b]) => a < b ? -1 : 1)
      .map(([key, item]) => [key, without(item, ...keys)]),
  );
}

for (const [name, { isReordered = false }] of Object.entries(TRANSCRIPTS)) {
  Deno.test(`The conversation ${name} goes as recorded`, async () => {
    const frames = framesOf(name);
    const recorded = recordedMessages(frames);
    const document = initialDocument(recorded.values());
    APPLICATIONS[readTranscript(name).script]!(document);
    const session = new ServerSession({ id: name, document, logger: quiet });
    const ours = replay(frames, session);
    for (const [conn, messages] of recorded) {
      assertEquals(
        essence(ours.get(conn)!, isReordered),
        essence(messages, isReordered),
        `connection ${conn}`,
      );
    }
    await session.destroy();
  });
}
