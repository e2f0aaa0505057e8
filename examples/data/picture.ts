import { Random } from "./random.ts";

/** A picture: red, green and blue of each pixel from 0 to 1, the bottom row first. */
export interface Picture {
  readonly size: number;
  readonly channels: readonly Float64Array[];
}

type Rgb = readonly [number, number, number];

/** Paints mountains by a lake at sunset. */
export function makePicture(size = 180): Picture {
  const random = new Random(4);
  const waves = Array.from({ length: 6 }, (_, i) => ({
    height: 0.1 / (i + 1),
    frequency: 3 * (i + 1),
    phase: random.uniform(0, 6),
  }));
  const ridge = (x: number, shift: number) =>
    waves.reduce(
      (sum, { height, frequency, phase }) =>
        sum + height * Math.abs(Math.sin(frequency * x + phase * shift)),
      0,
    );
  const channels = [0, 1, 2].map(() => new Float64Array(size * size));
  for (let i = 0; i < size * size; i++) {
    const x = (i % size) / size;
    const y = Math.floor(i / size) / size;
    const color = colorAt(x, y, ridge(x, 1), ridge(x, 2));
    channels.forEach((channel, k) => channel[i] = color[k] ?? 0);
  }
  return { size, channels };
}

function colorAt(x: number, y: number, far: number, near: number): Rgb {
  const shore = 0.3;
  if (y < shore) {
    const ripple = 0.06 * Math.sin(60 / (0.02 + shore - y));
    const [r, g, b] = colorAt(x, 2 * shore - y, far, near);
    return [0.55 * r + ripple, 0.6 * g + ripple, 0.7 * b + 0.1 + ripple];
  }
  if (y < shore + 0.7 * near) return [0.1, 0.16, 0.2];
  if (y < shore + 0.1 + far) return [0.28, 0.31, 0.45];
  const sun = Math.hypot(x - 0.68, y - 0.74);
  if (sun < 0.08) return [1, 0.93, 0.66];
  const glow = Math.exp(-3 * sun);
  return [0.55 + 0.5 * glow, 0.45 + 0.35 * glow, 0.68 - 0.15 * glow];
}
