import type { Page, ViewportSize } from "playwright-core";
import {
  launchChromium,
  missingChromium,
} from "../tests/fixtures/browser/chromium.ts";
import { seedRandom } from "./_calm.ts";

/**
 * Lets a program take pictures of pages that look the same each time.
 *
 * @param viewport The size of the page.
 * @param run Called with the page, and with the errors of its console, which it may
 * forget; not at all where Chromium is missing.
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
