/** Pages whose network is lost for a while. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { Document } from "../../../document/document.ts";
import { Button, ColumnDataSource, Div, Slider } from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { Site } from "../../fixtures/browser/site.ts";
import { eventually } from "../../fixtures/wire/patience.ts";
import { TcpProxy } from "../../fixtures/wire/tcp_proxy.ts";
import { connectionsAre, testServer } from "../../fixtures/wire/test_server.ts";

const NOTICE = ".bokeh-reconnecting";

/** Has the page note when its connection was lost, and when it said so. */
const TIME_OF_NOTICE = `{
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(...offer) {
      super(...offer);
      this.addEventListener("close", () => window.lostAt ??= performance.now());
    }
  };
  new MutationObserver(() => {
    if (document.querySelector("${NOTICE}")) window.noticeAt ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}`;

/** A slider and a button that count what they do, and a plot. */
function app(doc: Document): void {
  const slider = new Slider({ start: 0, end: 10, value: 0, title: "size" });
  const button = new Button({ label: "go" });
  const text = new Div({ text: "0 clicks, value 0" });
  const source = new ColumnDataSource({
    data: { x: new Float64Array([0, 1]), y: new Float64Array([0, 1]) },
  });
  const plot = figure({
    height: 200,
    width: 300,
    x_range: [0, 1],
    y_range: [0, 10],
  });
  plot.line("x", "y", { source });
  let clicks = 0;
  const tell = () => {
    text.text = `${clicks} clicks, value ${slider.value}`;
  };
  slider.onChange("value", () => {
    source.data = {
      x: new Float64Array([0, 1]),
      y: new Float64Array([0, slider.value as number]),
    };
    tell();
  });
  button.onClick(() => {
    clicks++;
    tell();
  });
  for (const root of [slider, button, text, plot]) doc.addRoot(root);
}

/** A server behind a proxy that can be cut. */
async function network(options: ServerOptions = {}) {
  const stack = new AsyncDisposableStack();
  const server = stack.use(
    testServer(app, {
      allowWebSocketOrigin: ["127.0.0.1:*", "localhost:*"],
      ...options,
    }),
  );
  const proxy = stack.use(new TcpProxy(server.url()));
  await Promise.resolve();
  return {
    server,
    proxy,
    url: proxy.url(server.url()),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** What BokehJS shows of a lost connection. */
async function banners(page: Page): Promise<number> {
  return await page.getByText(/connection/i).count();
}

/** Awaits that the text says so, and counts what was said of the connection. */
async function says(page: Page, text: string): Promise<void> {
  await waitFor(page, `byType('Div').text === ${JSON.stringify(text)}`);
}

async function held(server: Server): Promise<void> {
  await eventually(
    () => server.metrics().connectionsHeld === 1,
    () => "the server has not noticed the cut",
  );
}

async function setSlider(page: Page, value: number): Promise<void> {
  await page.evaluate(`(() => {
    const all = [...Bokeh.documents[0]._all_models.values()];
    all.find((model) => model.type === "Slider").value = ${value};
  })()`);
}

/** What Chromium says of a server that cannot be reached. */
const UNREACHABLE = /^WebSocket connection to|ERR_/;

const CLIENT_LOST = /Lost websocket|Disconnected|reconnect/i;

Deno.test(browserTest(
  "While the server cannot be reached, what a user does waits, a small notice comes, and no banner [ws.resume]",
  async ({ page, messages, screenshot }) => {
    await using net = await network();
    const { server, proxy, url } = net;
    await page.addInitScript(TIME_OF_NOTICE);
    await openApp(page, url);
    await inPage(page, "(byType('Range1d').end = 5, byType('Range1d').end)");
    await setSlider(page, 2);
    await says(page, "0 clicks, value 2");
    await page.locator(".noUi-handle").focus();
    proxy.goDown();
    await held(server);
    await page.keyboard.press("ArrowRight");
    await page.locator("button", { hasText: "go" }).dispatchEvent("click");
    await page.locator(NOTICE).waitFor();
    // A cut that is shorter shows nothing. Timers may round down.
    assert(await page.evaluate<number>("noticeAt - lostAt") > 2990);
    assertEquals(await page.locator(NOTICE).textContent(), "Reconnecting…");
    await screenshot("reconnecting");
    const value = await inPage<number>(page, "byType('Slider').value");
    assert(value > 2);
    proxy.comeBack();
    await says(page, `1 clicks, value ${value}`);
    await page.locator(NOTICE).waitFor({ state: "detached" });
    assertEquals(await inPage(page, "byType('Range1d').end"), 5);
    assert(
      await page.evaluate(`(() => {
        let active = document.activeElement;
        while (active.shadowRoot) active = active.shadowRoot.activeElement;
        return active.classList.contains("noUi-handle");
      })()`),
      "the focus is elsewhere",
    );
    assertEquals(await banners(page), 0);
    assertEquals(messages.filter((text) => CLIENT_LOST.test(text)), []);
    const { connectionsOpened, connectionsResumed } = server.metrics();
    assertEquals([connectionsOpened, connectionsResumed], [1, 1]);
    assertEquals((server.getSessions()[0]!).document.roots.length, 4);
  },
));

Deno.test(browserTest(
  "A connection cut after each frame of a message with buffers goes on with the whole message",
  async ({ page, errors }) => {
    await using net = await network();
    const { server, proxy, url } = net;
    await page.exposeFunction("cutNow", () => proxy.cut());
    await page.addInitScript(`{
      const Real = WebSocket;
      window.framesLeft = Infinity;
      window.WebSocket = class extends Real {
        constructor(url, protocols) {
          super(url, protocols);
          let handler = null, isDead = false;
          Object.defineProperty(this, "onmessage", {
            get: () => handler,
            set: (value) => { handler = value; },
          });
          this.addEventListener("message", (event) => {
            if (isDead || !handler) return;
            handler(event);
            if (--window.framesLeft > 0) return;
            window.framesLeft = Infinity;
            isDead = true;
            window.cutNow();
          });
        }
      };
    }`);
    await openApp(page, url);
    // OK and PATCH-DOC with two buffers: fewer than twelve frames.
    for (let frames = 1; frames <= 12; frames++) {
      await page.evaluate(`window.framesLeft = ${frames}`);
      await setSlider(page, frames % 10);
      await says(page, `0 clicks, value ${frames % 10}`);
      const y = await inPage(
        page,
        "[...byType('ColumnDataSource').get_column('y')]",
      );
      assertEquals(y, [0, frames % 10]);
    }
    assert(server.metrics().connectionsResumed >= 7);
    assertEquals(server.metrics().connectionsOpened, 1);
    assertEquals(await banners(page), 0);
    assertEquals(errors.filter((text) => !UNREACHABLE.test(text)), []);
  },
));

Deno.test(browserTest(
  "A page notices that nothing comes through any more, and goes on over a new socket",
  async ({ page }) => {
    await using net = await network();
    const { server, proxy, url } = net;
    await openApp(page, url);
    proxy.silence();
    await setSlider(page, 3);
    await eventually(
      () => proxy.accepted > 0 && proxy.isDropping,
      () => "nothing was dropped",
    );
    const before = proxy.accepted;
    await eventually(
      () => proxy.accepted > before,
      () => "the page did not try another socket",
    );
    proxy.speak();
    await says(page, "0 clicks, value 3");
    assertEquals(server.metrics().connectionsOpened, 1);
    assertEquals(await banners(page), 0);
  },
));

Deno.test(browserTest(
  "A server that cannot resume has BokehJS begin again, without the user noticing",
  async ({ page, messages }) => {
    await using net = await network({ resumeMilliseconds: 1 });
    const { server, proxy, url } = net;
    await openApp(page, url);
    await setSlider(page, 4);
    await says(page, "0 clicks, value 4");
    proxy.goDown();
    await connectionsAre(server, 0);
    proxy.comeBack();
    await connectionsAre(server, 1);
    await eventually(
      () => messages.some((text) => /Reconnected websocket/.test(text)),
      () => messages.join("\n"),
    );
    await setSlider(page, 5);
    await says(page, "0 clicks, value 5");
    assertEquals(server.metrics().connectionsOpened, 2);
  },
));

Deno.test(browserTest(
  "A page that stays away for the lifetime of its session hands over to BokehJS",
  async ({ page, messages }) => {
    await using net = await network({
      unusedSessionLifetimeMilliseconds: 200,
      checkUnusedSessionsMilliseconds: 100_000,
    });
    await openApp(page, net.url);
    net.proxy.goDown();
    await eventually(
      () => messages.some((text) => /Lost websocket/.test(text)),
      () => messages.join("\n"),
    );
    assertEquals(await page.locator(NOTICE).count(), 0);
  },
));

Deno.test(browserTest(
  "A tab that is closed leaves nothing behind",
  async ({ page, openPage }) => {
    await using net = await network();
    const { server, url } = net;
    await page.goto("about:blank");
    const tab = await openPage();
    await openApp(tab, url);
    await connectionsAre(server, 1);
    await tab.close();
    await connectionsAre(server, 0);
    assertEquals(server.metrics().connectionsHeld, 0);
  },
));

Deno.test(browserTest(
  "A hidden page goes on when it is shown again",
  async ({ page }) => {
    await using net = await network();
    const { server, proxy, url } = net;
    await openApp(page, url);
    const show = (isHidden: boolean) =>
      page.evaluate(`(() => {
        Object.defineProperty(document, "hidden", {
          configurable: true, value: ${isHidden},
        });
        document.dispatchEvent(new Event("visibilitychange"));
      })()`);
    await show(true);
    proxy.goDown();
    await held(server);
    await setSlider(page, 6);
    proxy.comeBack();
    await show(false);
    await says(page, "0 clicks, value 6");
    assertEquals(server.metrics().connectionsResumed, 1);
  },
));

Deno.test(browserTest(
  "Under contentSecurityPolicy, a page reconnects and shows its notice",
  async ({ page, errors }) => {
    await using net = await network({ contentSecurityPolicy: true });
    const { server, proxy, url } = net;
    // Without what needs eval, such as openApp().
    await page.goto(url);
    await page.locator(".noUi-handle").focus();
    proxy.goDown();
    await held(server);
    await page.keyboard.press("ArrowRight");
    await page.locator(NOTICE).waitFor();
    const box = await page.locator(NOTICE).boundingBox();
    const { width, height } = page.viewportSize()!;
    assert(box!.x + box!.width <= width && box!.x > width / 2);
    assert(box!.y + box!.height <= height && box!.y > height / 2);
    proxy.comeBack();
    await page.getByText("0 clicks, value 1").waitFor();
    assertEquals(errors.filter((text) => !UNREACHABLE.test(text)), []);
  },
));

Deno.test(browserTest(
  "Two apps embedded in one page go on, and other WebSockets of the page are the browser's",
  async ({ page }) => {
    await using net = await network();
    await using other = await network();
    const script = ({ url }: { url: string }, id: string) =>
      `<script id="${id}" src="${url}autoload.js?bokeh-autoload-element=${id}` +
      `&bokeh-app-path=/&bokeh-absolute-url=${url}"></script>`;
    await using site = Site.ofPage(
      script(net, "one") + script(other, "two"),
    );
    await page.goto(site.url("/"));
    await page.waitForFunction("globalThis.Bokeh?.documents?.length === 2");
    await page.waitForFunction("Bokeh.documents.every((doc) => doc.is_idle)");
    const set = (value: number) =>
      page.evaluate(`Bokeh.documents.forEach((doc) => {
        doc.roots().find((root) => root.type === "Slider").value = ${value};
      })`);
    const told = (value: number) =>
      page.waitForFunction(`Bokeh.documents.every((doc) =>
        doc.roots().find((root) => root.type === "Div").text ===
          "0 clicks, value ${value}")`);
    await set(1);
    await told(1);
    for (const { proxy, server } of [net, other]) {
      proxy.goDown();
      await held(server);
    }
    await set(2);
    await page.locator(NOTICE).waitFor();
    net.proxy.comeBack();
    await eventually(
      () => net.server.metrics().connectionsResumed === 1,
      () => "the first did not resume",
    );
    assertEquals(await page.locator(NOTICE).count(), 1);
    other.proxy.comeBack();
    await told(2);
    await page.locator(NOTICE).waitFor({ state: "detached" });
    const kinds = await page.evaluate(`(() => {
      const url = ${JSON.stringify(net.url)}.replace("http", "ws") + "ws";
      const all = [new WebSocket(url), new WebSocket(url, ["bokeh", "x"])];
      all.forEach((socket) => { socket.onerror = () => {}; socket.close(); });
      class Own extends WebSocket {}
      const own = new Own(url);
      own.close();
      return [...all.map((socket) => socket.constructor.name),
        own instanceof Own, own instanceof WebSocket, WebSocket.OPEN];
    })()`);
    assertEquals(kinds, ["WebSocket", "WebSocket", true, true, 1]);
  },
));
