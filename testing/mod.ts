/**
 * Tests of Bokeh applications: an in-process session in which the test plays
 * the browser and controls time, or a silent server for a real browser.
 *
 * @example Test an application without a network
 * ```ts
 * import { Button, Div } from "@bokeh-deno/server/models";
 * import { testSession } from "@bokeh-deno/server/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using session = await testSession((doc) => {
 *   const button = new Button({ label: "Start" });
 *   const text = new Div({ text: "ready" });
 *   button.onEvent("button_click", () => {
 *     doc.addTimeoutCallback(() => text.text = "done", 60_000);
 *   });
 *   doc.addRoot(button);
 *   doc.addRoot(text);
 * });
 * await session.click(session.find(Button));
 * await session.advance(60_000);
 * assertEquals(session.shown(session.find(Div)).text, "done");
 * ```
 *
 * @module
 */

export type { BrowserActs, EventValues, PropertyName } from "./browser_acts.ts";
export type { ModelOfType, Selected } from "./find.ts";
export type { SentEvent, SentPatch } from "./sent_patch.ts";
export {
  type DocumentSnapshot,
  type ModelSnapshot,
  snapshot,
  type SnapshotValue,
} from "./snapshot.ts";
export { testServer } from "./test_server.ts";
export { type TestSession, testSession } from "./test_session.ts";
export type {
  QuietOptions,
  TestedApplication,
  TestSessionOptions,
} from "./test_session_options.ts";
export { checkSessionStore } from "./session_store_conformance.ts";
export type * from "../stores/session_store.ts";
