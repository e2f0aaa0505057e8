import { assertEquals } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { RequestContext } from "../../../application/request_context.ts";
import type { ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest, upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const CLIENT = "203.0.113.9";
const PROXIED = { "x-forwarded-proto": "https", "x-forwarded-for": CLIENT };

/** A server that writes down what everything that looks at a request is told. */
function watched(options: ServerOptions = {}) {
  const seen: Record<string, string> = {};
  function see(name: string, { url }: Request, context: RequestContext): void {
    const { remoteAddress, isSecure } = context;
    seen[name] = `${new URL(url).origin} ${remoteAddress} ${isSecure}`;
  }
  const application = new Application({
    modifyDocument() {},
    processRequest(request, context) {
      see("processRequest", request, context);
      return {};
    },
  });
  const handler =
    (name: string) => (request: Request, context: RequestContext) => {
      see(name, request, context);
      return new Response(name);
    };
  const server = testServer({ "/app": application }, {
    authProvider: {
      getUser(request, context) {
        see("getUser", request, context);
        return !request.headers.has("x-nobody");
      },
      getLoginUrl(request, context) {
        see("getLoginUrl", request, context);
        return "/entry";
      },
      logoutUrl: "/logout",
      logoutHandler: handler("logout"),
    },
    extraPatterns: [{ pattern: "/extra", handler: handler("extra") }],
    allowedHosts: ["localhost", "plots.example"],
    ...options,
  });
  return { server, seen };
}

Deno.test("Whatever looks at a request sees the scheme and the client that a trusted proxy names [http.xheaders]", async () => {
  const { server, seen } = watched({ useXHeaders: true });
  await using _ = server;
  const ask = async (path: string, more: Record<string, string> = {}) => {
    const headers = { ...PROXIED, host: "plots.example:8443", ...more };
    return (await rawRequest(server.port!, { path, headers })).status;
  };
  assertEquals(await ask("/app"), 200);
  assertEquals(await ask("/app", { "x-nobody": "1" }), 302);
  assertEquals(await ask("/logout"), 200);
  assertEquals(await ask("/extra"), 200);
  const told = `https://plots.example:8443 ${CLIENT} true`;
  assertEquals(seen, {
    getUser: told,
    getLoginUrl: told,
    processRequest: told,
    logout: told,
    extra: told,
  });
});

Deno.test("A socket opens behind a proxy that took off TLS, and getUser() sees https [http.xheaders]", async () => {
  const { server, seen } = watched({ useXHeaders: true });
  await using _ = server;
  const { status, frames } = await rawRequest(server.port!, {
    path: "/app/ws",
    headers: upgradeHeaders(createToken({ sessionId: "s" }), PROXIED),
  });
  assertEquals([status, frames?.length], [101, 3]);
  assertEquals(seen, {
    getUser: `https://localhost:${server.port} ${CLIENT} true`,
  });
});

Deno.test("Login handlers get forms from behind a proxy that took off TLS [http.xheaders]", async () => {
  let told = "";
  await using server = testServer({}, {
    useXHeaders: true,
    allowedHosts: ["plots.example"],
    authProvider: {
      getUser: () => null,
      loginUrl: "/login",
      async loginHandler(request, { remoteAddress, isSecure }) {
        const name = (await request.formData()).get("name");
        told =
          `${name} ${request.method} ${request.url} ${remoteAddress} ${isSecure}`;
        return new Response();
      },
    },
  });
  const { status } = await rawRequest(server.port!, {
    method: "POST",
    path: "/login?x=1",
    headers: {
      ...PROXIED,
      host: "plots.example",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "name=ada",
  });
  assertEquals(status, 200);
  assertEquals(told, `ada POST https://plots.example/login?x=1 ${CLIENT} true`);
});

Deno.test("Of several schemes the last counts, which the trusted proxy added [http.xheaders]", async () => {
  const { server, seen } = watched({ useXHeaders: true });
  await using _ = server;
  for (
    const [forwarded, isSecure] of [["https, http", false], [
      "http,https",
      true,
    ]]
  ) {
    const headers = { ...PROXIED, "x-forwarded-proto": `${forwarded}` };
    await rawRequest(server.port!, { path: "/app", headers });
    const scheme = isSecure ? "https" : "http";
    assertEquals(
      seen.getUser,
      `${scheme}://localhost:${server.port} ${CLIENT} ${isSecure}`,
    );
  }
});

Deno.test("What a proxy names as a client counts only if it is an address", async () => {
  const { server, seen } = watched({ useXHeaders: true });
  await using _ = server;
  for (const word of ["unknown", "127.evil.example", ""]) {
    const headers = { ...PROXIED, "x-real-ip": word };
    await rawRequest(server.port!, { path: "/app", headers });
    const own = `https://localhost:${server.port}`;
    assertEquals(seen.getUser, `${own} ${CLIENT} true`);
  }
});

Deno.test("A scheme that is none, and headers of strangers, change nothing", async () => {
  const { server, seen } = watched({ useXHeaders: true });
  await using _ = server;
  const headers = { ...PROXIED, "x-scheme": "ftp" };
  await rawRequest(server.port!, { path: "/app", headers });
  const own = `http://localhost:${server.port}`;
  assertEquals(seen.getUser, `${own} ${CLIENT} false`);
  const options = [{}, { useXHeaders: true, trustedProxies: ["192.0.2.1"] }];
  for (const untrusting of options) {
    const { server, seen } = watched(untrusting);
    await using _ = server;
    await rawRequest(server.port!, { path: "/app", headers: PROXIED });
    assertEquals(
      seen.getUser,
      `http://localhost:${server.port} 127.0.0.1 false`,
    );
  }
});

Deno.test({
  name:
    "A proxy on a unix socket names scheme and client, too [http.xheaders] [server.unix-socket]",
  ignore: Deno.build.os === "windows",
  async fn() {
    const directory = await Deno.makeTempDir();
    const unixSocket = `${directory}/socket`;
    const { server, seen } = watched({
      useXHeaders: true,
      unixSocket,
      address: undefined,
      port: undefined,
    });
    const client = Deno.createHttpClient({
      proxy: { transport: "unix", path: unixSocket },
    });
    try {
      const url = "http://plots.example/app";
      const page = await fetch(url, { client, headers: PROXIED });
      await page.body?.cancel();
      assertEquals(page.status, 200);
      assertEquals(seen.getUser, `https://plots.example ${CLIENT} true`);
      await (await fetch(url, { client })).body?.cancel();
      assertEquals(seen.getUser, "http://plots.example undefined false");
    } finally {
      client.close();
      await server.stop();
      await Deno.remove(directory, { recursive: true });
    }
  },
});
