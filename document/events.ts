import type { Model, PropertyChange } from "../models/mod.ts";

/** The part that all changes of a document share. */
export interface DocumentChange {
  /** The cause of the change: a session, or `null` for application code (spec 4.11). */
  readonly setter: object | null;
}

/** A property of a model changed. */
export interface ModelChanged extends DocumentChange {
  /** The kind of change. */
  readonly kind: "ModelChanged";
  /** The property that changed, with its old and new values. */
  readonly change: PropertyChange;
}

/** A root was added. */
export interface RootAdded extends DocumentChange {
  /** The kind of change. */
  readonly kind: "RootAdded";
  /** The root. */
  readonly model: Model;
}

/** A root was removed. */
export interface RootRemoved extends DocumentChange {
  /** The kind of change. */
  readonly kind: "RootRemoved";
  /** The former root. */
  readonly model: Model;
}

/** The title changed. */
export interface TitleChanged extends DocumentChange {
  /** The kind of change. */
  readonly kind: "TitleChanged";
  /** The new title. */
  readonly title: string;
}

/** A message is about to be sent to the clients. */
export interface MessageSent extends DocumentChange {
  /** The kind of change. */
  readonly kind: "MessageSent";
  /** The type of the message. */
  readonly msgType: string;
  /** Its content. */
  readonly msgData: unknown;
}

/** A change of a document, as reported by {@linkcode Document.onChange} (spec 4.6). */
export type DocumentChangedEvent =
  | ModelChanged
  | RootAdded
  | RootRemoved
  | TitleChanged
  | MessageSent;

/** A change that is saved with the session, but never sent to clients. */
export type UnsentChange = StateChange | UnrecordedChange;

/** A value of `Document.state()` was assigned. */
export interface StateChange {
  readonly kind: "StateChanged";
  readonly name: string;
  /** Frozen, see `SavedValue`. */
  readonly value: unknown;
}

/** A change that no patch tells of: only saving the whole document keeps it. */
export interface UnrecordedChange {
  readonly kind: "ThemeChanged" | "CallbacksChanged";
}
