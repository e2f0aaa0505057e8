import {
  checkOptions,
  matching,
  oneOf,
  type OptionTypes,
} from "../base/option_checks.ts";
import type { Embeddable } from "../embed/output_document.ts";

/** What makes pictures: an `Exporter` of `@bokeh-deno/server/export`. */
export interface PictureMaker {
  /** Draws a PNG. */
  png(shown: Embeddable): Promise<Uint8Array<ArrayBuffer>>;
}

/** Options for {@linkcode configureNotebook}. */
export interface NotebookOptions {
  /**
   * Where cells find BokehJS: on Bokeh's CDN, or within the cell. `"inline"` needs
   * no network, but every cell that shows something grows by a megabyte or more.
   *
   * @default {"cdn"}
   */
  resources?: "cdn" | "inline";
  /**
   * Adds a picture to what cells show, for viewers that run no scripts, such as
   * GitHub: an `Exporter`, or `null` for none.
   *
   * @default {null}
   */
  exporter?: PictureMaker | null;
  /**
   * The URL at which browsers reach a port of the kernel's machine; `{port}` stands
   * for the port: `https://hub.example.com/user/me/proxy/{port}/`.
   *
   * @default {undefined} The browser runs on the kernel's machine.
   */
  proxyUrl?: string;
}

const TYPES: OptionTypes<NotebookOptions> = {
  resources: oneOf(["cdn", "inline"]),
  exporter: {
    text: "an Exporter or null",
    includes: (value) =>
      value === null ||
      typeof (value as Partial<PictureMaker>).png === "function",
  },
  proxyUrl: matching(
    "an http or https URL with {port}",
    /^https?:\/\/[^/]+\/.*\{port\}/,
  ),
};

const current: Required<Omit<NotebookOptions, "proxyUrl">> & {
  proxyUrl?: string;
} = { resources: "cdn", exporter: null };

/** The options of this kernel. */
export const NOTEBOOK: Readonly<typeof current> = current;

/**
 * Sets options for all cells that run later.
 *
 * @param options The options; those that are missing or `undefined` stay as they are, but
 * for `proxyUrl`, whose default is `undefined`.
 * @throws {TypeError} If one is unknown or of the wrong type.
 * @throws {RangeError} If one has an unknown value.
 *
 * @example Pictures for viewers that run no scripts
 * ```ts ignore
 * import { configureNotebook } from "@bokeh-deno/server/notebook";
 * import { Exporter } from "@bokeh-deno/server/export";
 *
 * configureNotebook({ exporter: await Exporter.launch() });
 * ```
 */
export function configureNotebook(options: NotebookOptions): void {
  checkOptions("configure notebook", options, TYPES);
  for (const [name, value] of Object.entries(options)) {
    // Only proxyUrl is undefined by default.
    if (value === undefined && name !== "proxyUrl") continue;
    Object.assign(current, { [name]: value });
  }
}
