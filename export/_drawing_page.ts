import { errorMessage } from "../base/error_text.ts";
import { inlineResources, renderResources } from "../embed/embed_resources.ts";
import { STYLE } from "../pages/page.ts";
import type { BrowserPage } from "./browser_page.ts";
import { type Drawing, type DrawnArea, PAGE_SCRIPT } from "./_page_script.ts";

/** The window of a picture whose size nothing says. */
const WINDOW = { width: 1280, height: 720 };

/** How long a browser may take to leave what it could not draw. */
const LEAVE_MILLISECONDS = 10_000;

/** How often to try; a page that has crashed or is closed fails each time. */
const MAX_LEAVES = 5;

/** How a picture is drawn. */
export interface DrawingOptions {
  readonly width?: number;
  readonly height?: number;
  readonly transparent: boolean;
  readonly timeoutMilliseconds: number;
}

/**
 * A page of a browser that draws one picture after another.
 *
 * - **Broken:** after an error or a timeout the page is loaded anew.
 */
export class DrawingPage {
  readonly #page: BrowserPage;
  #window = { width: 0, height: 0 };
  /** The bundles of BokehJS in the page. */
  #loaded: ReadonlySet<string> = new Set();
  #isOpening = false;
  /** The last picture, or that it failed. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(page: BrowserPage) {
    this.#page = page;
  }

  /**
   * Draws the canvas of the only root.
   *
   * @param components The bundles of BokehJS that it needs.
   * @returns The text of an SVG file, or a PNG file in base64.
   */
  canvas(
    type: "png" | "svg",
    drawing: Drawing,
    components: readonly string[],
    options: DrawingOptions,
  ): Promise<string> {
    return this.#inTurn(options, async (signal) => {
      await this.#load(components, options, signal);
      return await this.#call<string>(type, drawing);
    });
  }

  /**
   * Draws the roots and takes a picture of their area.
   *
   * @param components The bundles of BokehJS that they need.
   * @returns The PNG file.
   */
  clip(
    drawing: Drawing,
    components: readonly string[],
    options: DrawingOptions,
  ): Promise<Uint8Array> {
    return this.#inTurn(options, async (signal) => {
      await this.#load(components, options, signal);
      const clip = await this.#call<DrawnArea>("draw", drawing);
      const png = await this.#picture(options, { ...clip });
      await this.#call("clear");
      return png;
    });
  }

  /**
   * Takes a picture of a page that draws by itself.
   *
   * @returns The PNG file.
   */
  whole(html: string, options: DrawingOptions): Promise<Uint8Array> {
    return this.#inTurn(options, async (signal) => {
      this.#loaded = new Set();
      await this.#open(html, options, signal);
      await this.#call("idle");
      return await this.#picture(options);
    });
  }

  async #inTurn<T>(
    options: DrawingOptions,
    draw: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    const controller = new AbortController();
    let work: Promise<T> | undefined;
    try {
      await this.#resize(options);
      work = draw(controller.signal);
      const result = await this.#watched(work, options);
      resolve();
      return result;
    } catch (error) {
      controller.abort();
      this.#recover(work).then(resolve);
      throw error;
    }
  }

  /** Ends work that has failed or takes too long, whatever it waits for. */
  async #recover(work: Promise<unknown> | undefined): Promise<void> {
    // What is being opened ends by itself; what is drawn may never do so.
    await Promise.allSettled([
      this.#isOpening ? undefined : this.#leave(),
      work,
    ]);
    // A way that was given up interrupts the next one, and that the one after it.
    for (let i = 0; i < MAX_LEAVES && !await this.#leave(); i++);
    this.#loaded = new Set();
  }

  /** Goes to an empty page; returns whether the page is there. */
  async #leave(): Promise<boolean> {
    try {
      await this.#page.goto("about:blank", { timeout: LEAVE_MILLISECONDS });
      return true;
    } catch {
      // It has crashed or is closed, or was still on another way.
      return false;
    }
  }

  /** Waits for the work, the time limit, or an error that the page does not catch. */
  async #watched<T>(
    work: Promise<T>,
    { timeoutMilliseconds }: DrawingOptions,
  ): Promise<T> {
    const { promise, reject } = Promise.withResolvers<never>();
    const onError = (error: Error) => reject(failure(error));
    const timer = setTimeout(() => {
      reject(
        new Deno.errors.TimedOut(
          `Cannot export: the picture was not ready after ${timeoutMilliseconds} ms`,
        ),
      );
    }, timeoutMilliseconds);
    this.#page.on("pageerror", onError);
    try {
      return await Promise.race([
        promise,
        work.catch((cause) => Promise.reject(failure(cause))),
      ]);
    } finally {
      clearTimeout(timer);
      this.#page.off("pageerror", onError);
    }
  }

  async #resize({ width, height }: DrawingOptions): Promise<void> {
    const size = {
      width: width ?? WINDOW.width,
      height: height ?? WINDOW.height,
    };
    const is = this.#window;
    if (is.width === size.width && is.height === size.height) return;
    await this.#page.setViewportSize(size);
    this.#window = size;
  }

  async #load(
    components: readonly string[],
    options: DrawingOptions,
    signal: AbortSignal,
  ): Promise<void> {
    if (components.every((component) => this.#loaded.has(component))) return;
    const all = new Set(["bokeh", ...this.#loaded, ...components]);
    const resources = await inlineResources("warn", [...all]);
    await this.#open(
      `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><style>${STYLE}</style>
${renderResources(resources)}</head>
  <body></body>
</html>`,
      options,
      signal,
    );
    this.#loaded = all;
  }

  async #open(
    html: string,
    options: DrawingOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const timeout = timeoutOf(options);
    signal.throwIfAborted();
    this.#isOpening = true;
    try {
      // New content alone would keep the BokehJS of the old one.
      await this.#page.goto("about:blank", timeout);
      await this.#page.setContent(html, timeout);
      await this.#page.evaluate(PAGE_SCRIPT);
    } finally {
      this.#isOpening = false;
    }
    signal.throwIfAborted();
  }

  #picture(
    options: DrawingOptions,
    clip?: DrawnArea,
  ): Promise<Uint8Array> {
    return this.#page.screenshot({
      ...timeoutOf(options),
      fullPage: true,
      omitBackground: options.transparent,
      clip,
    });
  }

  async #call<T>(name: string, argument?: unknown): Promise<T> {
    // Parsed as JSON: in a literal of JavaScript, __proto__ is no property.
    const text = argument === undefined
      ? ""
      : `JSON.parse(${JSON.stringify(JSON.stringify(argument))})`;
    return await this.#page.evaluate(`bokehExport.${name}(${text})`) as T;
  }
}

function timeoutOf(
  { timeoutMilliseconds }: DrawingOptions,
): { timeout: number } {
  return { timeout: timeoutMilliseconds };
}

/** The error of a page or of the browser, without Playwright's prefix and the stack. */
function failure(cause: unknown): Error {
  const [line = ""] = errorMessage(cause).split("\n");
  const reason = line.replace(/^page\.\w+: (Error: )?/, "");
  return new Error(`Cannot export: the browser reports "${reason}"`, { cause });
}
