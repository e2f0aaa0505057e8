import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { readTree } from "../fixtures/architecture/sources.ts";

Deno.test("Servers that are no nodes of a cluster load nothing of it", async () => {
  const root = fromFileUrl(new URL("../../", import.meta.url));
  const { files, entries } = await readTree(root);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set<string>(entries);
  for (const path of loaded) {
    for (const { target, kind } of byPath.get(path)?.imports ?? []) {
      if (kind === "code") loaded.add(target);
    }
  }
  assert(loaded.has("http/bokeh_app.ts"));
  assertEquals([...loaded].filter((path) => path.startsWith("cluster/")), []);
});
