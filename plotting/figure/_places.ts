import type { Place } from "./figure_options.ts";

/** The places around the frame of a plot, and the frame. */
export const PLACES: readonly Place[] = [
  "above",
  "below",
  "left",
  "right",
  "center",
];
