/** Pages whose server process is killed, and started again with what it stored. */
import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async/delay";
import type { Page } from "playwright-core";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { Restarts } from "../../fixtures/programs/restarts.ts";
import { mulberry } from "../../fixtures/wire/random.ts";

const CLIENT_LOST = /Lost websocket|Disconnected|reconnect/i;

async function says(page: Page, text: string): Promise<void> {
  await waitFor(page, `byType('Div').text === ${JSON.stringify(text)}`);
}

async function click(page: Page): Promise<void> {
  await page.locator("button", { hasText: "go" }).dispatchEvent("click");
}

/** The class of the element that has the focus. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(`(() => {
    let active = document.activeElement;
    while (active.shadowRoot) active = active.shadowRoot.activeElement;
    return active.className;
  })()`);
}

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  Deno.test(browserTest(
    `After ${signal}, a page goes on with the next process as if nothing had been`,
    async ({ page, messages }) => {
      await using restarts = await Restarts.begin();
      await openApp(page, restarts.url);
      await inPage(page, "(byType('Range1d').end = 0.5, 0)");
      await page.locator("input.bk-input").last().fill("Ada");
      await page.locator(".noUi-handle").focus();
      await page.keyboard.press("ArrowRight");
      await click(page);
      const value = await inPage<number>(page, "byType('Slider').value");
      await says(page, `1 clicks, value ${value}`);
      await page.evaluate("window.firstView = Bokeh.index.roots[0]");

      await restarts.end(signal);
      await page.keyboard.press("ArrowRight");
      await click(page);
      await delay(3000);
      await page.keyboard.press("ArrowRight");
      await click(page);
      const moved = await inPage<number>(page, "byType('Slider').value");
      assert(moved > value);
      await restarts.start();

      await says(page, `3 clicks, value ${moved}`);
      assertEquals(await focused(page), "noUi-handle noUi-handle-lower");
      assertEquals(await inPage(page, "byType('Range1d').end"), 0.5);
      assertEquals(
        await page.locator("input.bk-input").last().inputValue(),
        "Ada",
      );
      assert(
        await page.evaluate("window.firstView === Bokeh.index.roots[0]"),
        "the page was drawn anew",
      );
      await click(page);
      await says(page, `4 clicks, value ${moved}`);
      assertEquals(await page.getByText(/connection/i).count(), 0);
      assertEquals(messages.filter((text) => CLIENT_LOST.test(text)), []);
    },
  ));
}

Deno.test(browserTest(
  "A page that nobody has touched yet goes on with the next process",
  async ({ page, messages }) => {
    await using restarts = await Restarts.begin();
    await openApp(page, restarts.url);
    await restarts.end("SIGKILL");
    await click(page);
    await inPage(page, "(byType('Slider').value = 4, 0)");
    await restarts.start();
    await says(page, "1 clicks, value 4");
    assertEquals(await page.getByText(/connection/i).count(), 0);
    assertEquals(messages.filter((text) => CLIENT_LOST.test(text)), []);
  },
));

Deno.test(browserTest(
  "A click runs once, whenever its process is killed",
  async ({ page }) => {
    await using restarts = await Restarts.begin();
    const random = mulberry(18);
    await openApp(page, restarts.url);
    for (let clicks = 1; clicks <= 5; clicks++) {
      await Promise.all([
        click(page),
        delay(random() * 6).then(() => restarts.end("SIGKILL")),
      ]);
      await restarts.start();
      await says(page, `${clicks} clicks, value 0`);
    }
    await click(page);
    await says(page, "6 clicks, value 0");
  },
));
