import {
  type Columns,
  ColumnStore,
  finishColumnEdits,
  Model,
  type PropertyDefinition,
  propertyStore,
  reachableModels,
} from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { blameClient } from "../../base/client_fault.ts";
import { callAll } from "../_call_all.ts";
import { ColumnEvents } from "./_column_events.ts";
import { messageSent } from "./_message_sent.ts";
import type { DecodedPatch, DroppedChange, PatchOptions } from "./patch.ts";
import { checkRequiredValues } from "./required_values.ts";
import { updateModel } from "./update_model.ts";
import { isRecord } from "../../base/records.ts";
import {
  DeserializationError,
  type Operation,
  quote,
  type Rep,
} from "./_representation.ts";
import { Deserializer, UnknownReferenceError } from "./deserializer.ts";
import { type DocumentRules, refuse } from "../client_rules.ts";
import type { DocumentState } from "../document_state.ts";

/**
 * Decodes and validates the content of a PATCH-DOC as a whole, without applying
 * it: a bad patch changes nothing (spec 4.6).
 *
 * @throws {UnknownReferenceError} If a reference cannot be resolved.
 * @throws {RefusedChangeError} If the sender may not make one of the changes.
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
  const operations: Operation[] = [];
  for (const event of content.events) {
    const operation = decoder.decode(event);
    if (operation !== null) operations.push(operation);
  }
  const { brought } = decoder;
  // The document could not be sent to anybody else.
  checkRequiredValues(brought, "apply");
  options.rules?.checkCreated([...brought]);
  return {
    arrayBytes: decoder.arrayBytes,
    brought,
    dropped: decoder.dropped,
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
 * Applies the content of a PATCH-DOC. Changes that refer to a model removed here
 * are dropped: their sender could not know yet (spec 4.6). Models that leave
 * because of the patch stay resolvable for a while, see `ModelGraph.recentlyLeft()`.
 *
 * @returns The dropped changes.
 * @throws {Error} If the patch is invalid, in which case nothing has changed, or if a callback threw.
 */
export function applyPatch(
  document: DocumentState,
  content: unknown,
  buffers: readonly MessageBuffer[],
  setter: object,
  options: PatchOptions = {},
): readonly DroppedChange[] {
  const patch = blameClient(() => {
    const patch = decodePatch(document, content, buffers, options);
    options.admit?.(patch.arrayBytes);
    return patch;
  });
  options.onValid?.(patch.brought);
  document.graph.beginRemembering();
  try {
    patch.apply(setter);
  } finally {
    document.graph.endRemembering();
  }
  return patch.dropped;
}

const NO_MODELS: ReadonlySet<Model> = new Set();

/** What an event changes. */
interface EventProperty {
  readonly model: Model;
  readonly property: PropertyDefinition;
  /** The values that the sender may give it; any if absent. */
  readonly values: readonly unknown[] | undefined;
}

/** Decodes the events of one patch, each against the state that earlier ones will leave. */
class PatchDecoder {
  readonly #document: DocumentState;
  readonly #deserializer: Deserializer;
  // Most patches have no columns.
  #columnEvents: ColumnEvents | undefined;
  readonly #rules: DocumentRules | undefined;
  readonly #options: PatchOptions;
  /** Updates of known models sent in full, made before the event that contains them. */
  #updates: Operation[] = [];
  /** The ids of models whose definition was dropped. */
  readonly #lost = new Set<string>();
  readonly #revived = new Set<Model>();
  readonly dropped: DroppedChange[] = [];

  constructor(
    document: DocumentState,
    buffers: readonly MessageBuffer[],
    options: PatchOptions,
  ) {
    const { updateKnown = false, rules, find } = options;
    this.#document = document;
    this.#options = options;
    this.#rules = rules;
    this.#deserializer = new Deserializer({
      resolve: (id, type) => {
        const model = document.modelById(id) ?? this.#revive(id, type) ??
          find?.(id);
        if (model === undefined) this.#checkIsNew(id);
        const hasOtherType = updateKnown && type !== undefined &&
          model?.type !== type;
        return hasOtherType ? undefined : model;
      },
      classes: document,
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

  get brought(): ReadonlySet<Model> {
    const { created } = this.#deserializer;
    if (this.#revived.size > 0) {
      return reachableModels([...created, ...this.#revived]);
    }
    return created.length === 0 ? NO_MODELS : new Set(created);
  }

  /** Returns the change, or `null` if it is dropped. */
  decode(event: unknown): Operation | null {
    let operation;
    try {
      operation = this.#decodeEvent(event);
    } catch (error) {
      if (!(error instanceof UnknownReferenceError)) throw error;
      const { id } = error;
      if (!this.#document.graph.wasMember(id) && !this.#lost.has(id)) {
        throw error;
      }
      for (const id of this.#deserializer.abandon()) this.#lost.add(id);
      this.#updates = [];
      this.dropped.push({ error, event: event as Rep });
      return null;
    }
    this.#deserializer.accept();
    if (this.#updates.length === 0) return operation;
    const operations = [...this.#updates, operation];
    this.#updates = [];
    return (setter) => callAll(operations.map((run) => () => run(setter)));
  }

  /**
   * Finds a model that has left and that its client may put somewhere else; clients
   * that may only use widgets move none.
   */
  #revive(id: string, type: string | undefined): Model | undefined {
    if (type !== undefined || this.#rules !== undefined) return undefined;
    const model = this.#document.graph.recentlyLeft(id);
    if (model !== undefined) this.#revived.add(model);
    return model;
  }

  /**
   * Checks that a model which is defined has not just left the document: a page that
   * may add none defines it in full where a view that has been replaced reports its
   * size or range.
   *
   * @throws {UnknownReferenceError} If it has left.
   */
  #checkIsNew(id: string): void {
    if (this.#rules === undefined) return;
    if (this.#document.graph.wasMember(id)) throw new UnknownReferenceError(id);
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
        if (this.#rules) refuse("add a root");
        const model = this.#model(event);
        return (setter) => this.#document.addRoot(model, setter);
      }
      case "RootRemoved": {
        if (this.#rules) refuse("remove a root");
        const model = this.#model(event);
        return (setter) => this.#document.removeRoot(model, setter);
      }
      case "MessageSent":
        return messageSent(event, {
          decode: () => this.#deserializer.decode(event.msg_data),
          changes: this.#document.changes,
          onMessage: this.#options.onMessage,
        });
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

  #property(event: Rep): EventProperty {
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
    const values = this.#rules?.checkChange(model, property);
    return { model, property, values };
  }

  #modelChanged(event: Rep): Operation {
    const { model, property, values } = this.#property(event);
    const decoded = this.#deserializer.decode(event.new);
    const store = propertyStore(model);
    const value = store.coerce(property, decoded);
    this.#rules?.checkValue(model, property, values, value);
    if (property.name !== "data" || !(model instanceof ColumnStore)) {
      if (!this.#revived.has(model)) {
        return (setter) => store.assign(property, value, { setter });
      }
      return (setter) => {
        if (store.owner !== null) store.assign(property, value, { setter });
        else if (!property.kind.mayReference) {
          const change = () => store.store(property.name, value);
          this.#document.graph.changeLate(model.id, change);
        }
      };
    }
    this.#columns.note(model, value as Columns);
    return (setter) => store.assign(property, value, { setter });
  }

  #source(event: Rep): Model {
    const { model, property, values } = this.#property(event);
    // Rows are none of the values.
    this.#rules?.checkValue(model, property, values, undefined);
    if (property.name === "data" && model instanceof ColumnStore) return model;
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
    if (this.#rules) refuse("change the title");
    return (setter) => this.#document.setTitle(title, setter);
  }
}
