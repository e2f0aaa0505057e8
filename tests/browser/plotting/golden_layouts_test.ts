import { assert, assertEquals } from "@std/assert";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { LAYOUTS } from "../../fixtures/plotting/layout_documents.ts";

/** What a library that BokehJS uses for `MultiChoice` says of itself. */
const EXPECTED = /allowHTML will default to false/;

/** How many elements have a size, those in shadow roots, too. */
const SHOWN = `(() => {
  let shown = 0;
  const count = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) shown++;
      if (element.shadowRoot) count(element.shadowRoot);
    }
  };
  count(document.body);
  return shown;
})()`;

for (const [name, application] of Object.entries(LAYOUTS)) {
  Deno.test(browserTest(
    `BokehJS shows ${name} without complaint`,
    async ({ page, messages, errors, screenshot }) => {
      // Style sheets that documents refer to: neither file nor network is there.
      await page.route(
        /nope\.css$|tabler-icons/,
        (route) =>
          route.fulfill({ status: 200, contentType: "text/css", body: "" }),
      );
      await using server = testServer(application);
      await openApp(page, server.url("/"));
      await screenshot(`layouts/${name}`);
      assertEquals(errors, []);
      const warnings = messages.filter((text) =>
        text.startsWith("warn") && !EXPECTED.test(text)
      );
      assertEquals(warnings, []);
      assert(await page.evaluate(SHOWN) as number >= 9);
    },
  ));
}
