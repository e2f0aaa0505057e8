/** Pages and programs that share a session over several nodes, some of which are killed. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { openStore } from "../../../stores/open_store.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { NodeProcess } from "../../fixtures/cluster/node_processes.ts";
import { runPython, withPython } from "../../fixtures/peers/python.ts";
import { missingRedis, RedisServer } from "../../fixtures/peers/redis.ts";
import { requiring } from "../../fixtures/peers/requirements.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { join, sliderOf, tokenOf } from "../../fixtures/stores/stored_visit.ts";

const KEY = { path: "/counter", id: "shared" };

/** How often the slider has moved, as the page shows it. */
const MOVES = "parseInt(byType('Div').text)";

/** Has a page move the slider all the time, and note what it sees in which order. */
async function beginMoving(page: Page, first: number): Promise<void> {
  await inPage(
    page,
    `(() => {
    window.seen = [];
    window.made = 0;
    const slider = byType("Slider"), div = byType("Div");
    slider.properties.value.change.connect(() => seen.push(slider.value));
    div.properties.text.change.connect(() => seen.push(div.text));
    window.moving = setInterval(() => slider.value = ${first} + ++made, 100);
  })()`,
  );
}

/** The effects that a page has seen without their causes. */
function effectsAlone(seen: readonly (number | string)[]): unknown[] {
  return seen.filter((effect, index) => {
    if (typeof effect === "number") return false;
    const [, cause] = /value (\d+)$/.exec(effect)!;
    return !seen.slice(0, index).includes(Number(cause));
  });
}

async function getOn(pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map(async (page) => {
    const made = await page.evaluate<number>("made");
    const moves = await inPage<number>(page, MOVES);
    await waitFor(page, `made > ${made + 5} && ${MOVES} > ${moves + 5}`);
  }));
}

/** Moves the slider three times, from Python. */
async function moveInPython({ url }: NodeProcess, first: number) {
  const program = `
import json, sys
from bokeh.client import pull_session
with pull_session(url=sys.argv[1], session_id="shared") as session:
    slider, text = session.document.roots
    for i in range(3):
        slider.value = int(sys.argv[2]) + i
        session.force_roundtrip()
print(json.dumps(text.text))
`;
  await runPython(program, { args: [url, `${first}`] });
}

Deno.test(withPython(requiring(
  "redis",
  missingRedis(),
  browserTest(
    "Two tabs and a Python client at three nodes have one document, also while its owners are killed",
    async ({ page, openPage, messages }) => {
      await using redis = await RedisServer.start();
      await using files = await TemporaryFiles.create({});
      await using stack = new AsyncDisposableStack();
      const [a, b, c] = await Promise.all(
        ["a", "b", "c"].map(async (name) =>
          stack.use(
            await NodeProcess.start({
              store: redis.url,
              socket: files.path(name),
              app: "releases/first/counter",
            }),
          )
        ),
      ) as [NodeProcess, NodeProcess, NodeProcess];
      const at = ({ url }: NodeProcess) => `${url}?bokeh-session-id=shared`;
      // The first to come makes the session.
      await moveInPython(a, 1000);
      const other = await openPage();
      await Promise.all([openApp(page, at(b)), openApp(other, at(c))]);
      await beginMoving(page, 2000);
      await beginMoving(other, 5000);
      await getOn([page, other]);
      await moveInPython(a, 1100);
      await a.kill();
      await getOn([page, other]);
      const store = stack.use(await openStore(redis.url));
      const { node } = (await store.owner(KEY))!;
      const places = await store.nodes();
      const place = places.find((each) => each.node === node)!;
      const [owner, tab, rest, otherTab] = place.address === b.nodeAddress
        ? [b, page, c, other]
        : [c, other, b, page];
      await owner.kill();
      await getOn([otherTab]);
      await moveInPython(rest, 1200);
      await owner.again();
      await getOn([tab, otherTab]);

      const made = await Promise.all(
        [page, other].map((each) =>
          each.evaluate<number>("(clearInterval(moving), made)")
        ),
      ) as [number, number];
      const moves = 9 + made[0] + made[1];
      for (const each of [page, other]) {
        await waitFor(each, `${MOVES} === ${moves}`);
        const seen = await each.evaluate<(number | string)[]>("seen");
        assertEquals(effectsAlone(seen), []);
        assert(seen.length > moves);
      }
      const shown = await Promise.all(
        [page, other].map((each) =>
          inPage(each, "[byType('Slider').value, byType('Div').text]")
        ),
      );
      assertEquals(shown[0], shown[1]);
      for (const { url } of [b, c]) {
        const token = await tokenOf(at({ url } as NodeProcess));
        await using client = await join(url, token);
        const { value, text } = await sliderOf(client);
        assertEquals([value, text], shown[0]);
      }
      for (const each of [page, other]) {
        assertEquals(await each.getByText(/connection/i).count(), 0);
      }
      const lost = /Lost websocket|Disconnected|reconnect/i;
      assertEquals(messages.filter((text) => lost.test(text)), []);
    },
  ),
)));
