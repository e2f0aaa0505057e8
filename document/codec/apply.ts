import {
  type Columns,
  ColumnStore,
  finishColumnEdits,
  Model,
  type PropertyDefinition,
  propertyStore,
} from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { blameClient } from "../../base/client_fault.ts";
import { callAll } from "../_call_all.ts";
import { ColumnEvents } from "./_column_events.ts";
import { updateModel } from "./_update_model.ts";
import { isRecord } from "../../base/records.ts";
import {
  DeserializationError,
  type Operation,
  quote,
  type Rep,
} from "./_representation.ts";
import { Deserializer, UnknownReferenceError } from "./deserializer.ts";
import { EventRep } from "../event_rep.ts";
import type { DocumentState } from "../document_state.ts";

export interface PatchOptions {
  /**
   * Whether a known model that is sent in full takes the values sent with it, as
   * in BokehJS. A server must ignore them: it may have changed the model since it
   * sent it to the client.
   *
   * @default {false}
   */
  updateKnown?: boolean;
  /**
   * Called with the bytes of the patch's arrays before anything changes; throws if
   * the document must not grow so much.
   */
  admit?: (arrayBytes: number) => void;
}

/** A patch that has been decoded and validated as a whole. */
export interface DecodedPatch {
  /** The models that the patch adds. */
  readonly created: readonly Model[];
  /** How many bytes its arrays take. */
  readonly arrayBytes: number;
  /**
   * Makes the changes, in order and even after a callback has thrown.
   *
   * @throws What callbacks threw.
   */
  apply(setter: object | null): void;
}

/**
 * Decodes and validates the content of a PATCH-DOC as a whole, without applying
 * it: a bad patch changes nothing (spec 4.6).
 *
 * @throws {UnknownReferenceError} If a reference cannot be resolved.
 * @throws {Error} If the patch is invalid in any other way.
 */
export function decodePatch(
  document: DocumentState,
  content: unknown,
  buffers: readonly MessageBuffer[] = [],
  options: PatchOptions = {},
): DecodedPatch {
  if (!isRecord(content) || !Array.isArray(content.events)) {
    throw new DeserializationError("a patch needs a list of events");
  }
  const decoder = new PatchDecoder(document, buffers, options);
  const operations = content.events.map((event: unknown) =>
    decoder.decode(event)
  );
  return {
    created: decoder.created,
    arrayBytes: decoder.arrayBytes,
    apply(setter) {
      try {
        document.graph.keepMembers(() =>
          callAll(operations.map((operation) => () => operation(setter)))
        );
      } finally {
        finishColumnEdits();
      }
    },
  };
}

/**
 * Applies the content of a PATCH-DOC. A patch that refers to a model removed
 * here is dropped: its sender could not know yet (spec 4.6).
 *
 * @returns Why the patch was dropped, or `null` if it was applied.
 * @throws {Error} If the patch is invalid, in which case nothing has changed, or if a callback threw.
 */
export function applyPatch(
  document: DocumentState,
  content: unknown,
  buffers: readonly MessageBuffer[],
  setter: object,
  options: PatchOptions = {},
): UnknownReferenceError | null {
  const { graph } = document;
  let patch;
  try {
    patch = blameClient(() => {
      const patch = decodePatch(document, content, buffers, options);
      options.admit?.(patch.arrayBytes);
      return patch;
    });
  } catch (error) {
    const isObsolete = error instanceof UnknownReferenceError &&
      graph.wasMember(error.id);
    if (isObsolete) return error;
    throw error;
  }
  try {
    patch.apply(setter);
  } finally {
    for (const model of patch.created) graph.markKnown(model);
  }
  return null;
}

/** Decodes the events of one patch, each against the state that earlier ones will leave. */
class PatchDecoder {
  readonly #document: DocumentState;
  readonly #deserializer: Deserializer;
  // Most patches have no columns.
  #columnEvents: ColumnEvents | undefined;
  /** Updates of known models sent in full, made before the event that contains them. */
  #updates: Operation[] = [];

  constructor(
    document: DocumentState,
    buffers: readonly MessageBuffer[],
    { updateKnown = false }: PatchOptions,
  ) {
    this.#document = document;
    this.#deserializer = new Deserializer({
      resolve(id, type) {
        const model = document.modelById(id) ?? undefined;
        const hasOtherType = updateKnown && type !== undefined &&
          model?.type !== type;
        return hasOtherType ? undefined : model;
      },
      resolveClass: (name) => document.dataModels.get(name),
      update: updateKnown
        ? (model, values) =>
          this.#updates.push((setter) => updateModel(model, values, setter))
        : undefined,
      buffers,
      isDistrusted: !updateKnown,
    });
  }

  get #columns(): ColumnEvents {
    return this.#columnEvents ??= new ColumnEvents(this.#document.changes);
  }

  get arrayBytes(): number {
    return this.#deserializer.arrayBytes;
  }

  get created(): readonly Model[] {
    return this.#deserializer.created;
  }

  decode(event: unknown): Operation {
    const operation = this.#decodeEvent(event);
    if (this.#updates.length === 0) return operation;
    const operations = [finishColumnEdits, ...this.#updates, operation];
    this.#updates = [];
    return (setter) => callAll(operations.map((run) => () => run(setter)));
  }

  #decodeEvent(event: unknown): Operation {
    if (!isRecord(event)) {
      throw new DeserializationError("a patch event must be an object");
    }
    switch (event.kind) {
      case "ModelChanged":
        return this.#modelChanged(event);
      case "ColumnDataChanged":
        return this.#columnDataChanged(event);
      case "ColumnsStreamed":
        return this.#columnsStreamed(event);
      case "ColumnsPatched":
        return this.#columnsPatched(event);
      case "TitleChanged":
        return this.#titleChanged(event);
      case "RootAdded": {
        const model = this.#model(event);
        return (setter) => this.#document.addRoot(model, setter);
      }
      case "RootRemoved": {
        const model = this.#model(event);
        return (setter) => this.#document.removeRoot(model, setter);
      }
      case "MessageSent":
        return this.#messageSent(event);
    }
    throw new DeserializationError(
      `unknown patch event type ${quote(event.kind)}`,
    );
  }

  #model(event: Rep): Model {
    const model = this.#deserializer.decode(event.model);
    if (model instanceof Model) return model;
    throw new DeserializationError(`${event.kind} needs a model`);
  }

  #property(event: Rep): { model: Model; property: PropertyDefinition } {
    const model = this.#model(event);
    if (typeof event.attr !== "string") {
      throw new DeserializationError(
        `${event.kind} needs the name of a property`,
      );
    }
    const property = propertyStore(model).schema.property(event.attr);
    if (property.internal) {
      throw new TypeError(
        `Cannot set ${model.type}(${model.id}).${event.attr}: it is internal to the client`,
      );
    }
    return { model, property };
  }

  #modelChanged(event: Rep): Operation {
    const { model, property } = this.#property(event);
    const decoded = this.#deserializer.decode(event.new);
    const store = propertyStore(model);
    const value = store.coerce(property, decoded);
    if (!(model instanceof ColumnStore) || property.name !== "data") {
      return (setter) => store.assign(property, value, { setter });
    }
    this.#columns.note(model, value as Columns);
    return (setter) => {
      finishColumnEdits();
      store.assign(property, value, { setter });
    };
  }

  #source(event: Rep): Model {
    const { model, property } = this.#property(event);
    if (model instanceof ColumnStore && property.name === "data") return model;
    throw new TypeError(
      `Cannot apply ${event.kind} to ${model.type}.${property.name}: it has no columns`,
    );
  }

  #columnDataChanged(event: Rep): Operation {
    const source = this.#source(event);
    const data = this.#deserializer.decode(event.data);
    return this.#columns.replace(source, data, Array.isArray(event.cols));
  }

  #columnsStreamed(event: Rep): Operation {
    const source = this.#source(event);
    const data = this.#deserializer.decode(event.data);
    return this.#columns.stream(source, data, event.rollover ?? null);
  }

  #columnsPatched(event: Rep): Operation {
    const source = this.#source(event);
    const patches = this.#deserializer.decode(event.patches);
    return this.#columns.patch(source, patches);
  }

  #titleChanged({ title }: Rep): Operation {
    if (typeof title !== "string") {
      throw new DeserializationError("a title must be a string");
    }
    return (setter) => this.#document.setTitle(title, setter);
  }

  #messageSent(event: Rep): Operation {
    const { msg_type: type } = event;
    if (typeof type !== "string") {
      throw new DeserializationError("a message needs a type");
    }
    const data = this.#deserializer.decode(event.msg_data);
    if (type !== "bokeh_event") {
      return () => this.#document.changes.receiveMessage(type, data);
    }
    if (!(data instanceof EventRep)) {
      throw new DeserializationError("a bokeh_event needs an event");
    }
    const { model = null, ...values } = data.values;
    if (model !== null && !(model instanceof Model)) {
      throw new DeserializationError("the model of an event must be a model");
    }
    return () =>
      this.#document.changes.receiveEvent({
        ...values,
        name: data.name,
        model,
      });
  }
}
