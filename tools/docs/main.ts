/**
 * Builds the site of the documentation: guide, gallery with live plots, and API
 * reference, in `artifacts/site`, for any web host. `--serve` shows it while one
 * writes; pages of `docs/` and the README follow their files.
 *
 *     deno run -A tools/docs/main.ts [--base=/path/] [--serve] [--port=5173]
 *
 * @module
 */

import { parseArgs } from "@std/cli/parse-args";
import { dirname, join } from "@std/path";
import { bokehJsDirectory } from "../../http/static/bokehjs_files.ts";
import { COMPONENTS, type Resources } from "../../pages/resources.ts";
import { makeReference } from "./_reference.ts";
import { deadLinks } from "./_dead_links.ts";
import { makeGallery } from "./_gallery.ts";
import { readRepositoryPages, ROOT } from "./_repository_pages.ts";
import { gallerySidebar, sidebarOf } from "./_sidebar.ts";
import { runVitepress, siteFiles } from "./_vitepress.ts";

/** What the generator reads. */
const SOURCES = join(ROOT, "artifacts/site_sources");

/** What it does not make of Markdown. */
const PUBLIC = join(SOURCES, "public");

/** The built site. */
const SITE = join(ROOT, "artifacts/site");

/** Milliseconds in which an editor has written all that it saves. */
const FOR_EDITOR = 100;

/** BokehJS as the pages in `live/` find it. */
const RESOURCES: Resources = {
  scripts: COMPONENTS.map((name) => `../bokehjs/${name}.min.js`),
  logLevel: "warn",
};

/** Writes a file, unless it has that text: the generator would make its page again. */
async function write(path: string, text: string): Promise<void> {
  try {
    if (await Deno.readTextFile(path) === text) return;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    await Deno.mkdir(dirname(path), { recursive: true });
  }
  await Deno.writeTextFile(path, text);
}

async function copy(from: string, to: string): Promise<void> {
  await Deno.mkdir(dirname(to), { recursive: true });
  await Deno.copyFile(from, to);
}

/** Removes what an earlier build made, but for the generator and the reference. */
async function clear(): Promise<void> {
  await Deno.mkdir(PUBLIC, { recursive: true });
  for (const [folder, kept] of [[SOURCES, "node_modules"], [PUBLIC, "api"]]) {
    for await (const { name } of Deno.readDir(folder!)) {
      if (name === kept || join(folder!, name) === PUBLIC) continue;
      await Deno.remove(join(folder!, name), { recursive: true });
    }
  }
}

/** Writes the pages of the repository; returns their sidebar. */
async function writePages() {
  const { pages, pictures } = readRepositoryPages();
  for (const { path, text } of pages) await write(join(SOURCES, path), text);
  for (const picture of pictures) {
    await copy(join(ROOT, picture), join(PUBLIC, picture));
  }
  return sidebarOf(pages);
}

async function writeGallery(base: string): Promise<void> {
  const { pages, live } = await makeGallery(base, RESOURCES);
  for (const { path, text } of pages) await write(join(SOURCES, path), text);
  for (const { name, html } of live) {
    await write(join(PUBLIC, `live/${name}.html`), html);
  }
  for await (const { name } of Deno.readDir(join(ROOT, "docs/gallery"))) {
    const picture = `docs/gallery/${name}`;
    await copy(join(ROOT, picture), join(PUBLIC, picture));
  }
  for (const component of COMPONENTS) {
    const name = `${component}.min.js`;
    await copy(
      join(bokehJsDirectory(), "js", name),
      join(PUBLIC, "bokehjs", name),
    );
  }
}

async function writeSources(base: string): Promise<void> {
  await clear();
  const sidebar = await writePages();
  await writeGallery(base);
  const sidebars = { "/gallery/": gallerySidebar(), "/": sidebar };
  const files = siteFiles({ base, output: SITE, sidebars });
  for (const [path, text] of Object.entries(files)) {
    await write(join(SOURCES, path), text);
  }
}

async function followFiles(): Promise<void> {
  const watcher = Deno.watchFs([join(ROOT, "docs"), join(ROOT, "README.md")]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  for await (const _ of watcher) {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await writePages();
      } catch (error) {
        // A link to a file that is still to be written.
        console.error(
          `ERROR: ${error instanceof Error ? error.message : error}`,
        );
      }
    }, FOR_EDITOR);
  }
}

async function serve(port: string): Promise<void> {
  await makeReference(PUBLIC, { again: false });
  followFiles();
  await runVitepress(SOURCES, ["dev", "--port", port]);
}

async function build(base: string): Promise<number> {
  await makeReference(PUBLIC, { again: true });
  await runVitepress(SOURCES, ["build"]);
  const dead = deadLinks(
    SITE,
    base,
    (path) => !/^(?:api|live)\//.test(path),
  );
  for (const link of dead) console.error(`Dead link in ${link}`);
  if (dead.length > 0) return 1;
  console.log(`The site is in ${SITE}, to be served at ${base}`);
  return 0;
}

async function main(): Promise<number> {
  const { base, port, serve: isServed } = parseArgs(Deno.args, {
    boolean: ["serve"],
    string: ["base", "port"],
    default: { base: "/", port: "5173" },
  });
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    console.error(
      `ERROR: --base must be a path that begins and ends with a slash, received ${base}`,
    );
    return 2;
  }
  await writeSources(base);
  if (!isServed) return await build(base);
  await serve(port);
  return 0;
}

if (import.meta.main) Deno.exit(await main());
