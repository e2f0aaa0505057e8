/** The part of a model's store that is looked at. */
interface Store {
  readonly owner: object | null;
  readonly label: string;
  readonly schema: { readonly name: string };
  get(name: string): unknown;
}

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
  store: Store,
  name: string,
  value: unknown,
): void {
  if (!BUILT_ONCE.has(name) || store.schema.name !== "GlyphRenderer") return;
  if (store.owner === null || store.get(name) === value) return;
  throw new Error(
    `Cannot set ${store.label}.${name}: pages keep the glyphs that a renderer began with; change the properties of the glyph, or replace the renderer in the renderers of the plot`,
  );
}
