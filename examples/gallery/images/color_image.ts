/**
 * Images with their own colors: `image_rgba` takes four bytes per pixel, here a
 * phase portrait of a complex function; `image_url` takes pictures, here SVG.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { NdArray } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const SIZE = 256;

const STAR = "data:image/svg+xml," + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="-30 -30 60 60">
  <path fill="white" stroke="black" stroke-width="2" d="M0-28 7-9 27-9 11 4 17 24 0 12-17 24-11 4-27-9-7-9z"/></svg>`,
);

/** The phases of (z² − 1) / (z² + 1), as hues. */
function phases(): NdArray {
  const bytes = new Uint8Array(4 * SIZE * SIZE);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const x = (i % SIZE / SIZE - 0.5) * 4;
    const y = (Math.floor(i / SIZE) / SIZE - 0.5) * 4;
    const [re, im] = [x * x - y * y, 2 * x * y];
    const phase = Math.atan2(im, re - 1) - Math.atan2(im, re + 1);
    for (const [channel, shift] of [0, 2.1, 4.2].entries()) {
      bytes[4 * i + channel] = 140 + 110 * Math.cos(phase - shift);
    }
    bytes[4 * i + 3] = 255;
  }
  return new NdArray(new Uint32Array(bytes.buffer), [SIZE, SIZE]);
}

export default function colorImage(doc: Document): void {
  const plot = figure({
    title: "The phase of (z² − 1) / (z² + 1); stars mark zeros and poles",
    width: 520,
    height: 440,
    x_range: [-2, 2],
    y_range: [-2, 2],
    x_axis_label: "Re z",
    y_axis_label: "Im z",
    match_aspect: true,
  });
  plot.image_rgba([phases()], -2, -2, 4, 4);
  plot.image_url(
    [STAR, STAR, STAR, STAR],
    [-1, 1, 0, 0],
    [0, 0, -1, 1],
    0.3,
    0.3,
    {
      anchor: "center",
    },
  );
  doc.addRoot(plot);
  doc.title = "Color images";
}
