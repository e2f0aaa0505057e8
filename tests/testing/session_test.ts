import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Application } from "../../application/application.ts";
import { currentDocument } from "../../document/current_document.ts";
import type { Document } from "../../document/document.ts";
import { Button, Div, Slider } from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

/** An application that writes down which of its hooks run. */
function hooked(log: string[]): Application {
  return new Application({
    modifyDocument: () => void log.push("modifyDocument"),
    onServerLoaded: ({ sessions }) =>
      void log.push(`onServerLoaded with ${sessions.length}`),
    onServerUnloaded: ({ sessions }) =>
      void log.push(`onServerUnloaded with ${sessions.length}`),
    onSessionCreated: ({ id }) => void log.push(`onSessionCreated ${id}`),
    onSessionDestroyed: async ({ id, destroyed }) => {
      await null;
      log.push(`onSessionDestroyed ${id} ${destroyed}`);
    },
  });
}

Deno.test("testSession() runs the hooks of an application as a server does", async () => {
  const log: string[] = [];
  {
    await using session = await testSession(hooked(log), { sessionId: "mine" });
    assertEquals(session.serverSession.id, "mine");
    assertEquals(log.splice(0), [
      "onServerLoaded with 0",
      "onSessionCreated mine",
      "modifyDocument",
    ]);
  }
  assertEquals(log, [
    "onSessionDestroyed mine true",
    "onServerUnloaded with 0",
  ]);
});

Deno.test("testSession() fills the document with an async function as the current one", async () => {
  let seen: Document | null = null;
  await using session = await testSession(async (doc) => {
    await null;
    seen = currentDocument();
    doc.title = "async";
  });
  assertStrictEquals(seen, session.document);
  assertEquals(session.view.title, "async");
});

Deno.test("testSession() tells the application of its request", async () => {
  const application = new Application({
    modifyDocument() {},
    processRequest: (request) => ({
      path: new URL(request.url).pathname,
      user: "of the hook",
    }),
  });
  await using session = await testSession(application, {
    arguments: { n: "3", tag: ["a b", "ä"] },
    headers: { "accept-language": "de" },
    cookies: { theme: "dark", user: "me" },
    tokenPayload: { user: "of the test", bytes: Uint8Array.of(1, 2) },
  });
  const { request, tokenPayload } = session.document.sessionContext!;
  assertEquals({ ...request?.arguments }, { n: ["3"], tag: ["a b", "ä"] });
  assertEquals({ ...request?.cookies }, { theme: "dark", user: "me" });
  assertEquals(request?.headers["Accept-Language"], "de");
  assertEquals(request?.headers.Cookie, "theme=dark; user=me");
  assertEquals(tokenPayload.path, "/");
  assertEquals(tokenPayload.user, "of the test");
  assertEquals(tokenPayload.bytes, Uint8Array.of(1, 2));
  assertEquals(typeof tokenPayload.session_expiry, "number");
});

Deno.test("testSession() makes an id that nobody can guess", async () => {
  await using a = await testSession((_doc) => {});
  await using b = await testSession((_doc) => {});
  assertEquals(a.serverSession.id.length, 44);
  assert(a.serverSession.id !== b.serverSession.id);
});

Deno.test("testSession() takes the namespace of an application file", async () => {
  const log: string[] = [];
  const module = {
    default: new Application((doc) => doc.addRoot(new Div())),
    onSessionCreated: () => void log.push("created"),
  };
  for (let i = 0; i < 2; i++) {
    await using session = await testSession(module);
    assertEquals(session.findAll(Div).length, 1);
  }
  assertEquals(log, ["created", "created"]);
});

Deno.test("testSession() refuses what is no application, and bad options", async () => {
  for (
    const [application, text] of [
      [42, "expected an application, a function or a module, received 42"],
      [null, "expected an application, a function or a module, received null"],
      [{}, "it has no default export"],
      [{ default: 1 }, "its default export must be a function"],
    ] as const
  ) {
    await assertRejects(
      () => testSession(application as never),
      TypeError,
      `Cannot open session: ${text}`,
    );
  }
  await assertRejects(
    () => testSession((_doc) => {}, { sessionId: "" }),
    RangeError,
    "Cannot open session: sessionId must not be empty",
  );
  for (const timeoutMilliseconds of [0, -1, NaN, 2 ** 31]) {
    await assertRejects(
      () => testSession((_doc) => {}, { timeoutMilliseconds }),
      RangeError,
      `received ${timeoutMilliseconds}`,
    );
  }
  await assertRejects(
    () => testSession((_doc) => {}, { tokenPayload: { session_id: "x" } }),
    TypeError,
    "session_id",
  );
  await assertRejects(
    () => testSession((_doc) => {}, { headers: { "no header": "x" } }),
    TypeError,
  );
});

Deno.test("testSession() throws what the application throws, and unloads it", async () => {
  const log: string[] = [];
  const application = hooked(log);
  application.add((doc) => {
    doc.addPeriodicCallback(() => {}, 1);
    throw new TypeError("no data");
  });
  await assertRejects(() => testSession(application), TypeError, "no data");
  assertEquals(log.at(-1), "onServerUnloaded with 0");
  await assertRejects(
    () => testSession((_doc) => Promise.reject(new RangeError("later"))),
    RangeError,
    "later",
  );
});

Deno.test("testSession() gives an application that does not end a limited time", async () => {
  const error = await assertRejects(
    () =>
      testSession((_doc) => new Promise(() => {}), { timeoutMilliseconds: 1 }),
    DOMException,
    "Cannot open session within 1 ms: waiting for the application",
  );
  assertEquals(error.name, "TimeoutError");
});

Deno.test("A disposed TestSession refuses everything, and disposing it again does nothing", async () => {
  const session = await testSession((doc) => {
    doc.addRoot(new Slider({ start: 0, end: 10, value: 1 }));
    doc.addRoot(new Button());
    doc.addPeriodicCallback(() => {}, 100);
  });
  const slider = session.find(Slider);
  const button = session.find(Button);
  await session[Symbol.asyncDispose]();
  await session[Symbol.asyncDispose]();
  assert(session.serverSession.destroyed);
  const text = "the session is disposed";
  assertThrows(() => session.find(Slider), Error, text);
  assertThrows(() => session.findAll(Slider), Error, text);
  assertThrows(() => session.shown(slider), Error, text);
  const acts: Record<string, () => Promise<void>> = {
    "change Slider(p1003).value": () => session.change(slider, "value", 2),
    "click Button(p1004)": () => session.click(button),
    "report tap of Button(p1004)": () => session.event(button, "tap"),
    "report document_ready": () => session.documentReady(),
    "send message x": () => session.message("x", 1),
    "become quiet": () => session.quiet(),
    "advance": () => session.advance(1),
  };
  for (const [what, act] of Object.entries(acts)) {
    await assertRejects(act, Error, `Cannot ${what}: ${text}`);
  }
});

Deno.test("A TestSession whose session was destroyed refuses everything", async () => {
  await using session = await testSession((_doc) => {});
  await session.serverSession.destroy();
  await assertRejects(
    () => session.documentReady(),
    Error,
    "Cannot report document_ready: the session is destroyed",
  );
});

Deno.test("Disposing a TestSession loses the connection first", async () => {
  const log: string[] = [];
  const session = await testSession((doc) => {
    doc.onEvent("connection_lost", async ({ name }) => {
      await null;
      log.push(`${name} ${doc.sessionContext?.destroyed}`);
    });
  });
  await session[Symbol.asyncDispose]();
  assertEquals(log, ["connection_lost false"]);
});

Deno.test("testSession() names the option that is wrong, and what it takes", async () => {
  const wrong: [unknown, string][] = [
    [{ argumens: {} }, "unknown option argumens, did you mean arguments?"],
    [
      { arguments: "x" },
      'arguments must be an object such as { name: "value" }, received "x"',
    ],
    [{ sessionId: 3 }, "sessionId must be a string, received 3"],
    ["x", 'expected options such as { arguments }, received "x"'],
  ];
  for (const [options, message] of wrong) {
    await assertRejects(
      () => testSession((_doc) => {}, options as never),
      TypeError,
      `Cannot open session: ${message}`,
    );
  }
});
