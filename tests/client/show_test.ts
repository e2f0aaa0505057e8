import { assertEquals, assertRejects } from "@std/assert";
import { pullSession } from "../../client/mod.ts";
import { onLinux, withLauncher } from "../fixtures/programs/launcher.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import { inTime } from "../fixtures/client/watch.ts";

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

Deno.test(
  "ClientSession.show() opens the browser that is named, or that of BOKEH_BROWSER [client.show]",
  onLinux,
  async () => {
    await using server = testServer({ "/app": (_doc) => {} });
    await using session = await pullSession({ url: server.url("/app") });
    assertEquals(await session.show({ browser: "none" }), false);
    const before = Deno.env.get("BOKEH_BROWSER");
    Deno.env.set("BOKEH_BROWSER", "none");
    try {
      assertEquals(await session.show(), false);
    } finally {
      if (before === undefined) Deno.env.delete("BOKEH_BROWSER");
      else Deno.env.set("BOKEH_BROWSER", before);
    }
    await assertRejects(
      () => inTime(session.show({ browsr: "none" } as never)),
      TypeError,
      "Cannot open a browser: unknown option browsr, did you mean browser?",
    );
  },
);
