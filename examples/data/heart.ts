/** The waves of a heartbeat: time, duration and height. */
const WAVES = [
  [0.2, 0.03, 0.12],
  [0.36, 0.01, -0.15],
  [0.4, 0.012, 1.1],
  [0.44, 0.012, -0.25],
  [0.65, 0.05, 0.3],
] as const;

/** The voltage of a heart that beats once a second, in millivolts. */
export function heartVoltage(seconds: number): number {
  return WAVES.reduce(
    (sum, [at, width, height]) =>
      sum + height * Math.exp(-(((seconds % 1 - at) / width) ** 2)),
    0,
  );
}
