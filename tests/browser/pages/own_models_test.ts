/** Models that applications define, in real pages. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { type Column, Div } from "../../../models/mod.ts";
import { createLogger } from "../../../base/logger.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { ownModelsApp } from "../../fixtures/own_models/own_models.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "Own models are shown and kept in sync in two tabs, under a content security policy",
  async ({ page, openPage, errors, screenshot }) => {
    const lines: string[] = [];
    await using app = testServer(ownModelsApp, {
      contentSecurityPolicy: true,
      sessionIdsFromUrl: true,
      logger: createLogger("error", { write: (line) => void lines.push(line) }),
    });
    const url = app.url("/?bokeh-session-id=tabs");
    await page.goto(url);
    const second = await openPage();
    await second.goto(url);

    await page.getByText("Dial 1").waitFor();
    await page.getByText("Clicked 0a").click();
    await page.getByText("Clicked 1a").waitFor();
    await second.getByText("Clicked 1a").waitFor();
    await second.getByText("Gauge 10").click();
    await page.getByText("Gauge 20").waitFor();
    await page.getByText("Hello gauge at 20 0").click();
    await second.getByText("Hello gauge at 20! 0").waitFor();
    await page.getByText("Hello gauge at 20! 1").waitFor();

    await page.getByText("Cannot show tests.Broken: there is no view")
      .waitFor();
    const told = lines.find((line) => line.includes("there is no view"));
    assertStringIncludes(
      told ?? "",
      "The view of tests.Broken failed in a browser: Error: there is no view",
    );
    await screenshot("own_models");

    const [session] = app.getSessions();
    await session!.withDocumentLocked((doc) => {
      const box = doc.getModelByName("box") as Column;
      box.children = [new Div({ name: "rest", text: "gone" })];
    });
    await page.getByText("gone").waitFor();
    await page.locator("body[data-cleaned=yes]").waitFor();
    assertEquals(errors.length, 2);
  },
));
