/** What the names of BokehJS's DOM models begin with. */
const DOM_PREFIX = "bokeh.models.dom.";

/** The DOM models whose short name another model has. */
const TAKEN = ["Div", "Span", "Text"];

/**
 * The name of the class of a model. That of a DOM model, such as
 * `bokeh.models.dom.HTML`, is its last part, with `Dom` before it where a
 * widget, annotation or glyph has that name.
 *
 * @param name The name on the wire.
 * @returns The name of the class.
 */
export function className(name: string): string {
  if (!name.startsWith(DOM_PREFIX)) return name;
  const short = name.slice(DOM_PREFIX.length);
  return TAKEN.includes(short) ? `Dom${short}` : short;
}
