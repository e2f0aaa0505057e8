import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Server, ServerOptions } from "@bokeh-deno/server";
import { MemorySessionStore, type SessionKey } from "@bokeh-deno/server/stores";
import { testServer } from "@bokeh-deno/server/testing";
import sliderApp from "../fixtures/apps/slider_app.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import {
  join,
  moveSlider,
  sliderMove,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";

const MOVED = { text: "value 7", value: 7 };

function serve(options: ServerOptions): Server {
  return testServer(sliderApp, options);
}

Deno.test("A session goes on in the next server with the same store", async () => {
  await using files = await TemporaryFiles.create({});
  const sessionStore = `sqlite:${files.path("sessions.db")}`;
  let token;
  {
    await using server = serve({ sessionStore });
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
  }
  await using server = serve({ sessionStore });
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), MOVED);
  await moveSlider(client, 3);
  assertEquals(await sliderOf(client), { text: "value 3", value: 3 });
});

Deno.test("A session that nobody changed goes on, too", async () => {
  const sessionStore = new MemorySessionStore();
  let token;
  {
    await using server = serve({ sessionStore });
    token = await tokenOf(server.url());
  }
  await using server = serve({ sessionStore });
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), { text: "value 0", value: 0 });
});

Deno.test("A page older than its token comes back as long as its session is stored", async () => {
  const sessionStore = new MemorySessionStore();
  const options = { sessionStore, sessionTokenExpirationSeconds: 0.001 };
  let token;
  {
    await using server = serve(options);
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
  }
  await using server = serve(options);
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), MOVED);
  await using other = serve({ ...options, sessionStore: undefined });
  await assertRejects(() => join(other.url(), token));
});

Deno.test("A session that ended leaves nothing in the store", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({
    sessionStore,
    unusedSessionLifetimeMilliseconds: 1,
  });
  const token = await tokenOf(server.url());
  {
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
    assertEquals(sessionStore.size, 1);
  }
  while (server.getSessions().length > 0) await server.app.sweep();
  assertEquals(sessionStore.size, 0);
});

Deno.test("Stopping a server runs no onSessionDestroyed for stored sessions", async () => {
  const ended: string[] = [];
  const app = (doc: Parameters<typeof sliderApp>[0]) => {
    sliderApp(doc);
    doc.onSessionDestroyed(() => void ended.push("ended"));
  };
  for (const sessionStore of [new MemorySessionStore(), undefined]) {
    await using server = testServer(app, { sessionStore });
    await tokenOf(server.url());
    await server.stop();
    assertEquals(ended, sessionStore === undefined ? ["ended"] : []);
  }
});

Deno.test("Clients of a session that another server claimed are sent away", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({ sessionStore });
  const token = await tokenOf(server.url());
  await using client = await join(server.url(), token);
  await moveSlider(client, 7);
  await client.next("PATCH-DOC");
  const [key] = sessionStore.keys as [SessionKey];
  const owner = await sessionStore.owner(key);
  await sessionStore.claim(key, "another", owner);
  // Fenced: the change is not acknowledged.
  client.send("PATCH-DOC", { events: [await sliderMove(client, 9)] });
  assertEquals((await client.closed).code, 1012);
  assertEquals(client.pending.map(({ header }) => header.msgtype), []);
  assertEquals(server.getSessions(), []);
});

Deno.test("A session that a live server has is refused with 503", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({ sessionStore });
  const token = await tokenOf(server.url());
  await using client = await join(server.url(), token);
  await using other = serve({ sessionStore });
  const response = await fetch(`${other.url()}?bokeh-token=${token}`);
  assertEquals(response.status, 503);
  assertEquals(response.headers.get("retry-after"), "1");
  assertStringIncludes(
    await response.text(),
    "Another process of this server has the session",
  );
  assertEquals(await sliderOf(client), { text: "value 0", value: 0 });
});

Deno.test("A session whose stored data are damaged is refused, and stays stored", async () => {
  const sessionStore = new MemorySessionStore();
  let token;
  {
    await using server = serve({ sessionStore });
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
  }
  const [key] = sessionStore.keys;
  const claim = await sessionStore.claim(
    key!,
    "x",
    await sessionStore.owner(key!),
  );
  const { seq, data } = claim!.stored.snapshot!;
  const bad = data.slice();
  bad[bad.length - 3]! ^= 1;
  sessionStore.snapshot(key!, claim!.epoch, { seq, data: bad });
  await sessionStore.release(key!, claim!.epoch);
  await using server = serve({ sessionStore });
  for (let i = 0; i < 2; i++) {
    const response = await fetch(`${server.url()}?bokeh-token=${token}`);
    assertEquals(response.status, 500);
    await response.body?.cancel();
  }
  assertEquals(sessionStore.size, 1);
  assertEquals(await tokenOf(server.url()) === token, false);
});

Deno.test("A store that cannot be opened fails requests, and the server lives", async () => {
  const lines: string[] = [];
  await using server = serve({
    sessionStore: "sqlite:/nowhere/at/all/sessions.db",
    onError: (error) => void lines.push(String(error)),
  });
  const response = await fetch(server.url());
  assertEquals(response.status, 500);
  await response.body?.cancel();
  assertStringIncludes(lines.join("\n"), "/nowhere/at/all/sessions.db");
});

Deno.test("What a client is told of waits until it is stored", async () => {
  const gate = Promise.withResolvers<void>();
  class SlowStore extends MemorySessionStore {
    isSlow = false;
    override async snapshot(
      ...args: Parameters<MemorySessionStore["snapshot"]>
    ): Promise<void> {
      if (this.isSlow) await gate.promise;
      super.snapshot(...args);
    }
  }
  const sessionStore = new SlowStore();
  await using server = serve({ sessionStore });
  const token = await tokenOf(server.url());
  await using one = await join(server.url(), token);
  await using other = await join(server.url(), token);
  sessionStore.isSlow = true;
  const moved = moveSlider(one, 7);
  const seen = other.next("PATCH-DOC");
  const [session] = server.getSessions();
  const slider = session!.document.roots[0] as unknown as { value: number };
  while (slider.value !== 7) await new Promise((r) => setTimeout(r, 1));
  assertEquals(other.pending, []);
  gate.resolve();
  await moved;
  assertEquals((await seen).header.msgtype, "PATCH-DOC");
});

Deno.test("A session that moves while its server stops is counted once", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({ sessionStore });
  const token = await tokenOf(server.url());
  await using client = await join(server.url(), token);
  await moveSlider(client, 7);
  const [key] = sessionStore.keys as [SessionKey];
  await sessionStore.claim(key, "another", await sessionStore.owner(key));
  const [session] = server.getSessions();
  const { promise, resolve } = Promise.withResolvers<void>();
  const changed = session!.withDocumentLocked(async (doc) => {
    await promise;
    doc.title = "moved";
  });
  const stopped = server.stop();
  setTimeout(resolve);
  await Promise.all([changed, stopped]);
  assertEquals(server.metrics().sessionsDestroyed, 1);
});

Deno.test("A session that cannot be created leaves nothing in the store", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = testServer(
    (_doc) => {
      throw new Error("broken");
    },
    { sessionStore, onError: () => {} },
  );
  const response = await fetch(server.url());
  await response.body?.cancel();
  assertEquals(response.status, 500);
  assertEquals(sessionStore.size, 0);
});
