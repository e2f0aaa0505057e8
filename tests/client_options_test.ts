import { assertEquals, assertThrows } from "@std/assert";
import { ClientSession, type ClientSessionOptions } from "../client/mod.ts";

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
    [{ url: "http://u:p@host/app" }, "must not contain a user"],
    [{ sessionId: "" }, "the session id is empty"],
    [{ maxMessageBytes: 0 }, "maxMessageBytes must be from 1"],
    [{ connectTimeoutMilliseconds: NaN }, "connectTimeoutMilliseconds"],
    [{ keepAliveMilliseconds: -1 }, "keepAliveMilliseconds must be from 0"],
    [{ reconnect: { jitter: 2 } }, "jitter must be from 0 to 1, received 2"],
    [{ reconnect: { delaysMilliseconds: [0, -1] } }, "received -1"],
    [{ secret: "x" } as ClientSessionOptions, "unknown option secret"],
  ];
  for (const [options, message] of wrong) {
    assertThrows(() => new ClientSession(options), Error, message);
  }
});

Deno.test("ClientSession.document needs something pulled or pushed", () => {
  assertThrows(
    () => new ClientSession().document,
    Error,
    "Cannot read document: nothing was pulled or pushed yet",
  );
});
