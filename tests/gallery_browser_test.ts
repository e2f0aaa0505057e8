import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import { createLogger } from "../application/logger.ts";
import { createGallery } from "../examples/gallery.ts";
import { EXAMPLES } from "../examples/gallery_catalog.ts";
import { openApp } from "./fixtures/bokeh_page.ts";
import { browserTest } from "./fixtures/chromium.ts";

/** What an example may say on the console, by its beginning, and why. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [
    /could not set initial ranges/,
    "BokehJS says so of plots that are still empty",
  ],
  [
    /GPU stall due to ReadPixels|GL Driver Message/,
    "Chromium draws WebGL without a GPU",
  ],
  [/willReadFrequently/, "Chromium, of pictures that BokehJS reads back"],
  [/allowHTML/, "the choices library inside BokehJS"],
];

/** A picture of one pixel, for the tiles of maps: these need no network then. */
const TILE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const logger = createLogger("none");

browserTest(
  "Every example of the gallery renders, with something drawn and nothing to complain of",
  async ({ page, messages }) => {
    await using server = await createGallery({
      port: 0,
      address: "127.0.0.1",
      logger,
    });
    server.start();
    await page.route(/^https:/, (route) =>
      route.fulfill({
        contentType: "image/png",
        headers: { "access-control-allow-origin": "*" },
        body: Buffer.from(TILE, "base64"),
      }));
    const faults: string[] = [];
    for (const { name } of EXAMPLES) {
      const before = messages.length;
      await openApp(page, server.url(`/${name}`));
      const drawn = await page.evaluate(
        "Bokeh.documents[0].roots().length > 0 && document.body.scrollHeight > 20",
      );
      if (!drawn) faults.push(`${name}: nothing is drawn`);
      for (const message of messages.slice(before)) {
        if (!/^(error|warning):/.test(message)) continue;
        if (ALLOWED.some(([pattern]) => pattern.test(message))) continue;
        faults.push(`${name}: ${message.slice(0, 200)}`);
      }
      await page.goto("about:blank");
    }
    assertEquals(faults, []);
    assert(EXAMPLES.length >= 40);
  },
);

browserTest(
  "The gallery leads to each example and its source",
  async ({ page, errors, screenshot }) => {
    await using server = await createGallery({
      port: 0,
      address: "127.0.0.1",
      logger,
    });
    server.start();
    await page.goto(server.url());
    for (const { name } of EXAMPLES) {
      assert(await page.locator(`a[href="/${name}"]`).count() > 0, name);
    }
    await screenshot("gallery");
    await page.goto(server.url(`/source/${EXAMPLES[0]!.name}`));
    assert((await page.locator("body").innerText()).includes("export default"));
    const none = await fetch(server.url("/source/none"));
    await none.body?.cancel();
    assertEquals(none.status, 404);
    assertEquals(errors, []);
  },
);
