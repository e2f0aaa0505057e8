import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { generateSessionId } from "../../sessions/session_id.ts";
import { createToken } from "../../sessions/token.ts";
import { ParallelExample } from "../fixtures/browser/example.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

const VISITS = 16;

/** The HTML of a page, over a connection of its own: the system chooses the thread. */
async function pageAt(url: string): Promise<{ status: number; text: string }> {
  using client = Deno.createHttpClient({ poolMaxIdlePerHost: 0 });
  const response = await fetch(url, { client });
  return { status: response.status, text: await response.text() };
}

function connect(url: string, token: string): Promise<WireClient> {
  return WireClient.connect(`${url.replace("http", "ws")}/sliders/ws`, token);
}

async function pull(client: WireClient) {
  await client.next("ACK");
  const { content } = await client.request("PULL-DOC-REQ", {});
  return content.doc;
}

Deno.test("Sessions under deno serve --parallel work by their token in any thread, and in one only", async (t) => {
  await using example = new ParallelExample("mount/parallel.ts");
  const url = await example.url();

  await t.step(
    "a page's socket finds the app in whichever thread",
    async () => {
      for (let visit = 0; visit < VISITS; visit++) {
        const { text } = await pageAt(`${url}/sliders`);
        const [, token = ""] = /"token":"(.*?)"/.exec(text) ?? [];
        await using client = await connect(url, token);
        const { roots } = await pull(client);
        assertEquals(roots.length, 1);
      }
    },
  );

  await t.step(
    "a page that names its session is refused in words",
    async () => {
      for (let visit = 0; visit < 4; visit++) {
        const { status, text } = await pageAt(
          `${url}/sliders?bokeh-session-id=mine`,
        );
        assertEquals(status, 409);
        assertStringIncludes(
          text,
          "several threads, and each has sessions of its own",
        );
      }
    },
  );

  await t.step(
    "a session in use is the same for all who reach it, or refused",
    async () => {
      const token = createToken({ sessionId: generateSessionId() });
      await using owner = await connect(url, token);
      await pull(owner);
      const events = [{ kind: "TitleChanged", title: "Mine" }];
      await owner.request("PATCH-DOC", { events });
      let refused = 0;
      for (let visit = 0; visit < VISITS; visit++) {
        let client;
        try {
          client = await connect(url, token);
        } catch {
          refused++;
          continue;
        }
        assertEquals((await pull(client)).title, "Mine");
        await client.close();
      }
      assert(refused > 0, "the system chose the same thread each time");
      const page = await pageAt(`${url}/sliders?bokeh-token=${token}`);
      assertEquals(page.status, 409);
    },
  );
});
