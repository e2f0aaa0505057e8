/**
 * The Bokeh server for Deno: applications written in TypeScript, in sync with
 * BokehJS in the browser.
 *
 * An application is a function that fills a {@linkcode Document}. The
 * {@linkcode Server} runs it once for every session and keeps each document in
 * sync with the browsers that show it: what users do changes the document and
 * calls your callbacks, and what your callbacks change shows at once.
 *
 * @example A slider that changes a text
 * ```ts no-assert
 * import { Server } from "@bokeh-deno/server";
 * import { Div, Slider } from "@bokeh-deno/server/models";
 *
 * const server = new Server((doc) => {
 *   const slider = new Slider({ start: 0, end: 10, value: 1 });
 *   const text = new Div({ text: "1" });
 *   slider.onChange("value", () => text.text = `${slider.value}`);
 *   doc.addRoot(slider);
 *   doc.addRoot(text);
 * }, { port: 0 });
 * await server.stop();
 * ```
 *
 * @module
 */

export { Application, type HookName } from "./application/application.ts";
export {
  type AppFunction,
  FunctionHandler,
  type Handler,
} from "./application/handler.ts";
export {
  createLogger,
  type LogFields,
  type Logger,
  type LogLevel,
} from "./application/logger.ts";
export type {
  ServerContext,
  SessionHandle,
} from "./application/server_context.ts";
export {
  BaseServer,
  type BaseServerOptions,
  type RunOptions,
} from "./base_server.ts";
export { currentDocument } from "./document/current_document.ts";
export { Document, type DocumentOptions } from "./document/document.ts";
export {
  type DocumentEventName,
  DocumentEvents,
} from "./document/document_events.ts";
export type {
  DocumentChange,
  DocumentChangedEvent,
  MessageSent,
  ModelChanged,
  RootAdded,
  RootRemoved,
  TitleChanged,
} from "./document/events.ts";
export type { EncodedEvent, EventSubject } from "./document/event_encoder.ts";
export type { HoldPolicy } from "./document/hold.ts";
export {
  CallbackOwner,
  type CallbackScheduler,
  type SchedulerFactory,
  type SessionCallback,
  type SessionCallbackKind,
  type SessionCallbackOptions,
  SessionCallbacks,
} from "./document/session_callbacks.ts";
export type {
  SessionContext,
  SessionRequest,
} from "./document/session_context.ts";
export {
  type Applications,
  BokehApp,
  type BokehAppOptions,
} from "./http/bokeh_app.ts";
export type { BrowserLogLevel } from "./http/resources.ts";
export type { ModelClass } from "./models/registry.ts";
export { Server, type ServerOptions } from "./server.ts";
export { ServerSession, type ServerSessionOptions } from "./session.ts";
export type { OutboxOptions } from "./sessions/outbox.ts";
export {
  ServerConnection,
  type ServerConnectionOptions,
} from "./sessions/connection.ts";
export type { MessageSocket } from "./sessions/outbox.ts";
export type { EncodedMessage, Frame } from "./protocol/framing.ts";
export type {
  Message,
  MessageBuffer,
  MessageHeader,
} from "./protocol/message.ts";
export type {
  MessageType,
  RequestType,
  ResponseType,
  Role,
} from "./protocol/message_types.ts";
export { OutgoingMessage } from "./protocol/outgoing_message.ts";
export type { MessageReceiverOptions } from "./protocol/receiver.ts";
