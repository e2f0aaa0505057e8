// The table of model classes by wire name. It imports nothing, so that every file
// of this floor can look up a class without a circle of imports.

/** A model class as the registry knows it. */
// deno-lint-ignore ban-types
export type ModelClass = Function & { readonly prototype: object };

const classes = new Map<string, ModelClass>();
const names = new WeakMap<ModelClass, string>();

/**
 * Registers a model class under its wire name (spec 4.2).
 *
 * @throws {TypeError} If another class has that name.
 */
export function registerModel(modelClass: ModelClass, name: string): void {
  const known = classes.get(name);
  if (known !== undefined && known !== modelClass) {
    throw new TypeError(
      `Cannot register model "${name}": another class has that name`,
    );
  }
  classes.set(name, modelClass);
  nameModel(modelClass, name);
}

/**
 * Registers model classes by wire name.
 *
 * @throws {TypeError} If another class has one of the names.
 */
export function registerModels(
  modelClasses: Readonly<Record<string, ModelClass>>,
): void {
  for (const [name, modelClass] of Object.entries(modelClasses)) {
    registerModel(modelClass, name);
  }
}

/** Registers a model class in place of the one that has its name. */
export function replaceModel(modelClass: ModelClass, name: string): void {
  classes.set(name, modelClass);
  nameModel(modelClass, name);
}

/** Names a class without registering it: a data model that only one document knows. */
export function nameModel(modelClass: ModelClass, name: string): void {
  names.set(modelClass, name);
}

/** Whether a class has a wire name of its own; those that applications derive do not. */
export function isNamed(modelClass: unknown): boolean {
  return names.has(modelClass as ModelClass);
}

/** The class registered under a wire name. */
export function modelClass(name: string): ModelClass | undefined {
  return classes.get(name);
}

/**
 * The wire name of a class, or of its nearest ancestor that has one.
 *
 * @throws {TypeError} If neither the class nor an ancestor is registered.
 */
export function modelName(modelClass: ModelClass): string {
  const name = lineage(modelClass).at(-1);
  if (name !== undefined) return name;
  throw new TypeError(`${modelClass.name} is not a registered model class`);
}

/** The wire names of a class and its ancestors, `"Model"` first. */
export function lineage(modelClass: ModelClass): string[] {
  const lineage = new Set<string>();
  for (
    let ancestor: unknown = modelClass;
    typeof ancestor === "function";
    ancestor = Object.getPrototypeOf(ancestor)
  ) {
    const name = names.get(ancestor as ModelClass);
    if (name !== undefined) lineage.add(name);
  }
  return [...lineage].reverse();
}

export function modelNames(): Iterable<string> {
  return classes.keys();
}

/** Whether a value is an instance of the model class with that wire name. */
export function isInstanceOf(value: unknown, name: string): boolean {
  const known = classes.get(name);
  return known !== undefined && value instanceof known;
}

let unknownModel: ModelClass | undefined;

/** Tells the base class of all models of unknown types; called once, by that class. */
export function setUnknownModel(modelClass: ModelClass): void {
  unknownModel = modelClass;
}

/**
 * Whether a value can stand where a model of a class is expected: an instance of it,
 * or a model of an unknown type, which may be one.
 */
export function mayBe(value: unknown, name: string): boolean {
  return isInstanceOf(value, name) ||
    unknownModel !== undefined && value instanceof unknownModel;
}
