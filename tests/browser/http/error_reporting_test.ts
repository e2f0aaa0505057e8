import { assert, assertEquals, assertMatch } from "@std/assert";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { fails, strict } from "../../fixtures/apps/failing_apps.ts";

Deno.test(browserTest(
  "In development the page shows errors of callbacks as notifications",
  async ({ page, screenshot }) => {
    await using server = testServer(strict, { dev: true });
    await openApp(page, server.url());
    await page.locator("button").click();
    const notification = page.getByText("AppError: later");
    await notification.waitFor();
    assertMatch(
      await notification.innerText(),
      /^Button\(p\d+\)\.button_click: AppError: later/,
    );
    await screenshot("error_notification");
  },
));

Deno.test(browserTest(
  "In development the page of an app that fails is readable",
  async ({ page, screenshot }) => {
    await using server = testServer({ "/app": fails }, { dev: true });
    await page.goto(server.url("/app"));
    await page.getByText("AppError: <b>no data</b>").first().waitFor();
    await screenshot("error_page");
  },
));

Deno.test(browserTest(
  "In production the page says nothing of errors of callbacks",
  async ({ page, messages }) => {
    await using server = testServer(strict);
    await openApp(page, server.url());
    await page.locator("button").click();
    const [session] = server.getSessions("/");
    await session!.withDocumentLocked(() => {});
    await page.waitForFunction("Bokeh.documents[0].is_idle");
    assertEquals(await page.getByText("AppError").count(), 0);
    assert(messages.every((message) => !message.includes("stack")));
  },
));
