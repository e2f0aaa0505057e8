import { escape } from "@std/html/entities";
import { type OptionTypes, POSITIVE_FINITE } from "../base/option_checks.ts";
import { DISPLAY } from "./_displays.ts";

/** Options for {@linkcode show} and {@linkcode live}. */
export interface FrameOptions {
  /**
   * The height of the frame, in CSS pixels.
   *
   * @default {undefined} That of the model if it has one, otherwise 400.
   */
  height?: number;
}

/** The types of the options. */
export const FRAME_TYPES: OptionTypes<FrameOptions> = {
  height: POSITIVE_FINITE,
};

/** What a cell shows whose last expression it is. */
export interface NotebookOutput {
  /** The URL that the frame shows. */
  readonly url: string;
}

/** Shows a URL in a frame. */
export function frame(url: string, height: number): NotebookOutput {
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
