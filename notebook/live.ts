import { checkEntry, checkOptions } from "../base/option_checks.ts";
import { LayoutDOM } from "../models/mod.ts";
import {
  frame,
  FRAME_TYPES,
  type FrameOptions,
  type NotebookOutput,
} from "./frame.ts";
import {
  addApplication,
  applicationUrl,
  hasApplication,
} from "./kernel_server.ts";

/** What is live, so that a cell that runs again shows the same session. */
const lives = new WeakMap<LayoutDOM, { key: string; sessionId: string }>();

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
  model: LayoutDOM,
  options: FrameOptions = {},
): NotebookOutput {
  checkEntry("show live", "model", model, {
    text: "a figure, a widget or a layout",
    includes: (value) => value instanceof LayoutDOM,
  });
  checkOptions("show live", options, FRAME_TYPES);
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
  const own = model.height;
  const { height = own == null ? 400 : own + MARGIN } = options;
  return frame(applicationUrl(known.key, known.sessionId), height);
}
