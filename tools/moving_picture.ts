/**
 * Takes the moving picture of the README, `docs/sliders.png`, with Chromium: the
 * example `sliders.ts` while somebody drags its sliders, as an animated PNG.
 *
 *     deno run -A tools/moving_picture.ts
 *
 * @module
 */

import { createLogger, Server } from "@bokeh-deno/server";
import type { Page } from "playwright-core";
import upng from "upng-js";
import sliders from "../examples/sliders.ts";
import { openApp } from "../tests/fixtures/browser/bokeh_page.ts";
import { pixels } from "./_pictures.ts";
import { takePictures } from "./_take_pictures.ts";

const FILE = new URL("../docs/sliders.png", import.meta.url);
const VIEWPORT = { width: 920, height: 410 };

/** The scale of the picture. */
const FACTOR = 0.75;
const COLORS = 48;
const FRAMES_PER_DRAG = 14;
const FRAME_MILLISECONDS = 80;
const REST_MILLISECONDS = 900;

/** Which slider is dragged, counted from 0, and how far: there and back. */
const DRAGS = [
  { index: 3, by: 90 },
  { index: 1, by: -60 },
  { index: 1, by: 60 },
  { index: 3, by: -90 },
] as const;

async function main(): Promise<number> {
  return await takePictures(VIEWPORT, async (page) => {
    await using server = new Server(sliders, {
      address: "127.0.0.1",
      port: 0,
      logger: createLogger("warn"),
    });
    server.start();
    await openApp(page, server.url());
    await film(page);
  });
}

async function film(page: Page): Promise<void> {
  const frames: ArrayBuffer[] = [];
  const delays: number[] = [];
  let size = { width: 0, height: 0 };
  const take = async (milliseconds: number) => {
    const screenshot = new Uint8Array(await page.screenshot());
    const { width, height, data } = await pixels(page, screenshot, FACTOR);
    size = { width, height };
    frames.push(data.buffer);
    delays.push(milliseconds);
  };
  await take(REST_MILLISECONDS);
  for (const { index, by } of DRAGS) {
    await drag(page, index, by, () => take(FRAME_MILLISECONDS));
    await take(REST_MILLISECONDS);
  }
  const { width, height } = size;
  const picture = upng.encode(frames, width, height, COLORS, delays);
  await Deno.writeFile(FILE, new Uint8Array(picture));
  const kilobytes = Math.round(picture.byteLength / 1000);
  console.log(
    `Wrote docs/sliders.png: ${frames.length} frames, ${kilobytes} kB`,
  );
}

/** Drags the handle of a slider, and calls back when the plot has followed each step. */
async function drag(
  page: Page,
  index: number,
  by: number,
  onStep: () => Promise<void>,
): Promise<void> {
  const handle = page.locator(".noUi-handle").nth(index);
  const { x, y, width, height } = (await handle.boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let step = 1; step <= FRAMES_PER_DRAG; step++) {
    // Slow at both ends, as a hand is.
    const share = (1 - Math.cos(Math.PI * step / FRAMES_PER_DRAG)) / 2;
    await page.mouse.move(at.x + by * share, at.y);
    // The change goes to the server, and its answer is drawn.
    await page.waitForTimeout(120);
    await onStep();
  }
  await page.mouse.up();
}

Deno.exit(await main());
