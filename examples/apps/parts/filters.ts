import type { Picture } from "../../data/picture.ts";

export const FILTERS = ["Gaussian", "Box", "Median"] as const;

export type Filter = typeof FILTERS[number];

/** The values of a channel around a pixel, along a row or a column. */
function neighbors(
  channel: Float64Array,
  size: number,
  index: number,
  radius: number,
  alongRow: boolean,
): number[] {
  const [x, y] = [index % size, Math.floor(index / size)];
  const inside = (value: number) => Math.min(size - 1, Math.max(0, value));
  return Array.from({ length: 2 * radius + 1 }, (_, i) => {
    const step = i - radius;
    const place = alongRow
      ? y * size + inside(x + step)
      : inside(y + step) * size + x;
    return channel[place] ?? 0;
  });
}

/** Reduces several values to one, by filter. */
function combiner(
  filter: Filter,
  radius: number,
): (values: number[]) => number {
  if (filter === "Median") {
    return (values) => values.sort((a, b) => a - b)[radius] ?? 0;
  }
  const weights = Array.from(
    { length: 2 * radius + 1 },
    (_, i) =>
      filter === "Box" ? 1 : Math.exp(-2 * ((i - radius) / (radius || 1)) ** 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (values) =>
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) /
    total;
}

/** Filters rows, then columns: these filters are separable. */
export function blur(
  picture: Picture,
  filter: Filter,
  radius: number,
): Picture {
  const { size } = picture;
  if (radius === 0) return picture;
  const combine = combiner(filter, radius);
  const channels = [true, false].reduce(
    (channels, alongRow) =>
      channels.map((channel) =>
        channel.map((_, i) =>
          combine(neighbors(channel, size, i, radius, alongRow))
        )
      ),
    picture.channels,
  );
  return { size, channels };
}
