/**
 * Takes the pictures of the guide, `docs/guide/images/NAME.png`, each of the
 * program above it, with Chromium: those that are missing or show an older
 * program, or those named. Removes the pictures that no page shows.
 *
 *     deno run -A tools/guide_pictures.ts [NAME …]
 *
 * @module
 */

import { Application, createLogger, Server } from "@bokeh-deno/server";
import type { Page } from "playwright-core";
import { openApp } from "../tests/fixtures/browser/bokeh_page.ts";
import {
  type GuidePicture,
  type GuideProgram,
  PICTURES,
  readGuide,
} from "../tests/fixtures/guide/guide.ts";
import { GuidePrograms } from "../tests/fixtures/guide/guide_programs.ts";
import {
  readSource,
  sourceOf,
  withSource,
} from "../tests/fixtures/guide/picture_source.ts";
import { seedRandom, stopClock } from "./_calm.ts";
import { differs, existingPicture, shrink } from "./_pictures.ts";
import { takePictures } from "./_take_pictures.ts";

type Illustrated = GuideProgram & { readonly picture: GuidePicture };

const WINDOW = { width: 720, height: 450 };

/** Milliseconds in which the application has answered what the mouse did. */
const FOR_ANSWER = 500;

/** Pixels around what is shown. */
const MARGIN = 8;

/** JavaScript for the page: where the roots of its document are. */
const EXTENT = `(() => {
  const boxes = Bokeh.index.roots.map(({ el }) => el)
    .filter((el) => el.parentElement.dataset.rootId !== undefined)
    .map((el) => el.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
})()`;

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function illustrated(): Illustrated[] {
  return readGuide().flatMap(({ programs }) =>
    programs.filter((program) => program.picture !== undefined)
  ) as Illustrated[];
}

async function isStale(program: Illustrated): Promise<boolean> {
  const picture = await existingPicture(fileOf(program));
  return picture === null || readSource(picture) !== await sourceOf(program);
}

function fileOf({ picture }: Illustrated): URL {
  return new URL(`${picture.name}.png`, PICTURES);
}

/** The programs whose pictures are to be taken. */
async function chosen(names: readonly string[]): Promise<Illustrated[]> {
  const programs = illustrated();
  if (names.length === 0) {
    const stale = await Promise.all(programs.map(isStale));
    return programs.filter((_, index) => stale[index]);
  }
  return names.map((name) => {
    const program = programs.find(({ picture }) => picture.name === name);
    if (program !== undefined) return program;
    throw new RangeError(`Cannot take picture ${name}: no page shows it`);
  });
}

async function removeUnshown(): Promise<void> {
  const shown = new Set(illustrated().map(({ picture }) => picture.name));
  for await (const { name } of Deno.readDir(PICTURES)) {
    if (shown.has(name.replace(/\.png$/, ""))) continue;
    await Deno.remove(new URL(name, PICTURES));
    console.log(`Removed ${name}`);
  }
}

/** Does what the comment above a picture says; places count from the roots' corner. */
async function act(page: Page, acts: string, { left, top }: Extent) {
  for (const [, verb, ...numbers] of acts.matchAll(ACT)) {
    const [x, y, toX, toY] = numbers.map(Number) as [
      number,
      number,
      number,
      number,
    ];
    await page.mouse.move(left + x, top + y);
    await page.waitForTimeout(FOR_ANSWER);
    if (verb === "click") await page.mouse.click(left + x, top + y);
    if (verb === "drag") {
      await page.mouse.down();
      await page.mouse.move(left + toX, top + toY, { steps: 5 });
      await page.mouse.up();
    }
    await page.waitForTimeout(FOR_ANSWER);
  }
}

const ACT = /(hover|click|drag) (\d+) (\d+)(?: to (\d+) (\d+))?/g;

/**
 * Takes the picture of a program; returns whether it differs from the last one.
 *
 * @param errors What the page writes to its console.
 * @throws {Error} If it has written an error: the picture would count as current.
 */
async function takePicture(
  page: Page,
  url: string,
  program: Illustrated,
  errors: readonly string[],
): Promise<boolean> {
  await page.mouse.move(0, 0);
  await openApp(page, url);
  const { left, top, right, bottom } = await page.evaluate<Extent>(EXTENT);
  await act(page, program.picture.acts, { left, top, right, bottom });
  const screenshot = await page.screenshot({
    animations: "disabled",
    fullPage: true,
    clip: {
      x: Math.max(left - MARGIN, 0),
      y: Math.max(top - MARGIN, 0),
      width: right - left + 2 * MARGIN,
      height: bottom - top + 2 * MARGIN,
    },
  });
  if (errors.length > 0) {
    throw new Error(`${program.place}: ${errors.join("\n")}`);
  }
  const picture = await shrink(page, new Uint8Array(screenshot), 1);
  const file = fileOf(program);
  const existing = await existingPicture(file);
  const isNew = existing === null || await differs(page, existing, picture);
  const source = await sourceOf(program);
  await Deno.writeFile(file, withSource(isNew ? picture : existing, source));
  return isNew;
}

async function takeAll(
  programs: readonly Illustrated[],
  page: Page,
  errors: string[],
): Promise<void> {
  await using files = await GuidePrograms.create(programs);
  const application = ({ place, picture }: Illustrated) =>
    new Application(stopClock, {
      urlPath: null,
      async modifyDocument(doc) {
        const shown = await files.run(place);
        if (shown === undefined) {
          throw new TypeError(`Cannot take ${picture.name}: it shows nothing`);
        }
        for (const handler of shown.handlers) {
          await handler.modifyDocument?.(doc);
        }
      },
    });
  await using server = new Server(
    Object.fromEntries(
      programs.map((each) => [`/${each.picture.name}`, application(each)]),
    ),
    { address: "127.0.0.1", port: 0, logger: createLogger("warn") },
  );
  server.start();
  for (const program of programs) {
    const { picture } = program;
    seedRandom();
    errors.length = 0;
    const isNew = await takePicture(
      page,
      server.url(`/${picture.name}`),
      program,
      errors,
    );
    if (isNew) console.log(`Wrote ${picture.name}.png`);
  }
}

function main(names: readonly string[]): Promise<number> {
  return takePictures(WINDOW, async (page, errors) => {
    await Deno.mkdir(PICTURES, { recursive: true });
    await removeUnshown();
    const programs = await chosen(names);
    if (programs.length > 0) await takeAll(programs, page, errors);
  });
}

Deno.exit(await main(Deno.args));
