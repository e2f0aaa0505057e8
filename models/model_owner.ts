import type { Model } from "./model.ts";

/** How the columns of a data source changed (spec 4.6). */
export type ColumnChange =
  | {
    /** Rows were appended. */
    readonly kind: "stream";
    /** The appended rows: a copy, unaffected by later writes. */
    readonly data: Readonly<Record<string, unknown>>;
    /** How many rows to keep, or `null` for all. */
    readonly rollover: number | null;
  }
  | {
    /** Single items were replaced. */
    readonly kind: "patch";
    /** By column, a list of `[index, value]`. */
    readonly patches: Readonly<Record<string, readonly unknown[]>>;
  }
  | {
    /** Whole columns were replaced. */
    readonly kind: "columns";
    /** The names of the columns, or `null` for all. */
    readonly columns: readonly string[] | null;
  };

/** A change of one property, as a model reports it to its document. */
export interface PropertyChange {
  /** The model that changed. */
  readonly model: Model;
  /** The name of the property. */
  readonly attr: string;
  /** The value before. */
  readonly old: unknown;
  /** The value after. */
  readonly new: unknown;
  /** What caused the change, or `null` for application code (spec 4.11). */
  readonly setter: object | null;
  /** Whether either value may contain models. */
  readonly mayReference: boolean;
  /** How the columns changed, if the property is the `data` of a source. */
  readonly columns?: ColumnChange;
}

/**
 * The document that a model belongs to, as the model sees it. The document floor
 * implements it; models know nothing else about documents.
 */
export interface ModelOwner {
  /** The document. */
  readonly document: object;
  /** Updates the document's membership after references were removed. */
  settle(): void;
  /**
   * Checks a change before it is stored.
   *
   * @param value The new value, if it may contain models.
   * @throws {Error} If a model in it belongs to another document, or the running code must not change this one.
   */
  admit(value: unknown): void;
  /** Whether anybody may see a property between two changes of it in a row. */
  isObserved(model: Model, attr: string): boolean;
  /** Called right after a change was stored. */
  propertyChanged(change: PropertyChange): void;
}
