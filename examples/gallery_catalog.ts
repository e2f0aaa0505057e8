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

/** The topics by their folders: names and titles of their examples. */
const TOPICS_BY_FOLDER: Readonly<
  Record<string, {
    readonly title: string;
    readonly examples: Readonly<Record<string, string>>;
  }>
> = {
  glyphs: {
    title: "Lines, markers and shapes",
    examples: {
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
      clock: "A clock of arcs",
      patches: "Patches",
      holes: "Polygons with holes",
      formulas: "Formulas",
      hatches: "Hatches",
    },
  },
  bars: {
    title: "Bars and categories",
    examples: {
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
  },
  axes: {
    title: "Axes, scales and time",
    examples: {
      range_tool: "Range tool",
      candlesticks: "Candlesticks",
      date_axes: "Dates and durations",
      log_axes: "Logarithmic axes",
      twin_axes: "Two axes",
      ticks: "Ticks",
      polar: "Polar coordinates",
      ridges: "Ridges",
    },
  },
  images: {
    title: "Images, fields and colors",
    examples: {
      image: "Image",
      color_image: "Color images",
      image_stack: "Image stack",
      color_mapping: "Color mapping",
      palettes: "Palettes",
      hexbins: "Hexagonal bins",
      contours: "Contours",
    },
  },
  maps: {
    title: "Networks and maps",
    examples: {
      network: "Network",
      tree: "Tree",
      map: "Map",
      tiles: "Tiles",
      geojson: "GeoJSON",
    },
  },
  annotations: {
    title: "Annotations and legends",
    examples: {
      annotations: "Regions",
      arrows: "Arrows",
      error_bars: "Error bars",
      labels: "Titles and labels",
      scale_bars: "Scale bars",
      legends: "Legends",
    },
  },
  tools: {
    title: "Tools and selections",
    examples: {
      tools: "Tools",
      selections: "Selections",
      hover: "Hover",
      rich_tooltips: "Rich tooltips",
      drawing: "Drawing",
    },
  },
  data: {
    title: "Data: linked, filtered, live",
    examples: {
      linked_ranges: "Linked ranges",
      linked_selection: "Linked selection",
      filters: "Filters",
      transforms: "Transforms",
      expressions: "Expressions",
      walkers: "Streaming",
      bubble_sort: "Patches of columns",
      life: "Game of life",
      mandelbrot: "Mandelbrot set",
      formats: "CSV, JSON lines and Arrow",
      web_sources: "Data from the web",
      long_work: "Long work",
      custom_js: "CustomJS",
    },
  },
  widgets: {
    title: "Widgets",
    examples: {
      sliders_all: "Every slider",
      buttons: "Buttons",
      inputs: "Inputs",
      choices: "Choices",
      dates: "Dates and times",
      texts: "Texts",
      table: "Table",
      data_cube: "Data cube",
    },
  },
  layouts: {
    title: "Layouts, styles and pages",
    examples: {
      layouts: "Layouts",
      drawers: "Drawers",
      dialogs: "Dialogs and menus",
      built_in_themes: "Themes",
      styles: "Styles",
      page_template: "Page template",
    },
  },
};

/** The topics of the gallery, in the order of the page; the last one has the apps. */
export const TOPICS: readonly Topic[] = [
  ...Object.entries(TOPICS_BY_FOLDER).map(([folder, { title, examples }]) => ({
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
