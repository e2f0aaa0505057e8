import type { DocumentRules } from "../client_rules.ts";
import type { Model } from "../../models/internal.ts";
import type { UnknownReferenceError } from "./deserializer.ts";

export interface PatchOptions {
  /**
   * Whether a known model that is sent in full takes the values sent with it, as
   * in BokehJS. A server must ignore them: it may have changed the model since it
   * sent it to the client.
   *
   * @default {false}
   */
  updateKnown?: boolean;
  /** Finds a model that the document does not have, but the sender knows. */
  find?: (id: string) => Model | undefined;
  /**
   * What the sender may change.
   *
   * @default {undefined} Everything.
   */
  rules?: DocumentRules;
  /**
   * Called with the bytes of the patch's arrays before anything changes; throws if
   * the document must not grow so much.
   */
  admit?: (arrayBytes: number) => void;
  /**
   * Called before the patch, which is valid, is applied.
   *
   * @param brought The models that the patch adds, or adds again.
   */
  onValid?(brought: ReadonlySet<Model>): void;
  /**
   * Called with each message that is not an event, in its place among the changes.
   *
   * @returns Whether it is none of the application's.
   */
  onMessage?(type: string, data: unknown): boolean;
}

/** A change that was dropped, because it names a model that has been removed. */
export interface DroppedChange {
  readonly error: UnknownReferenceError;
  /** The change as it was received. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** A patch that has been decoded and validated as a whole. */
export interface DecodedPatch {
  /** The models that the patch adds, or adds again. */
  readonly brought: ReadonlySet<Model>;
  readonly dropped: readonly DroppedChange[];
  /** How many bytes its arrays take. */
  readonly arrayBytes: number;
  /**
   * Makes the changes, in order and even after a callback has thrown.
   *
   * @throws What callbacks threw.
   */
  apply(setter: object | null): void;
}
