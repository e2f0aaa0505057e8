import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { sourcePaths } from "../fixtures/architecture/sources.ts";

const DOCUMENT = new URL("../../docs/compatibility.md", import.meta.url);
const TESTS = new URL("../", import.meta.url);

/** The features that `docs/compatibility.md` lists: the first cells of its rows. */
async function listedFeatures(): Promise<string[]> {
  const text = await Deno.readTextFile(DOCUMENT);
  return Array.from(
    text.matchAll(/^\| ([a-z]+\.[a-z0-9-]+) +\|/gm),
    ([, id]) => id!,
  );
}

/** The features that need no row: they are as in Python, or the page tells of them in sentences. */
const OTHERS: readonly string[] = [
  "app.args",
  "app.directory",
  "app.empty",
  "app.error-behaviour",
  "app.function",
  "app.metadata",
  "app.multiple",
  "app.script",
  "app.theme",
  "cb.curdoc",
  "cb.hold",
  "cb.next-tick-timeout",
  "cb.on-change",
  "cb.periodic",
  "cb.unlocked",
  "cli.dev",
  "client.pull",
  "client.push",
  "client.show",
  "doc.config",
  "doc.data-models",
  "doc.json",
  "event.connection-lost",
  "event.custom-messages",
  "event.document-ready",
  "event.model-events",
  "ser.gzip-base64",
  "ser.ndarray",
  "ser.reps",
  "settings.precedence",
  "sync.column-patch",
  "sync.dropped-patch",
  "sync.echo-suppression",
  "sync.in-place-mutation",
  "sync.known-models",
  "sync.model-changed",
  "sync.roots-title",
  "sync.stream",
];

/** A name in brackets, in a string: not the index of an array, and not in a comment. */
const BRACKETS = /\[([a-z]+\.[a-z0-9-]+)\](?=[^"`\n]*["`])/g;

/** The features that names of tests have in brackets. */
async function testedFeatures(): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const path of sourcePaths(fromFileUrl(TESTS))) {
    if (!path.endsWith("_test.ts")) continue;
    const text = await Deno.readTextFile(new URL(path, TESTS));
    for (const [, id] of text.matchAll(BRACKETS)) {
      ids.add(id!);
    }
  }
  return ids;
}

Deno.test("Each feature, listed in docs/compatibility.md or not, has a test with its name", async () => {
  const listed = [...await listedFeatures(), ...OTHERS];
  const tested = await testedFeatures();
  assertEquals(listed.filter((id) => !tested.has(id)), []);
  assertEquals(new Set(listed).size, listed.length);
});
