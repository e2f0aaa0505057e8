import { assertEquals, assertRejects } from "@std/assert";
import { readTranscript } from "../fixtures/golden/recordings.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

/** A server that does to every socket what the test says. */
function serve(
  onOpen: (socket: WebSocket, protocols: string | null) => void,
): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    (request) => {
      if (request.headers.get("origin") === "http://evil.example") {
        return new Response("Forbidden", { status: 403 });
      }
      const protocols = request.headers.get("sec-websocket-protocol");
      const { socket, response } = Deno.upgradeWebSocket(request);
      socket.addEventListener("open", () => onOpen(socket, protocols));
      response.headers.set("sec-websocket-protocol", "bokeh");
      return response;
    },
  );
}

function addressOf({ addr }: Deno.HttpServer<Deno.NetAddr>): string {
  return `ws://127.0.0.1:${addr.port}/ws`;
}

Deno.test("WireClient puts recorded frames together, buffers included", async () => {
  const frames = readTranscript("open_page").steps.flatMap((step) =>
    step.frames
  );
  const recorded = frames.flatMap((frame) =>
    "from" in frame && frame.from === "server" ? [frame.data] : []
  );
  await using server = serve((socket) =>
    recorded.forEach((data) => socket.send(data))
  );
  await using client = await WireClient.connect(addressOf(server), "token");
  const reply = await client.next("PULL-DOC-REPLY");
  assertEquals(reply.content.doc.title, "Open");
  assertEquals(reply.buffers, [{
    id: "p1055",
    data: new Uint8Array(Float64Array.of(1, 2, 3).buffer),
  }]);
  assertEquals((await client.next()).header.msgtype, "ACK");
});

Deno.test("WireClient.request() waits for the reply to its own message", async () => {
  await using server = serve((socket, protocols) => {
    const frames: unknown[] = [];
    socket.addEventListener("message", ({ data }) => {
      if (frames.push(data) < 5) return;
      const { msgid } = JSON.parse(String(frames[0]));
      for (const reqid of ["other", msgid]) {
        socket.send(JSON.stringify({ msgid: "1", msgtype: "OK", reqid }));
        socket.send("{}");
        socket.send(
          JSON.stringify({ protocols, sent: JSON.parse(String(frames[2])) }),
        );
      }
    });
  });
  await using client = await WireClient.connect(addressOf(server), "token");
  const reply = await client.sendPatch([1], [{
    id: "b",
    data: new Uint8Array(2),
  }]);
  assertEquals<unknown>(reply.content, {
    protocols: "bokeh, token",
    sent: { events: [1] },
  });
  assertEquals(client.pending.map(({ header }) => header.reqid), ["other"]);
  assertEquals(client.protocol, "bokeh");
});

Deno.test("WireClient tells the server's close code to all who wait", async () => {
  await using server = serve((socket) => socket.close(4000, "enough"));
  await using client = await WireClient.connect(addressOf(server), "token");
  await assertRejects(
    () => client.next(),
    Error,
    'Connection closed with 4000 "enough"',
  );
  assertEquals(await client.closed, { code: 4000, reason: "enough" });
  await assertRejects(() => client.next(), Error, "4000");
});

Deno.test("WireClient.next() rejects if the server breaks the framing", async () => {
  await using server = serve((socket) => {
    for (let frame = 0; frame < 3; frame++) socket.send(new Uint8Array(1));
  });
  await using client = await WireClient.connect(addressOf(server), "token");
  await assertRejects(() => client.next(), TypeError, "JSON is no text frame");
});

Deno.test("WireClient.connect() rejects if the handshake is refused", async () => {
  await using server = serve(() => {});
  await assertRejects(
    () =>
      WireClient.connect(addressOf(server), "token", {
        origin: "http://evil.example",
      }),
    Error,
    "403",
  );
});
