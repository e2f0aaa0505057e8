/** Sign-in against a real OpenID Connect provider. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { openIdConnect } from "../../oidc/mod.ts";
import type { OpenIdConnectOptions, OpenIdUser } from "../../oidc/mod.ts";
import { Application, type Document } from "../../mod.ts";
import { createLogger } from "../../base/logger.ts";
import { createToken } from "../../sessions/token.ts";
import type { Server, ServerOptions } from "../../server.ts";
import { CookieBrowser } from "../fixtures/browser/cookie_browser.ts";
import { signIn } from "../fixtures/browser/sign_in.ts";
import {
  CLIENT,
  type OpenIdProvider,
  serveOpenIdProvider,
} from "../fixtures/programs/open_id_provider.ts";
import { socketUrl, testServer } from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

const SECRET = "32 random characters are a secret";
const HOUR = 3_600_000;

function signInOf(
  { issuer }: OpenIdProvider,
  options: Partial<OpenIdConnectOptions> = {},
) {
  return openIdConnect({
    ...CLIENT,
    issuer,
    cookieSecret: SECRET,
    roles: "realm_access.roles",
    ...options,
  });
}

/** A server that tells a page's user in its title. */
function serverWith(
  provider: OpenIdProvider,
  authProvider: ReturnType<typeof openIdConnect>,
  options: ServerOptions = {},
): Server {
  const application = new Application({
    modifyDocument(doc: Document) {
      const { user } = doc.sessionContext!.tokenPayload as {
        user?: OpenIdUser;
      };
      doc.title = `${user?.name}: ${user?.roles}`;
    },
    processRequest: async (request: Request) => ({
      user: await authProvider.getUser(request),
    }),
  });
  const server = testServer({ "/app": application }, {
    authProvider,
    ...options,
  });
  provider.register(`${server.url().replace(/\/$/, "")}/login`);
  return server;
}

Deno.test("A user signs in at the provider, comes back to the page, and has a name and roles", async () => {
  await using provider = await serveOpenIdProvider();
  await using server = serverWith(provider, signInOf(provider));
  const browser = new CookieBrowser();
  const page = await signIn(browser, server.url("/app?n=1"), "admin");
  assertEquals([page.status, page.url.pathname, page.url.search], [
    200,
    "/app",
    "?n=1",
  ]);
  assertStringIncludes(page.text, "<title>ADMIN: editor</title>");
  const cookie = browser.cookieOf(server.url());
  assertMatch(cookie, /^bokeh_user=[\w-]+(; bokeh_user_1=[\w-]+)?$/);

  await using socket = await connect(server, cookie);
  const { header } = await socket.request("PULL-DOC-REQ");
  assertEquals(header.msgtype, "PULL-DOC-REPLY");
});

Deno.test("Signing out ends open pages, copied cookies and the sign-in at the provider", async () => {
  await using provider = await serveOpenIdProvider();
  await using server = serverWith(provider, signInOf(provider));
  const browser = new CookieBrowser();
  await signIn(browser, server.url("/app"), "ada");
  const elsewhere = new CookieBrowser();
  await signIn(elsewhere, server.url("/app"), "ada");
  const cookie = browser.cookieOf(server.url());
  await using socket = await connect(server, cookie);

  const question = await browser.open(server.url("/logout"));
  assertStringIncludes(question.text, "You are signed in as ADA.");
  assertEquals((await browser.open(server.url("/app"))).status, 200);
  const confirm = await browser.open(server.url("/logout"), {});
  assertEquals(confirm.url.origin, provider.issuer);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(confirm.text)![1]!;
  const action = /action="([^"]+)"/.exec(confirm.text)![1]!;
  const end = await browser.open(action, { xsrf, logout: "yes" });
  assertEquals(end.url.href, server.url("/login"));
  assertStringIncludes(end.text, "Signed out");

  assertEquals((await socket.closed).code, 1008);
  const copied = await fetch(server.url("/app"), {
    headers: { cookie },
    redirect: "manual",
  });
  await copied.body?.cancel();
  assertEquals(copied.status, 302);
  assertEquals((await elsewhere.open(server.url("/app"))).status, 200);
  const again = await browser.open(server.url("/app"));
  assert(again.url.pathname.startsWith("/interaction/"));
});

Deno.test("revokeUser() ends all sign-ins of a user and nobody else's", async () => {
  await using provider = await serveOpenIdProvider();
  const authProvider = signInOf(provider);
  await using server = serverWith(provider, authProvider);
  const [ada, eve] = [new CookieBrowser(), new CookieBrowser()];
  await signIn(ada, server.url("/app"), "ada");
  await signIn(eve, server.url("/app"), "eve");
  await using socket = await connect(server, ada.cookieOf(server.url()));
  authProvider.revokeUser("ada");
  assertEquals((await socket.closed).code, 1008);
  const request = (browser: CookieBrowser) =>
    new Request(server.url("/app"), {
      headers: { cookie: browser.cookieOf(server.url()) },
    });
  assertEquals(await authProvider.getUser(request(ada)), undefined);
  assertEquals((await authProvider.getUser(request(eve)))?.id, "eve");
});

Deno.test("Once the access token has expired, the provider is asked again, and who is gone there signs in again", async () => {
  await using provider = await serveOpenIdProvider();
  await using server = serverWith(provider, signInOf(provider));
  const browser = new CookieBrowser();
  await signIn(browser, server.url("/app"), "ada");
  const first = browser.cookieOf(server.url());
  using clock = new SkippingDate();
  clock.skip(2 * HOUR);
  // Two tabs at once: a refresh token counts only once.
  const pages = await Promise.all([
    browser.open(server.url("/app")),
    browser.open(server.url("/app")),
  ]);
  assertEquals(pages.map(({ status }) => status), [200, 200]);
  assert(browser.cookieOf(server.url()) !== first);
  assertEquals((await browser.open(server.url("/app"))).status, 200);

  provider.forget("ada");
  clock.skip(2 * HOUR);
  const page = await browser.open(server.url("/app"));
  assert(page.url.pathname.startsWith("/interaction/"));
});

Deno.test("While the provider is out of order, who is signed in goes on, and the server warns", async () => {
  await using provider = await serveOpenIdProvider();
  const warnings: string[] = [];
  await using server = serverWith(provider, signInOf(provider), {
    logger: {
      ...createLogger("none"),
      warn: (message) => void warnings.push(message),
    },
  });
  const browser = new CookieBrowser();
  await signIn(browser, server.url("/app"), "admin");
  using clock = new SkippingDate();
  provider.fail();
  clock.skip(2 * HOUR);
  const open = () => browser.open(server.url("/app"));
  assertStringIncludes((await open()).text, "<title>ADMIN: editor</title>");

  await provider.stop();
  clock.skip(61_000);
  assertEquals((await open()).status, 200);
  const asked = warnings.filter((text) => text.includes("about admin, who"));
  assertEquals(asked.length, 2);
});

for (const how of ["", ", even if it sends no ID token then"]) {
  Deno.test(`Roles that the provider takes away are gone at the next refresh${how}`, async () => {
    await using provider = await serveOpenIdProvider();
    await using server = serverWith(provider, signInOf(provider));
    const browser = new CookieBrowser();
    const first = await signIn(browser, server.url("/app"), "admin");
    assertStringIncludes(first.text, "<title>ADMIN: editor</title>");
    if (how !== "") provider.omitIdTokens();
    provider.dropRoles();
    using clock = new SkippingDate();
    for (let refresh = 0; refresh < 2; refresh++) {
      clock.skip(2 * HOUR);
      const page = await browser.open(server.url("/app"));
      assertStringIncludes(page.text, "<title>ADMIN: </title>");
    }
  });
}

Deno.test("A sign-in ends after maxAgeSeconds, on open pages too", async () => {
  await using provider = await serveOpenIdProvider();
  const authProvider = signInOf(provider, { maxAgeSeconds: 60 });
  await using server = serverWith(provider, authProvider);
  const browser = new CookieBrowser();
  await signIn(browser, server.url("/app"), "ada");
  using clock = new SkippingDate();
  // The page is opened late, but the sign-in is no younger for that.
  clock.skip(40_000);
  await using socket = await connect(server, browser.cookieOf(server.url()));
  clock.skip(21_000);
  assertEquals((await socket.closed).code, 1008);
});

Deno.test("Sign-in works below a prefix, behind a proxy with TLS", async () => {
  await using provider = await serveOpenIdProvider();
  await using server = serverWith(provider, signInOf(provider), {
    prefix: "/plots",
    useXHeaders: true,
  });
  const headers = { "x-forwarded-proto": "https" };
  const response = await fetch(server.url("/login?next=/plots/app"), {
    headers,
    redirect: "manual",
  });
  await response.body?.cancel();
  const location = new URL(response.headers.get("location")!);
  assertEquals(
    location.searchParams.get("redirect_uri"),
    `https://127.0.0.1:${server.port}/plots/login`,
  );
  assertMatch(
    response.headers.get("set-cookie")!,
    /Secure; HttpOnly;.*SameSite=Lax; Path=\/plots$/,
  );
  const browser = new CookieBrowser();
  const page = await signIn(browser, server.url("/app"), "ada");
  assertEquals([page.status, page.url.pathname], [200, "/plots/app"]);
});

Deno.test("A callback that this browser did not begin is refused, and so is one with a forged cookie", async () => {
  await using provider = await serveOpenIdProvider();
  await using server = serverWith(provider, signInOf(provider));
  const [victim, attacker] = [new CookieBrowser(), new CookieBrowser()];
  let page = await victim.open(server.url("/app"));
  const callback = new URL(server.url("/login?code=stolen&state=chosen"));
  page = await attacker.open(callback);
  assertEquals(page.status, 400);
  assertStringIncludes(page.text, "begun in another browser");
  const forged = await fetch(server.url("/app"), {
    headers: { cookie: "bokeh_user=AAAA" },
    redirect: "manual",
  });
  await forged.body?.cancel();
  assertEquals(forged.status, 302);
});

Deno.test("Who cancels at the provider, and who is not allowed here, is told so", async () => {
  await using provider = await serveOpenIdProvider();
  const authProvider = signInOf(provider, {
    allow: ({ roles }) => roles.includes("editor"),
  });
  await using server = serverWith(provider, authProvider);
  const browser = new CookieBrowser();
  const asked = await browser.open(server.url("/app"));
  const cancelled = await browser.open(`${asked.url}/abort`);
  assertEquals(cancelled.status, 403);
  assertStringIncludes(cancelled.text, "aborted");
  const page = await signIn(browser, server.url("/app"), "ada");
  assertEquals(page.status, 403);
  assertStringIncludes(page.text, "ADA may not use this server.");
  const admin = await signIn(new CookieBrowser(), server.url("/app"), "admin");
  assertEquals(admin.status, 200);
});

Deno.test("allow() may take its time, and ends the sign-in of a user whom it refuses at a refresh", async () => {
  await using provider = await serveOpenIdProvider();
  const authProvider = signInOf(provider, {
    allow: ({ roles }) => Promise.resolve(roles.includes("editor")),
  });
  await using server = serverWith(provider, authProvider);
  const ada = await signIn(new CookieBrowser(), server.url("/app"), "ada");
  assertEquals(ada.status, 403);

  const browser = new CookieBrowser();
  await signIn(browser, server.url("/app"), "admin");
  await using socket = await connect(server, browser.cookieOf(server.url()));
  provider.dropRoles();
  using clock = new SkippingDate();
  clock.skip(2 * HOUR);
  assertEquals((await browser.open(server.url("/app"))).status, 403);
  assertEquals(browser.cookieOf(server.url()), "");
  assertEquals((await socket.closed).code, 1008);
});

/** Makes the clock of `Date` go fast, for the server and the provider. */
class SkippingDate implements Disposable {
  readonly #now = Date.now;
  #ahead = 0;

  constructor() {
    Date.now = () => this.#now.call(Date) + this.#ahead;
  }

  skip(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  [Symbol.dispose](): void {
    Date.now = this.#now;
  }
}

async function connect(server: Server, cookie: string): Promise<WireClient> {
  const token = createToken({ sessionId: crypto.randomUUID() });
  const client = await WireClient.connect(socketUrl(server, "/app"), token, {
    headers: { cookie },
  });
  await client.next("ACK");
  return client;
}
