import type { Embeddable } from "./output_document.ts";
import { fileHtml, type FileHtmlOptions } from "./file_html.ts";

/**
 * Writes a page that shows models without a server into a file, as
 * {@linkcode fileHtml} makes it.
 *
 * @param path The path or file URL; a file that is there is replaced.
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options Where BokehJS is, and what the page is like.
 * @returns When it is written.
 * @throws {TypeError} If something else is given, an option is unknown or of the wrong type, a value cannot be serialized, or the template is none.
 * @throws {RangeError} If there is nothing to show, or the resources are unknown.
 * @throws {Deno.errors.NotCapable} If write access to the file is missing.
 *
 * @example
 * ```ts
 * import { save } from "@bokeh-deno/server/embed";
 * import { Div } from "@bokeh-deno/server/models";
 *
 * const path = await Deno.makeTempFile({ suffix: ".html" });
 * await save(path, new Div({ text: "Hello" }), { title: "A page" });
 * await Deno.remove(path);
 * ```
 */
export async function save(
  path: string | URL,
  shown: Embeddable,
  options: FileHtmlOptions = {},
): Promise<void> {
  await Deno.writeTextFile(path, await fileHtml(shown, options));
}
