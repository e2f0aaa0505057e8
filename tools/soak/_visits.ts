import { createToken } from "../../sessions/token.ts";
import { RawClient } from "../../tests/fixtures/wire/raw_client.ts";

export interface Visit {
  /** The page of the application. */
  readonly url: string;
  /** Returns numbers from 0 to 1. */
  readonly random: () => number;
  readonly sessionId: string;
}

/** The ids of the models that a visit acts on. */
interface Ids {
  readonly slider: string;
}

/** Keeps no idle connections: the server would count them. */
export const HTTP: Deno.HttpClient = Deno.createHttpClient({
  poolMaxIdlePerHost: 0,
});

/** The kinds of visits; each closes its sockets. */
export const VISITS: Readonly<Record<string, (visit: Visit) => Promise<void>>> =
  {
    page: async ({ url, sessionId }) => {
      const response = await fetch(
        `${url}?bokeh-session-id=${sessionId}`,
        { client: HTTP },
      );
      if (!(await response.text()).includes("</html>")) {
        throw new Error(`No page: ${response.status}`);
      }
    },
    polite: async (visit) => {
      using client = await open(visit);
      const ids = await pull(client);
      for (let i = count(visit, 5); i >= 0; i--) {
        const reply = await set(client, ids, 20 + count(visit, 50));
        if (reply !== "OK") throw new Error(`Answered ${reply}`);
      }
      await client.close();
      await client.drain();
    },
    abrupt: async (visit) => {
      using client = await open(visit);
      const ids = await pull(client);
      await client.send("PATCH-DOC", patchOf(ids, count(visit, 100)));
    },
    halfMessage: async (visit) => {
      using client = await open(visit);
      await client.sendFrames('{"msgid":"h","msgtype":"PATCH-DOC"}', "{}");
      await client.next();
    },
    halfFrame: async (visit) => {
      using client = await open(visit);
      await client.write(Uint8Array.of(0x81, 0xfe, 0x10, 0, 0, 0, 0, 0, 65));
      await client.next();
    },
    silent: async (visit) => {
      using client = await open(visit);
      await client.next();
      // A client that does not read does not answer pings.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      const { code } = await client.drain();
      if (code !== 1001) throw new Error(`Silent client ended with ${code}`);
    },
    halfRequest: async ({ url }) => {
      const { hostname, port } = new URL(url);
      using connection = await Deno.connect({ hostname, port: Number(port) });
      const text = "GET /app/ws HTTP/1.1\r\nHost: x\r\n";
      await connection.write(new TextEncoder().encode(text));
    },
    thrower: async (visit) => {
      using client = await open(visit);
      const ids = await pull(client);
      for (const value of [13, 14]) {
        const reply = await set(client, ids, value);
        if (reply !== "ERROR") throw new Error(`Answered ${reply}`);
      }
    },
    garbage: async (visit) => {
      using client = await open(visit);
      const bytes = Array.from({ length: 40 }, () => 32 + count(visit, 90));
      await client.sendFrames(String.fromCharCode(...bytes), "{", "[");
      await client.drain();
    },
    storm: async (visit) => {
      for (let round = 0; round < 3; round++) {
        const clients = await Promise.all(
          Array.from({ length: 8 }, () => open(visit)),
        );
        await Promise.all(clients.map((client) => pull(client)));
        for (const client of clients) client[Symbol.dispose]();
      }
    },
    slowReader: async (visit) => {
      using slow = await open(visit);
      const ids = await pull(slow);
      using other = await open(visit);
      // Others produce output until the server drops the slow client.
      for (let i = 0; i < 24; i++) {
        await set(other, ids, 99);
        await set(other, ids, 98);
      }
      const { code } = await slow.drain();
      if (code !== 1013 && code !== 1006) {
        throw new Error(`Slow reader ended with ${code}`);
      }
    },
  };

function count({ random }: Visit, below: number): number {
  return Math.floor(random() * below);
}

async function open({ url, sessionId }: Visit): Promise<RawClient> {
  const socket = `${url.replace("http", "ws")}/ws`;
  return await RawClient.connect(socket, createToken({ sessionId }));
}

async function pull(client: RawClient): Promise<Ids> {
  const { content } = await client.request("PULL-DOC-REQ");
  return { slider: content.doc.roots[0].id };
}

/** Sets the value of the slider; returns the type of the reply. */
async function set(
  client: RawClient,
  ids: Ids,
  value: number,
): Promise<string> {
  return (await client.request("PATCH-DOC", patchOf(ids, value))).msgtype;
}

function patchOf({ slider }: Ids, value: number): unknown {
  const model = { id: slider };
  return {
    events: [{ kind: "ModelChanged", model, attr: "value", new: value }],
  };
}
