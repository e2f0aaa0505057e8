/** Servers whose Redis refuses them, or has no room. */
import { assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { testServer } from "@bokeh-deno/server/testing";
import { createLogger } from "../../../base/logger.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { RedisServer, redisTest } from "../../fixtures/peers/redis.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../../fixtures/stores/stored_visit.ts";
import { eventually } from "../../fixtures/wire/patience.ts";

function serve(sessionStore: string, lines: string[]) {
  const logger = createLogger("warn", { write: (line) => lines.push(line) });
  return testServer(sliderApp, { logger, sessionStore });
}

Deno.test(redisTest(
  "A server with a wrong password for Redis says so, lives, and serves once it is right",
  async () => {
    await using redis = await RedisServer.start("--requirepass", "right");
    const lines: string[] = [];
    await using server = serve(redis.url.replace("//", "//:pa55@"), lines);
    const response = await fetch(server.url());
    assertEquals(response.status, 500);
    const page = await response.text();
    assertStringIncludes(lines.join("\n"), "WRONGPASS");
    for (const text of [page, ...lines]) assertFalse(text.includes("pa55"));
    await redis.command("AUTH right", "CONFIG SET requirepass pa55");
    await using client = await join(server.url(), await tokenOf(server.url()));
    await moveSlider(client, 7);
  },
));

Deno.test(redisTest(
  "While Redis has no room, a change waits, and is not lost",
  async () => {
    await using redis = await RedisServer.start();
    const lines: string[] = [];
    let token;
    {
      await using server = serve(redis.url, lines);
      token = await tokenOf(server.url());
      await using client = await join(server.url(), token);
      await moveSlider(client, 3);
      await redis.command("CONFIG SET maxmemory 1");
      const moved = moveSlider(client, 7);
      const said = () => lines.some((line) => line.includes("OOM"));
      await eventually(said, () => lines.join("\n"));
      await redis.command("CONFIG SET maxmemory 0");
      await moved;
    }
    await using server = serve(redis.url, lines);
    await using client = await join(server.url(), token);
    assertEquals(await sliderOf(client), { text: "value 7", value: 7 });
  },
));
