import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ClientSession,
  type ClientSessionOptions,
  pullSession,
  pushSession,
} from "../../client/mod.ts";
import { Slider } from "../../models/mod.ts";
import { inTime } from "../fixtures/client/watch.ts";

Deno.test("ClientSession takes every form of an application's URL", () => {
  const urls: [string | URL | undefined, string][] = [
    [undefined, "http://localhost:5006"],
    ["default", "http://localhost:5006"],
    ["http://localhost:5006/", "http://localhost:5006"],
    ["https://example.org/prefix/app/", "https://example.org/prefix/app"],
    ["ws://127.0.0.1:80/app", "http://127.0.0.1/app"],
    ["wss://[::1]:5006/app", "https://[::1]:5006/app"],
    [new URL("http://host/a%20b"), "http://host/a%20b"],
  ];
  for (const [url, expected] of urls) {
    assertEquals(new ClientSession({ url }).url, expected);
  }
});

Deno.test("ClientSession.pageUrl is where a browser shows the session", () => {
  const session = new ClientSession({
    url: "wss://example.org/app/",
    sessionId: "a b&ü",
  });
  assertEquals(
    session.pageUrl,
    "https://example.org/app/?bokeh-session-id=a+b%26%C3%BC",
  );
  assertEquals(new ClientSession().id.length, 44);
});

Deno.test("ClientSession names the option that is wrong", () => {
  const wrong: [ClientSessionOptions, string][] = [
    [{ url: "ftp://host/app" }, "must begin with http:, https:, ws: or wss:"],
    [{ url: "localhost:5006/app" }, "Cannot connect to localhost:5006/app: "],
    [{ url: "" }, "Cannot connect to : "],
    [{ url: "http://host/app?x=1" }, "pass a query as arguments"],
    [{ url: "http://u:p@host/app" }, "must not contain credentials"],
    [{ sessionId: "" }, "the session id is empty"],
    [{ maxMessageBytes: 0 }, "maxMessageBytes must be from 1"],
    [{ connectTimeoutMilliseconds: NaN }, "connectTimeoutMilliseconds"],
    [{ keepAliveMilliseconds: -1 }, "keepAliveMilliseconds must be from 0"],
    [{ resumeMilliseconds: -1 }, "resumeMilliseconds must be from 0"],
    [{ reconnect: { jitter: 2 } }, "jitter must be from 0 to 1, received 2"],
    [{ reconnect: { delaysMilliseconds: [0, -1] } }, "received -1"],
    [{ secret: "x" } as ClientSessionOptions, "unknown option secret"],
  ];
  for (const [options, message] of wrong) {
    assertThrows(() => new ClientSession(options), Error, message);
  }
});

Deno.test("pullSession() names the option that is of the wrong type, and what it takes", async () => {
  const wrong: [unknown, string][] = [
    [
      "http://localhost:5006",
      'expected options such as { url }, received "http://localhost:5006"',
    ],
    [
      new URL("http://localhost:5006"),
      "expected options such as { url }, received URL",
    ],
    [null, "expected options such as { url }, received null"],
    [{ urll: "" }, "unknown option urll, did you mean url?"],
    [{ url: 3 }, "url must be the URL of an application, received 3"],
    [
      { arguments: "a=b" },
      'arguments must be an object such as { name: "value" }, received "a=b"',
    ],
    [
      { arguments: { n: {} } },
      "arguments.n must be a string, a number, a boolean or an array of these, received {}",
    ],
    [
      { cookies: { user: "a; admin=1" } },
      'cookies.user must be a string without ; and line breaks, as encodeURIComponent returns it, received "a; admin=1"',
    ],
    [{ cookies: { user: undefined } }, "cookies.user must be a string"],
    [{ sessionId: 3 }, "sessionId must be a string, received 3"],
    [{ headers: "a" }, "headers must be an object"],
    [{ signal: {} }, "signal must be an AbortSignal, received {}"],
    [{ onError: 1 }, "onError must be a function, received 1"],
    [
      { reconnect: 5 },
      "reconnect must be false or an object such as { delaysMilliseconds: [0, 1000] }, received 5",
    ],
    [
      { reconnect: { delays: [1] } },
      "unknown option reconnect.delays, expected one of reconnect.delaysMilliseconds, reconnect.jitter",
    ],
    [
      { reconnect: { delaysMilliseconds: 1 } },
      "reconnect.delaysMilliseconds must be an array, received 1",
    ],
  ];
  for (const [options, message] of wrong) {
    await assertRejects(
      () => inTime(pullSession(options as ClientSessionOptions)),
      TypeError,
      `Cannot create session: ${message}`,
    );
  }
});

Deno.test("ClientSession takes headers as an object of either kind", () => {
  for (const headers of [{ a: "b" }, new Headers({ a: "b" })]) {
    assertEquals(
      new ClientSession({ headers: headers as Record<string, string> }).state,
      "connecting",
    );
  }
});

Deno.test("pushSession() refuses what is no document before it connects", async () => {
  const wrong: [unknown, string][] = [
    [new Slider(), "a Slider model"],
    [undefined, "undefined"],
    [{ url: "x" }, '{ url: "x" }'],
  ];
  for (const [value, received] of wrong) {
    await assertRejects(
      () => inTime(pushSession(value as never)),
      TypeError,
      `Cannot push document: expected a Document, received ${received}`,
    );
  }
  await using session = new ClientSession();
  await assertRejects(
    () => inTime(session.push(new Slider() as never)),
    TypeError,
    "Cannot push document: expected a Document, received a Slider model",
  );
});

Deno.test("ClientSession.document needs something pulled or pushed", () => {
  assertThrows(
    () => new ClientSession().document,
    Error,
    "Cannot read document: nothing has been pulled or pushed yet",
  );
});
