import { assertEquals } from "@std/assert";
import { ParallelExample } from "../fixtures/browser/example.ts";
import { join, tokenOf } from "../fixtures/stores/stored_visit.ts";
import type { WireClient } from "../fixtures/wire/wire_client.ts";

/** Enough for connections to reach both threads: the system chooses. */
const VISITS = 16;

async function titleOf(client: WireClient): Promise<unknown> {
  const { content } = await client.request("PULL-DOC-REQ");
  return content.doc.title;
}

Deno.test("Tabs under deno serve --parallel see one document, whichever threads they reach", async () => {
  await using example = new ParallelExample("mount/parallel.ts");
  const url = `${await example.sharedUrl()}/sliders`;
  await using clients = new AsyncDisposableStack();
  await Promise.all(Array.from({ length: VISITS }, async (_, visit) => {
    // Sometimes the id comes from the page, sometimes from the user.
    const query = visit % 2 === 0 ? "" : `?bokeh-session-id=mine${visit}`;
    const token = await tokenOf(url + query);
    const one = clients.use(await join(url, token));
    const title = `Visit ${visit}`;
    await one.sendPatch([{ kind: "TitleChanged", title }]);
    assertEquals(await titleOf(clients.use(await join(url, token))), title);
  }));
  await example.line(/Linked to a node/);
});

Deno.test("Threads under deno serve --parallel that may not reach each other say what is missing", async () => {
  await using example = new ParallelExample("mount/parallel.ts", [
    "--no-prompt",
    "--allow-read",
    "--allow-env",
  ]);
  await example.url();
  await example.line(
    /Threads cannot serve each other's sessions: run again with --allow-net=127\.0\.0\.1$/,
  );
});
