import { assert, assertEquals, assertMatch } from "@std/assert";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import {
  slider,
  textOf,
  withDirectory,
} from "../../fixtures/apps/page_options.ts";

Deno.test(browserTest(
  "A page with BokehJS in it renders, and loads nothing else [page.resources-inline-dev]",
  async ({ page, errors }) => {
    await using server = testServer(slider, { resources: "inline" });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await openApp(page, server.url());
    assertEquals(await page.locator(".noUi-handle").count(), 1);
    assertEquals(
      requests.filter((url) => !url.endsWith("/favicon.ico")),
      [server.url()],
    );
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "Pages load extensions after BokehJS, and what they declare before it",
  async ({ page, errors }) => {
    const files = { "own.js": "window.order.push(typeof Bokeh)" };
    await withDirectory(files, async (directory) => {
      await using server = testServer(slider, {
        extensions: {
          own: {
            directory,
            main: "own.js",
            version: "1.0",
            javascript: ["data:text/javascript,window.order=[typeof Bokeh]"],
            css: ["data:text/css,body{color:rgb(1,2,3)}"],
          },
        },
      });
      await openApp(page, server.url());
      assertEquals(await page.evaluate("order"), ["undefined", "object"]);
      assertEquals(
        await page.evaluate("getComputedStyle(document.body).color"),
        "rgb(1, 2, 3)",
      );
      const html = await textOf(server.url());
      const [, path] =
        /src="(\/static\/extensions\/own\/own\.js\?v=[\da-f]{64})"/
          .exec(html)!;
      const file = await fetch(new URL(path!, server.url()));
      assertMatch(file.headers.get("cache-control")!, /max-age=315360000$/);
      assertEquals(await file.text(), files["own.js"]);
      for (const other of ["own/none.js", "other/own.js", "own", "own/"]) {
        const response = await fetch(server.url(`/static/extensions/${other}`));
        await response.body?.cancel();
        assert([403, 404].includes(response.status), other);
      }
      assertEquals(errors, []);
    });
  },
));
