/**
 * A picture before and after a filter. Choose the filter and its radius, and add
 * noise to see which filter removes it; the server computes the pixels and the
 * browser shows them. Both plots move together.
 *
 *     deno run -A cli.ts serve examples/apps/image_blur.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  NdArray,
  RadioButtonGroup,
  Slider,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { makePicture, type Picture } from "../data/picture.ts";
import { Random } from "../data/random.ts";
import { blur, FILTERS } from "./parts/filters.ts";

const ORIGINAL = makePicture();

/** The pixels for `image_rgba`: four bytes each. */
function toRgba({ size, channels }: Picture): NdArray {
  const bytes = new Uint8ClampedArray(size * size * 4).fill(255);
  channels.forEach((channel, k) =>
    channel.forEach((value, i) => bytes[4 * i + k] = 255 * value)
  );
  return new NdArray(new Uint32Array(bytes.buffer), [size, size]);
}

function withNoise({ size, channels }: Picture, amount: number): Picture {
  const random = new Random(9);
  // A few pixels are far off, as from a bad sensor.
  const noisy = channels.map((channel) => {
    return channel.map((value) =>
      random.uniform() < amount / 4
        ? random.integer(2)
        : value + random.normal(0, amount / 4)
    );
  });
  return { size, channels: noisy };
}

export default function imageBlur(doc: Document): void {
  const filter = new RadioButtonGroup({ labels: FILTERS, active: 0 });
  const radius = new Slider({
    title: "radius, pixels",
    start: 0,
    end: 12,
    step: 1,
    value: 4,
  });
  const noise = new Slider({
    title: "noise",
    start: 0,
    end: 0.6,
    step: 0.05,
    value: 0,
  });
  const before = new ColumnDataSource({ data: { image: [] } });
  const after = new ColumnDataSource({ data: { image: [] } });

  const { size } = ORIGINAL;
  const original = figure({
    title: "Before",
    width: 440,
    height: 440,
    x_range: [0, size],
    y_range: [0, size],
    tools: "pan,wheel_zoom,reset",
  });
  const filtered = figure({
    title: "After",
    width: 440,
    height: 440,
    x_range: original.x_range,
    y_range: original.y_range,
    tools: "pan,wheel_zoom,reset",
  });
  for (
    const [plot, source] of [[original, before], [filtered, after]] as const
  ) {
    const place = { x: 0, y: 0, dw: size, dh: size };
    plot.image_rgba({ image: "image", source, ...place });
    plot.axis.visible = false;
    plot.grid.visible = false;
  }

  function update(): void {
    const picture = withNoise(ORIGINAL, noise.value);
    const name = FILTERS[filter.active ?? 0] ?? FILTERS[0];
    before.data = { image: [toRgba(picture)] };
    after.data = { image: [toRgba(blur(picture, name, radius.value))] };
    filtered.title.text =
      `After: ${name.toLowerCase()}, radius ${radius.value}`;
  }
  filter.onChange("active", update);
  // Throttled: runs when the handle is released.
  radius.onChange("value_throttled", update);
  noise.onChange("value_throttled", update);
  update();

  const controls = row([filter, radius, noise], { spacing: 20 });
  doc.addRoot(column(controls, row(original, filtered)));
  doc.title = "Image blur";
}
