import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import {
  inPage,
  openApp,
  paintedRows,
  waitFor,
} from "../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../fixtures/browser/chromium.ts";
import { attachedToInline } from "../fixtures/browser/inline_bytes.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import { app } from "../fixtures/apps/conformance_app.ts";

async function assertDrawn(page: Page): Promise<void> {
  await waitFor(page, "byName('source').data.x.length === 3");
  assertEquals(await inPage(page, "[...byName('source').data.y]"), [0, 1, 2]);
  const { pixels } = await paintedRows(page, [255, 0, 0]);
  assertEquals(pixels > 100, true);
}

Deno.test(browserTest(
  "D7 ACK comes first; PULL-DOC-REPLY with attached buffers renders in BokehJS, and so does gzip inline [ws.ack] [ws.pull] [ws.buffers] [page.resources-server]",
  async ({ page, openPage, errors }) => {
    // The socket as BokehJS opens it by itself.
    await using server = testServer({ "/app": app }, { resumeMilliseconds: 0 });
    const received: string[] = [];
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        received.push(payload.toString());
      });
    });
    await openApp(page, server.url("/app"));
    await assertDrawn(page);
    assertEquals(JSON.parse(received[0]!).msgtype, "ACK");
    const { msgtype, num_buffers } = JSON.parse(received[3]!);
    assertEquals([msgtype, num_buffers], ["PULL-DOC-REPLY", 2]);

    const other = await openPage();
    const inlined: number[] = [];
    await other.routeWebSocket(/\/ws/, (socket) => {
      const upstream = socket.connectToServer();
      const rewrite = attachedToInline((frame) => socket.send(frame));
      upstream.onMessage((frame) => {
        const count = rewrite(frame);
        if (count !== undefined) inlined.push(count);
      });
    });
    await openApp(other, server.url("/app"));
    await assertDrawn(other);
    assertEquals(inlined, [2]);
    assertEquals(errors, []);
  },
));
