function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean and standard deviation, and the lowest and highest value. */
function describe(values: readonly number[]) {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  const deviation = Math.sqrt(variance);
  return {
    mean,
    deviation,
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [forA, forB] = [describe(a), describe(b)];
  const products = a.map((x, i) => (x - forA.mean) * ((b[i] ?? 0) - forB.mean));
  return meanOf(products) / (forA.deviation * forB.deviation);
}

/** A table of the statistics of two lists, in columns of a fixed width. */
export function summarize(
  names: readonly [string, string],
  first: readonly number[],
  second: readonly number[],
): string {
  if (first.length < 2) return "Select two days or more.";
  const [a, b] = [describe(first), describe(second)];
  const line = (label: string, x: number, y: number) =>
    label.padEnd(12) + x.toFixed(2).padStart(9) + y.toFixed(2).padStart(9);
  return [
    `${first.length} days`.padEnd(12) + names[0].padStart(9) +
    names[1].padStart(9),
    line("mean %", a.mean, b.mean),
    line("deviation %", a.deviation, b.deviation),
    line("worst %", a.low, b.low),
    line("best %", a.high, b.high),
    "",
    `correlation ${correlation(first, second).toFixed(3).padStart(9)}`,
  ].join("\n");
}
