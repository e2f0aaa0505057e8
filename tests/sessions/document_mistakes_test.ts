// Mistakes with documents that say what to write instead.

import { assertThrows } from "@std/assert";
import { Document, type SessionCallback } from "../../mod.ts";
import { Slider } from "../../models/mod.ts";

Deno.test("removePeriodicCallback(function) says what to pass", () => {
  const doc = new Document();
  const step = () => {};
  doc.addPeriodicCallback(step, 1000);
  const remove = () =>
    doc.removePeriodicCallback(step as unknown as SessionCallback);
  assertThrows(
    remove,
    TypeError,
    "Cannot remove periodic callback: pass what addPeriodicCallback returned",
  );
  const timeout = doc.addTimeoutCallback(step, 1000);
  assertThrows(
    () => doc.removePeriodicCallback(timeout),
    TypeError,
    "it is a timeout callback, use removeTimeoutCallback",
  );
});

Deno.test("A model in two sessions says to create models inside the function", () => {
  const slider = new Slider();
  const app = (doc: Document) => doc.addRoot(slider);
  app(new Document());
  assertThrows(
    () => app(new Document()),
    Error,
    "create models inside the function that makes the application",
  );
});
