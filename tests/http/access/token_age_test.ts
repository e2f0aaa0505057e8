/** Pages that come back after their token has expired, to a server that was restarted. */
import { assertEquals, assertRejects } from "@std/assert";
import type { Server, ServerOptions } from "../../../server.ts";
import { MemorySessionStore } from "../../../stores/memory.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { tokenOf } from "../../fixtures/stores/stored_visit.ts";
import { DurableWire } from "../../fixtures/wire/durable_wire.ts";
import { socketUrl, testServer } from "../../fixtures/wire/test_server.ts";

const ADA = { "x-user": "ada" };
const BOB = { "x-user": "bob" };

type Headers = Readonly<Record<string, string>>;

function serve(options: ServerOptions): Server {
  return testServer({ "/": sliderApp, "/other": sliderApp }, {
    sessionTokenExpirationSeconds: 0.001,
    allowWebSocketOrigin: ["*"],
    ...options,
  });
}

async function status(url: string, headers: Headers): Promise<number> {
  const response = await fetch(url, { headers });
  await response.body?.cancel();
  return response.status;
}

/** Opens the socket of a page that begins, and of one that goes on. */
async function openSockets(
  server: Server,
  token: string,
  headers: Headers,
): Promise<void> {
  const url = socketUrl(server);
  const connect = (place: string, digit: string) => {
    const name = `resume.${digit.repeat(16)}.${digit.repeat(32)}`;
    return DurableWire.connect(url, token, place, name, headers);
  };
  await using one = await connect("0", "a");
  await one.messagesAre(1);
  await using other = await connect(`1.0.0.${one.shape}`, "b");
  await other.messagesAre(1);
}

const authProvider = {
  getUser: ({ headers }: Request) => headers.get("x-user") || undefined,
  loginUrl: "/login",
};
const signing = { signSessions: true, secretKey: "k".repeat(40) };

const CASES: readonly (readonly [string, ServerOptions])[] = [
  ["plain", {}],
  ["signed", signing],
  ["of users", { authProvider }],
  ["signed and of users", { authProvider, ...signing }],
];

for (const [name, options] of CASES) {
  Deno.test(`After a restart, a page comes back with an expired token; sessions are ${name}`, async () => {
    const stored = { ...options, sessionStore: new MemorySessionStore() };
    let token: string;
    {
      await using server = serve(stored);
      token = await tokenOf(server.url(), ADA);
      const [session] = server.getSessions();
      await session!.withDocumentLocked((doc) => {
        doc.title = "changed";
      });
    }
    await using server = serve(stored);
    const of = (path: string) => `${server.url(path)}`;
    const page = `${of("/")}?bokeh-token=${token}`;
    const script = `${
      of("/")
    }autoload.js?bokeh-autoload-element=x&bokeh-token=${token}`;
    if (options.authProvider) {
      assertEquals(await status(page, BOB), 403);
      assertEquals(await status(script, BOB), 403);
      await assertRejects(() => openSockets(server, token, BOB), Error, "403");
    }
    await openSockets(server, token, ADA);
    assertEquals(await status(page, ADA), 200);
    assertEquals(await status(script, ADA), 200);
    assertEquals(server.getSessions().length, 1);
    assertEquals(
      await status(`${of("/other")}?bokeh-token=${token}`, ADA),
      403,
    );
  });
}

Deno.test("An expired token opens no session that is not stored", async () => {
  for (const [, options] of CASES) {
    let token: string;
    {
      await using server = serve(options);
      token = await tokenOf(server.url(), ADA);
    }
    await using server = serve({
      ...options,
      sessionStore: new MemorySessionStore(),
    });
    await assertRejects(() => openSockets(server, token, ADA), Error, "403");
    assertEquals(server.getSessions(), []);
  }
});
