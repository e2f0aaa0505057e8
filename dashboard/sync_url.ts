import { checkOptions, FLAG, type OptionTypes } from "../base/option_checks.ts";
import { formatValue } from "../base/text/format_value.ts";
import { Repetitions } from "../base/repetitions.ts";
import { currentDocument } from "../document/current_document.ts";
import { Document } from "../document/document.ts";
import { documentState } from "../document/document_events.ts";
import {
  pageEntry,
  QUERY_MESSAGE,
  setPageEntry,
} from "../document/page_entries.ts";
import { Model, propertyStore } from "../models/internal.ts";
import { QueryValue, QueryValueError } from "./_query_values.ts";

/**
 * What a parameter of the query stands for: a widget, whose value or active items
 * count, or a model with the name of one of its properties.
 */
export type UrlValue = Model | readonly [model: Model, property: string];

/** Options for {@linkcode syncUrl}. */
export interface SyncUrlOptions {
  /**
   * The document.
   *
   * @default {currentDocument()} The one that the running application fills.
   */
  document?: Document;
  /**
   * Whether changes add entries to the browser's history, so that the back button
   * takes them back. Changes that follow each other within a second share one.
   *
   * @default {true}
   */
  history?: boolean;
}

const OPTION_TYPES: OptionTypes<SyncUrlOptions> = {
  document: null,
  history: FLAG,
};

/** The properties that a widget's parameter may stand for, the first that it has. */
const WIDGET_PROPERTIES = ["value", "active", "color"];

const states = new WeakMap<Document, UrlState>();

/**
 * Keeps values of models in the query of the page's URL, so that bookmarks, links,
 * reloading and the back button lead to what the user saw.
 *
 * - **At the start:** the session begins with the values of the URL. Call it before
 *   you compute what depends on them.
 * - **Both ways:** what users or callbacks change shows in the URL; what users change
 *   in the URL arrives as a change of the model.
 * - **Only what differs:** a parameter is left out while its model has the value that
 *   it had when this was called.
 * - **Checked:** values that the property or the widget does not accept are ignored,
 *   with a warning in the log.
 *
 * @param values What is kept, by the names of the parameters.
 * @param options The document, and what the history records.
 * @throws {TypeError} If a value is not a model or is not of a kind that fits into a URL, or an option is wrong.
 * @throws {RangeError} If a name is empty, taken, or begins with `bokeh-`.
 * @throws {Error} If no document is given and none is being filled.
 *
 * @example A slider in the URL
 * ```ts
 * import { Document } from "@bokeh-deno/server";
 * import { syncUrl } from "@bokeh-deno/server/dashboard";
 * import { Slider } from "@bokeh-deno/server/models";
 *
 * const doc = new Document();
 * const frequency = new Slider({ start: 0, end: 10, value: 1 });
 * syncUrl({ frequency }, { document: doc });
 * doc.addRoot(frequency);
 * ```
 */
export function syncUrl(
  values: Readonly<Record<string, UrlValue>>,
  options: SyncUrlOptions = {},
): void {
  checkOptions("sync URL", options, OPTION_TYPES);
  const { document = currentDocument(), history = true } = options;
  if (!(document instanceof Document)) {
    throw new Error(
      "Cannot sync URL: there is no document, call syncUrl() while an application fills its document or pass it as an option",
    );
  }
  let state = states.get(document);
  if (state === undefined) {
    states.set(document, state = new UrlState(document));
  }
  state.add(values, history);
}

/** The parameters of one document. */
class UrlState {
  readonly #document: Document;
  readonly #values = new Map<string, QueryValue>();
  #hasHistory = true;
  /** The query that the values were taken from. */
  #applied: string | null = null;
  #isApplying = false;
  readonly #ignored = new Repetitions();

  constructor(document: Document) {
    this.#document = document;
    document.onMessage(QUERY_MESSAGE, (query) => this.#receive(query));
  }

  add(values: Readonly<Record<string, UrlValue>>, history: boolean): void {
    for (const [name, value] of Object.entries(values)) {
      this.#values.set(name, this.#valueOf(name, value));
    }
    this.#hasHistory = history;
    const given = this.#document.sessionContext?.request?.arguments ?? {};
    const query = new URLSearchParams();
    for (const name of this.#values.keys()) {
      const texts = Object.hasOwn(given, name) ? given[name]! : [];
      for (const text of texts) query.append(name, text);
    }
    if (query.size > 0) this.#apply(query, Object.keys(values));
    for (const name of Object.keys(values)) {
      const { model, attr } = this.#values.get(name)!;
      model.onChange(attr as never, () => this.#changed());
    }
    this.#tell();
  }

  #valueOf(name: string, value: UrlValue): QueryValue {
    if (name === "" || name.startsWith("bokeh-") || this.#values.has(name)) {
      throw new RangeError(
        `Cannot sync URL: ${formatValue(name)} is ${
          this.#values.has(name)
            ? "in the URL already"
            : "not a name, or one of the server's"
        }`,
      );
    }
    const isPair = Array.isArray(value);
    const model = isPair ? value[0] : value;
    if (!(model instanceof Model)) {
      throw new TypeError(
        `Cannot sync URL: expected a model, or a model and the name of a property for ${name}, received ${
          formatValue(value)
        }`,
      );
    }
    const { properties } = propertyStore(model).schema;
    const attr = isPair
      ? String(value[1])
      : WIDGET_PROPERTIES.find((each) => properties.has(each));
    if (attr === undefined) {
      throw new TypeError(
        `Cannot sync URL: ${model.type} has no value, name one of its properties: { ${name}: [model, "property"] }`,
      );
    }
    try {
      return new QueryValue(model, attr);
    } catch (cause) {
      const { message } = cause as TypeError;
      throw new TypeError(`Cannot sync URL: ${message}`, { cause });
    }
  }

  #receive(query: unknown): void {
    if (typeof query !== "string") return;
    this.#apply(new URLSearchParams(query), [...this.#values.keys()]);
    this.#tell();
  }

  /** Sets the values of some parameters, together: callbacks see one change after the other. */
  #apply(query: URLSearchParams, names: readonly string[]): void {
    this.#isApplying = true;
    try {
      for (const name of names) {
        const texts = query.getAll(name);
        try {
          this.#values.get(name)!.texts = texts;
        } catch (error) {
          if (!(error instanceof QueryValueError)) throw error;
          if (this.#ignored.of(name).count() === null) continue;
          this.#warn(
            `Ignoring ${name}=${
              formatValue(texts.join("&"))
            } in the URL: ${error.message}`,
          );
        }
      }
    } finally {
      this.#isApplying = false;
    }
    this.#applied = query.toString();
  }

  #changed(): void {
    if (this.#isApplying) return;
    this.#applied = null;
    this.#tell();
  }

  #tell(): void {
    const query = new URLSearchParams();
    for (const [name, value] of this.#values) {
      for (const text of value.texts) query.append(name, text);
    }
    const { config } = this.#document;
    // By which pages know whether they have another session than before: a restored
    // one keeps it.
    const id = pageEntry(config, "bokeh_deno_query")?.[4] ??
      crypto.randomUUID();
    setPageEntry(config, "bokeh_deno_query", [
      query.toString(),
      [...this.#values.keys()],
      this.#applied,
      this.#hasHistory,
      id,
    ]);
  }

  #warn(text: string): void {
    const { changes } = documentState(this.#document);
    if (changes.sink !== null) changes.sink.warn?.(text);
    // The session has no log before the document is filled.
    else this.#document.addNextTickCallback(() => changes.sink?.warn?.(text));
  }
}
