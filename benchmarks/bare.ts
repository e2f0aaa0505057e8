/**
 * The cost of Deno itself: answers requests and messages like a Bokeh server,
 * with recorded content, and has no documents.
 *
 *     deno run -A benchmarks/bare.ts PORT RECORDING.json
 *
 * @module
 */
import bokehjs from "@bokeh/bokehjs/package.json" with { type: "json" };
import type { Recording, Recordings } from "./_record.ts";

const port = Number(Deno.args[0]);
const recordings: Recordings = JSON.parse(
  await Deno.readTextFile(Deno.args[1]!),
);
const script = await Deno.readFile(
  new URL(
    "./build/js/bokeh.min.js",
    import.meta.resolve(`npm:@bokeh/bokehjs@${bokehjs.version}/package.json`),
  ),
);
const sessions = new Map<string, Set<WebSocket>>();
const zeros = new Uint8Array(8_000_000);
let serial = 0;

function send(
  socket: WebSocket,
  msgtype: string,
  content: string,
  more: object = {},
): void {
  socket.send(JSON.stringify({ msgid: `m${serial++}`, msgtype, ...more }));
  socket.send("{}");
  socket.send(content);
}

function patchOf(id: string | undefined, attr: string, value: unknown): string {
  return `{"events":[{"kind":"ModelChanged","model":{"id":"${id}"},"attr":"${attr}","new":${
    JSON.stringify(value)
  }}]}`;
}

function answer(
  socket: WebSocket,
  { document, bufferBytes, ids }: Recording,
  peers: ReadonlySet<WebSocket>,
  { msgid: reqid, msgtype }: Record<string, string>,
  content: string,
): void {
  if (msgtype === "PULL-DOC-REQ") {
    const num_buffers = bufferBytes.length || undefined;
    send(socket, "PULL-DOC-REPLY", document, { reqid, num_buffers });
    bufferBytes.forEach((length, index) => {
      socket.send(`{"id":"${index}"}`);
      socket.send(zeros.subarray(0, length));
    });
    return;
  }
  const [{ model, new: value }] = JSON.parse(content).events;
  if (model.id === ids["load-in"]) {
    const patch = patchOf(ids["load-out"], "text", `${value}`);
    send(socket, "PATCH-DOC", patch);
  } else {
    for (const peer of peers) {
      if (peer !== socket) send(peer, "PATCH-DOC", content);
    }
  }
  send(socket, "OK", "{}", { reqid });
}

function attach(socket: WebSocket, recording: Recording, token: string): void {
  const peers = sessions.get(token) ?? new Set();
  sessions.set(token, peers.add(socket));
  const source = recording.ids.source;
  let timer: ReturnType<typeof setInterval> | undefined;
  socket.onopen = () => {
    send(socket, "ACK", "{}");
    if (!recording.isStreaming) return;
    timer = setInterval(() => {
      const entries = [["x", [1]], ["y", [0.5]], ["t", [Date.now()]]];
      const data = JSON.stringify({ type: "map", entries });
      send(
        socket,
        "PATCH-DOC",
        `{"events":[{"kind":"ColumnsStreamed","model":{"id":"${source}"},"attr":"data","data":${data},"rollover":200}]}`,
      );
    }, 50);
  };
  const frames: string[] = [];
  socket.onmessage = ({ data }) => {
    if (frames.push(data) < 3) return;
    const [header, , content] = frames.splice(0);
    answer(socket, recording, peers, JSON.parse(header!), content!);
  };
  socket.onclose = () => {
    clearInterval(timer);
    peers.delete(socket);
    if (peers.size === 0) sessions.delete(token);
  };
}

Deno.serve({ port, hostname: "127.0.0.1", onListen() {} }, (request) => {
  const [, name = "", rest] = new URL(request.url).pathname.split("/");
  if (name === "static") {
    const headers = { "content-type": "text/javascript" };
    return new Response(script, { headers });
  }
  const recording = recordings[name];
  if (recording === undefined) return new Response(null, { status: 404 });
  if (rest !== "ws") {
    const token = btoa(crypto.randomUUID()).replaceAll("=", "");
    const html = recording.page.replace("@TOKEN@", token);
    return new Response(html, { headers: { "content-type": "text/html" } });
  }
  const protocols = request.headers.get("sec-websocket-protocol") ?? "";
  const { socket, response } = Deno.upgradeWebSocket(request);
  response.headers.set("sec-websocket-protocol", "bokeh");
  attach(socket, recording, protocols.split(",")[1]?.trim() ?? "");
  return response;
});
