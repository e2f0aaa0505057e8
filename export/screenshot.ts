import type { Embeddable } from "../embed/output_document.ts";
import { Exporter } from "./exporter.ts";
import {
  type BrowserOptions,
  checkPictureOptions,
  type ScreenshotOptions,
  splitOptions,
} from "./picture_options.ts";

/**
 * Takes a picture of the whole page that shows models or a document, in a browser
 * that is started for it, see {@linkcode Exporter.screenshot}. For several
 * pictures, use an {@linkcode Exporter}.
 *
 * @param shown A model, an array of models, or a document with all its roots.
 * @param options Size, scale, theme, template, background, time limit, and the
 * browser.
 * @returns The PNG file.
 * @throws {TypeError} If `shown` is something else, an option is unknown or of
 * the wrong type, a value cannot be serialized, or the template is invalid.
 * @throws {RangeError} If there is nothing to show, or an option is out of range.
 * @throws {Deno.errors.NotFound} If there is no browser.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {Deno.errors.TimedOut} If it takes too long.
 * @throws {Error} If the browser cannot start, or reports an error.
 *
 * @example
 * ```ts ignore
 * import { screenshot } from "@bokeh-deno/server/export";
 * import { Div, Slider } from "@bokeh-deno/server/models";
 *
 * const slider = new Slider({ title: "n", start: 0, end: 10, value: 3 });
 * const png = await screenshot([new Div({ text: "Hello" }), slider], {
 *   width: 390,
 * });
 * await Deno.writeFile("page.png", png);
 * ```
 */
export async function screenshot(
  shown: Embeddable,
  options: ScreenshotOptions & BrowserOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const [browser, picture] = splitOptions<ScreenshotOptions>(options);
  checkPictureOptions("screenshot", picture);
  await using exporter = await Exporter.launch(browser);
  return await exporter.screenshot(shown, picture);
}
