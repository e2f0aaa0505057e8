/**
 * The type of the message by which a page asks for the values of properties, after
 * changes of the server crossed its own: `[id, attr]` of each, `[null, "Title"]`
 * for the title of the document.
 */
export const CURRENT_VALUES_MESSAGE = "bokeh_deno_current_values";

/**
 * Makes the content of a patch that changes what a page asks for.
 *
 * @returns The content; `null` for any other message.
 */
export function askedPatch(type: string, data: unknown): object | null {
  if (type !== CURRENT_VALUES_MESSAGE) return null;
  const subjects = Array.isArray(data) ? data : [];
  const events = subjects.map((subject) => {
    const [id, attr] = Array.isArray(subject) ? subject : [];
    if (id === null) return { kind: `${attr}Changed` };
    return { kind: "ModelChanged", model: { id }, attr };
  });
  return { events };
}
