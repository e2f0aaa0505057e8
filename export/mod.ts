/**
 * Pictures of figures, layouts and documents: PNG and SVG, drawn by BokehJS in
 * Chromium ({@linkcode exportPng}, {@linkcode exportSvg}, {@linkcode
 * screenshot}; {@linkcode Exporter} for many).
 *
 * Chromium, Chrome or Edge must be installed, or Playwright's Chromium. No
 * network is needed.
 *
 * @example A picture of a figure
 * ```ts ignore
 * import { exportPng } from "@bokeh-deno/server/export";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const plot = figure({ title: "Squares", height: 300 });
 * plot.line([1, 2, 3], [1, 4, 9]);
 * await Deno.writeFile("squares.png", await exportPng(plot, { scale: 2 }));
 * ```
 *
 * @module
 */

export { Exporter } from "./exporter.ts";
export { exportPng } from "./export_png.ts";
export { exportSvg } from "./export_svg.ts";
export { screenshot } from "./screenshot.ts";
export type {
  BrowserOptions,
  PngOptions,
  ScreenshotOptions,
  SvgOptions,
} from "./picture_options.ts";
export type { BrowserPage, PageScreenshotOptions } from "./browser_page.ts";
export type { Embeddable, OutputTheme } from "../embed/output_document.ts";
export type { DocumentTemplate, TemplateRoot } from "../document/template.ts";
