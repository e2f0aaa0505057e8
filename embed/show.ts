import { toFileUrl } from "@std/path/to-file-url";
import { resolve } from "@std/path/resolve";
import { createLogger } from "../base/logger.ts";
import { checkOptions, type OptionTypes, TEXT } from "../base/option_checks.ts";
import { Settings } from "../base/settings.ts";
import { openBrowser, type ShowOptions } from "../listen/open_browser.ts";
import type { Embeddable } from "./output_document.ts";
import { FILE_HTML_TYPES, type FileHtmlOptions } from "./file_html.ts";
import { save } from "./save.ts";

/** Options for {@linkcode show}. */
export interface ShowFileOptions extends FileHtmlOptions, ShowOptions {
  /**
   * The path of the file that the browser opens; an existing file is
   * overwritten.
   *
   * @default {undefined} A temporary file, which is kept for the browser.
   */
  path?: string;
}

const TYPES: OptionTypes<ShowFileOptions> = {
  path: TEXT,
  browser: TEXT,
  new: null,
  ...FILE_HTML_TYPES,
};

/**
 * Writes a page that shows models without a server, and opens it in the
 * browser. If that is not possible, the URL is logged with the reason.
 *
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options The file, the browser, and what the page looks like.
 * @returns Whether a browser was started.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, a value cannot be serialized, or the template is invalid.
 * @throws {RangeError} If there is nothing to show, or an option has an unknown
 * value.
 * @throws {Deno.errors.NotCapable} If write permission for the file is missing.
 *
 * @example
 * ```ts no-assert
 * import { show } from "@bokeh-deno/server/embed";
 * import { Div } from "@bokeh-deno/server/models";
 *
 * const path = await Deno.makeTempFile({ suffix: ".html" });
 * await show(new Div({ text: "Hello" }), { path, browser: "none" });
 * await Deno.remove(path);
 * ```
 */
export async function show(
  shown: Embeddable,
  options: ShowFileOptions = {},
): Promise<boolean> {
  checkOptions("show", options, TYPES);
  const { path, browser, new: place, ...pageOptions } = options;
  const file = path ??
    await Deno.makeTempFile({ prefix: "bokeh-", suffix: ".html" });
  await save(file, shown, pageOptions);
  const url = toFileUrl(resolve(file)).href;
  return await openBrowser(url, createLogger(), Settings.fromEnvironment(), {
    browser,
    new: place,
  });
}
