/** What a page takes from the document that it pulls. */
import { assertEquals } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import { Div } from "../../../models/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "The title of a page follows that of its document [page.title]",
  async ({ page, errors }) => {
    await using server = testServer((doc) => {
      doc.title = "at first";
      doc.addRoot(new Div({ text: "a" }));
    });
    await openApp(page, server.url());
    assertEquals(await page.title(), "at first");
    const [session] = server.getSessions();
    await session!.withDocumentLocked((doc) =>
      void (doc.title = "<i>then</i>")
    );
    await page.waitForFunction('document.title === "<i>then</i>"');
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "Roots find their places by their order when the session is made anew before the page opens its socket [page.root-order]",
  async ({ page, errors }) => {
    let runs = 0;
    const ended = Promise.withResolvers<void>();
    await using server = testServer({
      "/app"(doc: Document) {
        doc.onSessionDestroyed(() => ended.resolve());
        doc.template =
          "{% block contents %}<main>{{ embed(roots[1]) }}</main><footer>{{ embed(roots[0]) }}</footer>{% endblock %}";
        // Other ids in the second run.
        for (let i = 0; i < 2 * runs; i++) {
          const passing = new Div();
          doc.addRoot(passing);
          doc.removeRoot(passing);
        }
        runs++;
        for (const text of ["first", "second"]) {
          doc.addRoot(new Div({ text: `${text} of run ${runs}` }));
        }
      },
    }, { checkUnusedSessionsMilliseconds: 5 });
    const ids: string[][] = [];
    const note = () =>
      ids.push(server.getSessions()[0]!.document.roots.map(({ id }) => id));
    // The page is there, its socket is not yet.
    await page.route("**/bokeh.min.js*", async (route) => {
      note();
      server.getSessions()[0]!.requestExpiration();
      await ended.promise;
      await route.continue();
    });
    await page.goto(server.url("/app"));
    await page.locator("main", { hasText: "second of run 2" }).waitFor();
    await page.locator("footer", { hasText: "first of run 2" }).waitFor();
    note();
    const [before, after] = ids;
    assertEquals(before!.some((id) => after!.includes(id)), false);
    assertEquals(errors, []);
  },
));
