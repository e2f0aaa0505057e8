/**
 * The contents of the gallery: examples by topic, with sources and applications.
 *
 * @module
 */

import {
  Application,
  type Document,
  type ExtraPattern,
  loadApplication,
} from "@bokeh-deno/server";
import { fromFileUrl } from "@std/path";
import apps from "./apps/apps.json" with { type: "json" };
import topics from "./gallery/topics.json" with { type: "json" };
import { routes } from "./gallery/data/web_sources.ts";

const ROOT = new URL("../", import.meta.url);

/** An example of the gallery. */
export interface Example {
  /** The name in paths and file names. */
  readonly name: string;
  /** The title on the page. */
  readonly title: string;
  /** The path of the module or the application directory. */
  readonly file: string;
}

/** Examples that belong together. */
export interface Topic {
  readonly title: string;
  readonly examples: readonly Example[];
}

/** The source of an example. */
export interface ExampleSource {
  /** The whole module. */
  readonly text: string;
  /** The first paragraph of the module's comment. */
  readonly summary: string;
}

/** The topics of the gallery, in the order of the page; the last one has the apps. */
export const TOPICS: readonly Topic[] = [
  ...Object.entries(topics).map(([folder, { title, examples }]) => ({
    title,
    examples: Object.entries(examples).map(([name, title]) => ({
      name,
      title,
      file: `examples/gallery/${folder}/${name}.ts`,
    })),
  })),
  { title: "Applications", examples: apps },
];

/** All examples, in the order of the page. */
export const EXAMPLES: readonly Example[] = TOPICS.flatMap((topic) =>
  topic.examples
);

/** Additional routes that examples need. */
export const ROUTES: readonly ExtraPattern[] = routes;

/**
 * Reads the source of an example.
 *
 * @param example The example.
 * @returns The text and its summary.
 * @throws {SyntaxError} If the module does not begin with a comment.
 */
export async function readSource(example: Example): Promise<ExampleSource> {
  const { file } = example;
  const module = isFolder(example) ? `${file}/main.ts` : file;
  const text = await Deno.readTextFile(new URL(module, ROOT));
  const [, comment] = text.match(/^\/\*\*\n(.*?)\*\//s) ?? [];
  if (comment === undefined) {
    throw new SyntaxError(
      `Cannot describe ${module}: it does not begin with a comment`,
    );
  }
  const [summary = ""] = comment.replaceAll(/^ \* ?/gm, "").split("\n\n");
  return { text, summary: summary.replaceAll(/\s+/g, " ").trim() };
}

/**
 * Creates the application of an example. A module without hooks is imported when
 * its page is first opened, so that the gallery starts at once.
 *
 * @param example The example.
 * @returns The application.
 */
export async function applicationOf(example: Example): Promise<Application> {
  const url = new URL(example.file, ROOT);
  const isLazy = !isFolder(example) && !await hasHooks(url);
  if (!isLazy) return await loadApplication(fromFileUrl(url));
  return new Application(async (doc: Document) => {
    const module = await import(url.href);
    await module.default(doc);
  });
}

function isFolder({ file }: Example): boolean {
  return !file.endsWith(".ts");
}

async function hasHooks(module: URL): Promise<boolean> {
  const text = await Deno.readTextFile(module);
  return /^export (?:async )?function (?:on[A-Z]|processRequest)/m.test(text);
}
