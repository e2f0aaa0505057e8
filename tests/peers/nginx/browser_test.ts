import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { Server } from "../../../server.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { Certificates } from "../../fixtures/peers/certificates.ts";
import {
  certificatePaths,
  launchFor,
  Nginx,
  nginxBrowserTest,
} from "../../fixtures/peers/nginx.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { eventually } from "../../fixtures/wire/patience.ts";
import { TcpProxy } from "../../fixtures/wire/tcp_proxy.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const APP = "https://www.example.com/plots/sliders";

/** The server of "Below a path", with what a test has besides. */
function plotsServer(allowWebSocketOrigin = ["www.example.com"]): Server {
  return testServer({ "/sliders": sliderApp }, {
    address: "127.0.0.1",
    prefix: "plots",
    allowWebSocketOrigin,
    useXHeaders: true,
  });
}

async function startNginx(
  certificates: Certificates,
  server: { readonly port: number | null },
): Promise<Nginx> {
  return await Nginx.start({
    heading: "Below a path",
    replacements: {
      ...certificatePaths(certificates),
      "127.0.0.1:5006": `127.0.0.1:${server.port}`,
    },
  });
}

/** Another site, whose pages have some HTML. */
function otherSite(
  certificates: Certificates,
  html: string,
): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    {
      hostname: "127.0.0.1",
      port: 0,
      cert: certificates.text("cert.pem"),
      key: certificates.text("key.pem"),
      onListen() {},
    },
    () =>
      new Response(
        `<!DOCTYPE html><title>Other site</title><body>${html}</body>`,
        {
          headers: { "content-type": "text/html; charset=utf-8" },
        },
      ),
  );
}

/** The URLs of the WebSockets that a page opens. */
function socketsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on("websocket", (socket) => urls.push(socket.url()));
  return urls;
}

Deno.test(nginxBrowserTest(
  "Below a path behind nginx with TLS, a browser shows an app and drags its slider",
  async () => {
    await using certificates = await Certificates.create();
    await using server = plotsServer();
    await using nginx = await startNginx(certificates, server);
    const browser = await launchFor({ "www.example.com:443": nginx.port });
    try {
      const page = await browser.newPage();
      const sockets = socketsOf(page);
      const failed: string[] = [];
      page.on("requestfailed", (request) => failed.push(request.url()));
      await openApp(page, "https://www.example.com/plots/");
      // with one app, / leads to it
      assertEquals(page.url(), APP);
      assertEquals(sockets, [`${APP.replace("https", "wss")}/ws`]);
      await dragSlider(page, 0, 80);
      await waitFor(page, "byType('Div').text !== 'value 0'");
      const value = await inPage(page, "byType('Slider').value");
      assertEquals(await inPage(page, "byType('Div').text"), `value ${value}`);
      assertEquals(failed, []);
    } finally {
      await browser.close();
    }
  },
));

Deno.test(nginxBrowserTest(
  "A page of another site shows an app in an iframe",
  async () => {
    await using certificates = await Certificates.create();
    await using server = plotsServer();
    await using nginx = await startNginx(certificates, server);
    await using site = otherSite(
      certificates,
      `<iframe src="${APP}" width="600" height="300"></iframe>`,
    );
    const browser = await launchFor({
      "www.example.com:443": nginx.port,
      "other.example.org:443": site.addr.port,
    });
    try {
      const page = await browser.newPage();
      await page.goto("https://other.example.org/");
      const handle = await page.waitForSelector("iframe");
      const frame = await handle.contentFrame();
      assert(frame);
      await frame.waitForFunction(
        "globalThis.Bokeh?.documents?.[0]?.is_idle === true",
      );
      const slider = frame.locator(".noUi-handle");
      await slider.focus();
      await slider.press("ArrowRight");
      await frame.waitForFunction(
        "Bokeh.documents[0].roots()[1].text === 'value 1'",
      );
      assertEquals(server.getSessions().length, 1);
    } finally {
      await browser.close();
    }
  },
));

Deno.test(nginxBrowserTest(
  "A page of another site shows an app by script if its host is allowed",
  async () => {
    await using certificates = await Certificates.create();
    await using server = plotsServer(["www.example.com", "other.example.org"]);
    await using nginx = await startNginx(certificates, server);
    const source = `${APP}/autoload.js?bokeh-autoload-element=app` +
      `&bokeh-app-path=/plots/sliders&bokeh-absolute-url=${APP}`;
    await using site = otherSite(
      certificates,
      `<script id="app" src="${source}"></script>`,
    );
    const browser = await launchFor({
      "www.example.com:443": nginx.port,
      "other.example.org:443": site.addr.port,
    });
    try {
      const page = await browser.newPage();
      const sockets = socketsOf(page);
      await openApp(page, "https://other.example.org/");
      await waitFor(page, "byType('Div') !== undefined");
      assertEquals(sockets.length, 1);
      assert(sockets[0]!.startsWith(`${APP.replace("https", "wss")}/ws`));
      await dragSlider(page, 0, 80);
      await waitFor(page, "byType('Div').text !== 'value 0'");
    } finally {
      await browser.close();
    }
  },
));

Deno.test(nginxBrowserTest(
  "Behind nginx, a page goes on after the server could not be reached, and shows no banner",
  async () => {
    await using certificates = await Certificates.create();
    await using server = plotsServer();
    await using proxy = new TcpProxy(server.url());
    await using nginx = await startNginx(certificates, proxy);
    const browser = await launchFor({ "www.example.com:443": nginx.port });
    try {
      const page = await browser.newPage();
      await openApp(page, APP);
      proxy.goDown();
      await eventually(
        () => server.metrics().connectionsHeld === 1,
        () => "the server has not noticed the cut",
      );
      await page.locator(".noUi-handle").focus();
      await page.keyboard.press("ArrowRight");
      // nginx answers with 502 meanwhile.
      await page.locator(".bokeh-reconnecting").waitFor();
      proxy.comeBack();
      await waitFor(page, "byType('Div').text === 'value 1'");
      await page.locator(".bokeh-reconnecting").waitFor({ state: "detached" });
      assertEquals(await page.getByText(/connection/i).count(), 0);
      const { connectionsOpened, connectionsResumed } = server.metrics();
      assertEquals([connectionsOpened, connectionsResumed], [1, 1]);
    } finally {
      await browser.close();
    }
  },
));
