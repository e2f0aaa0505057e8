import { type Model, propertyStore } from "../../models/internal.ts";

/**
 * Checks that models have what BokehJS cannot do without: it would show an empty
 * page, and tell only the console why.
 *
 * @param models The models that are sent or received in full.
 * @param action What is done with them, for the message.
 * @throws {TypeError} If one lacks a value that it needs.
 */
export function checkRequiredValues(
  models: Iterable<Model>,
  action: "send" | "apply" = "send",
): void {
  for (const model of models) {
    const store = propertyStore(model);
    const { required } = store.schema;
    if (required.every(({ name }) => store.has(name))) continue;
    const missing = required.map(({ name }) => name)
      .filter((name) => !store.has(name));
    const [have, them] = missing.length > 1 ? ["have", "them"] : ["has", "it"];
    throw new TypeError(
      `Cannot ${action} ${store.label}: ${
        missing.join(", ")
      } ${have} no value, and BokehJS shows nothing without ${them}`,
    );
  }
}
