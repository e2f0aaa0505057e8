import { nearestName } from "../base/nearest_name.ts";
import { modelEventNames } from "./model_events.ts";
import { lineage, type ModelClass } from "./registry.ts";
import type { ModelSchema } from "./schema.ts";

/** The classes of the models that report an event; those of plots are not listed. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  axis_click: ["Axis"],
  button_click: ["AbstractButton", "ToggleButtonGroup"],
  file_input_change: ["FileInput"],
  legend_item_click: ["Legend"],
  menu_item_click: ["Dropdown"],
  value_submit: ["TextInput"],
};

/** Names by which users look for an event; any other may be one of an extension. */
const GUESSES: ReadonlySet<string> = new Set([
  "blur",
  "change",
  "click",
  "dblclick",
  "focus",
  "hover",
  "input",
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "scroll",
  "select",
  "submit",
]);

/**
 * Checks that models of a class report an event.
 *
 * @throws {TypeError} If they do not; the message says which they report.
 */
export function checkEventName(
  schema: ModelSchema,
  modelClass: ModelClass,
  name: string,
): void {
  if (schema.isOpen) return;
  const ancestors = lineage(modelClass);
  const reports = (event: string) =>
    (OWNERS[event] ?? ["Plot"]).some((owner) => ancestors.includes(owner));
  const all = modelEventNames();
  if (all.includes(name) ? reports(name) : !isMistake(schema, name, all)) {
    return;
  }
  const names = all.filter(reports);
  const nearest = nearestName(name, names);
  const hint = names.length === 0
    ? "it has none, use onChange for changes of its properties"
    : names.length > 3 && nearest !== undefined
    ? `did you mean "${nearest}"?`
    : `it has ${names.join(", ")}`;
  throw new TypeError(
    `Cannot add callback for event "${name}" of ${schema.name}: no such event, ${hint}`,
  );
}

function isMistake(
  { properties }: ModelSchema,
  name: string,
  events: readonly string[],
): boolean {
  return GUESSES.has(name) || properties.has(name) ||
    name.length > 2 && nearestName(name, events) !== undefined;
}
