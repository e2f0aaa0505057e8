import type { Embeddable } from "../embed/output_document.ts";
import { Exporter } from "./exporter.ts";
import {
  type BrowserOptions,
  checkPictureOptions,
  splitOptions,
  type SvgOptions,
} from "./picture_options.ts";

/**
 * Draws a figure or a layout of figures as SVG in a browser that is started for
 * it, see {@linkcode Exporter.svg}. For several pictures, use an
 * {@linkcode Exporter}.
 *
 * @param shown A figure or a layout of figures, or a document that has one.
 * @param options Size, theme, background, time limit, and the browser.
 * @returns The SVG file.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, or a value cannot be serialized.
 * @throws {RangeError} If there is nothing to show, an option is out of range, or
 * something is not a figure.
 * @throws {Deno.errors.NotFound} If there is no browser.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {Deno.errors.TimedOut} If it takes too long.
 * @throws {Error} If the browser cannot start, or reports an error.
 *
 * @example
 * ```ts ignore
 * import { exportSvg } from "@bokeh-deno/server/export";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const plot = figure({ height: 300 });
 * plot.line([1, 2, 3], [1, 4, 9]);
 * await Deno.writeTextFile("squares.svg", await exportSvg(plot));
 * ```
 */
export async function exportSvg(
  shown: Embeddable,
  options: SvgOptions & BrowserOptions = {},
): Promise<string> {
  const [browser, picture] = splitOptions<SvgOptions>(options);
  checkPictureOptions("svg", picture);
  await using exporter = await Exporter.launch(browser);
  return await exporter.svg(shown, picture);
}
