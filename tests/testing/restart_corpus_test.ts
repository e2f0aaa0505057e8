import { assertEquals } from "@std/assert";
import type { Application } from "../../application/application.ts";
import { Document } from "../../document/document.ts";
import { encodeStateChange } from "../../document/saving/save_document.ts";
import { applicationOf, EXAMPLES } from "../../examples/gallery_catalog.ts";
import {
  decodeSavedChange,
  decodeSavedSession,
  encodeSavedChange,
  encodeSavedSession,
} from "../../sessions/saving/saved_session.ts";
import { SessionRestorer } from "../../sessions/saving/session_restorer.ts";
import { SessionSaver } from "../../sessions/saving/session_saver.ts";
import { type TestSession, testSession } from "../../testing/mod.ts";
import { documentDifferences } from "../fixtures/document_differences.ts";
import { type Act, randomAct } from "../fixtures/random_acts.ts";
import { mulberry } from "../fixtures/wire/random.ts";

const ACTS = 20;
const LATER_ACTS = 12;

/** Examples that cannot be compared, and why. */
const SKIPPED: Readonly<Record<string, string>> = {
  long_work: "its callback waits in real time",
  monitor: "it shows measurements of the process, taken in real time",
};

/** Runs a function with random numbers that are the same each time. */
async function seeded<T>(seed: number, run: () => Promise<T>): Promise<T> {
  const { random } = Math;
  Math.random = mulberry(seed);
  try {
    return await run();
  } finally {
    Math.random = random;
  }
}

/** Does something in a session; what it is refused there, if at all. */
function perform(
  session: TestSession,
  act: Act,
  seed: number,
): Promise<string> {
  return seeded(seed, async () => {
    try {
      await act(session);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  });
}

/** Records what changes in a session, as a journal does. */
class Recorder {
  readonly #saver: SessionSaver;
  #saved: Uint8Array;
  #changes: Uint8Array[] = [];
  #isUnrecorded = false;

  constructor({ serverSession: session, document }: TestSession) {
    this.#saver = new SessionSaver(document, {
      id: session.id,
      request: document.sessionContext!.request,
      tokenPayload: {},
    });
    this.#saved = encodeSavedSession(this.#saver.save());
    session.subscribe({
      detach() {},
      unsentChange: (change) => {
        if (change.kind !== "StateChanged") return this.#isUnrecorded = true;
        this.#add([encodeStateChange(change, () => "s1")]);
      },
      sendPatch: (events) => {
        if (!this.#isUnrecorded) return this.#add(events);
        this.#isUnrecorded = false;
        this.#changes = [];
        this.#saved = encodeSavedSession(this.#saver.save());
      },
    });
  }

  #add(
    events: readonly Pick<
      ReturnType<typeof encodeStateChange>,
      "json" | "buffers"
    >[],
  ): void {
    this.#changes.push(encodeSavedChange({
      json: `{"events":[${events.map(({ json }) => json).join()}]}`,
      buffers: events.flatMap(({ buffers }) => buffers),
    }));
  }

  /** The document as another process makes it. */
  async restore(application: Application, like: Document): Promise<Document> {
    const document = new Document();
    document.sessionContext = like.sessionContext;
    const saved = decodeSavedSession(this.#saved);
    const changes = this.#changes.map(decodeSavedChange);
    const restorer = new SessionRestorer(document, { saved, changes });
    restorer.restoreValues();
    await application.initializeDocument(document);
    restorer.restore(new SessionSaver(document, saved.origin));
    return document;
  }
}

for (const example of EXAMPLES) {
  const { name, file } = example;
  Deno.test({
    name: `A session of ${file} goes on after a restart`,
    ignore: name in SKIPPED,
    fn: async () => {
      const application = await applicationOf(example);
      const options = { sessionId: "same", timeoutMilliseconds: 60_000 };
      const open = () => seeded(1, () => testSession(application, options));
      await using session = await open();
      await using twin = await open();
      assertEquals(documentDifferences(session.document, twin.document), []);
      const recorder = new Recorder(session);
      const random = mulberry(name.length * 7919);
      const both = async (seed: number) => {
        const act = randomAct(session, random);
        const refusals = [
          await perform(session, act, seed),
          await perform(twin, act, seed),
        ];
        assertEquals(refusals[0], refusals[1]);
      };
      for (let i = 0; i < ACTS; i++) await both(i);
      assertEquals(documentDifferences(session.document, twin.document), []);
      const other = await recorder.restore(application, session.document);
      assertEquals(documentDifferences(session.document, other), []);

      await twin.restart();
      assertEquals(documentDifferences(session.document, twin.document), []);
      assertEquals(documentDifferences(session.view, twin.view), []);
      for (let i = 0; i < LATER_ACTS; i++) await both(100 + i);
      assertEquals(documentDifferences(session.document, twin.document), []);
    },
  });
}
