import { assertEquals } from "@std/assert";
import { pullSession } from "../../client/mod.ts";
import { onLinux, withLauncher } from "../fixtures/programs/launcher.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

Deno.test(
  "ClientSession.show() opens the session in the browser of the desktop [client.show]",
  onLinux,
  async () => {
    await using server = testServer({ "/app": (_doc) => {} });
    await using session = await pullSession({ url: server.url("/app") });
    const file = await Deno.makeTempFile();
    try {
      const watcher = Deno.watchFs(file);
      await withLauncher(`echo "$1" > '${file}'`, async () => {
        assertEquals(await session.show(), true);
        for await (const _event of watcher) {
          if (await Deno.readTextFile(file) !== "") break;
        }
      });
      assertEquals(await Deno.readTextFile(file), `${session.pageUrl}\n`);
    } finally {
      await Deno.remove(file);
    }
  },
);
