import { assert, assertEquals } from "@std/assert";
import type { Document } from "@bokeh-deno/server";
import { Div } from "@bokeh-deno/server/models";
import type { Server } from "../../../server.ts";
import { generateSessionId } from "../../../sessions/session_id.ts";
import { TokenSigner } from "../../../sessions/token_signer.ts";
import { readPage } from "../../fixtures/programs/documentation.ts";
import { Nginx, nginxTest } from "../../fixtures/peers/nginx.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";

const ORIGIN = "http://plots.example.com";
const SECRET_KEY = "a key that both of the processes have";

const SESSION_ID = generateSessionId(new TokenSigner(SECRET_KEY));

/** Says in a Div what the page was asked for. */
function askedApp(doc: Document): void {
  const request = doc.sessionContext!.request!;
  const [city] = request.arguments.city ?? [];
  doc.addRoot(
    new Div({ text: `${city} ${request.cookies.user} ${request.headers.Via}` }),
  );
}

function oneOfTwo(): Server {
  return testServer({ "/sliders": askedApp }, {
    address: "127.0.0.1",
    allowWebSocketOrigin: ["plots.example.com"],
    selfContainedTokens: true,
    secretKey: SECRET_KEY,
    signSessions: true,
  });
}

function startNginx(
  [one, other]: readonly [Server, Server],
  stickiness = "",
): Promise<Nginx> {
  return Nginx.start({
    heading: "Several processes",
    replacements: {
      "127.0.0.1:5006": `127.0.0.1:${one.port}`,
      "127.0.0.1:5007": `127.0.0.1:${other.port}`,
      "upstream plots {": `upstream plots { ${stickiness}`,
    },
  });
}

async function loadPage(url: string): Promise<string> {
  const headers = { cookie: "user=ada", via: "1.1 here" };
  const response = await fetch(url, { headers });
  const [, token] = /"token":"([^"]+)"/.exec(await response.text()) ?? [];
  assert(token, `${response.status}`);
  return token;
}

/** The text of the Div, through a WebSocket. */
async function textOf(url: string, token: string): Promise<unknown> {
  const socket = `${url.replace("http", "ws").replace(/\?.*/, "")}/ws`;
  await using wire = await WireClient.connect(socket, token, {
    origin: ORIGIN,
  });
  await wire.next("ACK");
  const { content } = await wire.request("PULL-DOC-REQ");
  return content.doc.roots[0]?.attributes.text;
}

Deno.test(nginxTest(
  "Page and WebSocket may be served by different processes",
  async () => {
    await using one = oneOfTwo();
    await using other = oneOfTwo();
    await using nginx = await startNginx([one, other]);
    const url = `http://127.0.0.1:${nginx.port}/sliders?city=paris`;
    const token = await loadPage(url);
    assertEquals(await textOf(url, token), "paris ada 1.1 here");
    // nginx takes turns
    assertEquals([
      one.metrics().sessionsCreated,
      other.metrics().sessionsCreated,
    ], [
      1,
      1,
    ]);
    const [[first], [second]] = [one.getSessions(), other.getSessions()];
    assertEquals(first?.id, second?.id);
  },
));

Deno.test(nginxTest(
  "Clients that share a session have to stay with a process",
  async () => {
    const [, ...stickiness] = /`(ip_hash;)` or\s+`(hash \S+;)`/
      .exec(readPage("deployment.md"))!;
    assertEquals(stickiness.length, 2);
    for (const directive of stickiness) {
      await using one = oneOfTwo();
      await using other = oneOfTwo();
      await using nginx = await startNginx([one, other], directive);
      const base = `http://127.0.0.1:${nginx.port}/sliders`;
      const id = new URLSearchParams({
        "bokeh-session-id": SESSION_ID,
      });
      for (let tab = 0; tab < 4; tab++) {
        await loadPage(`${base}?city=rome&${id}`);
      }
      assertEquals(
        one.getSessions().length + other.getSessions().length,
        1,
        directive,
      );
    }
  },
));
