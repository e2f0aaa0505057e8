import { Undefined } from "./values/undefined.ts";
import { isList, isText, textOf, typeName } from "./values/values.ts";
import type { LoadedTemplate, TemplateEnvironment } from "./loaded_template.ts";

/**
 * The template that a tag names: a template, a name, or the first of several that
 * exists.
 *
 * @throws {TypeError} If there is none, unless that is allowed.
 */
export function findTemplate(
  given: unknown,
  environment: TemplateEnvironment,
  isOptional: boolean,
): LoadedTemplate | undefined {
  const names = isList(given) ? given : [given];
  for (const name of names) {
    const template = isText(name) ? environment.find(textOf(name)) : name;
    if (isTemplate(template)) return template;
    if (name instanceof Undefined) throw new TypeError(name.reason);
    if (!isText(name)) {
      throw new TypeError(
        `expected a template or its name, received ${typeName(name)}`,
      );
    }
  }
  if (isOptional) return undefined;
  const listed = names.map((name) => `'${textOf(name)}'`).join(" or ");
  throw new TypeError(`there is no template ${listed}`);
}

function isTemplate(value: unknown): value is LoadedTemplate {
  return typeof value === "object" && value !== null && "parsed" in value;
}
