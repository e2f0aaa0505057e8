import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { Server } from "../../../server.ts";
import { openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import { mirror, PAYLOADS } from "../../fixtures/apps/injections.ts";

/** Fails the page if a payload fires. */
async function watch(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(
    "globalThis.fired = 0; globalThis.fire = () => fired++;",
  );
  return async () => assertEquals(await page.evaluate("fired"), 0);
}

Deno.test(browserTest(
  "Injection: the marker of these tests fires where a page lets it",
  async ({ page }) => {
    await watch(page);
    await page.goto("data:text/html,<script>fire()</script>");
    assertEquals(await page.evaluate("fired"), 1);
  },
));

Deno.test(browserTest(
  "Injection: titles, names and tags from arguments stay texts in the page [page.title]",
  async ({ page, errors }) => {
    const check = await watch(page);
    await using server = testServer({ "/app": mirror });
    for (const payload of PAYLOADS) {
      await openApp(
        page,
        server.url(`/app?text=${encodeURIComponent(payload)}`),
      );
      // Browsers collapse whitespace in titles.
      assertEquals(
        (await page.title()).trim(),
        payload.replace(/\s+/g, (space) => space === "\n" ? " " : space).trim(),
      );
      await check();
    }
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "Injection: paths of applications stay texts in the index and its links",
  async ({ page }) => {
    const check = await watch(page);
    const names = PAYLOADS.map((payload) => payload.replaceAll("/", "|"));
    const apps = Object.fromEntries(names.map((name) => [`/${name}`, mirror]));
    await using server = testServer(apps);
    await page.goto(server.url());
    await check();
    const texts = await page.locator("li a").allInnerTexts();
    assertEquals(texts.length, names.length);
    const href = await page.locator("li a").evaluateAll((links) =>
      links.map((link) => (link as unknown as { href: string }).href)
    );
    for (const url of href) assert(url.startsWith(server.url()), url);
    assertEquals(await page.locator("li script, li img, li svg").count(), 0);
  },
));

/** Puts a root with an id of the client's choice into a session. */
async function pushRoot(
  server: Server,
  session: string,
  id: string,
): Promise<void> {
  await using client = await connect(server, session, "/app");
  const attributes = { text: "pushed" };
  const model = { type: "object", name: "Div", id, attributes };
  const { header } = await client.sendPatch([{ kind: "RootAdded", model }]);
  assertEquals(header.msgtype, "OK");
}

Deno.test(browserTest(
  "Injection: ids of roots that clients choose stay texts in the page",
  async ({ page, errors }) => {
    const check = await watch(page);
    await using server = testServer({ "/app": mirror });
    for (const [index, payload] of PAYLOADS.entries()) {
      await pushRoot(server, `s${index}`, payload);
      await openApp(page, server.url(`/app?bokeh-session-id=s${index}`));
      const ids = await page.locator("[data-root-id]").evaluateAll((elements) =>
        elements.map((element) =>
          (element as unknown as { dataset: { rootId: string } }).dataset.rootId
        )
      );
      assertEquals(ids[1], payload);
      await check();
    }
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "Injection: autoload parameters fire nothing in the page that embeds",
  async ({ page }) => {
    const check = await watch(page);
    const options = { extraWebSocketOrigins: ["127.0.0.1"] };
    await using server = testServer({ "/app": mirror }, options);
    const base = server.url("/app/autoload.js");
    const scripts = PAYLOADS.map((payload) => {
      const text = encodeURIComponent(payload);
      const query =
        `bokeh-autoload-element=${text}&bokeh-app-path=${text}&text=${text}&resources=none`;
      return `<script src="${base}?${query}"></script>`;
    });
    const html = `<!DOCTYPE html><body>${scripts.join("")}</body>`;
    await using host = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen() {} },
      () => new Response(html, { headers: { "content-type": "text/html" } }),
    );
    const loaded: number[] = [];
    page.on("response", (response) => {
      if (response.url().startsWith(base)) loaded.push(response.status());
    });
    await page.goto(`http://127.0.0.1:${host.addr.port}/`);
    await check();
    assertEquals(loaded, PAYLOADS.map(() => 200));
  },
));

Deno.test(browserTest(
  "Injection: error pages of all kinds fire nothing",
  async ({ page }) => {
    const check = await watch(page);
    for (const dev of [false, true]) {
      await using server = testServer({
        "/app"(doc) {
          throw new Error(
            `${doc.sessionContext?.request?.arguments.text?.[0]}`,
          );
        },
      }, { dev, generateSessionIds: false });
      for (const payload of PAYLOADS) {
        const text = encodeURIComponent(payload);
        for (
          const path of [
            `/app?bokeh-session-id=${text}&text=${text}`,
            `/app?text=${text}`,
            `/${text}`,
          ]
        ) {
          await page.goto(server.url(path));
          await check();
        }
      }
    }
  },
));
