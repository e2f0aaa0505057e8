import {
  checkOptions,
  FLAG,
  type OptionTypes,
  TEXT,
} from "../base/option_checks.ts";
import type { TemplateRoot } from "../document/template.ts";
import { bootstrapScript, documentsJson } from "../pages/bootstrap_script.ts";
import { nonceAttribute } from "../pages/nonce_attribute.ts";
import { rootElement, standaloneItem, withElementIds } from "../pages/page.ts";
import { isPlainObject } from "../base/records.ts";
import { Model } from "../models/internal.ts";
import { outputDocument, type OutputTheme, refuse } from "./output_document.ts";

/** Models for {@linkcode components}: one, several in order, or several by name. */
export type ComponentModels =
  | Model
  | readonly Model[]
  | Readonly<Record<string, Model>>;

/** One item for each model, in the shape in which the models were given. */
export type ForModels<Models extends ComponentModels, Item> = Models extends
  Model ? Item
  : Models extends readonly Model[] ? Item[]
  : { [Name in keyof Models]: Item };

/** Options for {@linkcode components}. */
export interface ComponentsOptions {
  /**
   * The theme.
   *
   * @default {undefined} Each model keeps the theme of its document.
   */
  theme?: OutputTheme;
  /**
   * Whether to wrap the script in a `<script>` element; otherwise it is plain
   * JavaScript.
   *
   * @default {true}
   */
  wrapScript?: boolean;
  /**
   * The nonce of the page's content security policy, for the `<script>` element.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

const TYPES: OptionTypes<ComponentsOptions> = {
  theme: null,
  wrapScript: FLAG,
  nonce: TEXT,
};

/** The result of {@linkcode components}. */
export interface Components<Models extends ComponentModels> {
  /** The script that renders the models; it may stand anywhere in the page. */
  readonly script: string;
  /** The element of each model. */
  readonly div: ForModels<Models, string>;
  /** The ids of each model and of its element, for elements that you write yourself. */
  readonly roots: ForModels<Models, TemplateRoot>;
}

/**
 * Makes the parts of a page that shows models without a server: one script, and
 * an element for each model. The page must load BokehJS itself, for example
 * with {@linkcode renderResources}.
 *
 * - **A snapshot:** the page shows the models as they are now; they do not
 *   change.
 *
 * @typeParam Models The shape of `models`, which the results share.
 * @param models A model, an array of models, or models by name.
 * @param options The theme and the form of the script.
 * @returns The script and the elements. Everything is escaped.
 * @throws {TypeError} If `models` is something else, an option is unknown or of
 * the wrong type, or a value cannot be serialized.
 * @throws {RangeError} If there is no model, or a model is given twice.
 *
 * @example Two sliders in a page of your own
 * ```ts
 * import { components } from "@bokeh-deno/server/embed";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertMatch } from "@std/assert";
 *
 * const slider = () => new Slider({ start: 0, end: 1, value: 0.5 });
 * const { script, div } = components({ left: slider(), right: slider() });
 * assertMatch(div.left, /^<div id="[\w-]+" data-root-id="p\d+"/);
 * assertMatch(script, /^<script>/);
 * ```
 */
export function components<
  const Models extends ComponentModels,
>(
  models: Models,
  options: ComponentsOptions = {},
): Components<Models> {
  checkOptions("embed", options, TYPES);
  const { theme, wrapScript = true, nonce } = options;
  const { list, names } = listOf(models);
  const output = outputDocument(list, theme);
  const docid = crypto.randomUUID();
  const roots = withElementIds(output.roots);
  const script = bootstrapScript({
    items: [standaloneItem(docid, roots)],
    docs: documentsJson({ [docid]: output.json }),
  });
  function shaped<Item>(items: readonly Item[]): ForModels<Models, Item> {
    const result = names === undefined
      ? Array.isArray(models) ? items : items[0]
      : Object.fromEntries(names.map((name, index) => [name, items[index]]));
    return result as ForModels<Models, Item>;
  }
  return {
    script: wrapScript
      ? `<script${nonceAttribute(nonce)}>${script}</script>`
      : script,
    div: shaped(roots.map(rootElement)),
    roots: shaped(roots),
  };
}

/** The models in order, and their names if they have any. */
function listOf(
  models: unknown,
): { list: readonly Model[]; names: string[] | undefined } {
  if (models instanceof Model) return { list: [models], names: undefined };
  const isNamed = isPlainObject(models);
  const list: unknown[] | undefined = Array.isArray(models)
    ? models
    : isNamed
    ? Object.values(models)
    : undefined;
  if (list?.every((model) => model instanceof Model)) {
    return { list, names: isNamed ? Object.keys(models) : undefined };
  }
  refuse("a model, an array of models or an object of models by name", models);
}
