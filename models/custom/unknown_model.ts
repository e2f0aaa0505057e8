import { Model } from "../model.ts";
import { propertyStore } from "../model_access.ts";
import { type ModelClass, nameModel, setUnknownModel } from "../registry.ts";
import {
  ModelSchema,
  PropertyDefinition,
  schemaOf,
  setSchema,
} from "../schema.ts";

/** What is no name, and the one that is a prototype in records of attributes. */
const REFUSED: ReadonlySet<string> = new Set(["", "__proto__"]);

/**
 * A model of a type that this library does not have, such as one of Panel's: it
 * keeps whatever attributes it came with, unchecked and in sync.
 *
 * - **Untyped:** any attribute can be read and set, and may refer to other models;
 *   one that was not set is `undefined`.
 * - **Anywhere:** properties of known models take it in place of any model.
 * - **Received:** it only comes from the other side; programs create none.
 *
 * @example Change a model that only the server knows
 * ```ts ignore
 * import { pullSession } from "@bokeh-deno/server/client";
 * import { UnknownModel } from "@bokeh-deno/server/models";
 *
 * await using session = await pullSession({
 *   url: "http://localhost:5006/panel_app",
 *   unknownModels: "keep",
 * });
 * const [input] = session.document.select(UnknownModel);
 * input.onChange("value", (_attr, _old, value) => console.log(value));
 * input.value = 3;
 * ```
 */
export abstract class UnknownModel extends Model {
  /** Any attribute of the model. */
  [name: string]: unknown;

  static {
    setUnknownModel(this);
    // Between this class and Model: asked for what neither has.
    const attributes = new Proxy(Object.create(Model.prototype), {
      get(target, name, receiver) {
        const isOwn = typeof name === "symbol" || name in target;
        if (isOwn) return Reflect.get(target, name, receiver);
        const store = propertyStore(receiver);
        return store.isSet(name) ? store.get(name) : undefined;
      },
      set(target, name, value, receiver) {
        const isOwn = typeof name === "symbol" || name in target;
        if (isOwn) return Reflect.set(target, name, value, receiver);
        propertyStore(receiver).set(name, value);
        return true;
      },
    });
    Object.setPrototypeOf(this.prototype, attributes);
  }
}

/** The properties of a class whose definition nobody has: all that are asked for. */
class OpenProperties extends Map<string, PropertyDefinition> {
  override get(name: string): PropertyDefinition | undefined {
    const known = super.get(name);
    if (known !== undefined || REFUSED.has(name)) return known;
    const property = new PropertyDefinition(name, { kind: "Any" });
    this.set(name, property);
    return property;
  }

  override has(name: string): boolean {
    return !REFUSED.has(name);
  }
}

class OpenSchema extends ModelSchema {
  override readonly properties: ReadonlyMap<string, PropertyDefinition>;
  override readonly isOpen = true;

  constructor(name: string) {
    const base = schemaOf(Model);
    super(name, { properties: {} }, base);
    this.properties = new OpenProperties(base.properties);
  }
}

/**
 * Makes the class of the models of an unknown type. It is not registered: what it
 * knows of its properties goes when nothing refers to it any more.
 *
 * @param name The wire name of the type.
 */
export function createUnknownClass(name: string): ModelClass {
  const constructor = class
    extends (UnknownModel as unknown as typeof Model) {};
  nameModel(constructor, name);
  setSchema(constructor, new OpenSchema(name));
  return constructor;
}
