import { assert, assertEquals } from "@std/assert";
import v8 from "node:v8";
import vm from "node:vm";
import { Application } from "../../application/application.ts";
import type { ServerContext } from "../../document/server_context.ts";
import { ColumnDataSource, Slider } from "../../models/mod.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { ApplicationContext } from "../../sessions/application_context.ts";
import { FakeClient, quiet } from "../fixtures/wire/fake_client.ts";

const SESSIONS = 1000;

/** Bytes that are in use once all garbage is gone. */
function usedBytes(): number {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  for (let i = 0; i < 4; i++) collect();
  return Deno.memoryUsage().heapUsed;
}

Deno.test("A thousand sessions that came and went leave nothing behind", async () => {
  let live = 0;
  let server: ServerContext | undefined;
  const application = new Application(
    (doc) => {
      const source = new ColumnDataSource({
        data: { x: new Float64Array(5000) },
      });
      const slider = new Slider({ start: 0, end: 9, value: 1 });
      slider.onChange("value", () => source.stream({ x: [1] }));
      doc.onChange(() => {});
      doc.onEvent("connection_lost", () => {});
      doc.addPeriodicCallback(() => {}, 60_000);
      doc.addTimeoutCallback(() => {}, 60_000);
      doc.template = "{% block contents %}{% endblock %}";
      doc.addRoot(slider);
      doc.addRoot(source);
    },
    {
      modifyDocument() {},
      onServerLoaded: (context) => void (server = context),
      onSessionCreated: () => void live++,
      onSessionDestroyed: () => void live--,
    },
  );
  const context = new ApplicationContext({
    path: "/",
    application,
    logger: quiet,
    unusedSessionLifetimeMilliseconds: -1,
  });
  context.start();
  async function come(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const origin = { id: `s${i}`, request: null, tokenPayload: {} };
      const session: ServerSession = await context.createSessionIfNeeded(
        origin,
      );
      using client = new FakeClient(session);
      const [slider] = session.document.roots as [Slider];
      client.patch({
        kind: "ModelChanged",
        model: { id: slider.id },
        attr: "value",
        new: i % 9,
      });
    }
    await context.sweep();
    assertEquals([live, context.sessions, server!.sessions], [0, [], []]);
  }
  // What is made once, whoever comes first.
  await come(50);
  const before = usedBytes();
  await come(SESSIONS);
  const after = usedBytes();
  // The document of a session takes 6000 bytes. Timers are for the sanitizers.
  const perSession = (after - before) / SESSIONS;
  assert(perSession < 1000, `${perSession} bytes of each session are left`);
  await context.stop();
});
