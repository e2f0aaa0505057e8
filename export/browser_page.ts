/**
 * The part of a page of Playwright that is used here: pages of `playwright-core`
 * and `playwright` have it.
 */
export interface BrowserPage {
  /** Opens an address, here always an empty page. */
  goto(url: string, options: { timeout: number }): Promise<unknown>;
  /** Replaces the content of the page. */
  setContent(html: string, options: { timeout: number }): Promise<unknown>;
  /** Evaluates JavaScript in the page, and waits for the promise that it returns. */
  evaluate(expression: string): Promise<unknown>;
  /** Resizes the page. */
  setViewportSize(size: { width: number; height: number }): Promise<unknown>;
  /** Takes a picture of the page. */
  screenshot(options: PageScreenshotOptions): Promise<Uint8Array>;
  /** Listens to errors that the page does not catch. */
  on(event: "pageerror", listener: (error: Error) => void): unknown;
  /** Stops listening to them. */
  off(event: "pageerror", listener: (error: Error) => void): unknown;
}

/** Options for a picture of a page. */
export interface PageScreenshotOptions {
  /** Includes what is outside of the window. */
  fullPage: boolean;
  /** Leaves out the white background of the page. */
  omitBackground: boolean;
  /** A part of the page, in CSS pixels. */
  clip?: { x: number; y: number; width: number; height: number };
  /** How long it may take, in milliseconds. */
  timeout: number;
}
