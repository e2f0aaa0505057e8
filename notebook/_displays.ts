import { inlineScript } from "../pages/inline_script.ts";
import { Document } from "../document/document.ts";
import { staticAutoload } from "../embed/static_autoload.ts";
import { Model } from "../models/internal.ts";
import { Column, UIElement } from "../models/mod.ts";
import { NOTEBOOK } from "./notebook_options.ts";

/** How values show themselves in a cell of `deno jupyter`. */
export const DISPLAY: symbol = Symbol.for("Jupyter.display");

/** What a cell shows, by media type: the richest that a viewer knows. */
export type MediaBundle = Readonly<Record<string, string>>;

/** Lets models and documents show themselves as the last expression of a cell. */
export function installDisplays(): void {
  for (const { prototype } of [Model, Document]) {
    Object.defineProperty(prototype, DISPLAY, {
      configurable: true,
      value(this: Model | Document): Promise<MediaBundle> {
        return bundleOf(this);
      },
    });
  }
}

async function bundleOf(shown: Model | Document): Promise<MediaBundle> {
  const text = { "text/plain": Deno.inspect(shown) };
  const model = shown instanceof Document ? layoutOf(shown) : shown;
  // Sources, ranges and the like are nothing to see.
  if (!(model instanceof UIElement)) return text;
  const { script, elementId } = await staticAutoload(
    model,
    NOTEBOOK.resources,
  );
  const { exporter } = NOTEBOOK;
  const picture: MediaBundle = exporter === null
    ? {}
    : { "image/png": (await exporter.png(shown)).toBase64() };
  return {
    ...text,
    "text/html": `<div id="${elementId}"></div><script>${
      inlineScript(script)
    }</script>`,
    ...picture,
  };
}

/** A document as one model. */
function layoutOf({ roots }: Document): Model | undefined {
  if (roots.length < 2) return roots[0];
  return new Column({
    children: roots.filter((root) => root instanceof UIElement),
  });
}
