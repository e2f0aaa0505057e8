/**
 * What is in the gallery: the examples by topic, their sources and applications.
 *
 * @module
 */

import {
  Application,
  type Document,
  loadApplication,
} from "@bokeh-deno/server";
import { fromFileUrl } from "@std/path";

/** An example of the gallery. */
export interface Example {
  /** What it is called in paths and file names. */
  readonly name: string;
  /** What it is called on the page. */
  readonly title: string;
  /** Where its module is, seen from this folder. */
  readonly file: string;
}

/** Examples that belong together. */
export interface Topic {
  /** What they have in common. */
  readonly title: string;
  /** The examples. */
  readonly examples: readonly Example[];
}

/** The module of an example, as text. */
export interface ExampleSource {
  /** All of it. */
  readonly text: string;
  /** The first paragraph of the module's comment. */
  readonly summary: string;
}

/** The topics of the gallery: names of examples, with their titles. */
const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Lines, markers and shapes": {
    lines: "Lines",
    steps: "Steps",
    markers: "Markers",
    bubbles: "Bubbles",
    random_walks: "Many lines",
    vectors: "Segments and rays",
    curves: "Curves",
    areas: "Areas",
    strips: "Strips and spans",
    shapes: "Shapes",
    pie: "Pie and ring",
    patches: "Patches",
    holes: "Polygons with holes",
    formulas: "Formulas",
    hatches: "Hatches",
  },
  "Bars and categories": {
    bars: "Bars",
    stacked_bars: "Stacked bars",
    dodged_bars: "Dodged bars",
    nested_bars: "Nested bars",
    pyramid: "Pyramid",
    histogram: "Histogram",
    box_plot: "Box plot",
    heatmap: "Heat map",
    facets: "Color, marker, pattern",
  },
  "Axes, scales and time": {
    stocks: "Range tool",
    candlesticks: "Candlesticks",
    date_axes: "Dates and durations",
    log_axes: "Logarithmic axes",
    twin_axes: "Two axes",
    ticks: "Ticks",
    polar: "Polar coordinates",
    ridges: "Ridges",
  },
  "Images, fields and colors": {
    image: "Image",
    color_image: "Color images",
    image_stack: "Image stack",
    color_mapping: "Color mapping",
    palettes: "Palettes",
    hexbins: "Hexagonal bins",
    contours: "Contours",
  },
  "Networks and maps": {
    network: "Network",
    tree: "Tree",
    map: "Map",
    tiles: "Tiles",
    geojson: "GeoJSON",
  },
};

/** Where the modules are that are not in the folder of the gallery. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  sliders: "sliders.ts",
  stream: "stream.ts",
  events: "events.ts",
  directory: "apps/directory/main.ts",
};

/** The topics of the gallery, in the order of the page. */
export const TOPICS: readonly Topic[] = Object.entries(TITLES).map((
  [title, examples],
) => ({
  title,
  examples: Object.entries(examples).map(([name, title]) => ({
    name,
    title,
    file: ELSEWHERE[name] ?? `gallery/${name}.ts`,
  })),
}));

/** All examples, in the order of the page. */
export const EXAMPLES: readonly Example[] = TOPICS.flatMap((topic) =>
  topic.examples
);

/**
 * Reads the module of an example.
 *
 * @param example The example.
 * @returns The text and the summary in it.
 * @throws {SyntaxError} If the module does not begin with a comment.
 */
export async function readSource({ file }: Example): Promise<ExampleSource> {
  const text = await Deno.readTextFile(new URL(file, import.meta.url));
  const [, comment] = text.match(/^\/\*\*\n(.*?)\*\//s) ?? [];
  if (comment === undefined) {
    throw new SyntaxError(`Cannot describe ${file}: it begins with no comment`);
  }
  const [summary = ""] = comment.replaceAll(/^ \* ?/gm, "").split("\n\n");
  return { text, summary: summary.replaceAll(/\s+/g, " ").trim() };
}

/**
 * Makes the application of an example. A module is imported when somebody first
 * opens its page, so that the gallery starts at once.
 *
 * @param example The example.
 * @returns The application.
 */
export async function applicationOf(
  { file }: Example,
): Promise<Application> {
  if (file.endsWith("/main.ts")) {
    const folder = new URL(".", new URL(file, import.meta.url));
    return await loadApplication(fromFileUrl(folder));
  }
  return new Application(async (doc: Document) => {
    const module = await import(new URL(file, import.meta.url).href);
    await module.default(doc);
  });
}
