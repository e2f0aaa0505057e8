import type { Embeddable } from "./output_document.ts";
import { fileHtml, type FileHtmlOptions } from "./file_html.ts";

/**
 * Writes a page that shows models without a server to a file, see {@linkcode
 * fileHtml}.
 *
 * @param path The path or file URL; an existing file is overwritten.
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options Where BokehJS comes from, and what the page looks like.
 * @returns Resolves once the file is written.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, a value cannot be serialized, or the template is invalid.
 * @throws {RangeError} If there is nothing to show, or the resources are
 * unknown.
 * @throws {Deno.errors.NotCapable} If write permission for the file is missing.
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
