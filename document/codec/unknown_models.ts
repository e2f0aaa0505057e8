import {
  createUnknownClass,
  type ModelClass,
  modelClass,
  schemaOf,
} from "../../models/internal.ts";
import { DeserializationError, quote } from "./_representation.ts";

/** What becomes of models of types that this library does not have. */
export interface UnknownModelsOption {
  /**
   * Whether models of types that this library does not have, such as Panel's, are
   * kept as they are, see `UnknownModel` of `./models`; otherwise they are an error.
   *
   * @default {"refuse"}
   */
  unknownModels?: "keep" | "refuse";
}

/** Which unknown models are kept. */
export interface UnknownModelsPolicy {
  /** How the names of their types begin. */
  readonly prefixes: readonly string[];
  /** What to do about others, for the end of a message. */
  readonly hint: string;
}

const REFUSE: UnknownModelsPolicy = { prefixes: [], hint: "" };

/** The classes of the models in one document whose types this library does not have. */
export class UnknownModels {
  readonly #policy: UnknownModelsPolicy;
  // Most documents have none.
  #classes: Map<string, ModelClass> | undefined;

  constructor(policy: UnknownModelsPolicy = REFUSE) {
    this.#policy = policy;
  }

  /** The class of a type, if models of that type are kept. */
  classOf(name: string): ModelClass | undefined {
    const { prefixes } = this.#policy;
    const known = this.#classes?.get(name);
    if (known !== undefined) return known;
    return prefixes.some((prefix) => name.startsWith(prefix))
      ? this.define(name)
      : undefined;
  }

  /** Makes the class of a type, whatever it is called. */
  define(name: string): ModelClass {
    const constructor = createUnknownClass(name);
    (this.#classes ??= new Map()).set(name, constructor);
    return constructor;
  }

  /** @throws {DeserializationError} Always. */
  refuse(name: string): never {
    throw new DeserializationError(
      `can't resolve type ${quote(name)}${this.#policy.hint}`,
    );
  }
}

/** The classes of unknown types in a document that may keep all or none. */
export function unknownModelsOf(
  { unknownModels = "refuse" }: UnknownModelsOption,
): UnknownModels {
  return new UnknownModels(
    unknownModels === "keep"
      ? { prefixes: [""], hint: "" }
      : { prefixes: [], hint: ', unless unknownModels is "keep"' },
  );
}

/** Where the classes of a document's models are found, besides the library's own. */
export interface ModelClasses {
  /** The classes of data models, by name. */
  readonly dataModels: ReadonlyMap<string, ModelClass>;
  readonly unknownModels: UnknownModels;
}

/** No classes but the library's own. */
export const LIBRARY_CLASSES: ModelClasses = {
  dataModels: new Map(),
  unknownModels: new UnknownModels(),
};

/**
 * Finds the class of a type in a document.
 *
 * @throws {DeserializationError} If there is none, or it is abstract.
 */
export function resolveClass(
  { dataModels, unknownModels }: ModelClasses,
  name: string,
): ModelClass {
  const constructor = dataModels.get(name) ?? modelClass(name) ??
    unknownModels.classOf(name);
  const isAbstract = constructor !== undefined &&
    schemaOf(constructor).abstract;
  return isAbstract || constructor === undefined
    ? unknownModels.refuse(name)
    : constructor;
}
