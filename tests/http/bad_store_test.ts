/** Servers whose store cannot be used, for now or at all. */
import { DatabaseSync } from "node:sqlite";
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Server, ServerOptions } from "@bokeh-deno/server";
import { testServer } from "@bokeh-deno/server/testing";
import { createLogger } from "../../base/logger.ts";
import sliderApp from "../fixtures/apps/slider_app.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { SmallDisk } from "../fixtures/stores/small_disk.ts";
import {
  join,
  moveSlider,
  sliderMove,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";
import { eventually } from "../fixtures/wire/patience.ts";

const MOVED = { text: "value 7", value: 7 };

function serve(options: ServerOptions, lines: string[] = []): Server {
  const logger = createLogger("warn", { write: (line) => lines.push(line) });
  return testServer(sliderApp, { logger, ...options });
}

Deno.test("On a full disk, a change waits until there is room, and is not lost", async (test) => {
  await using disk = await SmallDisk.create(512);
  await test.step({
    name: disk === null ? "small disks are not allowed here" : "on tmpfs",
    ignore: disk === null,
    fn: async () => {
      const sessionStore = `sqlite:${disk!.path("sessions.db")}`;
      const lines: string[] = [];
      let token, fresh;
      {
        await using server = serve({ sessionStore }, lines);
        token = await tokenOf(server.url());
        await using client = await join(server.url(), token);
        await using other = await join(server.url(), token);
        await moveSlider(client, 3);
        for (const one of [client, other]) await one.next("PATCH-DOC");
        const move = await sliderMove(client, 7);
        await disk!.fill();
        client.send("PATCH-DOC", { events: [move] });
        const complaint = () =>
          lines.find((line) => line.includes("Cannot store a session, trying"));
        await eventually(() => !!complaint(), () => lines.join("\n"));
        assertStringIncludes(complaint()!, "disk is full");
        assertEquals([client.pending, other.pending], [[], []]);
        const refused = await fetch(server.url());
        assertEquals(refused.status, 500);
        await refused.body?.cancel();
        await disk!.clear();
        await client.next("OK");
        await other.next("PATCH-DOC");
        fresh = await tokenOf(server.url());
      }
      await using server = serve({ sessionStore });
      await using client = await join(server.url(), token);
      assertEquals(await sliderOf(client), MOVED);
      await using another = await join(server.url(), fresh);
      assertEquals((await sliderOf(another)).value, 0);
    },
  });
});

Deno.test("A store of a newer version fails requests in words, stays as it is, and the server lives", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("sessions.db");
  const options = {
    sessionStore: `sqlite:${path}`,
    healthPath: "/healthz",
  };
  let token;
  {
    await using server = serve(options);
    token = await tokenOf(server.url());
    await using client = await join(server.url(), token);
    await moveSlider(client, 7);
  }
  const setVersion = (change: number) => {
    const database = new DatabaseSync(path);
    const { user_version: version } = database.prepare("PRAGMA user_version")
      .get() as { user_version: number };
    database.exec(`PRAGMA user_version = ${version + change}`);
    database.close();
  };
  setVersion(1);
  const lines: string[] = [];
  await using server = serve(options, lines);
  const page = await fetch(`${server.url()}?bokeh-token=${token}`);
  await page.body?.cancel();
  const health = await fetch(new URL("/healthz", server.url()));
  await health.body?.cancel();
  assertEquals([page.status, health.status], [500, 200]);
  assertStringIncludes(lines.join("\n"), "it was written by a newer version");
  setVersion(-1);
  await using client = await join(server.url(), token);
  assertEquals(await sliderOf(client), MOVED);
});
