/** What becomes of a page's change that crosses one of the server. */
import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { Document } from "../../../document/document.ts";
import { serverDocument } from "../../../embed/mod.ts";
import {
  Column,
  ColumnDataSource,
  Div,
  type Model,
  Slider,
} from "../../../models/mod.ts";
import type { Server } from "../../../server.ts";
import type { ServerSession } from "../../../sessions/session.ts";
import { openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import {
  canHoldMessages,
  countPulls,
} from "../../fixtures/browser/held_socket.ts";
import { htmlPage, Site } from "../../fixtures/browser/site.ts";
import { messagesAre, testServer } from "../../fixtures/wire/test_server.ts";

function sliderAndRows(doc: Document): void {
  const slider = new Slider({
    name: "n",
    title: "n",
    start: 0,
    end: 99,
    value: 1,
  });
  const rows = new ColumnDataSource({ name: "rows", data: { x: [0] } });
  const note = new Div({ name: "note", text: "note", tags: [rows] });
  doc.addRoot(new Column({ name: "box", children: [slider, note] }));
}

interface Crossing {
  /** What the server does; the page hears of it after its own change. */
  server(doc: Document): void | Promise<void>;
  /** What the page does, with `doc`, `byName()` and the like. */
  page: string;
  /** Which document of the page. */
  index?: number;
}

/** Lets changes cross; returns when the server has the page's. */
async function cross(
  page: Page,
  app: Server,
  session: ServerSession,
  { server, page: act, index = 0 }: Crossing,
): Promise<void> {
  await page.evaluate("holdMessages()");
  await session.withDocumentLocked(server);
  const { messagesReceived } = app.metrics();
  await page.evaluate(`(() => {
    const doc = Bokeh.documents[${index}];
    const byName = (name) => [...doc._all_models.values()].find((m) => m.name === name);
    ${act};
  })()`);
  await messagesAre(app, messagesReceived + 1);
  await page.evaluate("releaseMessages()");
}

const byName = (doc: Document, name: string) =>
  doc.getModelByName(name) as Model;

for (
  const [where, contentSecurityPolicy] of [["", false], [
    " under contentSecurityPolicy",
    true,
  ]] as const
) {
  Deno.test(browserTest(
    `A slider that page and server move at once has the value that the server ends with${where}`,
    async ({ page, errors }) => {
      await using app = testServer(sliderAndRows, { contentSecurityPolicy });
      await canHoldMessages(page);
      // The policy forbids waiting for functions.
      await page.goto(app.url("/"));
      await page.locator(".noUi-handle").waitFor();
      const [session] = app.getSessions("/");
      const slider = byName(session!.document, "n") as Slider;
      await cross(page, app, session!, {
        server: () => void (slider.value = 5),
        page: `byName("n").value = 7`,
      });
      await page.locator(".bk-slider-value", { hasText: "7" }).waitFor();
      assertEquals(slider.value, 7);
      assertEquals(errors, []);
    },
  ));
}

Deno.test(browserTest(
  "A title that page and server set at once is the server's last",
  async ({ page }) => {
    await using app = testServer(sliderAndRows);
    await canHoldMessages(page);
    await openApp(page, app.url("/"));
    const [session] = app.getSessions("/");
    await cross(page, app, session!, {
      server: (doc) => void (doc.title = "server's"),
      page: `doc.set_title("page's")`,
    });
    await waitFor(page, `doc.title() === "page's"`);
    assertEquals(session!.document.title, "page's");
  },
));

Deno.test(browserTest(
  "Rows that page and server append at once are in the server's order, and there once",
  async ({ page }) => {
    await using app = testServer(sliderAndRows);
    await canHoldMessages(page);
    let asks = Promise.withResolvers<void>();
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes("current_values")) asks.resolve();
      }));
    await openApp(page, app.url("/"));
    const [session] = app.getSessions("/");
    const rows = byName(session!.document, "rows") as ColumnDataSource;
    await cross(page, app, session!, {
      server: () => rows.stream({ x: [1] }),
      page: `byName("rows").stream({ x: [2] })`,
    });
    await waitFor(page, `String(byName("rows").data.x) === "0,1,2"`);
    assertEquals(rows.data, { x: [0, 1, 2] });

    asks = Promise.withResolvers();
    // The rows of a hold come when it ends, not also with what the page asks for.
    await cross(page, app, session!, {
      async server(doc) {
        rows.stream({ x: [3] });
        await new Promise((sent) => setTimeout(sent));
        doc.hold();
        rows.stream({ x: [4] });
      },
      page: `byName("rows").stream({ x: [5] })`,
    });
    await asks.promise;
    await session!.withDocumentLocked((doc) => {
      doc.unhold();
      (byName(doc, "note") as Div).text = "released";
    });
    await waitFor(page, `byName("note").text === "released"`);
    await waitFor(page, `String(byName("rows").data.x) === "0,1,2,3,4,5"`);
    assertEquals(rows.data, { x: [0, 1, 2, 3, 4, 5] });
  },
));

Deno.test(browserTest(
  "A slider that leaves and comes back while the page moves it keeps the page's value",
  async ({ page }) => {
    await using app = testServer(sliderAndRows);
    await canHoldMessages(page);
    await openApp(page, app.url("/"));
    const [session] = app.getSessions("/");
    const slider = byName(session!.document, "n") as Slider;
    await cross(page, app, session!, {
      async server(doc) {
        const box = byName(doc, "box") as Column;
        const { children } = box;
        box.children = [];
        await new Promise((sent) => setTimeout(sent));
        box.children = children;
      },
      page: `byName("n").value = 7`,
    });
    await waitFor(page, `byName("n").value === 7`);
    assertEquals(slider.value, 7);
  },
));

Deno.test(browserTest(
  "A root that the page adds while the server adds one has the server's place",
  async ({ page }) => {
    await using app = testServer(sliderAndRows);
    await canHoldMessages(page);
    const pulls = countPulls(page);
    await openApp(page, app.url("/"));
    const [session] = app.getSessions("/");
    await cross(page, app, session!, {
      server: (doc) => doc.addRoot(new Div({ text: "server's" })),
      page: `doc.add_root(new Bokeh.Models.Div({ text: "page's" }))`,
    });
    await waitFor(
      page,
      `doc.roots().map(({ text }) => text ?? "box").join() === "box,server's,page's"`,
    );
    assertEquals(pulls.count, 2);
  },
));

Deno.test(browserTest(
  "Of two embedded applications in a page, only that whose changes crossed asks for values",
  async ({ page, errors }) => {
    await using app = testServer({ "/a": sliderAndRows, "/b": sliderAndRows }, {
      allowWebSocketOrigin: ["*"],
    });
    await using site = new Site(() =>
      Promise.resolve(htmlPage(
        ["/a", "/b"].map((path) => serverDocument({ url: app.url(path) }))
          .join(""),
      ))
    );
    await canHoldMessages(page);
    const asked: string[] = [];
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        if (String(payload).includes("current_values")) {
          asked.push(new URL(socket.url()).pathname);
        }
      }));
    await page.goto(site.url());
    await page.waitForFunction(
      "globalThis.Bokeh?.documents.length === 2 && Bokeh.documents.every((d) => d.is_idle)",
    );
    // Ids are alike in both: find out by a change which document is whose.
    const [session] = app.getSessions("/b");
    const slider = byName(session!.document, "n") as Slider;
    await session!.withDocumentLocked(() => void (slider.value = 3));
    await page.waitForFunction(
      "Bokeh.documents.some((d) => d.get_model_by_name('n').value === 3)",
    );
    const second = await page.evaluate<number>(
      "Bokeh.documents.findIndex((d) => d.get_model_by_name('n').value === 3)",
    );
    await cross(page, app, session!, {
      server: () => void (slider.value = 5),
      page: `byName("n").value = 7`,
      index: second,
    });
    await page.waitForFunction(
      "Bokeh.documents.map((d) => d.get_model_by_name('n').value).sort().join() === '1,7'",
    );
    assertEquals(asked, ["/b/ws"]);
    assertEquals(errors, []);
  },
));
