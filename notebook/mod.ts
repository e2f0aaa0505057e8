/**
 * Figures and applications in the cells of a notebook that runs `deno jupyter`.
 *
 * Importing this module is all that is needed: a figure, any other model or a
 * document that is the last expression of a cell shows itself. {@linkcode live}
 * keeps a model in sync with the cell that shows it, {@linkcode show} runs an
 * application in the kernel.
 *
 * @example A cell
 * ```ts ignore
 * import "@bokeh-deno/server/notebook";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const plot = figure({ height: 300 });
 * plot.line([1, 2, 3], [1, 4, 9]);
 * plot
 * ```
 *
 * @module
 */

import { allowReplacing } from "../models/internal.ts";
import { installDisplays } from "./_displays.ts";

installDisplays();
// Cells that define models run again.
allowReplacing();

export {
  configureNotebook,
  type NotebookOptions,
  type PictureMaker,
} from "./notebook_options.ts";
export { stopNotebookServer } from "./kernel_server.ts";
export type { FrameOptions, NotebookOutput } from "./frame.ts";
export { live } from "./live.ts";
export { show } from "./show.ts";
export type { AppFunction } from "../application/function_handler.ts";
export type { Embeddable } from "../embed/output_document.ts";
