import { escape } from "@std/html/entities";
import type { AppFunction } from "../application/function_handler.ts";
import {
  checkEntry,
  checkOptions,
  FUNCTION,
  type OptionTypes,
  POSITIVE_FINITE,
} from "../base/option_checks.ts";
import { LayoutDOM, type Model } from "../models/mod.ts";
import { DISPLAY } from "./_displays.ts";
import {
  addApplication,
  applicationUrl,
  hasApplication,
} from "./kernel_server.ts";

/** Options for {@linkcode show} and {@linkcode live}. */
export interface FrameOptions {
  /**
   * The height of the frame, in CSS pixels.
   *
   * @default {undefined} That of the model if it has one, otherwise 400.
   */
  height?: number;
}

const TYPES: OptionTypes<FrameOptions> = { height: POSITIVE_FINITE };

/** What a cell shows whose last expression it is. */
export interface NotebookOutput {
  /** The URL that the frame shows. */
  readonly url: string;
}

/**
 * Runs an application in the kernel and shows it in the cell.
 *
 * - **Sessions:** each viewer has one; it ends when the cell runs again or the
 *   notebook is closed.
 *
 * @param application The function that fills the document.
 * @param options The height.
 * @returns The last expression of the cell.
 * @throws {TypeError} If it is no function, or an option is unknown or of the
 * wrong type.
 * @throws {Deno.errors.NotCapable} If the permission to listen is missing.
 *
 * @example
 * ```ts ignore
 * import { show } from "@bokeh-deno/server/notebook";
 * import { Slider } from "@bokeh-deno/server/models";
 *
 * show((doc) => {
 *   const slider = new Slider({ start: 0, end: 10, value: 3 });
 *   slider.onChange("value", () => console.log(slider.value));
 *   doc.addRoot(slider);
 * }, { height: 60 })
 * ```
 */
export function show(
  application: AppFunction,
  options: FrameOptions = {},
): NotebookOutput {
  checkEntry("show", "application", application, FUNCTION);
  checkOptions("show", options, TYPES);
  const { height = 400 } = options;
  return frame(applicationUrl(addApplication(application)), height);
}

/** What is live, so that a cell that runs again shows the same session. */
const lives = new WeakMap<Model, { key: string; sessionId: string }>();

/** What a frame needs beside a model: its margins. */
const MARGIN = 20;

/**
 * Shows a model that stays in sync: what later cells change shows in this cell,
 * and what the user does there is read back from the model.
 *
 * @param model A figure, a widget or a layout, which belongs to no document.
 * @param options The height.
 * @returns The last expression of the cell.
 * @throws {RangeError} If it belongs to a document.
 * @throws {TypeError} If it is nothing to see, or an option is unknown or of the
 * wrong type.
 * @throws {Deno.errors.NotCapable} If the permission to listen is missing.
 *
 * @example
 * ```ts ignore
 * import { live } from "@bokeh-deno/server/notebook";
 * import { ColumnDataSource } from "@bokeh-deno/server/models";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const source = new ColumnDataSource({ data: { x: [1], y: [1] } });
 * const plot = figure({ height: 300 });
 * plot.line("x", "y", { source });
 * live(plot)
 * // and in another cell:
 * // source.stream({ x: [2], y: [4] });
 * ```
 */
export function live(
  model: Model,
  options: FrameOptions = {},
): NotebookOutput {
  checkEntry("show live", "model", model, {
    text: "a figure, a widget or a layout",
    includes: (value) => value instanceof LayoutDOM,
  });
  checkOptions("show live", options, TYPES);
  let known = lives.get(model);
  if (known === undefined || !hasApplication(known.key)) {
    if (model.document !== null) {
      throw new RangeError(
        `Cannot show live: ${model} belongs to a document`,
      );
    }
    known = {
      key: addApplication((document) => document.addRoot(model)),
      sessionId: crypto.randomUUID(),
    };
    lives.set(model, known);
  }
  const own = (model as LayoutDOM).height;
  const { height = own == null ? 400 : own + MARGIN } = options;
  return frame(applicationUrl(known.key, known.sessionId), height);
}

function frame(url: string, height: number): NotebookOutput {
  const output = {
    url,
    [DISPLAY]: () => ({
      "text/html": `<iframe src="${
        escape(url)
      }" style="width:100%;height:${height}px;border:0"></iframe>`,
      "text/plain": url,
    }),
  };
  return output;
}
