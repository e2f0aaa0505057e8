/** The threads of one server, each with a port of its own, so that tests choose. */
import { assertEquals } from "@std/assert";
import { createToken } from "../../sessions/token.ts";
import { AppThread } from "../fixtures/wire/app_thread.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenIn,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";

/** Enough that each of two threads has some, whatever their ids are. */
const COUNT = 20;

Deno.test("Threads serve each other's sessions, also those from before they knew of each other", async (t) => {
  using a = await AppThread.create();
  const early = Array.from(
    { length: COUNT },
    (_, i) => createToken({ sessionId: `early ${i}` }),
  );
  const first = await Promise.all(early.map((token) => join(a.url, token)));
  using b = await AppThread.create();
  await Promise.all([a.finds(1), b.finds(1)]);
  await using clients = new AsyncDisposableStack();

  /** Whether two clients, one at each thread, see the same document. */
  const share = async (token: string) => {
    await using one = await join(a.url, token);
    await using other = await join(b.url, token);
    await moveSlider(one, 4);
    assertEquals(await sliderOf(other), { text: "value 4", value: 4 });
    await moveSlider(other, 7);
    assertEquals(await sliderOf(one), { text: "value 7", value: 7 });
  };

  await t.step("sessions from before are in one thread", async () => {
    await Promise.all(early.map(share));
    const closed = await Promise.all(first.map(async (client) => {
      const value = await Promise.race([
        client.closed.then(({ code }) => code),
        sliderOf(client).then(({ value }) => value, () => 1001),
      ]);
      await client.close();
      return value;
    }));
    assertEquals(new Set(closed), new Set([7, 1001]));
  });

  await t.step("pages of either thread", async () => {
    await Promise.all([a, b, a, b].map(async ({ url }) => {
      await share(await tokenOf(url));
    }));
  });

  await t.step("pages that name their session", async () => {
    await Promise.all(Array.from({ length: 8 }, async (_, i) => {
      const named = `?bokeh-session-id=mine${i}`;
      const token = await tokenOf(a.url + named);
      await moveSlider(clients.use(await join(a.url, token)), 3);
      const other = await tokenOf(b.url + named);
      const { value } = await sliderOf(clients.use(await join(b.url, other)));
      assertEquals(value, 3);
    }));
  });

  await t.step("the id in a browser's cookie", async () => {
    const page = await fetch(a.url);
    const [cookie = ""] = page.headers.get("set-cookie")!.split(";");
    const token = tokenIn(await page.text());
    await moveSlider(clients.use(await join(a.url, token)), 9);
    const kept = await tokenOf(b.url, { cookie });
    const { value } = await sliderOf(clients.use(await join(b.url, kept)));
    assertEquals(value, 9);
  });

  await t.step("users who log out are ended in both", async () => {
    const token = await tokenOf(a.url);
    const headers = { "x-user": "ada" };
    const ada = await Promise.all(
      [a, b].map(({ url }) =>
        join(url, createToken({ sessionId: "ada's" }), headers)
      ),
    );
    const other = clients.use(await join(b.url, token));
    await a.endUser("ada");
    for (const client of ada) {
      const { code, reason } = await client.closed;
      assertEquals({ code, reason }, { code: 1008, reason: "Logged out" });
    }
    await moveSlider(other, 5);
  });

  await t.step("once a thread has stopped, the other has all", async () => {
    await clients.disposeAsync();
    await b.stop();
    await Promise.all(early.map(async (token) => {
      await using client = await join(a.url, token);
      await moveSlider(client, 1);
    }));
  });

  await t.step("and they share again once it is back", async () => {
    await b.start();
    await Promise.all([a.finds(2), b.finds(2)]);
    await Promise.all(early.map(share));
  });
});
