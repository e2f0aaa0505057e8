import {
  type Bounds,
  checkOptions,
  FLAG,
  integers,
  INTERVAL,
  type OptionType,
  type OptionTypes,
  RECORD,
  TEXT,
} from "../base/option_checks.ts";
import type { DocumentTemplate } from "../document/template.ts";
import type { OutputTheme } from "../embed/output_document.ts";

/** How the browser that draws is found. */
export interface BrowserOptions {
  /**
   * The path of Chromium, Chrome or Edge.
   *
   * @default {undefined} The setting `BOKEH_CHROME_PATH`, else the first that is
   * found on `PATH` and in the usual places.
   */
  executablePath?: string;
}

/** What every picture has. */
export interface SvgOptions {
  /**
   * The width of the picture, in CSS pixels.
   *
   * @default {undefined} The model's own; 1280 for a model that stretches.
   */
  width?: number;
  /**
   * The height of the picture, in CSS pixels.
   *
   * @default {undefined} The model's own; 720 for a model that stretches.
   */
  height?: number;
  /**
   * The theme.
   *
   * @default {undefined} Each model keeps the theme of its document.
   */
  theme?: OutputTheme;
  /**
   * Whether plots and the page have no background.
   *
   * @default {false}
   */
  transparent?: boolean;
  /**
   * How long the picture may take, in milliseconds.
   *
   * @default {30000}
   */
  timeoutMilliseconds?: number;
}

/** Options for {@linkcode Exporter.png}. */
export interface PngOptions extends SvgOptions {
  /**
   * Pixels of the picture per CSS pixel: 2 for screens of high density and for
   * print.
   *
   * @default {1}
   */
  scale?: number;
}

/** Options for {@linkcode Exporter.screenshot}. */
export interface ScreenshotOptions extends PngOptions {
  /**
   * The template of the page; `null` for Bokeh's default page.
   *
   * @default {undefined} The template of the document.
   */
  template?: DocumentTemplate | null;
  /**
   * Additional variables for the template.
   *
   * @default {{}}
   */
  templateVariables?: Readonly<Record<string, unknown>>;
}

/** The default of `timeoutMilliseconds`. */
export const TIMEOUT_MILLISECONDS = 30_000;

/** The sides of a canvas in Chromium, in pixels. */
export const SIDES: Bounds = { least: 1, most: 16_384 };

const SIDE: OptionType = integers(SIDES.least, SIDES.most);

/** The type of `scale`. */
export const SCALE: OptionType = {
  text: "a number > 0 and <= 10",
  includes: (value) => typeof value === "number" && value > 0 && value <= 10,
  of: "number",
};

const BROWSER_TYPES: OptionTypes<BrowserOptions> = { executablePath: TEXT };

const SVG_TYPES: OptionTypes<SvgOptions> = {
  width: SIDE,
  height: SIDE,
  theme: null,
  transparent: FLAG,
  timeoutMilliseconds: INTERVAL,
};

const PNG_TYPES: OptionTypes<PngOptions> = { ...SVG_TYPES, scale: SCALE };

const SCREENSHOT_TYPES: OptionTypes<ScreenshotOptions> = {
  ...PNG_TYPES,
  template: null,
  templateVariables: RECORD,
};

const TYPES = {
  browser: BROWSER_TYPES,
  svg: SVG_TYPES,
  png: PNG_TYPES,
  screenshot: SCREENSHOT_TYPES,
} as const;

/**
 * Checks options.
 *
 * @param kind Whose options they are.
 * @throws {TypeError} If one is unknown or of the wrong type.
 * @throws {RangeError} If one is out of range.
 */
export function checkPictureOptions(
  kind: keyof typeof TYPES,
  options: object,
): void {
  checkOptions("export", options, TYPES[kind]);
}

/**
 * Splits the options of a picture from those of the browser that draws it.
 *
 * @typeParam O The options of the picture.
 */
export function splitOptions<O extends object>(
  { executablePath, ...options }: O & BrowserOptions,
): [BrowserOptions, Omit<O & BrowserOptions, "executablePath">] {
  return [{ executablePath }, options];
}
