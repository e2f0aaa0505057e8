import {
  assertEquals,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import type { Document, Server, ServerOptions } from "@bokeh-deno/server";
import { MemorySessionStore, type SessionKey } from "@bokeh-deno/server/stores";
import { defineModel, Div, property } from "@bokeh-deno/server/models";
import { testServer } from "@bokeh-deno/server/testing";
import { createLogger } from "../../base/logger.ts";
import { allowReplacing } from "../../models/internal.ts";
import { StoredSessions } from "../../sessions/saving/stored_sessions.ts";
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
    await moveSlider(client, 5);
    await moveSlider(client, 7);
  }
  {
    await using server = serve({ sessionStore });
    await using client = await join(server.url(), token);
    assertEquals(await sliderOf(client), MOVED);
    await moveSlider(client, 3);
  }
  await using server = serve({ sessionStore });
  await using client = await join(server.url(), token);
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

Deno.test("A server that stops says so: the next one need not wait for its sessions", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({ sessionStore });
  await tokenOf(server.url());
  assertEquals((await sessionStore.nodes()).length, 1);
  await server.stop();
  assertEquals(await sessionStore.nodes(), []);
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

Deno.test("A session that comes back counts for the client that came for it, while it lives", async () => {
  const sessionStore = new MemorySessionStore();
  const options = { sessionStore, useXHeaders: true, maxSessionsPerClient: 1 };
  const from = (address: string) => ({ "x-forwarded-for": address });
  const id = "one";
  const named = (url: string) => `${url}?bokeh-session-id=${id}`;
  {
    await using server = serve(options);
    const token = await tokenOf(named(server.url()), from("10.0.0.1"));
    await using client = await join(server.url(), token);
    await moveSlider(client, 5);
  }
  await using server = serve(options);
  await tokenOf(named(server.url()), from("10.0.0.2"));
  const other = await fetch(server.url(), { headers: from("10.0.0.2") });
  assertEquals(other.status, 429);
  await other.body?.cancel();
  server.getSession("/", id).requestExpiration();
  await server.app.sweep();
  await tokenOf(server.url(), from("10.0.0.2"));
});

Deno.test("What an application makes that cannot be stored costs neither the server nor older changes", async () => {
  const lines: string[] = [];
  const sessionStore = new MemorySessionStore();
  const logger = createLogger("error", { write: (line) => lines.push(line) });
  let token;
  {
    await using server = serve({ sessionStore, logger });
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    const move = await sliderMove(client, 3);
    const [session] = server.getSessions();
    const { document } = session!;
    const bad = new Div({ tags: [[() => {}]] });
    document.addRoot(bad);
    await client.sendPatch([{ ...move, new: 4 }]);
    await client.sendPatch([{ ...move, new: 5 }]);
    const complaints = () =>
      lines.filter((line) => line.includes("Cannot store a session"));
    assertEquals(complaints().length, 1);
    assertStringIncludes(complaints()[0]!, "Cannot serialize a function");
    document.removeRoot(bad);
    await moveSlider(client, 7);
  }
  await using server = serve({ sessionStore });
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), MOVED);
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
  assertEquals((await client.closed).code, 1001);
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

Deno.test("A session whose own model has other properties now begins anew, and is not refused", async () => {
  // As in a process of its own.
  allowReplacing();
  const sessionStore = new MemorySessionStore();
  const view = "export function render() {}";
  const number = property.int(1);
  let token;
  const counts: unknown[] = [];
  for (const name of ["count", "count", "amount"]) {
    const Counter = defineModel("tests.Counter", { [name]: number }, { view });
    await using server = testServer((doc) => {
      sliderApp(doc);
      doc.addRoot(new Counter());
    }, { sessionStore, logger: createLogger("none") });
    token ??= await tokenOf(server.url());
    await using client = await join(server.url(), token);
    const { content } = await client.request("PULL-DOC-REQ");
    const model = { id: content.doc.roots.at(-1)!.id };
    counts.push(content.doc.roots.at(-1)!.attributes?.[name]);
    const event = { kind: "ModelChanged", model, attr: name, new: 2 };
    await client.sendPatch([event]);
  }
  assertEquals(counts, [undefined, 2, undefined]);
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

Deno.test("A store that could not be opened is opened once it is there", async () => {
  await using files = await TemporaryFiles.create({});
  const folder = files.path("later");
  await using server = serve({
    sessionStore: `sqlite:${folder}/sessions.db`,
    onError() {},
  });
  const statuses = [];
  for (let i = 0; i < 2; i++) {
    const response = await fetch(server.url());
    await response.body?.cancel();
    statuses.push(response.status);
    if (i === 0) await Deno.mkdir(folder);
  }
  assertEquals(statuses, [500, 200]);
});

Deno.test("A session whose application fails is free for another server", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = testServer((_doc) => {
    throw new Error("no data today");
  }, { sessionStore, onError() {} });
  const path = "?bokeh-session-id=one";
  const failed = await fetch(server.url() + path);
  await failed.body?.cancel();
  await using other = serve({ sessionStore });
  const response = await fetch(other.url() + path);
  await response.body?.cancel();
  assertEquals([failed.status, response.status], [500, 200]);
});

Deno.test("A store that stays away is one line in the log", async () => {
  const lines: string[] = [];
  const stored = new StoredSessions({
    open: () => Promise.reject(new Error("away")),
    isOwn: true,
    logger: createLogger("error", { write: (line) => void lines.push(line) }),
    lifetimeMilliseconds: 1000,
    maxSessions: 1,
    refuse: (message) => new Error(message),
  });
  stored.start();
  await stored.stop();
  assertEquals(lines.length, 1);
  assertStringIncludes(lines[0]!, "Cannot use the session store");
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

Deno.test("After a restart, another user of the browser gets a session of their own, and nobody else's", async () => {
  for (const key of [undefined, "k".repeat(40)]) {
    const options: ServerOptions = {
      sessionStore: new MemorySessionStore(),
      sessionIdCookie: "sid",
      authProvider: {
        getUser: ({ headers }) => headers.get("x-user") || undefined,
        loginUrl: "/login",
      },
      ...(key === undefined ? {} : { signSessions: true, secretKey: key }),
    };
    let token, cookie;
    {
      await using server = serve(options);
      const headers = { "x-user": "ada" };
      const response = await fetch(server.url(), { headers });
      cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
      token = /"token":"([^"]+)"/.exec(await response.text())![1]!;
      const [session] = server.getSessions();
      await session!.withDocumentLocked((document) => {
        document.addRoot(new Div({ text: "of ada" }));
      });
    }
    await using server = serve(options);
    const id = cookie.slice("sid=".length);
    const open = async (query: string, headers: Record<string, string>) => {
      const response = await fetch(`${server.url()}${query}`, {
        headers,
        redirect: "manual",
      });
      return { response, page: await response.text() };
    };
    const bob = { "x-user": "bob" };
    const { response, page } = await open("", { ...bob, cookie });
    assertEquals([response.status, page.includes(id)], [200, false]);
    assertNotEquals(response.headers.getSetCookie(), []);
    for (const name of ["session-id", "token"]) {
      const query = `?bokeh-${name}=${name === "token" ? token : id}`;
      assertEquals((await open(query, bob)).response.status, 403, name);
      assertEquals((await open(query, {})).response.status, 302, name);
    }
    const own = await open("", { "x-user": "ada", cookie });
    assertEquals(own.response.status, 200);
    const ids = server.getSessions().map((session) => session.id);
    assertEquals([ids.length, ids.includes(id)], [2, true]);
  }
});

Deno.test("What changes while the document is held goes on, too", async () => {
  const sessionStore = new MemorySessionStore();
  const app = (doc: Document) => {
    sliderApp(doc);
    doc.hold("combine");
  };
  let token;
  {
    await using server = testServer(app, { sessionStore });
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
    const [session] = server.getSessions();
    session!.document.title = "held";
    session!.document.unhold();
  }
  await using server = testServer(app, { sessionStore });
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), MOVED);
  assertEquals(server.getSessions()[0]!.document.title, "held");
});
