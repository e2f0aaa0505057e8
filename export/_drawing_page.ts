import { errorMessage } from "../base/text/error_text.ts";
import { inlineResources, renderResources } from "../embed/embed_resources.ts";
import { STYLE } from "../pages/page.ts";
import type { InlineScript } from "../pages/resources.ts";
import type { BrowserPage } from "./browser_page.ts";
import type { OpenPage, PageOpener } from "./_page_openers.ts";
import { type Drawing, type DrawnArea, PAGE_SCRIPT } from "./_page_script.ts";

/** The window of a picture whose size nothing says. */
const WINDOW = { width: 1280, height: 720 };

/** Asks a page for its bundles of BokehJS: its owner may have put something else there. */
const LOADED = "document.documentElement.dataset.bokehExport";

/** How a picture is drawn. */
export interface DrawingOptions {
  readonly width?: number;
  readonly height?: number;
  readonly transparent: boolean;
  readonly timeoutMilliseconds: number;
}

/** What a picture needs. */
export interface DrawingNeeds {
  /** The bundles of BokehJS. */
  readonly components: readonly string[];
  /** The scripts of own models. */
  readonly scripts: readonly InlineScript[];
}

/**
 * A page of a browser that draws one picture after another.
 *
 * - **Broken:** after an error or a timeout it is opened anew.
 */
export class DrawingPage {
  readonly #open: PageOpener;
  #opened: Promise<OpenPage> | undefined;
  /** The last picture, or that it failed. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: PageOpener) {
    this.#open = open;
  }

  /**
   * Draws the canvas of the only root.
   *
   * @param needs The scripts that it needs.
   * @returns The text of an SVG file, or a PNG file in base64.
   */
  canvas(
    type: "png" | "svg",
    drawing: Drawing,
    needs: DrawingNeeds,
    options: DrawingOptions,
  ): Promise<string> {
    return this.#inTurn(options, async (turn) => {
      await turn.load(needs);
      return await turn.call<string>(type, drawing);
    });
  }

  /**
   * Draws the roots and takes a picture of their area.
   *
   * @param needs The scripts that they need.
   * @returns The PNG file.
   */
  clip(
    drawing: Drawing,
    needs: DrawingNeeds,
    options: DrawingOptions,
  ): Promise<Uint8Array> {
    return this.#inTurn(options, async (turn) => {
      await turn.load(needs);
      const clip = await turn.call<DrawnArea>("draw", drawing);
      const png = await turn.picture({ ...clip });
      await turn.call("clear");
      return png;
    });
  }

  /**
   * Takes a picture of a page that draws by itself.
   *
   * @returns The PNG file.
   */
  whole(html: string, options: DrawingOptions): Promise<Uint8Array> {
    return this.#inTurn(options, async (turn) => {
      await turn.open(html);
      await turn.call("idle");
      return await turn.picture();
    });
  }

  async #inTurn<T>(
    options: DrawingOptions,
    draw: (turn: Turn) => Promise<T>,
  ): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    const controller = new AbortController();
    const failed = Promise.withResolvers<never>();
    const opened = this.#opened ??= this.#open();
    let open: OpenPage | undefined;
    const work = (async () => {
      open = await opened;
      const { page } = open;
      const onError = (error: Error) => failed.reject(failure(error));
      page.on("pageerror", onError);
      try {
        const turn = new Turn(page, options, controller.signal);
        await turn.resize();
        return await draw(turn);
      } finally {
        page.off("pageerror", onError);
      }
    })();
    try {
      const result = await inTime(work, failed.promise, options);
      resolve();
      return result;
    } catch (error) {
      controller.abort();
      this.#opened = undefined;
      // Nothing waits for a page that does not even open.
      if (open === undefined) {
        opened.then(({ leave }) => leave(work)).catch(() => {});
        resolve();
      } else {
        open.leave(work).then(resolve);
      }
      throw error;
    }
  }
}

/** What one picture does in its page; nothing any more once it was given up. */
class Turn {
  readonly #page: BrowserPage;
  readonly #options: DrawingOptions;
  readonly #signal: AbortSignal;

  constructor(page: BrowserPage, options: DrawingOptions, signal: AbortSignal) {
    this.#page = page;
    this.#options = options;
    this.#signal = signal;
  }

  async resize(): Promise<void> {
    const { width = WINDOW.width, height = WINDOW.height } = this.#options;
    this.#signal.throwIfAborted();
    await this.#page.setViewportSize({ width, height });
  }

  /** Loads BokehJS, unless the page has it, and own models. */
  async load({ components, scripts }: DrawingNeeds): Promise<void> {
    await this.#loadBokehJs(components);
    // One that the page has changes nothing.
    for (const { code } of scripts) await this.#evaluate(code);
  }

  async #loadBokehJs(components: readonly string[]): Promise<void> {
    const needed = ["bokeh", ...components];
    const text = await this.#evaluate(`${LOADED} ?? ""`) as string;
    const loaded = text.split(" ").filter((name) => name !== "");
    if (needed.every((component) => loaded.includes(component))) return;
    const all = [...new Set([...needed, ...loaded])];
    const resources = await inlineResources("warn", all);
    await this.open(
      `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><style>${STYLE}</style>
${renderResources(resources)}</head>
  <body></body>
</html>`,
    );
    await this.#evaluate(`${LOADED} = ${JSON.stringify(all.join(" "))}`);
  }

  async open(html: string): Promise<void> {
    this.#signal.throwIfAborted();
    // New content alone would keep the BokehJS of the old one.
    await this.#page.goto("about:blank", this.#timeout);
    this.#signal.throwIfAborted();
    await this.#page.setContent(html, this.#timeout);
    await this.#evaluate(PAGE_SCRIPT);
  }

  async picture(clip?: DrawnArea): Promise<Uint8Array> {
    this.#signal.throwIfAborted();
    return await this.#page.screenshot({
      ...this.#timeout,
      fullPage: true,
      omitBackground: this.#options.transparent,
      clip,
    });
  }

  async call<T>(name: string, argument?: unknown): Promise<T> {
    // Parsed as JSON: in a literal of JavaScript, __proto__ is no property.
    const text = argument === undefined
      ? ""
      : `JSON.parse(${JSON.stringify(JSON.stringify(argument))})`;
    return await this.#evaluate(`bokehExport.${name}(${text})`) as T;
  }

  async #evaluate(expression: string): Promise<unknown> {
    this.#signal.throwIfAborted();
    return await this.#page.evaluate(expression);
  }

  get #timeout(): { timeout: number } {
    return { timeout: this.#options.timeoutMilliseconds };
  }
}

/** Waits for the work, the time limit, or an error that the page does not catch. */
async function inTime<T>(
  work: Promise<T>,
  failed: Promise<never>,
  { timeoutMilliseconds }: DrawingOptions,
): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(
      new Deno.errors.TimedOut(
        `Cannot export: the picture was not ready after ${timeoutMilliseconds} ms`,
      ),
    );
  }, timeoutMilliseconds);
  try {
    return await Promise.race([
      late.promise,
      failed,
      work.catch((cause) => Promise.reject(failure(cause))),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** The error of a page or of the browser, without Playwright's prefix and the stack. */
function failure(cause: unknown): Error {
  const [line = ""] = errorMessage(cause).split("\n");
  const reason = line.replace(/^\w+\.\w+: (Error: )?/, "");
  return new Error(`Cannot export: the browser reports "${reason}"`, { cause });
}
