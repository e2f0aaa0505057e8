import {
  ColumnStore,
  finishColumnEdits,
  type Model,
  type PropertyDefinition,
  propertyStore,
  sameValue,
} from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { decodePatch } from "../codec/apply.ts";
import { decodeWhole } from "../codec/decode.ts";
import { updateModel } from "../codec/update_model.ts";
import { Deserializer } from "../codec/deserializer.ts";
import { Serializer } from "../codec/serializer.ts";
import type { Document } from "../document.ts";
import { documentState } from "../document_events.ts";
import type { DocumentState } from "../document_state.ts";
import {
  type BuiltInThemeName,
  Theme,
  type ThemeJson,
  themeName,
} from "../theme.ts";
import type { SavedContent, SavedDocument } from "./save_document.ts";
import { decodeState } from "./state_codec.ts";

interface Rep {
  readonly kind: unknown;
}

/** The kinds of events that change no document. */
const UNSENT: readonly unknown[] = ["StateChanged", "MessageSent"];

/** The setter of what is restored. */
const RESTORER = {};

type Buffers = ReadonlyMap<string, ArrayBuffer | Uint8Array>;

/**
 * Lays what was saved over a document that the application has made again.
 *
 * - **Silent:** neither callbacks nor clients are told.
 * - **The same models:** those that the application made stay, with their
 *   callbacks; what callbacks made is made again, without.
 */
export class DocumentRestorer {
  readonly #document: Document;
  readonly #state: DocumentState;
  readonly #content: SavedContent;
  readonly #saved: SavedDocument;
  readonly #buffers: Buffers;
  /** What the application made, by id. */
  #made: ReadonlyMap<string, Model> = new Map();

  /**
   * Prepares to restore a document that is still empty.
   *
   * @throws {SyntaxError} If the saved text is not JSON.
   */
  constructor(document: Document, saved: SavedDocument) {
    this.#document = document;
    this.#state = documentState(document);
    this.#saved = saved;
    this.#content = JSON.parse(saved.json);
    this.#buffers = byId(saved.buffers);
  }

  /** Restores what the application has to find there when it runs. */
  restoreValues(): void {
    for (const [name, value] of Object.entries(this.#content.values)) {
      this.#state.values.give(name, decodeState(value, this.#buffers));
    }
  }

  /**
   * Restores the rest of the document, which the application has just made.
   *
   * @throws {Error} If the saved document is malformed.
   */
  restore(): void {
    const { graph, changes } = this.#state;
    graph.rememberReleased();
    this.#made = new Map(graph.models);
    const { hold, nextId } = this.#content;
    finishColumnEdits();
    changes.silently(() => {
      graph.keepMembers(() => this.#layOver());
      graph.settle();
    });
    changes.hold.reset(hold);
    graph.nextId = nextId;
  }

  /** Makes the assignments to values of `Document.state()` that are in a patch. */
  applyValues({ json, buffers }: SavedDocument): void {
    for (const { kind, name, value } of JSON.parse(json).events) {
      if (kind !== "StateChanged") continue;
      this.#state.values.give(name, decodeState(value, byId(buffers)));
    }
  }

  /**
   * Makes the other changes of a patch that was sent after the document was saved.
   *
   * @throws {Error} If the patch is malformed.
   */
  apply({ json, buffers }: SavedDocument): void {
    const events = JSON.parse(json).events
      .filter(({ kind }: Rep) => !UNSENT.includes(kind));
    if (events.length === 0) return;
    const { graph, changes } = this.#state;
    changes.silently(() => {
      const decoded = decodePatch(this.#state, { events }, buffers, {
        updateKnown: true,
        find: (id) => this.#made.get(id),
      });
      for (const model of decoded.brought) unsetThemed(this.#state, model);
      decoded.apply(RESTORER);
      graph.settle();
    });
  }

  #layOver(): void {
    this.#restoreTheme();
    const { doc, away, templateVariables } = this.#content;
    const updates: (() => void)[] = [];
    const restored = decodeWhole(this.#state, doc, this.#saved.buffers, {
      away,
      resolve: (id) => this.#made.get(id),
      update: (model, values) =>
        updates.push(() => restoreModel(model, values)),
    });
    for (const update of updates) update();
    restored.apply(RESTORER);
    for (const [name, value] of Object.entries(templateVariables)) {
      this.#document.templateVariables[name] = decodeState(
        value,
        this.#buffers,
      );
    }
  }

  #restoreTheme(): void {
    const { theme } = this.#content;
    const current = this.#document.theme;
    if (theme === null || typeof theme === "string") {
      this.#document.theme = theme as BuiltInThemeName | null;
      return;
    }
    const isSame = current !== null && themeName(current) === undefined &&
      JSON.stringify(
          new Serializer({ isSaving: true }).encode(current.json),
        ) ===
        JSON.stringify(theme);
    if (isSame) return;
    const json = new Deserializer({ buffers: this.#saved.buffers }).decode(
      theme,
    );
    this.#document.theme = new Theme(json as ThemeJson);
  }
}

/** Sets a model to what was saved, but keeps values that are the same for clients. */
function restoreModel(
  model: Model,
  saved: ReadonlyMap<PropertyDefinition, unknown>,
): void {
  const store = propertyStore(model);
  const values = new Map(saved);
  for (const [property, value] of saved) {
    const current = store.values[property.name];
    if (!isObject(current) || sameValue(current, value)) continue;
    if (model instanceof ColumnStore && property.name === "data") {
      values.set(property, withSameColumns(current, value));
    } else if (isSameOnWire(current, value)) values.set(property, current);
  }
  updateModel(model, values, RESTORER);
}

/** Times are numbers on the wire: keeps the columns whose values came out of the same application. */
function withSameColumns(current: object, saved: unknown): unknown {
  const columns = new Map(Object.entries(current));
  return Object.fromEntries(
    Object.entries(saved as object).map(([name, column]) => {
      const own = columns.get(name);
      return [name, isSameOnWire(own, column) ? own : column];
    }),
  );
}

function isSameOnWire(a: unknown, b: unknown): boolean {
  if (sameValue(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const one = wireValue(a);
  const other = wireValue(b);
  return one.json === other.json &&
    one.buffers.every(({ data }, i) => sameValue(data, other.buffers[i]?.data));
}

function wireValue(value: object): SavedDocument {
  let nextId = 0;
  const serializer = new Serializer({
    isKnown: () => true,
    makeBufferId: () => `${nextId++}`,
  });
  const json = JSON.stringify(serializer.encode(value));
  return { json, buffers: serializer.buffers };
}

/** Patches contain what the theme has as if it was set. */
function unsetThemed({ graph: { theme } }: DocumentState, model: Model): void {
  const store = propertyStore(model);
  for (const [name, value] of theme?.valuesOf(model) ?? []) {
    if (sameValue(store.values[name], value)) store.unset(name);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function byId(buffers: readonly MessageBuffer[]): Buffers {
  return new Map(buffers.map(({ id, data }) => [id, data]));
}
