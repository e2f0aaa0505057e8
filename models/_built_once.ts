import type { PropertyStore } from "./property_store.ts";

/** What BokehJS reads only when it builds the view of a renderer. */
const BUILT_ONCE: ReadonlySet<string> = new Set([
  "glyph",
  "selection_glyph",
  "nonselection_glyph",
  "hover_glyph",
  "muted_glyph",
]);

/**
 * Checks that pages that have a model would show a new value of a property.
 *
 * @throws {Error} If they would not.
 */
export function checkShown(
  store: PropertyStore,
  name: string,
  value: unknown,
): void {
  if (!BUILT_ONCE.has(name) || store.schema.name !== "GlyphRenderer") return;
  if (store.owner === null || store.get(name) === value) return;
  throw new Error(
    `Cannot set ${store.label}.${name}: pages keep the glyphs that a renderer began with; change the properties of the glyph, or replace the renderer in the renderers of the plot`,
  );
}
