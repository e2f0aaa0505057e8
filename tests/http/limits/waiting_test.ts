// What a client may send while its last message is still being handled.

import { assert, assertEquals } from "@std/assert";
import { Slider } from "../../../models/mod.ts";
import { patiently } from "../../fixtures/wire/patience.ts";
import {
  connect,
  messagesAre,
  testServer,
} from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

/** A server whose callback takes until it is told to end. */
function busyServer() {
  let begun = Promise.withResolvers<void>();
  let end = Promise.withResolvers<void>();
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  const server = testServer((doc) => {
    slider.onChange("value", () => {
      begun.resolve();
      return end.promise;
    });
    doc.addRoot(slider);
  });
  const occupy = async (client: WireClient, value = 2) => {
    begun = Promise.withResolvers();
    end = Promise.withResolvers();
    const model = { id: slider.id };
    const kind = "ModelChanged";
    client.send("PATCH-DOC", {
      events: [{ kind, model, attr: "value", new: value }],
    });
    await patiently(begun.promise, () => "the callback has not begun");
  };
  return { server, occupy, end: () => end.resolve() };
}

Deno.test("4096 messages that wait for a callback are answered after it", async () => {
  const { server, occupy, end } = busyServer();
  await using _server = server;
  await using client = await connect(server, "s");
  await occupy(client);
  let last = "";
  for (let i = 0; i < 4096; i++) last = client.send("SERVER-INFO-REQ");
  await messagesAre(server, 4097);
  end();
  let replies = 0;
  let reqid;
  do {
    reqid = (await client.next("SERVER-INFO-REPLY")).header.reqid;
    replies++;
  } while (reqid !== last);
  assertEquals(replies, 4096);
  assertEquals(server.metrics().connectionsFlooded, 0);
});

Deno.test("Many messages that have waited let other visitors in between", async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  let handled = 0;
  await using server = testServer((doc) => {
    doc.addRoot(new Slider({ start: 0, end: 9, value: 1 }));
    doc.onMessage("wait", () => {
      begun.resolve();
      return end.promise;
    });
    doc.onMessage("work", () => {
      handled++;
      // A callback that takes its time.
      const until = performance.now() + 2;
      while (performance.now() < until);
    });
  });
  await using client = await connect(server, "s");
  const message = (msg_type: string) => ({
    events: [{ kind: "MessageSent", msg_type, msg_data: null }],
  });
  client.send("PATCH-DOC", message("wait"));
  await begun.promise;
  const COUNT = 500;
  for (let i = 0; i < COUNT; i++) client.send("PATCH-DOC", message("work"));
  while (server.metrics().messagesReceived < COUNT + 1) {
    await fetch(server.url("/favicon.ico")).then((icon) => icon.bytes());
  }
  end.resolve();
  let visits = 0;
  while (handled < COUNT) {
    await fetch(server.url("/favicon.ico")).then((icon) => icon.bytes());
    visits++;
  }
  // Without pauses, all were handled before the first of them.
  assert(visits > 5, `${visits} visits`);
});

Deno.test("A long line for the lock of a session lets other visitors in between", async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  await using server = testServer((_doc) => {});
  await using _client = await connect(server, "s");
  const [session] = server.getSessions("/");
  assert(session !== undefined);
  const holder = session.withDocumentLocked(async () => {
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  const COUNT = 500;
  let handled = 0;
  const all = Array.from(
    { length: COUNT },
    () =>
      session.withDocumentLocked(() => {
        handled++;
        const until = performance.now() + 2;
        while (performance.now() < until);
      }),
  );
  end.resolve();
  let visits = 0;
  while (handled < COUNT) {
    await fetch(server.url("/favicon.ico")).then((icon) => icon.bytes());
    visits++;
  }
  await Promise.all([holder, ...all]);
  assert(visits > 5, `${visits} visits`);
});

Deno.test("One more message that waits closes with 1011; the session lives on", async () => {
  const { server, occupy, end } = busyServer();
  await using _server = server;
  await using client = await connect(server, "s");
  await occupy(client);
  for (let i = 0; i < 4097; i++) client.send("SERVER-INFO-REQ");
  assertEquals(await client.closed, {
    code: 1011,
    reason: "Too many messages are waiting",
  });
  assertEquals(server.metrics().connectionsFlooded, 1);
  end();
  await using again = await connect(server, "s");
  const { content } = await again.request("PULL-DOC-REQ");
  assertEquals(content.doc.roots[0]!.attributes.value, 2);
});

Deno.test("Messages that wait may have 160 MiB together, and no more", async () => {
  const { server, occupy, end } = busyServer();
  await using _server = server;
  await using client = await connect(server, "s");
  await occupy(client);
  const data = new Uint8Array(16 * 1024 * 1024);
  const send = () => client.send("SERVER-INFO-REQ", {}, [{ id: "0", data }]);
  for (let i = 0; i < 9; i++) send();
  await messagesAre(server, 10);
  end();
  // What has waited no longer counts.
  await occupy(client, 3);
  for (let i = 0; i < 9; i++) send();
  await messagesAre(server, 20);
  assertEquals(server.metrics().connectionsFlooded, 0);
  send();
  assertEquals((await client.closed).code, 1011);
  assertEquals(server.metrics().connectionsFlooded, 1);
  end();
});

Deno.test("A message of more than 160 MiB that need not wait is answered, where frames may be so large", async () => {
  const size = 34 * 1024 * 1024;
  await using server = testServer((_doc) => {}, {
    websocketMaxMessageBytes: size,
  });
  await using client = await connect(server, "s");
  const data = new Uint8Array(size);
  const buffers = ["0", "1", "2", "3", "4"].map((id) => ({ id, data }));
  const reply = await client.request("SERVER-INFO-REQ", {}, buffers);
  assertEquals(reply.header.msgtype, "SERVER-INFO-REPLY");
});

Deno.test("Messages that waited for a callback keep no other visitor waiting for all of them", async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  let slider: Slider | undefined;
  await using server = testServer((doc) => {
    if (slider !== undefined) return;
    slider = new Slider({ start: 0, end: 9, value: 1 });
    slider.onChange("value", () => {
      begun.resolve();
      return end.promise;
    });
    doc.addRoot(slider);
  });
  await using attacker = await connect(server, "s");
  await using visitor = await connect(server, "other");
  const set = (attr: string, value: unknown) => {
    const model = { id: slider!.id };
    const event = { kind: "ModelChanged", model, attr, new: value };
    attacker.send("PATCH-DOC", { events: [event] });
  };
  set("value", 2);
  await begun.promise;
  const many = Array.from({ length: 10_000 }, (_, i) => i / 7);
  for (let i = 0; i < 200; i++) set("tags", [...many, i]);
  while (server.metrics().messagesReceived < 201) {
    await fetch(server.url("/favicon.ico")).then((icon) => icon.bytes());
  }
  const sent = server.metrics().messagesSent;
  end.resolve();
  await visitor.request("SERVER-INFO-REQ");
  const before = server.metrics().messagesSent - sent;
  assert(before < 100, `${before} of 201 replies came first`);
});
