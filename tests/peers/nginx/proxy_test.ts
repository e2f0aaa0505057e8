import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { createLogger, type Logger } from "../../../base/logger.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { BOKEHJS_FOLDER } from "../../fixtures/programs/app_files.ts";
import { Certificates } from "../../fixtures/peers/certificates.ts";
import {
  certificatePaths,
  Nginx,
  nginxTest,
} from "../../fixtures/peers/nginx.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { visit } from "../../fixtures/wire/visit.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

/** What nginx connects from: not what connects to nginx. */
const PROXY = "127.0.0.2";
const SECURE = "https://plots.example.com";
const PLAIN = "http://plots.example.com";
/** What a client that lies says of itself. */
const SPOOFED = {
  "x-forwarded-for": "203.0.113.9",
  "x-real-ip": "203.0.113.9",
  "x-forwarded-proto": "http",
  "x-scheme": "http",
};

/** A server that also says whom it takes its clients for. */
function plotsServer(options: ServerOptions = {}): Server {
  return testServer({ "/sliders": sliderApp }, {
    address: "127.0.0.1",
    allowWebSocketOrigin: ["plots.example.com"],
    extraPatterns: [{
      pattern: "/client",
      handler: (_request, { remoteAddress, isSecure }) =>
        Response.json([remoteAddress ?? null, isSecure]),
    }],
    ...options,
  });
}

/** Collects what a server logs as errors. */
function errorsTo(errors: string[]): Logger {
  const error = (text: string) => void errors.push(text);
  return { ...createLogger("none"), error };
}

function upstream({ port }: Server): Record<string, string> {
  return { "127.0.0.1:5006": `127.0.0.1:${port}` };
}

type Init = RequestInit & { client?: Deno.HttpClient };

async function json(url: string, init: Init): Promise<unknown> {
  return await (await fetch(url, init)).json();
}

async function status(url: string, init: Init): Promise<number> {
  const response = await fetch(url, init);
  await response.body?.cancel();
  return response.status;
}

Deno.test(nginxTest(
  "Behind nginx, an app works and its clients are who nginx says",
  async () => {
    await using certificates = await Certificates.create();
    using client = certificates.client();
    await using server = plotsServer({
      useXHeaders: true,
      trustedProxies: [PROXY],
    });
    await using nginx = await Nginx.start({
      heading: "Reverse proxy",
      address: PROXY,
      replacements: { ...certificatePaths(certificates), ...upstream(server) },
    });
    const url = `https://localhost:${nginx.port}`;
    const seen = await visit(`${url}/sliders`, { client, origin: SECURE });
    assertEquals(seen.text, "value 7");
    assert(seen.scripts.every((script) => script.startsWith(`${url}/static/`)));
    // nginx overwrites what a client says of itself
    for (const headers of [{}, SPOOFED]) {
      const told = await json(`${url}/client`, { client, headers });
      assertEquals(told, ["127.0.0.1", true]);
    }
    // who is no trusted proxy is not believed
    const direct = await json(`http://127.0.0.1:${server.port}/client`, {
      headers: { ...SPOOFED, "x-scheme": "https" },
    });
    assertEquals(direct, ["127.0.0.1", false]);
  },
));

Deno.test(nginxTest(
  "Without useXHeaders, or trust in it, nginx is the client",
  async () => {
    await using certificates = await Certificates.create();
    using client = certificates.client();
    for (
      const options of [
        { useXHeaders: false },
        { useXHeaders: true, trustedProxies: ["10.0.0.0/8"] },
      ]
    ) {
      await using server = plotsServer(options);
      await using nginx = await Nginx.start({
        heading: "Reverse proxy",
        address: PROXY,
        replacements: {
          ...certificatePaths(certificates),
          ...upstream(server),
        },
      });
      const url = `https://localhost:${nginx.port}/client`;
      assertEquals(await json(url, { client }), [PROXY, false]);
    }
  },
));

Deno.test(nginxTest(
  "The sessions of a client are counted by the address that nginx reports",
  async () => {
    await using certificates = await Certificates.create();
    const caCerts = [certificates.text("cert.pem")];
    await using server = plotsServer({
      useXHeaders: true,
      trustedProxies: [PROXY],
      maxSessionsPerClient: 1,
    });
    await using nginx = await Nginx.start({
      heading: "Reverse proxy",
      address: PROXY,
      replacements: { ...certificatePaths(certificates), ...upstream(server) },
    });
    const url = `https://localhost:${nginx.port}/sliders`;
    for (const localAddress of ["127.0.0.3", "127.0.0.4"]) {
      using client = Deno.createHttpClient({ caCerts, localAddress });
      assertEquals(await status(url, { client }), 200);
      assertEquals(await status(url, { client }), 429);
      assertEquals(await status(url, { client, headers: SPOOFED }), 429);
    }
  },
));

Deno.test(nginxTest(
  "Behind nginx, only pages of the hosts that are allowed connect",
  async () => {
    await using certificates = await Certificates.create();
    using client = certificates.client();
    const refused: string[] = [];
    await using server = plotsServer({ logger: errorsTo(refused) });
    await using nginx = await Nginx.start({
      heading: "Reverse proxy",
      replacements: { ...certificatePaths(certificates), ...upstream(server) },
    });
    const url = `https://localhost:${nginx.port}/sliders`;
    for (const origin of [SECURE, PLAIN]) {
      assertEquals((await visit(url, { client, origin })).text, "value 7");
    }
    for (
      const origin of [
        "https://evil.example.com",
        "https://plots.example.com.evil.example",
        `${SECURE}:8443`,
        `https://localhost:${nginx.port}`,
        // by default this would be allowed
        `http://localhost:${server.port}`,
      ]
    ) {
      await assertRejects(() => visit(url, { client, origin }));
      const [message = ""] = refused.splice(0);
      assertStringIncludes(message, `from Origin '${origin}'`);
      assertStringIncludes(
        message,
        `BOKEH_ALLOW_WS_ORIGIN=${origin.replace(/^https?:\/\//, "")}`,
      );
    }
  },
));

Deno.test(nginxTest("Behind nginx, a silent WebSocket stays open", async () => {
  await using certificates = await Certificates.create();
  using client = certificates.client();
  await using server = testServer({
    "/sliders": (doc) => {
      // longer than nginx waits for a word
      doc.addTimeoutCallback(() => void (doc.title = "still there"), 3000);
    },
  }, { keepAliveMilliseconds: 400 });
  await using nginx = await Nginx.start({
    heading: "Reverse proxy",
    replacements: {
      ...certificatePaths(certificates),
      "127.0.0.1:5006": `127.0.0.1:${server.port}`,
    },
    directives: "proxy_read_timeout 1s;",
  });
  const url = `https://localhost:${nginx.port}/sliders`;
  const page = await (await fetch(url, { client })).text();
  const [, token = ""] = /"token":"([^"]+)"/.exec(page) ?? [];
  const socket = `${url.replace("https", "wss")}/ws`;
  await using wire = await WireClient.connect(socket, token, { client });
  const { content } = await wire.next("PATCH-DOC");
  assertEquals(content.events[0]?.title, "still there");
}));

Deno.test(nginxTest(
  "nginx finds a server on a unix socket [server.unix-socket]",
  async () => {
    await using files = await TemporaryFiles.create({});
    await using certificates = await Certificates.create();
    using client = certificates.client();
    const unixSocket = files.path("app.sock");
    const where = { port: undefined, address: undefined, unixSocket };
    await using server = plotsServer({ ...where, useXHeaders: true });
    await using nginx = await Nginx.start({
      heading: "Unix socket",
      replacements: {
        ...certificatePaths(certificates),
        "/run/plots/app.sock": unixSocket,
      },
    });
    const url = `https://localhost:${nginx.port}`;
    const seen = await visit(`${url}/sliders`, { client, origin: SECURE });
    assertEquals(seen.text, "value 7");
    const told = await json(`${url}/client`, { client, headers: SPOOFED });
    assertEquals(told, ["127.0.0.1", true]);
    await server.stop();

    const refused: string[] = [];
    await using closed = plotsServer({
      ...where,
      allowWebSocketOrigin: undefined,
      logger: errorsTo(refused),
    });
    assertEquals(closed.unixSocket, unixSocket);
    await assertRejects(() =>
      visit(`${url}/sliders`, { client, origin: SECURE })
    );
    assertStringIncludes(refused.join(), "currently we allow origins (none)");
  },
));

Deno.test(nginxTest("nginx can send the files of BokehJS itself", async () => {
  await using server = plotsServer();
  await using nginx = await Nginx.start({
    heading: "Static files by the proxy",
    replacements: {
      ...upstream(server),
      "/srv/plots/bokehjs/": BOKEHJS_FOLDER,
    },
  });
  const url = `http://127.0.0.1:${nginx.port}`;
  const page = await (await fetch(`${url}/sliders`)).text();
  const { requests } = server.metrics();
  const sources = Array.from(
    page.matchAll(/<script[^>]* src="([^"]+)"/g),
    ([, source]) => source!,
  );
  assertEquals(sources.length, 5);
  for (const source of sources) {
    const response = await fetch(`${url}${source}`);
    const sent = await response.bytes();
    const name = new URL(response.url).pathname.replace("/static/js/", "");
    assertEquals(sent, await Deno.readFile(`${BOKEHJS_FOLDER}${name}`));
  }
  assertEquals(server.metrics().requests, requests);
}));

Deno.test(nginxTest(
  "Tokens that carry large headers need larger buffers of nginx",
  async () => {
    await using server = plotsServer({ selfContainedTokens: true });
    // random, so that no compression makes it small
    const value = crypto.getRandomValues(new Uint8Array(5000)).toBase64();
    const options = { origin: PLAIN, headers: { cookie: `big=${value}` } };
    const heading = "Large headers";
    {
      await using nginx = await Nginx.start({
        heading,
        replacements: {
          ...upstream(server),
          "large_client_header_buffers 4 24k;": "",
        },
      });
      const url = `http://127.0.0.1:${nginx.port}/sliders`;
      await assertRejects(() => visit(url, options), Error, "400");
    }
    await using nginx = await Nginx.start({
      heading,
      replacements: upstream(server),
    });
    const url = `http://127.0.0.1:${nginx.port}/sliders`;
    assertEquals((await visit(url, options)).text, "value 7");
  },
));
