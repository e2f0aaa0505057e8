import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { readTree } from "../fixtures/architecture/sources.ts";

/** What few servers need: applications in files, other nodes and processes, and where sessions are kept. */
const LATE = [
  "application/_load_directory.ts",
  "cluster/",
  "sessions/saving/session_journal.ts",
  "sessions/saving/session_restorer.ts",
  "sessions/saving/session_saver.ts",
  "stores/redis.ts",
  "stores/sqlite.ts",
  "supervisor/_supervisor.ts",
];

Deno.test("Servers of functions, without a store, other nodes and other processes load nothing of them", async () => {
  const root = fromFileUrl(new URL("../../", import.meta.url));
  const { files } = await readTree(root);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set(["mod.ts"]);
  for (const path of loaded) {
    for (const { target, kind } of byPath.get(path)?.imports ?? []) {
      if (kind === "code") loaded.add(target);
    }
  }
  assert(loaded.has("http/bokeh_app.ts"));
  const within = (paths: readonly string[]) =>
    LATE.filter((late) => paths.some((path) => path.startsWith(late)));
  assertEquals(within([...byPath.keys()]), LATE);
  assertEquals(within([...loaded]), []);
});
