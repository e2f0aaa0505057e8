import { openStore } from "../../stores/open_store.ts";
import { MemorySessionStore } from "../../stores/mod.ts";
import { checkSessionStore } from "../../testing/mod.ts";

Deno.test("MemorySessionStore is a session store", async (test) => {
  await checkSessionStore(test, () => new MemorySessionStore());
});

Deno.test("SqliteSessionStore is a session store", async (test) => {
  const folder = await Deno.makeTempDir();
  await checkSessionStore(
    test,
    () => openStore(`sqlite:${folder}/sessions.db`),
  );
  await Deno.remove(folder, { recursive: true });
});
