import type { Document } from "@bokeh-deno/server";
import type { Page, ViewportSize } from "playwright-core";
import {
  launchChromium,
  missingChromium,
} from "../tests/fixtures/browser/chromium.ts";

/**
 * Disables the timers of an application, which would change its picture.
 *
 * @param doc The document of the application.
 */
export function stopClock(doc: Document): void {
  doc.addPeriodicCallback = (callback, milliseconds) => ({
    id: "0",
    kind: "periodic",
    callback,
    milliseconds,
    withoutLock: false,
    pauseWhileUnused: false,
  });
}

/** Makes random numbers reproducible, here and in the browser. */
export function seedRandom(): void {
  let seed = 1;
  Math.random = () => (seed = seed * 16_807 % 2_147_483_647) / 2_147_483_647;
}

/**
 * Lets a program take pictures of pages that look the same each time.
 *
 * @param viewport The size of the page.
 * @param run Called with the page, and with the errors of its console so far.
 * @returns The exit status of the program.
 */
export async function takePictures(
  viewport: ViewportSize,
  run: (page: Page, errors: string[]) => Promise<void>,
): Promise<number> {
  const missing = missingChromium();
  if (missing !== undefined) {
    console.error(
      `Cannot take pictures: ${missing}; put it on PATH or set CHROMIUM=/path/to/it`,
    );
    return 1;
  }
  await using browser = await launchChromium();
  const page = await browser.newPage({ viewport });
  await page.addInitScript(`(${seedRandom})()`);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await run(page, errors);
  return 0;
}
