import type { Model } from "./model.ts";

/** How a change of a data source's columns was made (spec 4.6). */
export type ColumnChange =
  | {
    /** Rows were appended. */
    readonly kind: "stream";
    /** The appended rows: a copy, so that later writes do not show. */
    readonly data: Readonly<Record<string, unknown>>;
    /** How many rows are kept, or `null` for all. */
    readonly rollover: number | null;
  }
  | {
    /** Single items were replaced. */
    readonly kind: "patch";
    /** By column, a list of `[index, value]`. */
    readonly patches: Readonly<Record<string, readonly unknown[]>>;
  }
  | {
    /** Columns were replaced as a whole. */
    readonly kind: "columns";
    /** Their names, or `null` if all were. */
    readonly columns: readonly string[] | null;
  };

/** One change of one property, as the model reports it to its document. */
export interface PropertyChange {
  /** The model that changed. */
  readonly model: Model;
  /** The name of the property. */
  readonly attr: string;
  /** The value before. */
  readonly old: unknown;
  /** The value after. */
  readonly new: unknown;
  /** Whoever caused the change, or `null` for application code (spec 4.11). */
  readonly setter: object | null;
  /** Whether either value may contain models. */
  readonly mayReference: boolean;
  /** How the columns changed, for the data of a source. */
  readonly columns?: ColumnChange;
}

/**
 * What a model needs of the document that it belongs to. The document floor
 * implements it; models know nothing else of documents.
 */
export interface ModelOwner {
  /** The document. */
  readonly document: object;
  /** Brings the membership of models up to date, after references were removed. */
  settle(): void;
  /**
   * Checks a change before it is stored: that there may be one now, and the
   * models in the new value.
   *
   * @throws {Error} If one of them belongs to another document, or the running code must not change this one.
   */
  admit(value: unknown): void;
  /** Takes note of a change that has just been stored. */
  propertyChanged(change: PropertyChange): void;
}
