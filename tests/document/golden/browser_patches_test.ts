// What a real browser sent while somebody used it: every message applies, and
// leaves the values that Python's server had afterwards.

import { assertEquals } from "@std/assert";
import { Deserializer } from "../../../document/codec/deserializer.ts";
import { Document } from "../../../document/document.ts";
import { Serializer } from "../../../document/codec/serializer.ts";
import type { Button, Column } from "../../../models/mod.ts";
import { ServerSession } from "../../../sessions/session.ts";
import { FakeClient, quiet } from "../../fixtures/wire/fake_client.ts";
import {
  Marker,
  readBrowserPatches,
} from "../../fixtures/golden/recordings.ts";
import { canonical } from "../../fixtures/golden/wire_equality.ts";

/** Values that are meant to differ from Python's: `app/interaction/id.attr`, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "time_picker/p1032.value": "a time of day stays as the client writes it",
  "patch/p1008.data": "a slice as a plain map is understood (4.6)",
  "patch_slice_class/p1008.data": "follows from the case before",
  "set_date_in_tags/p1011.tags": "dates are decoded (4.3)",
};

/** What the application of a recording does, where that matters. */
const APPLICATIONS: Readonly<Record<string, (document: Document) => void>> = {
  late_button(document) {
    const [add, column] = document.roots as [Button, Column];
    add.onEvent("button_click", () => {
      const rep = { type: "object", name: "Button", id: "p1013" };
      const late = new Deserializer().decode(rep) as Button;
      late.onEvent("button_click", () => void (late.label = "clicked"));
      column.children = [...column.children, late];
    });
  },
};

for (const { app, pull, after_load, interactions } of readBrowserPatches()) {
  Deno.test(`What a browser sent for the app ${app} applies as recorded`, async () => {
    const document = Document.fromJson(pull.content.doc, pull.buffers);
    APPLICATIONS[app]?.(document);
    const session = new ServerSession({ id: app, document, logger: quiet });
    using client = new FakeClient(session);
    client.received = [];

    function send(sent: typeof after_load, label: string): void {
      for (const { content, buffers } of sent) {
        // A page that reconnects asks for the document again.
        if (content.events === undefined) {
          client.request("PULL-DOC-REQ");
          client.received = [];
          continue;
        }
        client.request("PATCH-DOC", content, buffers);
        const reply = client.received.at(-1)!;
        assertEquals(
          [reply.header.msgtype, reply.content],
          ["OK", {}],
          `${label}: ${JSON.stringify(content)}`,
        );
        client.received = [];
      }
    }
    send(after_load, "after loading");
    for (const { name, sent, python_values_after } of interactions) {
      send(sent, name);
      for (const [id, values] of Object.entries(python_values_after ?? {})) {
        const model = document.getModelById(id);
        if (model === null) continue;
        for (const [attr, expected] of Object.entries(values)) {
          const label = `${name}/${id}.${attr}`;
          if (expected instanceof Marker || label in DIFFERENT) continue;
          const isKnown = (other: { id: string }) =>
            document.getModelById(other.id) === other;
          const rep = new Serializer({ isKnown }).encode(model.get(attr));
          assertEquals(
            canonical(JSON.parse(JSON.stringify(rep))),
            canonical(expected),
            label,
          );
        }
      }
    }
    await session.destroy();
  });
}
