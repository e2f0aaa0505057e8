import { componentsNeeded } from "../embed/components_needed.ts";
import { fileHtml } from "../embed/file_html.ts";
import {
  type Embeddable,
  type OutputDocument,
  outputDocument,
} from "../embed/output_document.ts";
import { ownScripts } from "../embed/own_model_resources.ts";
import {
  CSSGridBox,
  FlexBox,
  GridPlot,
  LayoutDOM,
  type Model,
  Plot,
  Spacer,
} from "../models/mod.ts";
import type { BrowserPage } from "./browser_page.ts";
import { launchChromium } from "./_chromium.ts";
import {
  type DrawingNeeds,
  type DrawingOptions,
  DrawingPage,
} from "./_drawing_page.ts";
import { onlyPage, pagesOf } from "./_page_openers.ts";
import type { Drawing } from "./_page_script.ts";
import {
  type BrowserOptions,
  checkPictureOptions,
  type PngOptions,
  type ScreenshotOptions,
  type SvgOptions,
  TIMEOUT_MILLISECONDS,
} from "./picture_options.ts";

/**
 * Draws many pictures with one browser.
 *
 * - **Snapshots:** a picture shows the models as they are when it is asked for;
 *   neither they nor their documents change.
 * - **Offline:** BokehJS is part of the page. Only what a model names, such as
 *   map tiles, is loaded from the network.
 * - **In turn:** pictures that are asked for at once are drawn one after another.
 *
 * @example
 * ```ts ignore
 * import { Exporter } from "@bokeh-deno/server/export";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * await using exporter = await Exporter.launch();
 * for (const power of [1, 2, 3]) {
 *   const plot = figure({ title: `power ${power}`, height: 300 });
 *   plot.line([1, 2, 3], [1, 2, 3].map((x) => x ** power));
 *   await Deno.writeFile(`${power}.png`, await exporter.png(plot));
 * }
 * ```
 */
export class Exporter implements AsyncDisposable {
  readonly #pageOf: (scale: number) => Promise<DrawingPage>;
  readonly #stop: () => Promise<void>;
  #closed: Promise<void> | undefined;

  private constructor(
    pageOf: (scale: number) => Promise<DrawingPage>,
    stop: () => Promise<void>,
  ) {
    this.#pageOf = pageOf;
    this.#stop = stop;
  }

  /**
   * Starts a browser without a window.
   *
   * @param options How it is found.
   * @returns The exporter, which is to be closed.
   * @throws {TypeError} If an option is unknown or of the wrong type.
   * @throws {Deno.errors.NotFound} If there is no browser.
   * @throws {Deno.errors.NotCapable} If a permission is missing.
   * @throws {Error} If the browser does not start.
   */
  static async launch(options: BrowserOptions = {}): Promise<Exporter> {
    checkPictureOptions("browser", options);
    const browser = await launchChromium(options.executablePath);
    const pages = new Map<number, DrawingPage>();
    const pageOf = (scale: number) => {
      const page = pages.get(scale) ?? new DrawingPage(pagesOf(browser, scale));
      pages.set(scale, page);
      return Promise.resolve(page);
    };
    return new Exporter(pageOf, () => browser.close());
  }

  /**
   * Draws in a page of yours, whose content it replaces. Closing the exporter
   * leaves the page open.
   *
   * @param page A page of Playwright; its `deviceScaleFactor` is the scale of all
   * pictures.
   * @returns The exporter.
   */
  static inPage(page: BrowserPage): Exporter {
    const drawingPage = new DrawingPage(onlyPage(page));
    let ratio: Promise<unknown> | undefined;
    return new Exporter(async (scale) => {
      // Asked for once: later, the page may be loading.
      ratio ??= page.evaluate("devicePixelRatio").catch((error) => {
        ratio = undefined;
        throw error;
      });
      const own = await ratio;
      if (scale === own || scale === 1) return drawingPage;
      throw new RangeError(
        `Cannot export: scale must be that of the page, ${own}, received ${scale}`,
      );
    }, () => Promise.resolve());
  }

  /**
   * Draws a picture of a figure, a layout or a document.
   *
   * - **A figure:** exactly its canvas, without the toolbar.
   * - **Everything else:** the area that it takes in a page, with widgets and
   *   toolbars.
   *
   * @param shown A model, an array of models, or a document with all its roots.
   * @param options Size, scale, theme, background and time limit.
   * @returns The PNG file.
   * @throws {TypeError} If `shown` is something else, an option is unknown or of
   * the wrong type, a value cannot be serialized, or the exporter is closed.
   * @throws {RangeError} If there is nothing to show, or an option is out of
   * range.
   * @throws {Deno.errors.TimedOut} If it takes too long.
   * @throws {Error} If the browser reports an error.
   */
  async png(
    shown: Embeddable,
    options: PngOptions = {},
  ): Promise<Uint8Array<ArrayBuffer>> {
    this.#requireOpen();
    checkPictureOptions("png", options);
    const output = outputDocument(shown, options.theme);
    const drawing = drawingOf(output, options);
    const needs = await needsOf(output);
    const page = await this.#pageOf(options.scale ?? 1);
    const details = drawingOptions(options);
    if (output.roots.length > 1 || !(output.roots[0] instanceof Plot)) {
      return bytesOf(await page.clip(drawing, needs, details));
    }
    return Uint8Array.fromBase64(
      await page.canvas("png", drawing, needs, details),
    );
  }

  /**
   * Draws a figure, or a layout of figures, as SVG; without toolbars.
   *
   * @param shown A figure or a layout of figures, or a document that has one.
   * @param options Size, theme, background and time limit.
   * @returns The SVG file.
   * @throws {TypeError} If `shown` is something else, an option is unknown or of
   * the wrong type, a value cannot be serialized, or the exporter is closed.
   * @throws {RangeError} If there is nothing to show, an option is out of range,
   * there are several roots, or something is not a figure.
   * @throws {Deno.errors.TimedOut} If it takes too long.
   * @throws {Error} If the browser reports an error.
   */
  async svg(shown: Embeddable, options: SvgOptions = {}): Promise<string> {
    this.#requireOpen();
    checkPictureOptions("svg", options);
    const output = outputDocument(shown, options.theme);
    requireFigures(output);
    const needs = await needsOf(output);
    const page = await this.#pageOf(1);
    return await page.canvas(
      "svg",
      drawingOf(output, options),
      needs,
      drawingOptions(options),
    );
  }

  /**
   * Takes a picture of the whole page that shows models or a document, with the
   * document's template.
   *
   * @param shown A model, an array of models, or a document with all its roots.
   * @param options Scale, theme, template, background, time limit, and the size
   * of the window; the picture is higher if the page is.
   * @returns The PNG file.
   * @throws {TypeError} If `shown` is something else, an option is unknown or of
   * the wrong type, a value cannot be serialized, the template is invalid, or the
   * exporter is closed.
   * @throws {RangeError} If there is nothing to show, or an option is out of
   * range.
   * @throws {Deno.errors.TimedOut} If it takes too long.
   * @throws {Error} If the browser reports an error.
   */
  async screenshot(
    shown: Embeddable,
    options: ScreenshotOptions = {},
  ): Promise<Uint8Array<ArrayBuffer>> {
    this.#requireOpen();
    checkPictureOptions("screenshot", options);
    const { theme, template, templateVariables, scale = 1 } = options;
    const html = await fileHtml(shown, {
      resources: "inline",
      theme,
      template,
      templateVariables,
    });
    const page = await this.#pageOf(scale);
    return bytesOf(await page.whole(html, drawingOptions(options)));
  }

  /** Stops the browser if the exporter started it. */
  async close(): Promise<void> {
    await (this.#closed ??= this.#stop());
  }

  /** Does the same as {@linkcode Exporter.close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #requireOpen(): void {
    if (this.#closed !== undefined) {
      throw new TypeError("Cannot export: the exporter is closed");
    }
  }
}

async function needsOf(output: OutputDocument): Promise<DrawingNeeds> {
  const scripts = await ownScripts(output.models);
  return { components: componentsNeeded(output, scripts), scripts };
}

function drawingOf(
  { json, roots }: OutputDocument,
  { width, height, transparent = false }: SvgOptions,
): Drawing {
  return { json, roots: roots.map(({ id }) => id), width, height, transparent };
}

function drawingOptions(options: SvgOptions): DrawingOptions {
  const {
    width,
    height,
    transparent = false,
    timeoutMilliseconds = TIMEOUT_MILLISECONDS,
  } = options;
  return { width, height, transparent, timeoutMilliseconds };
}

function bytesOf(png: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(png);
}

/** What SVG can show: figures, and layouts that only place them. */
const DRAWN = [Plot, FlexBox, CSSGridBox, GridPlot, Spacer];

function requireFigures({ roots, models }: OutputDocument): void {
  if (roots.length > 1) {
    throw new RangeError(
      `Cannot export SVG: expected one figure or layout, received ${roots.length} models`,
    );
  }
  const other = [...roots, ...models].find((model, index) =>
    (index === 0 || model instanceof LayoutDOM) && !isDrawn(model)
  );
  if (other === undefined) return;
  throw new RangeError(
    `Cannot export SVG: ${other} is no figure, export the figures alone, or a PNG`,
  );
}

function isDrawn(model: Model): boolean {
  return DRAWN.some((kind) => model instanceof kind);
}
