/**
 * The Bokeh server for Deno: applications written in TypeScript, in sync with
 * BokehJS in the browser.
 *
 * An application is a function that fills a {@linkcode Document}. The
 * {@linkcode Server} runs it once for every session and keeps each document in
 * sync with the browsers that show it: what users do changes the document and
 * calls your callbacks, and what your callbacks change shows at once.
 *
 * @example A slider that updates a text
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

export { Application, type Metadata } from "./application/application.ts";
export { ApplicationLoadError } from "./base/application_load_error.ts";
export {
  type AppFunction,
  FunctionHandler,
  type FunctionHandlerOptions,
} from "./application/function_handler.ts";
export type {
  Handler,
  HookName,
  RequestResult,
} from "./application/handler.ts";
export { loadApplication } from "./application/load_application.ts";
export { readConfigFile } from "./base/config_file.ts";
export {
  createLogger,
  type LogFields,
  type Logger,
  type LoggerOptions,
  type LogLevel,
} from "./base/logger.ts";
export { programArguments } from "./application/program_arguments.ts";
export {
  type EnvironmentOptions,
  type SettingName,
  Settings,
  type SettingsSource,
  type SettingText,
  type SettingValues,
} from "./base/settings.ts";
export {
  BaseServer,
  type BaseServerOptions,
  type RunOptions,
  type StopOptions,
} from "./base_server.ts";
export type { Busy, BusyWork } from "./document/busy_work.ts";
export type { CallbackOrigin } from "./document/callback_origin.ts";
export { currentDocument } from "./document/current_document.ts";
export type { UnknownModelsOption } from "./document/codec/unknown_models.ts";
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
  StateChange,
  TitleChanged,
  UnrecordedChange,
  UnsentChange,
} from "./document/events.ts";
export type { DocumentJson } from "./document/codec/encode.ts";
export type { Json } from "./document/codec/serializer.ts";
export type { EncodedEvent, EventSubject } from "./sync/event_encoder.ts";
export type { HoldPolicy } from "./document/hold.ts";
export type { SavedValue } from "./document/saving/saved_value.ts";
export type {
  ApplicationHandle,
  CallbackMethods,
  ServerContext,
  SessionHandle,
} from "./document/server_context.ts";
export {
  CallbackOwner,
  type CallbackScheduler,
  type PeriodicCallbackOptions,
  type SchedulerFactory,
  type SessionCallback,
  type SessionCallbackKind,
  type SessionCallbackOptions,
  SessionCallbacks,
  withoutDocumentLock,
} from "./document/session_callbacks.ts";
export type {
  SessionContext,
  SessionRequest,
} from "./document/session_context.ts";
export type {
  AccessOptions,
  AdminOptions,
  AdminUsers,
  BokehAppOptions,
  DiagnosticOptions,
  ErrorDetails,
  IndexContext,
  LifetimeOptions,
  PageOptions,
  SocketOptions,
  StoreOptions,
  TokenOptions,
} from "./http/options.ts";
export type { RequestContext } from "./application/request_context.ts";
export { ClientRules, type ClientsMay } from "./document/client_rules.ts";
export type { AuthProvider } from "./http/access/auth_provider.ts";
export type {
  SessionVisit,
  ShareSessions,
} from "./http/access/session_owners.ts";
export {
  type Applications,
  BokehApp,
  type StartOptions,
} from "./http/bokeh_app.ts";
export type { Extension } from "./http/static/extension.ts";
export type {
  ExtraPattern,
  RouteContext,
  RouteHandler,
} from "./http/endpoints/extra_pattern.ts";
export { nextPath } from "./http/access/next_path.ts";
export type { RevocationStore } from "./http/access/revocation_store.ts";
export {
  SignedCookies,
  type SignedCookiesOptions,
} from "./http/access/signed_cookies.ts";
export type { BrowserLogLevel, ResourcesMode } from "./pages/resources.ts";
export {
  type DocumentTemplate,
  type TemplateContext,
  type TemplateDocument,
  TemplateFile,
  type TemplateFunction,
  type TemplateRoot,
  type TemplateRoots,
} from "./document/template.ts";
export {
  type BuiltInThemeName,
  Theme,
  type ThemeJson,
  type ThemeValues,
} from "./document/theme.ts";
export type { ValidationIssue } from "./document/checks/validate_document.ts";
export type { ModelClass } from "./models/registry.ts";
export {
  type CertificateOptions,
  type ListenOptions,
  type ProcessOptions,
  Server,
  type ServerOptions,
  type ShowOptions,
} from "./server.ts";
export type { SessionPlace } from "./sessions/saving/stored_sessions.ts";
export { ServerSession } from "./sessions/session.ts";
export type {
  ReceiveOptions,
  ServerSessionOptions,
  Subscriber,
} from "./sessions/session_options.ts";
export type { SessionSizeOptions } from "./sessions/session_size.ts";
export {
  InFlight,
  type InFlightOptions,
  type InFlightShare,
} from "./sessions/in_flight.ts";
export {
  generateSessionId,
  type SessionIdOptions,
  signSessionId,
} from "./sessions/signed_session_id.ts";
export type { OutboxOptions } from "./sync/outbox.ts";
export { ServerConnection } from "./sessions/server_connection.ts";
export type { ServerConnectionOptions } from "./sessions/server_connection_options.ts";
export type { MessageSocket } from "./sync/outbox.ts";
export {
  type CounterName,
  type GaugeName,
  Instruments,
  type ServerMetrics,
  type Tracer,
} from "./base/instruments.ts";
export type { EncodedMessage, Frame } from "./protocol/framing.ts";
export type {
  Message,
  MessageBuffer,
  MessageHeader,
  TooBig,
} from "./protocol/message.ts";
export type {
  MessageType,
  RequestType,
  ResponseType,
  Role,
} from "./protocol/message_types.ts";
export type { PatchTarget } from "./sync/document_sync.ts";
export { OutgoingMessage } from "./protocol/outgoing_message.ts";
export type { MessageReceiverOptions } from "./protocol/receiver_options.ts";
