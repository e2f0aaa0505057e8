// The table of model classes by their name on the wire. It imports nothing, so
// that every file of this floor can look a class up without an import cycle.

/** A model class as the registry knows it. */
// deno-lint-ignore ban-types
export type ModelClass = Function & { readonly prototype: object };

const classes = new Map<string, ModelClass>();
const names = new WeakMap<ModelClass, string>();

/**
 * Enters a model class under its name on the wire (spec 4.2).
 *
 * @param modelClass The class; its instances are what the name decodes to.
 * @param name The name on the wire.
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
 * Enters model classes in the table.
 *
 * @param modelClasses The classes by their names on the wire.
 * @throws {TypeError} If another class has one of the names.
 */
export function registerModels(
  modelClasses: Readonly<Record<string, ModelClass>>,
): void {
  for (const [name, modelClass] of Object.entries(modelClasses)) {
    registerModel(modelClass, name);
  }
}

/**
 * Gives a class its name on the wire without entering it in the table; for data
 * models, which only one document knows.
 *
 * @param modelClass The class.
 * @param name The name on the wire.
 */
export function nameModel(modelClass: ModelClass, name: string): void {
  names.set(modelClass, name);
}

/**
 * The class registered under a name.
 *
 * @param name The name on the wire.
 * @returns The class, or `undefined` if the name is unknown.
 */
export function modelClass(name: string): ModelClass | undefined {
  return classes.get(name);
}

/**
 * The wire name of a class, or of its nearest registered ancestor.
 *
 * @param modelClass The class or a subclass of a registered one.
 * @returns The name on the wire.
 * @throws {TypeError} If neither the class nor an ancestor is registered.
 */
export function modelName(modelClass: ModelClass): string {
  const name = lineage(modelClass).at(-1);
  if (name !== undefined) return name;
  throw new TypeError(`${modelClass.name} is not a registered model class`);
}

/**
 * The wire names of a class and of its registered ancestors.
 *
 * @param modelClass The class or a subclass of a registered one.
 * @returns The names, `"Model"` first.
 */
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

/** The names of all registered classes. */
export function modelNames(): Iterable<string> {
  return classes.keys();
}

/**
 * Whether a value is an instance of the model class with that name.
 *
 * @param value Any value.
 * @param name The name on the wire; `"Model"` stands for every model.
 * @returns `true` if the class is known and the value is one of its instances.
 */
export function isInstanceOf(value: unknown, name: string): boolean {
  const known = classes.get(name);
  return known !== undefined && value instanceof known;
}
