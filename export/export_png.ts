import type { Embeddable } from "../embed/output_document.ts";
import { Exporter } from "./exporter.ts";
import {
  type BrowserOptions,
  checkPictureOptions,
  type PngOptions,
  splitOptions,
} from "./picture_options.ts";

/**
 * Draws a picture of a figure, a layout or a document in a browser that is
 * started for it, see {@linkcode Exporter.png}. For several pictures, use an
 * {@linkcode Exporter}.
 *
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options Size, scale, theme, background, time limit, and the browser.
 * @returns The PNG file.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, or a value cannot be serialized.
 * @throws {RangeError} If there is nothing to show, or an option is out of range.
 * @throws {Deno.errors.NotFound} If there is no browser.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {Deno.errors.TimedOut} If it takes too long.
 * @throws {Error} If the browser cannot start, or reports an error.
 *
 * @example
 * ```ts ignore
 * import { exportPng } from "@bokeh-deno/server/export";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const plot = figure({ height: 300 });
 * plot.line([1, 2, 3], [1, 4, 9]);
 * await Deno.writeFile("squares.png", await exportPng(plot));
 * ```
 */
export async function exportPng(
  shown: Embeddable,
  options: PngOptions & BrowserOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const [browser, picture] = splitOptions<PngOptions>(options);
  checkPictureOptions("png", picture);
  await using exporter = await Exporter.launch(browser);
  return await exporter.png(shown, picture);
}
