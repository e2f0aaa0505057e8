/**
 * Clients for Bokeh servers, the counterpart of Python's `bokeh.client`.
 *
 * {@linkcode pullSession} gets the document of a session, {@linkcode pushSession}
 * replaces it with another; from then on, both sides see each other's changes.
 * They work with this server and with Python's `bokeh serve`.
 *
 * @example Read and change a server's document
 * ```ts
 * import { pullSession } from "@bokeh-deno/server/client";
 * import { Server } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = new Server((doc) => {
 *   const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
 *   slider.onChange("value", () => doc.title = `n is ${slider.value}`);
 *   doc.addRoot(slider);
 * }, { port: 0 });
 * server.start();
 *
 * await using session = await pullSession({ url: server.url() });
 * const slider = session.document.getModelByName("n") as Slider;
 * slider.value = 7;
 * await session.forceRoundtrip();
 * assertEquals(session.document.title, "n is 7");
 * ```
 *
 * @module
 */

export {
  ConnectionError,
  type ConnectionErrorOptions,
  ReplyError,
} from "./client_error.ts";
export { ClientSession, type WaitOptions } from "./client_session.ts";
export { pullSession } from "./pull_session.ts";
export { pushSession } from "./push_session.ts";
export type {
  ClientSessionOptions,
  QueryArguments,
  QueryValue,
  ReconnectOptions,
  SessionState,
  UnknownModelsOption,
} from "./session_options.ts";
export type { ShowOptions } from "../listen/open_browser.ts";
export type { VersionInfo } from "../protocol/messages.ts";
