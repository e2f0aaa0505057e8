import { assertEquals, assertRejects } from "@std/assert";
import { Application } from "../../../application/application.ts";
import { createLogger } from "../../../base/logger.ts";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import { Slider } from "../../../models/mod.ts";
import { ApplicationContext } from "../../../sessions/application_context.ts";
import {
  type SavedChange,
  type SavedSession,
  SavedSessionError,
} from "../../../sessions/saving/saved_session.ts";
import { SessionSaver } from "../../../sessions/saving/session_saver.ts";
import type { ServerSession } from "../../../sessions/session.ts";

const ORIGIN = { id: "s", request: null, tokenPayload: {} };

function app(...names: string[]): (doc: Document) => void {
  return (doc) => {
    for (const name of names) {
      doc.addRoot(new Slider({ name, start: 0, end: 9, value: 1 }));
    }
  };
}

function saved(run: (doc: Document) => void): SavedSession {
  const document = new Document();
  run(document);
  return new SessionSaver(document, ORIGIN).save();
}

async function restored(
  run: (doc: Document) => void,
  saved: SavedSession,
  changes: readonly SavedChange[] = [],
): Promise<ServerSession> {
  const context = new ApplicationContext({
    path: "/",
    application: new Application(run),
    logger: createLogger("none"),
    unusedSessionLifetimeMilliseconds: Infinity,
    isSaving: true,
  });
  return await context.createSessionIfNeeded(ORIGIN, { saved, changes });
}

function valueOf({ document }: ServerSession, name: string): unknown {
  return (document.getModelByName(name) as Slider).value;
}

/** A change of the first slider. */
function moved(value: number, by?: string): SavedChange {
  const event = {
    kind: "ModelChanged",
    model: { id: "p1003" },
    attr: "value",
    new: value,
  };
  return {
    json: JSON.stringify({ events: [event] }),
    buffers: [],
    setByClients: by === undefined ? [] : [["p1003", "value"]],
  };
}

Deno.test("Changes after the last snapshot are made in order", async () => {
  const session = await restored(app("a"), saved(app("a")), [
    moved(3),
    moved(5, "client"),
  ]);
  assertEquals(valueOf(session, "a"), 5);
});

Deno.test("After an update, a value is kept if a client set it, and not if the application did", async () => {
  for (const [by, value] of [["client", 5], [undefined, 1]] as const) {
    const session = await restored(app("new", "a"), saved(app("a")), [
      moved(5, by),
    ]);
    assertEquals(valueOf(session, "a"), value);
    assertEquals(valueOf(session, "new"), 1);
  }
});

Deno.test("A page that reconnects after an update is told, and others are not", async () => {
  const sent: unknown[] = [];
  for (const next of [app("new"), app("a")]) {
    const session = await restored(next, saved(app("a")));
    session.document.onChange((event) => {
      if (event.kind === "MessageSent") sent.push(event.msgType);
    });
    const { changes } = documentState(session.document);
    changes.receiveEvent({ name: "document_ready", model: null });
    sent.push("ready");
    changes.receiveEvent({ name: "client_reconnected", model: null });
  }
  assertEquals(sent, ["ready", "bokeh_deno_notice", "ready"]);
});

Deno.test("A session whose document cannot be read is refused, and can be created anew", async () => {
  const good = saved(app("a"));
  const bad = [
    { ...good, document: { ...good.document, json: "{" } },
    {
      ...good,
      document: {
        ...good.document,
        json: good.document.json.replace('"value":1', '"value":{"id":"p1"}'),
      },
    },
  ];
  for (const session of bad) {
    await assertRejects(
      () => restored(app("a"), session),
      SavedSessionError,
      "Cannot restore session: ",
    );
  }
  await assertRejects(
    () =>
      restored(app("a"), good, [{
        json: '{"events":[{}]}',
        buffers: [],
        setByClients: [],
      }]),
    SavedSessionError,
    "unknown patch event type",
  );
});

Deno.test("A restored session has the request of its first visit, whoever comes back", async () => {
  const first = {
    ...ORIGIN,
    request: { arguments: { year: ["2024"] }, cookies: {}, headers: {} },
  };
  const session = await restored(app("a"), {
    ...saved(app("a")),
    origin: first,
  });
  const { request } = session.document.sessionContext!;
  assertEquals(request?.arguments, { year: ["2024"] });
});

Deno.test("A message that was sent before a restart reaches no callback after it", async () => {
  const received: unknown[] = [];
  const session = await restored(
    (doc) => {
      app("a")(doc);
      doc.onMessage("greeting", (data) => void received.push(data));
    },
    saved(app("a")),
    [{
      json:
        '{"events":[{"kind":"MessageSent","msg_type":"greeting","msg_data":1}]}',
      buffers: [],
      setByClients: [],
    }, moved(5)],
  );
  assertEquals([received, valueOf(session, "a")], [[], 5]);
});
