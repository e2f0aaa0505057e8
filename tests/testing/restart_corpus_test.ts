import { assertEquals } from "@std/assert";
import { applicationOf, EXAMPLES } from "../../examples/gallery_catalog.ts";
import { type TestSession, testSession } from "../../testing/mod.ts";
import { documentDifferences } from "../fixtures/document_differences.ts";
import { type Act, randomAct } from "../fixtures/random_acts.ts";
import { SessionRecorder } from "../fixtures/session_recorder.ts";
import { mulberry } from "../fixtures/wire/random.ts";

const ACTS = 20;
const LATER_ACTS = 12;

/** Examples that cannot be compared, and why. */
const SKIPPED: Readonly<Record<string, string>> = {
  long_work: "its callback waits in real time",
  monitor: "it shows measurements of the process, taken in real time",
};

/** A clock that stands still, for examples that show the time. */
class StoppedDate extends Date {
  static readonly #now = Date.now();

  constructor(...values: unknown[]) {
    super(...(values.length === 0 ? [StoppedDate.#now] : values) as [number]);
  }

  static override now(): number {
    return StoppedDate.#now;
  }
}

/** Runs a function with random numbers, ids and a time that are the same each time. */
async function seeded<T>(seed: number, run: () => Promise<T>): Promise<T> {
  const { random } = Math;
  const { Date } = globalThis;
  Math.random = mulberry(seed);
  crypto.randomUUID = () =>
    `00000000-0000-4000-8000-${`${seed}`.padStart(12, "0")}`;
  globalThis.Date = StoppedDate as unknown as DateConstructor;
  try {
    return await run();
  } finally {
    Math.random = random;
    Reflect.deleteProperty(crypto, "randomUUID");
    globalThis.Date = Date;
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
      const recorder = new SessionRecorder(session);
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
