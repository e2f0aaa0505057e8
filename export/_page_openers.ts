import { deadline } from "@std/async/deadline";
import type { Browser } from "playwright-core";
import type { BrowserPage } from "./browser_page.ts";

/** How long a page may take to leave what it could not draw. */
const LEAVE_MILLISECONDS = 10_000;

/** A page to draw in. */
export interface OpenPage {
  readonly page: BrowserPage;
  /**
   * Ends what it does after a failure. The next picture opens again.
   *
   * @param work What has failed, or takes too long.
   */
  leave(work: Promise<unknown>): Promise<void>;
}

/** Opens a page to draw in. */
export type PageOpener = () => Promise<OpenPage>;

/** Opens pages of a browser: a new one after each failure. */
export function pagesOf(browser: Browser, scale: number): PageOpener {
  return async () => {
    const page = await browser.newPage({ deviceScaleFactor: scale });
    return {
      page,
      leave() {
        // A page in an endless loop may take its time: the next one does not wait.
        page.close().catch(() => {});
        return Promise.resolve();
      },
    };
  };
}

/** The page of a user, the same one after a failure. */
export function onlyPage(page: BrowserPage): PageOpener {
  const open: OpenPage = {
    page,
    async leave(work) {
      // A page that has crashed, is closed or does not end stays as it is.
      await page.goto("about:blank", { timeout: LEAVE_MILLISECONDS })
        .catch(() => {});
      await deadline(work, LEAVE_MILLISECONDS).catch(() => {});
    },
  };
  return () => Promise.resolve(open);
}
