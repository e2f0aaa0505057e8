/**
 * The type of the message by which a page asks for the values of properties, after
 * changes of the server crossed its own: `[id, attr]` of each, `[null, "Title"]`
 * for the title of the document.
 */
export const CURRENT_VALUES_MESSAGE = "bokeh_deno_current_values";

/** The type of the message by which the server has clients pull the document again. */
export const PULL_MESSAGE = "bokeh_deno_pull";
