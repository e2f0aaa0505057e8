import { Buffer } from "node:buffer";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Logger } from "../../../base/logger.ts";
import type { Document } from "../../../document/document.ts";
import { FileInput, TextInput } from "../../../models/mod.ts";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

/** A logger that keeps what it is told. */
function memoryLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const keep = (...parts: unknown[]) => {
    lines.push(parts.map((part) => Deno.inspect(part)).join(" "));
  };
  return {
    logger: { debug: keep, info: keep, warn: keep, error: keep } as Logger,
    lines,
  };
}

Deno.test(browserTest(
  "An upload above the limit is refused in words, and the page stays connected",
  async ({ page, screenshot }) => {
    const { logger, lines } = memoryLogger();
    const file = new FileInput();
    const text = new TextInput();
    const changed = Promise.withResolvers<unknown>();
    text.onChange("value", (_, __, value) => changed.resolve(value));
    const app = (doc: Document) => {
      doc.addRoot(file);
      doc.addRoot(text);
    };
    await using server = testServer(app, {
      logger,
      websocketMaxMessageBytes: 1_000_000,
    });
    await openApp(page, server.url());
    await page.locator("input[type=file]").setInputFiles({
      name: "large.bin",
      mimeType: "application/octet-stream",
      buffer: Buffer.alloc(9_000_000),
    });
    const notice = page.getByText("Not sent: 12.0 MB is more than the 1.0 MB");
    await notice.waitFor();
    await screenshot("upload_too_big");
    await page.locator("input[type=text]").fill("still here");
    await page.locator("input[type=text]").press("Enter");
    assertEquals(await changed.promise, "still here");
    assertEquals(file.has("value"), false);
    assertEquals(server.metrics().connectionsClosed, 0);
    const log = lines.join("\n");
    assertStringIncludes(log, "websocketMaxMessageBytes is 1000000");
    assert(/Cannot take 120\d+ bytes/.test(log));
  },
));

Deno.test(browserTest(
  "In development an upload above the limit has one notification, with the name of the option",
  async ({ page, screenshot }) => {
    await using server = testServer(
      (doc) => doc.addRoot(new FileInput()),
      {
        dev: true,
        logger: memoryLogger().logger,
        websocketMaxMessageBytes: 1_000_000,
      },
    );
    await openApp(page, server.url());
    await page.locator("input[type=file]").setInputFiles({
      name: "large.bin",
      mimeType: "application/octet-stream",
      buffer: Buffer.alloc(3_000_000),
    });
    await page.getByText("websocketMaxMessageBytes is 1000000").waitFor();
    await screenshot("upload_too_big_dev");
    assertEquals(await page.getByText(/\d (MB|bytes)/).count(), 1);
  },
));

Deno.test(browserTest(
  "A periodic callback that fails again and again has one notification with a count",
  async ({ page, screenshot }) => {
    await using server = testServer((doc) => {
      doc.addRoot(new TextInput());
      doc.addPeriodicCallback(() => {
        throw new Error("no data today");
      }, 20);
    }, { dev: true, logger: memoryLogger().logger });
    await openApp(page, server.url());
    await page.getByText(/no data today \([3-9]\d* times\)/).first().waitFor();
    assertEquals(await page.getByText("no data today").count(), 1);
    await screenshot("periodic_failures");
  },
));
