/** What becomes of a page when BokehJS cannot apply a change. */
import { assert, assertEquals } from "@std/assert";
import { Column, Div, Slider } from "../../../models/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
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
    let pulls = 0;
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes("PULL-DOC-REQ")) pulls++;
      }));
    await openApp(page, app.url(`/${SHARED}`));
    assertEquals(pulls, 1);
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
    assert(pulls - 1 <= seconds + 2, `${pulls - 1} pulls in ${seconds} s`);
    assert(pulls - 1 < 20, `${pulls - 1} pulls`);
  },
));
