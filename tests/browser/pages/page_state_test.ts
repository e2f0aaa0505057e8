import { assertEquals } from "@std/assert";
import { createLogger, type Document, Server } from "../../../mod.ts";
import { Button, Div } from "../../../models/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

Deno.test(browserTest(
  "A page says that it loads, what the application works on and how far it is, and that it cannot be shown",
  async ({ page, openPage }) => {
    const documents: Document[] = [];
    await using server = new Server((doc) => {
      documents.push(doc);
      doc.addRoot(new Div({ text: "here" }));
      doc.addRoot(new Button({ label: "go" }));
    }, {
      address: "127.0.0.1",
      port: 0,
      logger: createLogger("none"),
      contentSecurityPolicy: true,
    });
    server.start();
    const held = Promise.withResolvers<void>();
    await page.routeWebSocket(/\/ws/, async (socket) => {
      await held.promise;
      socket.connectToServer();
    });
    const status = page.getByRole("status");
    const height = () =>
      page.evaluate<number>("document.documentElement.scrollHeight");

    await page.goto(server.url("/"));
    await page.getByText("Loading…").waitFor();
    const empty = await height();
    assertEquals(await page.getByText("here").count(), 0);
    held.resolve();
    await page.getByText("here").waitFor();
    await status.waitFor({ state: "detached" });
    assertEquals(await height(), empty);

    const [doc] = documents;
    const ends: (() => void)[] = [];
    const [text, bar] = [
      page.locator(".bokeh-status span"),
      page.getByRole("progressbar"),
    ];
    const first = doc!.busy(
      new Promise<void>((_, reject) => ends.push(() => reject(new Error("x")))),
      "Fetching <b>",
    );
    await page.getByText("Fetching <b>", { exact: true }).waitFor();
    assertEquals(await bar.getAttribute("value"), null);
    const second = doc!.busy((work) => {
      work.progress(0.25);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
    await page.getByText("Working… (and 1 more)").waitFor();
    assertEquals(await bar.getAttribute("value"), "0.25");
    // A page that comes later is told, too.
    const later = await openPage();
    const id = server.getSessions("/")[0]!.id;
    await later.goto(server.url(`/?bokeh-session-id=${id}`));
    await later.getByText("Working… (and 1 more)").waitFor();
    ends[1]!();
    await second;
    await text.getByText("Fetching <b>").waitFor();
    ends[0]!();
    await first.catch(() => {});
    await status.waitFor({ state: "detached" });
    await later.getByRole("status").waitFor({ state: "detached" });

    await page.routeWebSocket(/\/ws/, (socket) => socket.close());
    await page.goto(server.url("/"));
    const alert = page.getByRole("alert");
    await alert.getByText("The application cannot be shown.").waitFor();
    await page.unrouteAll();
    await page.routeWebSocket(
      /\/ws/,
      (socket) => void socket.connectToServer(),
    );
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("here").waitFor();
    assertEquals(await alert.count(), 0);
  },
));
