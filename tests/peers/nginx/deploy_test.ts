/** Rolling deploys of three nodes behind nginx, as docs/scaling.md has them. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { launchChromium } from "../../fixtures/browser/chromium.ts";
import { Mover } from "../../fixtures/cluster/mover.ts";
import { DeployedNodes } from "../../fixtures/cluster/deployed_nodes.ts";
import { Nginx, nginxRedisTest } from "../../fixtures/peers/nginx.ts";
import { RedisServer } from "../../fixtures/peers/redis.ts";

const CLIENT_LOST = /Lost websocket|Disconnected|reconnect/i;

const SESSIONS = 20;

/** Three nodes with Redis, behind nginx without TLS. */
class Site implements AsyncDisposable {
  readonly nodes: DeployedNodes;
  readonly url: string;
  readonly #stack: AsyncDisposableStack;

  private constructor(
    nodes: DeployedNodes,
    url: string,
    stack: AsyncDisposableStack,
  ) {
    this.nodes = nodes;
    this.url = url;
    this.#stack = stack;
  }

  static async start(): Promise<Site> {
    await using stack = new AsyncDisposableStack();
    const redis = stack.use(await RedisServer.start());
    const nodes = stack.use(
      await DeployedNodes.start(redis.url, "--allow-websocket-origin", "*"),
    );
    const [first, second, third] = nodes.ports;
    const nginx = stack.use(
      await Nginx.start({
        page: "scaling.md",
        heading: "Three machines",
        replacements: {
          "10.0.0.1:5006": `127.0.0.1:${first}`,
          "10.0.0.2:5006": `127.0.0.1:${second}`,
          "10.0.0.3:5006": `127.0.0.1:${third}`,
          "listen 443 ssl": "listen 80",
          "ssl_certificate /etc/ssl/plots.pem;": "",
          "ssl_certificate_key /etc/ssl/plots.key;": "",
        },
      }),
    );
    const url = `http://127.0.0.1:${nginx.port}/counter`;
    return new Site(nodes, url, stack.move());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack[Symbol.asyncDispose]();
  }
}

/** Deploys a release while users move sliders; what their sessions show in the end. */
async function deployUnderLoad(
  { url, nodes }: Site,
  release: "first" | "second",
): Promise<[mover: Mover, text: string][]> {
  const movers = await Promise.all(
    Array.from({ length: SESSIONS }, () => Mover.visit(url)),
  );
  let isOver = false;
  const shown = movers.map((mover) => mover.run(() => isOver));
  const failure = Promise.all(shown).then(() => new Promise<never>(() => {}));
  try {
    const statuses = await Promise.race([nodes.deploy(release), failure]);
    assertEquals(statuses, [0, 0, 0]);
  } finally {
    isOver = true;
  }
  const texts = await Promise.all(shown);
  assert(movers.every(({ lost, confirmed }) => lost > 0 && confirmed > 0));
  return movers.map((mover, i) => [mover, texts[i]!]);
}

Deno.test(nginxRedisTest(
  "A rolling deploy loses no move of a slider, and runs none twice",
  async () => {
    await using site = await Site.start();
    for (const [{ confirmed }, text] of await deployUnderLoad(site, "first")) {
      assertEquals(text, `${confirmed} moves, value ${confirmed}`);
    }
  },
));

Deno.test(nginxRedisTest(
  "A rolling deploy of other code keeps what users did to widgets",
  async () => {
    await using site = await Site.start();
    for (const [{ confirmed }, text] of await deployUnderLoad(site, "second")) {
      assertEquals(text, `updated, value ${confirmed}`);
    }
  },
));

Deno.test(nginxRedisTest(
  "A page sees nothing of a rolling deploy, and is told of other code",
  async () => {
    await using site = await Site.start();
    await using browser = await launchChromium();
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on("console", (message) => messages.push(message.text()));
    await openApp(page, site.url);
    await page.evaluate("window.firstView = Bokeh.index.roots[0]");
    let value = 0;
    const move = async () => {
      await inPage(page, `(byType('Slider').value = ${++value}, 0)`);
    };
    const saysMoves = () => `${value} moves, value ${value}`;
    // A session that nobody has changed is not stored, and so is another one later.
    await move();
    await says(page, saysMoves());
    for (const index of site.nodes.ports.keys()) {
      await move();
      const stopped = site.nodes.stop(index);
      await move();
      assertEquals(await stopped, 0);
      await says(page, saysMoves());
      await site.nodes.run(index);
    }
    await says(page, saysMoves());
    assert(await page.evaluate("window.firstView === Bokeh.index.roots[0]"));
    assertEquals(await page.getByText(/connect/i).count(), 0);
    assertEquals(messages.filter((text) => CLIENT_LOST.test(text)), []);
    const told = page.getByText("The application was updated").waitFor();
    await Promise.all([site.nodes.deploy("second"), told]);
    await says(page, `updated, value ${value}`);
  },
  ["browser"],
));

async function says(page: Page, text: string): Promise<void> {
  await waitFor(page, `byType('Div').text === ${JSON.stringify(text)}`);
}
