import { assert, assertEquals } from "@std/assert";
import {
  inlineResources,
  renderResources,
  serverDocument,
  serverSession,
} from "../../../embed/mod.ts";
import {
  dragSlider,
  paintedRows,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { embedding } from "../../fixtures/browser/embedding.ts";

Deno.test(browserTest(
  "serverDocument() embeds an app of another origin, live and with its arguments [embed.server-document] [embed.arguments]",
  async ({ page, errors, screenshot }) => {
    await using live = embedding((server) =>
      `<h1>Host</h1><main>${
        serverDocument({ url: server.url("/app"), arguments: { year: 2024 } })
      }</main>`
    );
    await page.goto(live.site.url("/page?year=1&other=2"));
    await page.locator("main .bk-Figure").waitFor();
    await waitFor(page, "doc.is_idle");
    assert((await paintedRows(page, [255, 0, 0])).pixels > 500);
    await page.getByText("year 2024, from nobody, unknown").waitFor();
    await dragSlider(page, 0, 40);
    await waitFor(page, "byName('double').text !== '2'");
    assertEquals(await page.title(), "");
    assertEquals(live.server.getSessions("/app").length, 1);
    assertEquals(errors, []);
    await screenshot("embedded_app");
  },
));

Deno.test(browserTest(
  "serverDocument() sends headers to the app",
  async ({ page, errors }) => {
    await using live = embedding((server) =>
      serverDocument({ url: server.url("/app"), headers: { "X-From": "host" } })
    );
    await page.goto(live.site.url());
    await page.getByText("year none, from host, unknown").waitFor();
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "serverDocument() sends the cookies of the app's server if it is to [embed.headers-credentials]",
  async ({ page, errors }) => {
    await using live = embedding((server) => {
      // Another port of the same site: browsers keep cookies from other sites.
      const url = server.url("/app").replace("127.0.0.1", "localhost");
      return serverDocument({ url, withCredentials: true });
    });
    await page.context().addCookies([
      { name: "user", value: "ada", domain: "localhost", path: "/" },
    ]);
    await page.goto(live.site.url());
    await page.getByText("from nobody, ada").waitFor();
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "serverDocument() without resources uses the BokehJS of the page",
  async ({ page, errors }) => {
    const resources = renderResources(await inlineResources());
    await using live = embedding((server) =>
      resources + serverDocument({ url: server.url("/app"), resources: null })
    );
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(live.site.url());
    await page.getByText("year none").waitFor();
    assertEquals(requested.filter((url) => url.includes("/static/js/")), []);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "Two apps on one page load BokehJS once and live side by side",
  async ({ page, errors }) => {
    await using live = embedding((server) =>
      ["/app", "/other"].map((path, year) =>
        serverDocument({ url: server.url(path), arguments: { year } })
      ).join("<hr>")
    );
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(live.site.url());
    await page.getByText("year 0,").waitFor();
    await page.getByText("year 1,").waitFor();
    const scripts = requested.filter((url) => url.includes("/js/bokeh.min.js"));
    assertEquals(scripts.length, 1);
    const { server } = live;
    assertEquals(server.getSessions("/app").length, 1);
    assertEquals(server.getSessions("/other").length, 1);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "serverSession() shows the session that the server has [embed.server-session]",
  async ({ page, errors }) => {
    await using live = embedding((server) =>
      serverSession({ url: server.url("/app"), sessionId: "shared" })
    );
    const { server, site } = live;
    const own = await fetch(
      server.url("/app?bokeh-session-id=shared&year=1999"),
    );
    await own.text();
    const { document } = server.getSession("/app", "shared");
    document.getModelByName("double")!.set("text", "from the server");
    await page.goto(site.url());
    await page.getByText("year 1999").waitFor();
    await page.getByText("from the server").waitFor();
    assertEquals(server.getSessions("/app").length, 1);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A script element with the URL of autoload.js embeds an app, too",
  async ({ page, errors }) => {
    await using live = embedding((server) => {
      const url = server.url("/app");
      const query =
        `bokeh-autoload-element=here&bokeh-app-path=/app&bokeh-absolute-url=${url}`;
      return `<main><script src="${url}/autoload.js?${query}" id="here"></script></main>`;
    });
    await page.goto(live.site.url());
    await page.locator("main").getByText("year none").waitFor();
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "serverDocument() needs nothing but its nonce and the server in a content security policy",
  async ({ page, errors }) => {
    await using live = embedding(
      (server) =>
        serverDocument({ url: server.url("/app"), nonce: "only-this" }),
      {},
      (server) => {
        const origin = new URL(server.url()).origin;
        const policy = [
          "default-src 'none'",
          "script-src 'nonce-only-this'",
          `connect-src ${origin} ${origin.replace("http", "ws")}`,
          "style-src 'unsafe-inline'",
          "img-src data:",
        ];
        return { "content-security-policy": policy.join("; ") };
      },
    );
    await page.goto(live.site.url());
    await page.getByText("year none").waitFor();
    await dragSlider(page, 0, 40);
    await waitFor(page, "byName('double').text !== '2'");
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "An app that may not be embedded says so on the console of the page",
  async ({ page, errors }) => {
    await using live = embedding(
      (server) =>
        serverDocument({ url: server.url("/app") }) +
        serverDocument({ url: server.url("/missing") }),
      { allowWebSocketOrigin: ["elsewhere.example.com"] },
    );
    const [refused] = await Promise.all([
      page.waitForEvent(
        "console",
        (message) => /cannot embed .*\/app: /.test(message.text()),
      ),
      page.waitForEvent(
        "console",
        (message) => message.text().includes("/missing/autoload.js"),
      ),
      page.goto(live.site.url()),
    ]);
    assertEquals(refused.type(), "error");
    assert(
      errors.some((error) => /cannot embed .*: (404|the server)/.test(error)),
    );
  },
));
