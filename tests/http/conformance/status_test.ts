/** Every row of the table of status codes (spec 1.15), and the methods of every route (1.1, 1.3). */
import { assert, assertEquals } from "@std/assert";
import { unescape } from "@std/html/entities";
import { Application } from "../../../application/application.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import { createToken } from "../../../sessions/token.ts";
import {
  rawRequest,
  type RawResponse,
  upgradeHeaders,
} from "../../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const TOKEN = createToken({ sessionId: "s" });
const SIGNED = {
  signSessions: true,
  secretKey: "0123456789abcdef0123456789abcdef",
};
const GUARDED: ServerOptions = {
  authProvider: {
    getUser: ({ headers }) => headers.get("x-user"),
    loginUrl: "/login",
    loginHandler: () => new Response("log in"),
  },
};

/** A situation that is refused. */
interface Row {
  readonly situation: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly options?: ServerOptions;
  readonly status: number;
  /** The text of the answer, in title and body. */
  readonly text?: string;
  /** Headers of the answer. */
  readonly answer?: Readonly<Record<string, string>>;
}

/** The headers of a handshake with some of them changed. */
function handshake(changed: Record<string, string> = {}, token = TOKEN) {
  return upgradeHeaders(token, changed);
}

const ROWS: readonly Row[] = [
  {
    situation: "both header and query session id",
    path: "/app?bokeh-session-id=a",
    headers: { "bokeh-session-id": "b" },
    status: 403,
    text: "session ID was provided as an argument and header",
  },
  {
    situation: "token and session id",
    path: `/app?bokeh-session-id=a&bokeh-token=${TOKEN}`,
    status: 403,
    text: "Both token and session ID were provided",
  },
  {
    situation: "an id is required and none given",
    path: "/app",
    options: { generateSessionIds: false },
    status: 403,
    text: "No bokeh-session-id provided",
  },
  {
    situation: "bad signature of the token",
    path: `/app?bokeh-token=${TOKEN}`,
    options: SIGNED,
    status: 403,
    text: "Invalid token or session ID",
  },
  {
    situation: "bad signature of the id",
    path: "/app?bokeh-session-id=a.b",
    options: SIGNED,
    status: 403,
    text: "Invalid token or session ID",
  },
  {
    situation: "a token that is none",
    path: "/app?bokeh-token=%25",
    status: 403,
    text: "Invalid token or session ID",
  },
  {
    situation: "an empty session id",
    path: "/app?bokeh-session-id=",
    status: 403,
    text: "Session ID must not be empty",
  },
  {
    situation: "autoload without element id",
    path: "/app/autoload.js",
    status: 400,
    text: "No bokeh-autoload-element query parameter",
  },
  {
    situation: "WebSocket from a foreign origin",
    path: "/app/ws",
    headers: handshake({ origin: "http://evil.example" }),
    status: 403,
    text: "Cross origin websockets not allowed",
  },
  {
    situation: "WebSocket without Upgrade",
    path: "/app/ws",
    headers: handshake({ upgrade: "" }),
    status: 400,
    text: 'Can "Upgrade" only to "WebSocket".',
  },
  {
    situation: "WebSocket without Connection",
    path: "/app/ws",
    headers: handshake({ connection: "close" }),
    status: 400,
    text: '"Connection" must be "Upgrade".',
  },
  {
    situation: "WebSocket without a key",
    path: "/app/ws",
    headers: handshake({ "sec-websocket-key": "" }),
    status: 400,
    text: "Malformed Sec-WebSocket-Key",
  },
  {
    situation: "unsupported version of WebSocket",
    path: "/app/ws",
    headers: handshake({ "sec-websocket-version": "6" }),
    status: 426,
    answer: { "sec-websocket-version": "13" },
  },
  {
    situation: "WebSocket with a token that has no expiry",
    path: "/app/ws",
    headers: handshake({}, btoa('{"session_id":"x"}').replaceAll("=", "")),
    status: 403,
    text: "Session expiry has not been provided",
  },
  {
    situation: "WebSocket with an expired token and no session",
    path: "/app/ws",
    headers: handshake(
      {},
      createToken({ sessionId: "x", expiresInSeconds: -1 }),
    ),
    status: 403,
    text: "Token is expired, see sessionTokenExpirationSeconds",
  },
  {
    situation: "not authenticated, GET",
    path: "/app?x=1&y=%20",
    options: GUARDED,
    status: 302,
    answer: { location: "/login?next=%2Fapp%3Fx%3D1%26y%3D%2520" },
  },
  {
    situation: "not authenticated, WebSocket",
    path: "/app/ws",
    headers: handshake(),
    options: GUARDED,
    status: 403,
    text: "Forbidden",
  },
  {
    situation: "not authenticated, other method on a guarded path",
    path: "/mine",
    method: "POST",
    options: {
      ...GUARDED,
      extraPatterns: [{
        pattern: "/mine",
        needsUser: true,
        handler: () => new Response(),
      }],
    },
    status: 403,
    text: "Forbidden",
  },
  { situation: "unknown path", path: "/nope", status: 404 },
  { situation: "path below an app", path: "/app/nope", status: 404 },
  {
    situation: "WebSocket of an unknown app",
    path: "/nope/ws",
    headers: handshake(),
    status: 404,
  },
  { situation: "app function threw", path: "/throws", status: 500 },
  {
    situation: "a Host header that is none",
    path: "/app",
    headers: { host: 'a b"><' },
    status: 400,
    text: "Malformed Host header",
  },
];

function started(options: ServerOptions = {}): Server {
  return testServer({
    "/app"() {},
    "/throws"() {
      throw new Error("secret detail");
    },
  }, options);
}

function titleOf({ text }: RawResponse): string {
  return unescape(/<title>(.*?)<\/title>/.exec(text)?.[1] ?? "");
}

for (const row of ROWS) {
  const { situation, status, text, answer = {} } = row;
  Deno.test(`${status} is the answer to: ${situation}`, async () => {
    await using server = started(row.options);
    const response = await rawRequest(server.port!, row);
    assertEquals(response.status, status);
    for (const [name, value] of Object.entries(answer)) {
      assertEquals(response.headers.get(name), value);
    }
    if (text !== undefined) {
      assertEquals(titleOf(response), `${status}: ${text}`);
      assertEquals(
        unescape(response.text.split("<body>")[1]!),
        `${status}: ${text}</body></html>`,
      );
    }
    assertEquals(server.getSessions(), []);
    assert(!response.text.includes("secret detail"));
  });
}

/** The methods of each route. */
const ROUTES: readonly (readonly [path: string, allow: string])[] = [
  ["/app", "GET"],
  ["/app/", "GET"],
  ["/app/ws", "GET"],
  ["/app/metadata", "GET"],
  ["/app/autoload.js", "GET, OPTIONS"],
  ["/app/static/file.txt", "GET, HEAD"],
  ["/", "GET"],
  ["/favicon.ico", "GET"],
  ["/static/js/bokeh.min.js", "GET, HEAD"],
  ["/static/extensions/ext/file.txt", "GET, HEAD"],
];

for (const [path, allow] of ROUTES) {
  Deno.test(`405 with Allow: ${allow} is the answer to other methods on ${path}`, async () => {
    await using files = await TemporaryFiles.create({ "file.txt": "text" });
    const app = new Application({
      staticPath: files.folder,
      modifyDocument() {},
    });
    await using server = testServer({ "/app": app, "/other"() {} }, {
      extensions: { ext: { directory: files.folder, main: "file.txt" } },
    });
    for (
      const method of [
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "FOO",
      ]
    ) {
      const response = await rawRequest(server.port!, {
        method,
        path,
        body: method === "POST" ? "x" : "",
      });
      if (allow.split(", ").includes(method)) {
        assertEquals(response.status, 200, method);
        assertEquals(response.text, "", method);
        continue;
      }
      assertEquals([response.status, response.headers.get("allow")], [
        405,
        allow,
      ], method);
      assertEquals(
        titleOf(response),
        method === "HEAD" ? "" : "405: Method Not Allowed",
      );
    }
    assertEquals(server.getSessions(), []);
  });
}

Deno.test("404 is the answer to every method on an unknown path", async () => {
  await using server = started();
  for (const method of ["GET", "HEAD", "POST", "OPTIONS", "DELETE"]) {
    const { status } = await rawRequest(server.port!, {
      method,
      path: "/nope",
    });
    assertEquals(status, 404, method);
  }
});

Deno.test("HEAD on a file has the headers of GET and no body", async () => {
  await using server = started();
  const path = "/static/js/bokeh-gl.min.js";
  const get = await rawRequest(server.port!, { path });
  const head = await rawRequest(server.port!, { path, method: "HEAD" });
  for (const name of ["content-length", "content-type", "etag"]) {
    assertEquals(head.headers.get(name), get.headers.get(name));
  }
  assertEquals([head.body.length, get.body.length > 0], [0, true]);
});
