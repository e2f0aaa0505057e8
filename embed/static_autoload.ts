import { autoloadScript } from "../pages/autoload_script.ts";
import { documentsJson } from "../pages/bootstrap_script.ts";
import { standaloneItem } from "../pages/page.ts";
import type { Resources } from "../pages/resources.ts";
import type { Model } from "../models/internal.ts";
import { scriptElementId } from "./_element_id.ts";
import { resolveResources } from "./embed_resources.ts";
import { outputDocument, type OutputTheme } from "./output_document.ts";

/** A script that loads BokehJS and shows a model, and the element that it needs. */
export interface StaticAutoload {
  readonly script: string;
  /** The id of the element that the model replaces. */
  readonly elementId: string;
}

/**
 * Makes a script that loads BokehJS and shows a model in place of an element.
 *
 * @param resources Where the page finds BokehJS.
 * @param theme The theme; by default the model keeps that of its document.
 * @throws {TypeError} If a value cannot be serialized.
 * @throws {RangeError} If the resources are unknown.
 */
export async function staticAutoload(
  model: Model,
  resources: Resources | "cdn" | "inline",
  theme?: OutputTheme,
): Promise<StaticAutoload> {
  const output = outputDocument([model], theme);
  const docid = crypto.randomUUID();
  const elementId = scriptElementId();
  const roots = output.roots.map(({ id }) => ({
    id,
    elementid: elementId,
    name: "",
    tags: [],
  }));
  const script = autoloadScript({
    items: [standaloneItem(docid, roots)],
    docs: documentsJson({ [docid]: output.json }),
    elementId,
    resources: await resolveResources(resources, output),
  });
  return { script, elementId };
}
