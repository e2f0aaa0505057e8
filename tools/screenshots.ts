/**
 * Takes the pictures of the gallery, `docs/gallery/NAME.png`, with Chromium. A
 * picture that does not visibly differ from the existing one is kept.
 *
 *     deno run -A tools/screenshots.ts [NAME …]
 *
 * @module
 */

import { Application, createLogger, Server } from "@bokeh-deno/server";
import type { Page } from "playwright-core";
import {
  applicationOf,
  type Example,
  EXAMPLES,
  ROUTES,
} from "../examples/gallery_catalog.ts";
import { openApp } from "../tests/fixtures/browser/bokeh_page.ts";
import { seedRandom, stopClock } from "./_calm.ts";
import { differs, existingPicture, shrink } from "./_pictures.ts";
import { takePictures } from "./_take_pictures.ts";

const LARGE = { width: 1120, height: 700 };
const FOLDER = new URL("../docs/gallery/", import.meta.url);

const WIDTH = 480;

/** Whether an example is in the gallery; apps are larger. */
function isSmall({ file }: Example): boolean {
  return file.startsWith("examples/gallery/");
}

/** All pages have the same aspect ratio. */
function viewportOf(example: Example): { width: number; height: number } {
  return isSmall(example) ? { width: 720, height: 450 } : LARGE;
}

/** JavaScript for the page: centers narrow roots. */
const CENTER = `for (const { el } of Bokeh.index.roots) {
  if (el.parentElement?.parentElement !== document.body) continue;
  const rest = innerWidth - el.offsetWidth;
  if (rest > 60) el.style.marginLeft = rest / 2 + "px";
}`;

async function serve(examples: readonly Example[]): Promise<Server> {
  const applications = await Promise.all(examples.map(async (example) => {
    const { handlers } = await applicationOf(example);
    const application = new Application(stopClock, ...handlers);
    return [`/${example.name}`, application] as const;
  }));
  const server = new Server(Object.fromEntries(applications), {
    address: "127.0.0.1",
    port: 0,
    logger: createLogger("warn"),
    extraPatterns: ROUTES,
  });
  server.start();
  return server;
}

function chosenExamples(names: readonly string[]): readonly Example[] {
  if (names.length === 0) return EXAMPLES;
  return names.map((name) => {
    const example = EXAMPLES.find((each) => each.name === name);
    if (example !== undefined) return example;
    throw new RangeError(`Cannot take picture of ${name}: no such example`);
  });
}

/** Takes a picture of a page; returns whether it was written. */
async function savePicture(page: Page, name: string): Promise<boolean> {
  const factor = WIDTH / page.viewportSize()!.width;
  const screenshot = new Uint8Array(
    await page.screenshot({ animations: "disabled" }),
  );
  const picture = await shrink(page, screenshot, factor);
  const file = new URL(`${name}.png`, FOLDER);
  const existing = await existingPicture(file);
  if (existing !== null && !await differs(page, existing, picture)) {
    return false;
  }
  await Deno.writeFile(file, picture);
  return true;
}

async function main(names: readonly string[]): Promise<number> {
  const examples = chosenExamples(names);
  return await takePictures(LARGE, async (page, errors) => {
    await Deno.mkdir(FOLDER, { recursive: true });
    await using server = await serve(examples);
    for (const example of examples) {
      const { name } = example;
      errors.length = 0;
      seedRandom();
      await page.setViewportSize(viewportOf(example));
      try {
        await openApp(page, server.url(`/${name}`));
      } catch (cause) {
        const reason = errors[0] ?? "the page does not become idle";
        throw new Error(`Cannot take picture of ${name}: ${reason}`, { cause });
      }
      if (isSmall(example)) await page.evaluate(CENTER);
      if (await savePicture(page, name)) console.log(`Wrote ${name}.png`);
    }
  });
}

Deno.exit(await main(Deno.args));
