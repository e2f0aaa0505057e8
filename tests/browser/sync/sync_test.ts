import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { AppFunction } from "../../../application/function_handler.ts";
import { Div, Slider } from "../../../models/mod.ts";
import type { Server } from "../../../server.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SHARED = "?bokeh-session-id=shared";

/** A slider that cannot go beyond 8, and a text that follows it. */
function clamped(doc: Parameters<AppFunction>[0]): void {
  const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
  const text = new Div({ name: "text", text: "1" });
  slider.onChange("value", (_attr, _old, value) => {
    if (value > 8) slider.value = 8;
    text.text = `${slider.value}`;
  });
  doc.addRoot(slider);
  doc.addRoot(text);
}

function sliderOf(server: Server): Slider {
  return server.getSession("/", "shared").document
    .getModelByName("n") as Slider;
}

/** Counts the PATCH-DOC messages that a page sends from now on. */
async function countPatches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`(() => {
    globalThis.patches = 0;
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      if (typeof data === "string" && data.includes('"PATCH-DOC"')) patches++;
      return send.call(this, data);
    };
  })()`);
  return () => page.evaluate("patches");
}

Deno.test(browserTest(
  "Two tabs on one session follow each other without an echo",
  async ({ page, openPage, errors }) => {
    await using server = testServer(clamped);
    await openApp(page, server.url(`/${SHARED}`));
    const other = await openPage();
    await openApp(other, server.url(`/${SHARED}`));
    assertEquals(server.getSessions().length, 1);

    const sentByOther = await countPatches(other);
    await inPage(page, `(byName("n").value = 4, 0)`);
    await waitFor(
      other,
      `byName("n").value === 4 && byName("text").text === "4"`,
    );
    await waitFor(page, `byName("text").text === "4"`);
    assertEquals(sliderOf(server).value, 4);

    const sentByFirst = await countPatches(page);
    await inPage(other, `(byName("n").value = 6, 0)`);
    await waitFor(
      page,
      `byName("n").value === 6 && byName("text").text === "6"`,
    );
    assertEquals(await sentByOther(), 1);
    assertEquals(await sentByFirst(), 0);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A slider that its own callback clamps ends with one value everywhere",
  async ({ page, openPage, errors, screenshot }) => {
    await using server = testServer(clamped);
    await openApp(page, server.url(`/${SHARED}`));
    const other = await openPage();
    await openApp(other, server.url(`/${SHARED}`));

    await dragSlider(page, 0, 300);
    for (const tab of [page, other]) {
      await waitFor(
        tab,
        `byName("n").value === 8 && byName("text").text === "8"`,
      );
    }
    assertEquals(sliderOf(server).value, 8);
    await screenshot("clamped", other);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A page whose socket is cut reconnects and goes on [ws.reconnect]",
  async ({ page, messages }) => {
    await using server = testServer(clamped);
    await openApp(page, server.url(`/${SHARED}`));
    const session = server.getSession("/", "shared");
    const { promise, resolve } = Promise.withResolvers<void>();
    session.document.onEvent("client_reconnected", () => resolve());

    server.app.closeConnections();
    assertEquals(session.connectionCount, 0);
    // Nobody but the server knows of this change until the page is back.
    await session.withDocumentLocked((doc) => {
      (doc.getModelByName("n") as Slider).value = 3;
    });
    await promise;
    await waitFor(
      page,
      `byName("n").value === 3 && byName("text").text === "3"`,
    );

    await inPage(page, `(byName("n").value = 5, 0)`);
    await waitFor(page, `byName("text").text === "5"`);
    assertEquals(sliderOf(server).value, 5);
    assertEquals(messages.filter((line) => line.includes("ERROR reply")), []);
  },
));

Deno.test(browserTest(
  "A page shows models that are added later [sync.known-models]",
  async ({ page, openPage, errors }) => {
    await using server = testServer((doc) =>
      doc.addRoot(new Div({ text: "first" }))
    );
    await openApp(page, server.url(`/${SHARED}`));
    const other = await openPage();
    await openApp(other, server.url(`/${SHARED}`));
    await server.getSession("/", "shared").withDocumentLocked((doc) => {
      doc.addRoot(new Slider({ name: "n", start: 0, end: 10, value: 2 }));
    });
    for (const tab of [page, other]) {
      await waitFor(tab, `byName("n")?.value === 2`);
      await tab.locator(".noUi-handle").waitFor();
    }
    assertEquals(errors, []);
  },
));
