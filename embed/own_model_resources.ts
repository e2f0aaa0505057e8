import { Settings } from "../base/settings.ts";
import { type Model, ownModels } from "../models/internal.ts";
import type { InlineScript, Resources } from "../pages/resources.ts";

/**
 * Adds the models that this program defines to the resources of a page, for
 * {@linkcode components}, {@linkcode jsonItem} and their like. What makes whole pages
 * adds them by itself.
 *
 * @param resources Where the page finds BokehJS.
 * @returns The same with the scripts of the models, which the page contains.
 * @throws {SyntaxError} If a view cannot be parsed.
 * @throws {Deno.errors.NotFound} If the file of a view is missing.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 *
 * @example A page of your own
 * ```ts
 * import {
 *   cdnResources,
 *   components,
 *   ownModelResources,
 *   renderResources,
 * } from "@bokeh-deno/server/embed";
 * import { defineModel, property } from "@bokeh-deno/server/models";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const Note = defineModel("example.Note", { text: property.str() }, {
 *   view: `export function render({ model, el }) {
 *     el.textContent = model.get("text");
 *   }`,
 * });
 *
 * const { script, div } = components(new Note({ text: "Hello" }));
 * const resources = await ownModelResources(cdnResources());
 * const page = `${renderResources(resources)}${div}${script}`;
 * assertStringIncludes(page, "example.Note");
 * ```
 */
export async function ownModelResources(
  resources: Resources,
): Promise<Resources> {
  return withScripts(resources, await scriptsFor(ownModels()));
}

/** The scripts that these models need, those of classes that they extend first. */
export async function ownScripts(
  models: readonly Model[],
): Promise<readonly InlineScript[]> {
  return await scriptsFor(
    ownModels().filter(({ modelClass }) =>
      models.some((model) => model instanceof modelClass)
    ),
  );
}

/** The resources with scripts that the page contains. */
export function withScripts(
  resources: Resources,
  scripts: readonly InlineScript[],
): Resources {
  if (scripts.length === 0) return resources;
  return { ...resources, scripts: [...resources.scripts, ...scripts] };
}

async function scriptsFor(
  models: ReturnType<typeof ownModels>,
): Promise<readonly InlineScript[]> {
  if (models.length === 0) return [];
  // Imported late: most programs have no models of their own.
  const { ownModelScripts } = await import(
    "../pages/own_models/own_model_scripts.ts"
  );
  return await ownModelScripts(models, viewsDirectory());
}

/** The folder with bundles; programs that may not read the environment make them. */
function viewsDirectory(): string | undefined {
  const variable = { name: "env", variable: "BOKEH_VIEWS_DIRECTORY" } as const;
  if (Deno.permissions.querySync(variable).state !== "granted") {
    return undefined;
  }
  return Settings.fromEnvironment().get("viewsDirectory");
}
