import { assertEquals } from "@std/assert";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { FIGURES } from "../../fixtures/plotting/figure_documents.ts";

/** Documents without anything to draw on. */
const WITHOUT_CANVAS = ["minimal_empty", "template_title"];

/** BokehJS waits for invisible tiles, which it does not load. */
const NEVER_IDLE = ["tiles"];

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>';

/** What is said of figures without data, and by the driver of WebGL. */
const EXPECTED = /could not set initial ranges|GL Driver Message/;

/** Counts the pixels of all canvases that are not empty, those in shadow roots, too. */
const PAINTED = `(() => {
  const canvases = [];
  const collect = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.localName === "canvas") canvases.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document);
  let pixels = 0;
  for (const canvas of canvases) {
    const context = canvas.getContext("2d");
    if (context === null || canvas.width === 0) continue;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) pixels++;
  }
  return pixels;
})()`;

for (const [name, application] of Object.entries(FIGURES)) {
  Deno.test(browserTest(
    `BokehJS draws ${name} without complaint`,
    async ({ page, messages, errors, screenshot }) => {
      // Tiles and pictures that the document refers to: there is no such server.
      const empty = { status: 200, contentType: "image/svg+xml", body: SVG };
      await page.route(
        /^http:\/\/localhost(:1)?\//,
        (route) => route.fulfill(empty),
      );
      await using server = testServer(application);
      if (NEVER_IDLE.includes(name)) {
        await page.goto(server.url("/"));
        await page.waitForFunction(`${PAINTED} > 1000`);
      } else await openApp(page, server.url("/"));
      await screenshot(`figures/${name}`);
      assertEquals(errors, []);
      const warnings = messages.filter((text) =>
        text.startsWith("warn") && !EXPECTED.test(text)
      );
      assertEquals(warnings, []);
      const hasPainted = await page.evaluate(PAINTED) as number > 1000;
      assertEquals(hasPainted, !WITHOUT_CANVAS.includes(name));
    },
  ));
}
