import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { freePort } from "../fixtures/programs/app_files.ts";
import { RunningCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import {
  join,
  sliderMove,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";

const APP = fromFileUrl(
  new URL("../fixtures/apps/slow_app.ts", import.meta.url),
);

for (const isNode of [false, true]) {
  const server = isNode ? "node of a cluster" : "server with a store";
  Deno.test(`SIGTERM lets a ${server} finish a callback, and destroys no session`, async () => {
    await using files = await TemporaryFiles.create({});
    const port = `${freePort()}`;
    const url = `http://localhost:${port}/slow_app`;
    const serve = async () => {
      const running = new RunningCommand(
        ...["serve", APP, "--port", port],
        ...["--session-store", `sqlite:${files.path("sessions.db")}`],
        ...isNode ? ["--node-address", `unix:${files.path("node")}`] : [],
      );
      await running.line(/with process id/);
      return running;
    };
    let token: string;
    {
      await using first = await serve();
      token = await tokenOf(url);
      const client = await join(url, token);
      const move = await sliderMove(client, 7);
      const reply = client.sendPatch([move]).catch(() => "lost");
      await client.next("PATCH-DOC");
      first.kill("SIGTERM");
      assertEquals((await client.closed).code, 1001);
      assertEquals(await first.status(), 0);
      assertEquals(await reply, "lost");
      const ended = first.lines.filter((line) => /^se\S+ (un|de)/.test(line));
      assertEquals(ended, ["server unloaded"]);
    }
    await using _second = await serve();
    await using client = await join(url, token);
    assertEquals(await sliderOf(client), { text: "done", value: 7 });
  });
}
