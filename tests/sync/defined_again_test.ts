// What pages are told of models that a client takes away and defines again. BokehJS
// keeps a model for a while, and of one that it knows only sets what a definition names.

import { assertEquals } from "@std/assert";
import type { Slider } from "../../models/mod.ts";
import {
  parts,
  pulled,
  type Sent,
  set,
  takeMessages,
} from "../fixtures/wire/shared_session.ts";

/** The attributes of the first root that was added. */
function attributesOf(messages: Sent[][]): Record<string, unknown> {
  const added = messages.flat().find(({ kind }) => kind === "RootAdded");
  return (added!.model as { attributes: Record<string, unknown> }).attributes;
}

function whole({ id }: { id: string }, attributes: Record<string, unknown>) {
  return { type: "object", name: "Slider", id, attributes };
}

const BOUNDS = { start: 0, end: 100, value: 1 };

Deno.test("A root that a client takes away and defines again: pages are told of the defaults that it left out", async () => {
  const { session, doc, slider } = parts();
  using client = pulled(session);
  using watcher = pulled(session);
  slider.visible = false;
  slider.title = "known";
  await null;
  client.take();
  client.patch({ kind: "RootRemoved", model: { id: slider.id } });
  client.patch({ kind: "RootAdded", model: whole(slider, BOUNDS) });
  assertEquals((doc.getModelById(slider.id) as Slider).visible, true);
  assertEquals(attributesOf(takeMessages(watcher)), {
    ...BOUNDS,
    visible: true,
    title: "",
  });
  assertEquals(client.takeEvents(), [
    set(slider, "visible", true),
    set(slider, "title", ""),
  ]);
  await session.destroy();
});

Deno.test("A document that a client pulls and pushes: pages are told of the defaults that it left out", async () => {
  const { session, slider } = parts();
  slider.visible = false;
  using client = pulled(session);
  using watcher = pulled(session);
  const doc = {
    version: "3.10.0",
    title: "",
    roots: [whole(slider, BOUNDS)],
  };
  client.request("PUSH-DOC", { doc });
  assertEquals(attributesOf(takeMessages(watcher)), {
    ...BOUNDS,
    visible: true,
  });
  await session.destroy();
});
