import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Handler } from "../../application/handler.ts";
import { createLogger } from "../../base/logger.ts";
import { serverDocument } from "../../embed/mod.ts";
import { type Applications, BokehApp } from "../../http/bokeh_app.ts";
import { createToken } from "../../sessions/token.ts";
import {
  embedRequest,
  scriptElement,
} from "../fixtures/browser/embed_facts.ts";
import { Site } from "../fixtures/browser/site.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

function mounted(applications: Applications): BokehApp {
  return new BokehApp(applications, {
    prefix: "/plots",
    logger: createLogger("none"),
  });
}

/** A site that hands everything below `/plots/` to an app. */
function siteOf(app: BokehApp): Site {
  return new Site((request) =>
    new URL(request.url).pathname.startsWith("/plots/")
      ? app.fetch(request)
      : new Response("The site")
  );
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}

function connect(
  site: Site,
  origin = site.url("").replace(/\/$/, ""),
): Promise<WireClient> {
  return WireClient.connect(
    site.url("/plots/app/ws").replace("http", "ws"),
    createToken({ sessionId: "mounted" }),
    { origin },
  );
}

Deno.test("BokehApp.fetch() starts a mounted app with the first request", async () => {
  const seen: string[] = [];
  const handler: Handler = {
    modifyDocument: (doc) => void (doc.title = "Mounted"),
    onServerLoaded: () => void seen.push("loaded"),
    onServerUnloaded: () => void seen.push("unloaded"),
  };
  await using app = mounted({ "/app": new Application(handler) });
  await using site = siteOf(app);
  assertEquals(seen, []);
  const page = await (await fetch(site.url("/plots/app"))).text();
  assertEquals(/<title>(.*)<\/title>/.exec(page)?.[1], "Mounted");
  assertEquals(seen, ["loaded"]);
  await app.stop();
  assertEquals(seen, ["loaded", "unloaded"]);
  assertEquals(await statusOf(site.url("/plots/app")), 503);
  assertEquals(await statusOf(site.url("/")), 200);
});

Deno.test("A mounted app takes sockets from the pages of its host, and of nobody else", async () => {
  await using app = mounted({ "/app": (_doc) => {} });
  await using site = siteOf(app);
  const { port } = new URL(site.url());
  for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
    const client = await connect(site, `http://${host}:${port}`);
    await client.next("ACK");
    await client.close();
  }
  for (
    const origin of [
      `http://localhost:${Number(port) - 1}`,
      `http://evil.example:${port}`,
      "http://localhost",
    ]
  ) {
    await assertRejects(() => connect(site, origin));
  }
});

Deno.test("A mounted app has all its URLs below its prefix", async () => {
  await using app = mounted({ "/app": (_doc) => {} });
  await using site = siteOf(app);
  const page = await (await fetch(site.url("/plots/app/"))).text();
  const [, script = ""] = /<script src="(.*?)"/.exec(page) ?? [];
  assertEquals(await statusOf(site.url(script)), 200);
  const embed = serverDocument({ url: "/plots/app", relativeUrls: true });
  const { url, raw_query } = embedRequest(scriptElement(embed).code);
  assertEquals(await statusOf(`${site.url(url)}?${raw_query}`), 200);
});

Deno.test("BokehApp.fetch() says what it was given if that is no request, as in the hands of Hono", async () => {
  await using app = mounted({ "/app": (_doc) => {} });
  const context = { req: { raw: new Request("http://localhost/plots/app") } };
  await assertRejects(
    () => app.fetch(context as never),
    TypeError,
    "Cannot answer: expected a Request, received { req: {…} }; with Hono pass c.req.raw",
  );
  await assertRejects(
    () => app.fetch(undefined as never),
    TypeError,
    "Cannot answer: expected a Request, received undefined; with Hono pass c.req.raw",
  );
  assertEquals((await app.fetch(context.req.raw)).status, 200);
});

Deno.test("BokehApp.stop() closes the sockets of a mounted app and can be called again", async () => {
  await using app = mounted({ "/app": (_doc) => {} });
  await using site = siteOf(app);
  const client = await connect(site);
  await client.next("ACK");
  await Promise.all([app.stop(), app.stop()]);
  assertEquals((await client.closed).code, 1001);
  assertEquals(app.getSessions(), []);
});

Deno.test("BokehApp.start() ties the app to the signal of its host", async () => {
  const host = new AbortController();
  const unloaded = Promise.withResolvers<void>();
  const handler: Handler = {
    modifyDocument() {},
    onServerUnloaded: () => unloaded.resolve(),
  };
  await using app = mounted({ "/app": new Application(handler) });
  app.start({ signal: host.signal });
  host.abort();
  await unloaded.promise;
  assertThrows(() => app.start({ signal: host.signal }), DOMException);
});

Deno.test("A mounted app that is stopped before its first request does not start", async () => {
  const app = mounted({ "/app": (_doc) => {} });
  await app.stop();
  const response = await app.fetch(new Request("http://localhost/plots/app"));
  assertEquals(response.status, 503);
});
