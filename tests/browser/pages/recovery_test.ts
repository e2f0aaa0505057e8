/** What becomes of a page when BokehJS cannot apply a change. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { Column, Div, Slider } from "../../../models/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { countPulls } from "../../fixtures/browser/held_socket.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SHARED = "?bokeh-session-id=shared";

function server() {
  return testServer((doc) => {
    doc.addRoot(
      new Column({
        children: [new Slider({ name: "n", start: 0, end: 99, value: 1 })],
      }),
    );
    doc.addRoot(new Div({ name: "note", text: "first" }));
  });
}

Deno.test(browserTest(
  "A page that could not apply a change is brought up to date",
  async ({ page, errors }) => {
    await using app = server();
    const sent: string[] = [];
    page.on(
      "websocket",
      (socket) =>
        socket.on("framesent", ({ payload }) => sent.push(String(payload))),
    );
    await openApp(page, app.url(`/${SHARED}`));
    const session = app.getSession("/", "shared");
    // The page forgets a model that the server still counts on.
    await inPage(
      page,
      `(Bokeh.documents[0]._all_models.delete(byName("n").id), 0)`,
    );
    await session.withDocumentLocked((doc) => {
      (doc.getModelByName("n") as Slider).value = 5;
      (doc.getModelByName("note") as Div).text = "lost with it";
    });
    await waitFor(page, `byName("n")?.value === 5`);
    await page.getByText("lost with it").waitFor();
    assertEquals(errors.length, 1);
    assert(errors[0]!.includes("reference"), errors[0]);

    // Both ways, as before, and drawn once.
    await session.withDocumentLocked((doc) => {
      (doc.getModelByName("note") as Div).text = "then";
    });
    await page.getByText("then").waitFor();
    const changed = Promise.withResolvers<void>();
    const slider = session.document.getModelByName("n") as Slider;
    slider.onChange("value", () => changed.resolve());
    await inPage(page, `byName("n").value = 7`);
    await changed.promise;
    assertEquals(slider.value, 7);
    assertEquals(sent.filter((text) => text.includes("RootAdded")), []);
    assertEquals(await page.locator(".bk-Slider").count(), 1);
    assertEquals(session.connectionCount, 1);
    assertEquals(errors.length, 1);
  },
));

Deno.test(browserTest(
  "A page that can apply no change does not pull for each of them",
  async ({ page }) => {
    await using app = server();
    const pulls = countPulls(page);
    await openApp(page, app.url(`/${SHARED}`));
    assertEquals(pulls.count, 1);
    await inPage(
      page,
      `(doc.apply_json_patch = () => { throw new Error("planted"); }, 0)`,
    );
    const session = app.getSession("/", "shared");
    const started = performance.now();
    for (let value = 1; value <= 40; value++) {
      await session.withDocumentLocked((doc) => {
        (doc.getModelByName("note") as Div).text = `text ${value}`;
      });
      await inPage(page, "0");
    }
    // The last of them is not forgotten either.
    await waitFor(page, `byName("note")?.text === "text 40"`);
    const seconds = (performance.now() - started) / 1000;
    assert(pulls.count <= seconds + 3, `${pulls.count} pulls in ${seconds} s`);
    assert(pulls.count < 21, `${pulls.count} pulls`);
  },
));

/** Makes the views of texts fail while they are built, some times. */
async function plantFailures(page: Page, times: string): Promise<void> {
  await inPage(
    page,
    `(() => {
      let left = ${times};
      byName("note").default_view.prototype.lazy_initialize = async () => {
        if (left-- > 0) throw new Error("planted in " + new Error().stack);
      };
    })()`,
  );
}

Deno.test(browserTest(
  "A page whose views fail after a change draws the document again",
  async ({ page }) => {
    await using app = server();
    const pulls = countPulls(page);
    await openApp(page, app.url(`/${SHARED}`));
    await plantFailures(page, "1");
    await app.getSession("/", "shared").withDocumentLocked((doc) =>
      doc.addRoot(new Div({ text: "late" }))
    );
    await page.getByText("late").waitFor();
    assertEquals(pulls.count, 2);
  },
));

Deno.test(browserTest(
  "A page whose views fail three times in a row says so, and pulls no more",
  async ({ page, messages }) => {
    await using app = server();
    const pulls = countPulls(page);
    await openApp(page, app.url(`/${SHARED}`));
    await plantFailures(page, "Infinity");
    const gaveUp = page.waitForEvent("console", {
      predicate: (message) => message.text().includes("three times in a row"),
    });
    const session = app.getSession("/", "shared");
    await session.withDocumentLocked((doc) =>
      doc.addRoot(new Div({ text: "late" }))
    );
    await gaveUp;
    assertEquals(pulls.count, 3);
    // What needs no new view still arrives.
    await session.withDocumentLocked((doc) => {
      (doc.getModelByName("n") as Slider).value = 9;
    });
    await waitFor(page, `byName("n")?.value === 9`);
    assertEquals(pulls.count, 3);
    const said = messages.filter((text) => text.includes("in a row"));
    assertEquals(said.length, 1);
  },
));

Deno.test(browserTest(
  "A promise of the application's own scripts that fails makes the page pull nothing",
  async ({ page, messages }) => {
    await using app = server();
    const pulls = countPulls(page);
    await openApp(page, app.url(`/${SHARED}`));
    const session = app.getSession("/", "shared");
    for (const value of [5, 6]) {
      await session.withDocumentLocked((doc) => {
        (doc.getModelByName("n") as Slider).value = value;
      });
      await waitFor(page, `byName("n")?.value === ${value}`);
      await page.evaluate(`new Promise((done) => {
        addEventListener("unhandledrejection", done, { once: true });
        Promise.reject(new Error("mine"));
      }).then(() => 0)`);
    }
    assertEquals(pulls.count, 1);
    assertEquals(messages.filter((text) => text.includes("Cannot")), []);
  },
));
