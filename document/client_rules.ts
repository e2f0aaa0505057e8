// Registers all model classes, whose names the rules contain.
import "../models/mod.ts";
import {
  lineage,
  type Model,
  modelClass,
  type PropertyDefinition,
  propertyStore,
  sameValue,
  schemaOf,
} from "../models/internal.ts";
import { blameClient } from "../base/client_fault.ts";
import { formatValue } from "../base/text/format_value.ts";
import type { DocumentState } from "./document_state.ts";
import { type UsedProperties, usedProperties } from "./_used_properties.ts";
import { WIDGET_MODELS, WIDGET_PROPERTIES } from "./_widget_properties.ts";

/** What clients may change: everything, or only what users change with widgets, tools and the like. */
export type ClientsMay = "edit" | "use widgets";

/** The values of {@linkcode ClientsMay}. */
export const CLIENTS_MAY: readonly ClientsMay[] = ["edit", "use widgets"];

/** Thrown for a change that clients may not make. */
export class RefusedChangeError extends Error {
  override readonly name = "RefusedChangeError";
}

/**
 * Checks exceptions: `Type.property` or `name.property`.
 *
 * @throws {TypeError} If one has another form, or the type has no such property.
 */
export function checkExceptions(exceptions: readonly unknown[]): void {
  for (const exception of exceptions) {
    const [, name, attr] = typeof exception === "string"
      ? /^(.+)\.([^.]+)$/.exec(exception) ?? []
      : [];
    if (name === undefined || attr === undefined) {
      throw new TypeError(
        `Cannot create server: clientsMayAlso takes a model's type or name with a property, such as "ColumnDataSource.data", received ${
          formatValue(exception)
        }`,
      );
    }
    const type = modelClass(name);
    if (type === undefined) continue;
    try {
      schemaOf(type).property(attr);
    } catch (cause) {
      const { message } = cause as TypeError;
      throw new TypeError(
        `Cannot create server: clientsMayAlso: ${message}`,
        { cause },
      );
    }
  }
}

/**
 * What the clients of a server may change if they may only use widgets: the
 * properties that BokehJS's views change because of what users do.
 *
 * - **No code:** clients bring no models except a few that are inert.
 */
export class ClientRules {
  readonly #exceptions: ReadonlySet<string>;
  /** Applies to the properties of models of a class, by its name. */
  readonly #ofType = new Map<string, ReadonlySet<string>>();

  /**
   * Creates the rules of a server.
   *
   * @param exceptions What clients may change besides: `Type.property` or `name.property`.
   */
  constructor(exceptions: readonly string[] = []) {
    this.#exceptions = new Set(exceptions);
  }

  /**
   * Whether clients may change a property whatever else is in the document.
   *
   * @param model The model.
   * @param name The name of the property.
   * @returns Whether they may.
   */
  allows(model: Model, name: string): boolean {
    const property = propertyStore(model).schema.property(name);
    if (this.#propertiesOf(model).has(name)) {
      return !("editable" in model) || model.editable === true;
    }
    return property.readonly || this.#isException(model, name);
  }

  #propertiesOf(model: Model): ReadonlySet<string> {
    const { schema } = propertyStore(model);
    let names = this.#ofType.get(schema.name);
    if (names === undefined) {
      const others = lineage(model.constructor)
        .flatMap((type) => WIDGET_PROPERTIES[type] ?? []);
      names = new Set([...schema.changedByView, ...others]);
      this.#ofType.set(schema.name, names);
    }
    return names;
  }

  #isException(model: Model, attr: string): boolean {
    if (this.#exceptions.size === 0) return false;
    return this.#exceptions.has(`${model.name}.${attr}`) ||
      lineage(model.constructor)
        .some((type) => this.#exceptions.has(`${type}.${attr}`));
  }
}

const ofDocuments = new WeakMap<
  ClientRules,
  WeakMap<DocumentState, DocumentRules>
>();

/** The rules for one document. */
export function rulesFor(
  rules: ClientRules,
  document: DocumentState,
): DocumentRules {
  const all = ofDocuments.get(rules) ?? new WeakMap();
  ofDocuments.set(rules, all);
  const known = all.get(document) ?? new DocumentRules(rules, document);
  all.set(document, known);
  return known;
}

/** The {@linkcode ClientRules} for one document, whose models allow further changes. */
export class DocumentRules {
  readonly #rules: ClientRules;
  readonly #document: DocumentState;
  #used: UsedProperties = new Map();
  /** The structure of the document that `#used` is about. */
  #structure = -1;

  constructor(rules: ClientRules, document: DocumentState) {
    this.#rules = rules;
    this.#document = document;
  }

  /**
   * Checks a change before its value is decoded.
   *
   * @returns The values that the property may take; `undefined` if any.
   * @throws {RefusedChangeError} If clients may not change the property.
   */
  checkChange(
    model: Model,
    property: PropertyDefinition,
  ): readonly unknown[] | undefined {
    if (this.#rules.allows(model, property.name)) return undefined;
    const values = this.#usedNow().get(model)?.get(property.name);
    if (values === undefined) this.#refuse(model, property);
    return values === "any" ? undefined : values;
  }

  /**
   * Checks a value against those that {@linkcode checkChange} returned.
   *
   * @throws {RefusedChangeError} If it is none of them.
   */
  checkValue(
    model: Model,
    property: PropertyDefinition,
    values: readonly unknown[] | undefined,
    value: unknown,
  ): void {
    if (values?.some((each) => sameValue(each, value)) ?? true) return;
    this.#refuse(model, property);
  }

  #refuse(model: Model, { name }: PropertyDefinition): never {
    refuse(
      `change ${propertyStore(model).label}.${name}`,
      `, unless clientsMayAlso contains "${model.type}.${name}"`,
    );
  }

  /** @throws {RefusedChangeError} If clients may not bring one of the models. */
  checkCreated(models: readonly Model[]): void {
    for (const model of models) {
      const { name, js_property_callbacks, js_event_callbacks } = model;
      // Applications find models by name.
      const isInert = WIDGET_MODELS.has(model.type) && name === null &&
        Object.keys(js_property_callbacks).length === 0 &&
        Object.keys(js_event_callbacks).length === 0;
      if (!isInert) refuse(`add a ${model.type}`);
    }
  }

  /** Computed anew only when the application has changed something: searching takes long. */
  #usedNow(): UsedProperties {
    const { structure } = this.#document.changes;
    if (structure !== this.#structure) {
      this.#structure = structure;
      this.#used = usedProperties(this.#document.models());
    }
    return this.#used;
  }
}

/** @throws {RefusedChangeError} Always. */
export function refuse(what: string, hint = ""): never {
  return blameClient(() => {
    throw new RefusedChangeError(
      `Cannot ${what}: clients of this server may only use widgets${hint}`,
    );
  });
}
