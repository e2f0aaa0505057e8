// What a document does when its session is destroyed (spec 7.2, 7.7).

import { assertEquals, assertThrows } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Logger } from "../../base/logger.ts";
import { Document } from "../../document/document.ts";
import { Div } from "../../models/mod.ts";
import { ApplicationContext } from "../../sessions/application_context.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";

function contextOf(
  application: Application,
  logger: Logger = quiet,
): ApplicationContext {
  return new ApplicationContext({
    path: "/",
    application,
    logger,
    unusedSessionLifetimeMilliseconds: 1e9,
  });
}

const ORIGIN = { id: "a", request: null, tokenPayload: {} };

Deno.test("Document.onSessionDestroyed() calls with the context, after the hooks of all handlers", async () => {
  const log: unknown[] = [];
  const handler = (name: string) => ({
    modifyDocument: (doc: Document) =>
      doc.onSessionDestroyed(async ({ id, destroyed }) => {
        await null;
        log.push([`document of ${name}`, id, destroyed, doc.roots.length]);
      }),
    onSessionDestroyed: () => void log.push(name),
  });
  const context = contextOf(
    new Application(
      handler("first"),
      (doc) => doc.addRoot(new Div()),
      handler("last"),
    ),
  );
  const { document } = await context.createSessionIfNeeded(ORIGIN);
  assertEquals(log, []);
  await context.stop();
  assertEquals(log, [
    "first",
    "last",
    ["document of first", "a", true, 1],
    ["document of last", "a", true, 1],
  ]);
  assertEquals(document.sessionContext, null);
});

Deno.test("A failure in Document.onSessionDestroyed() is a warning and does not stop others", async () => {
  const warnings: unknown[] = [];
  let calls = 0;
  const context = contextOf(
    new Application((doc) => {
      doc.onSessionDestroyed(() => {
        throw new Error("at once");
      });
      doc.onSessionDestroyed(() => Promise.reject(new Error("later")));
      const last = () => void calls++;
      doc.onSessionDestroyed(last);
      doc.onSessionDestroyed(last);
    }),
    {
      ...quiet,
      warn: (message, fields) =>
        void warnings.push([message, (fields?.error as Error).message]),
    },
  );
  await context.createSessionIfNeeded(ORIGIN);
  await context.stop();
  assertEquals([warnings, calls], [[
    ["Error in onSessionDestroyed callback", "at once"],
    ["Error in onSessionDestroyed callback", "later"],
  ], 1]);
});

Deno.test("Document.onSessionDestroyed() refuses a function of several parameters", () => {
  assertThrows(
    () =>
      new Document().onSessionDestroyed(
        ((_a: unknown, _b: unknown) => {}) as () => void,
      ),
    TypeError,
    "expected a function with one parameter, the session context",
  );
});
