import { BOKEHJS_VERSION } from "../models/internal.ts";

/** A log level of BokehJS. */
export type BrowserLogLevel =
  | "trace"
  | "debug"
  | "info"
  | "warn"
  | "error"
  | "fatal";

/** Least severe first. */
export const BROWSER_LOG_LEVELS: readonly BrowserLogLevel[] = [
  "trace",
  "debug",
  "info",
  "warn",
  "error",
  "fatal",
];

/** Where pages find BokehJS: on the server, on Bokeh's CDN, or in the page itself. */
export type ResourcesMode = "server" | "cdn" | "inline";

export const RESOURCES_MODES: readonly ResourcesMode[] = [
  "server",
  "cdn",
  "inline",
];

/** A script that is part of the page. */
export interface InlineScript {
  /** The name of its file. */
  readonly name: string;
  /** The content of its file. */
  readonly code: string;
}

/** Where a page finds BokehJS (spec 1.7). */
export interface Resources {
  /** The scripts, in the order in which they must be loaded. */
  readonly scripts: readonly (string | InlineScript)[];
  /**
   * The URLs of style sheets. Only extensions have any; BokehJS has none.
   *
   * @default {[]}
   */
  readonly styles?: readonly string[];
  /** The log level of BokehJS in the browser console. */
  readonly logLevel: BrowserLogLevel;
}

/**
 * The bundles of BokehJS that every page loads, in order: a document may need
 * any of them later.
 */
export const COMPONENTS: readonly string[] = [
  "bokeh",
  "bokeh-gl",
  "bokeh-widgets",
  "bokeh-tables",
  "bokeh-mathjax",
];

/**
 * Returns the URLs of BokehJS on the Bokeh project's public CDN.
 *
 * @param version The version of BokehJS.
 * @param logLevel The log level of BokehJS in the browser console.
 * @param components The bundles of BokehJS, in order.
 * @returns The resources of a page.
 *
 * @example
 * ```ts
 * import { cdnResources } from "@bokeh-deno/server/embed";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   cdnResources("3.10.0").scripts[0],
 *   "https://cdn.bokeh.org/bokeh/release/bokeh-3.10.0.min.js",
 * );
 * ```
 */
export function cdnResources(
  version: string = BOKEHJS_VERSION,
  logLevel: BrowserLogLevel = "info",
  components: readonly string[] = COMPONENTS,
): Resources {
  const channel = /^[\d.]+$/.test(version) ? "release" : "dev";
  const scripts = components.map((component) =>
    `https://cdn.bokeh.org/bokeh/${channel}/${component}-${version}.min.js`
  );
  return { scripts, logLevel };
}
