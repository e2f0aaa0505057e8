import type { AppFunction } from "../application/function_handler.ts";
import { checkEntry, checkOptions, FUNCTION } from "../base/option_checks.ts";
import {
  frame,
  FRAME_TYPES,
  type FrameOptions,
  type NotebookOutput,
} from "./frame.ts";
import { addApplication, applicationUrl } from "./kernel_server.ts";

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
  checkOptions("show", options, FRAME_TYPES);
  const { height = 400 } = options;
  return frame(applicationUrl(addApplication(application)), height);
}
