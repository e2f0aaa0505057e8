import type { Construction } from "./_figures.ts";
import { type Figures, median } from "./_load.ts";
import type { Target } from "./_servers.ts";

export interface Measurement {
  readonly scenario: string;
  readonly target: Target["name"];
  readonly figures: Figures;
}

/** A row of the table: the median of a figure over all passes. */
export interface Row {
  readonly scenario: string;
  readonly figure: string;
  readonly values: Readonly<Partial<Record<Target["name"], number>>>;
}

/** Figures where higher is better. */
const MORE_IS_BETTER = ["delivered %", "MB per second", "per second"];

/** Figures about the benchmark itself, not about a server. */
const OWN_FIGURES = ["CPU µs of the clients"];

/** Combines the measurements of all passes. */
export function rowsOf(measurements: readonly Measurement[]): Row[] {
  const groups = Object.groupBy(measurements, ({ scenario }) => scenario);
  return Object.entries(groups).flatMap(([scenario, group = []]) =>
    Object.keys(group[0]!.figures).map((figure) => {
      const byTarget = Object.groupBy(group, ({ target }) => target);
      const values = Object.fromEntries(
        Object.entries(byTarget).map(([target, runs = []]) => [
          target,
          median(runs.map(({ figures }) => figures[figure]!)),
        ]),
      );
      return { scenario, figure, values };
    })
  );
}

/** How many times better this server is than another; above 1 is better. */
export function advantage(row: Row, over: Target["name"]): number | undefined {
  const { this: own, [over]: other } = row.values;
  if (own === undefined || other === undefined || own === 0) return undefined;
  if (OWN_FIGURES.includes(row.figure)) return undefined;
  return MORE_IS_BETTER.includes(row.figure) ? own / other : other / own;
}

/** The table in Markdown. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { values } = row;
    const cells = [
      row.scenario,
      row.figure,
      number(values.this),
      number(values.python),
      number(values.bare),
      number(advantage(row, "python")),
      number(advantage(row, "bare")),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| load | figure | this | Python | bare Deno | × better than Python | × bare |",
    "| --- | --- | --: | --: | --: | --: | --: |",
    ...lines,
  ].join("\n");
}

/** The costs of creating documents, in Markdown. */
export function constructionTable(
  here: Readonly<Record<string, Construction>>,
  python: Readonly<Record<string, Construction>>,
): string {
  const names = Object.keys(here).filter((name) => name in python);
  const lines = names.map((name) => {
    const [own, other] = [here[name]!, python[name]!];
    const cells = [
      name,
      number(own.microseconds),
      number(other.microseconds),
      number(other.microseconds / own.microseconds),
      number(own.bytes / 1024),
      number(other.bytes / 1024),
      number(other.bytes / own.bytes),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const middle = (ratio: (own: Construction, other: Construction) => number) =>
    number(median(names.map((name) => ratio(here[name]!, python[name]!))));
  const time = middle((own, other) => other.microseconds / own.microseconds);
  const size = middle((own, other) => other.bytes / own.bytes);
  return [
    "| document | µs | Python µs | × faster | KiB | Python KiB | × smaller |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...lines,
    `| **median** | | | **${time}** | | | **${size}** |`,
  ].join("\n");
}

/** The advantages over Python as a chart, on a logarithmic scale. */
export function picture(rows: readonly Row[]): string {
  const bars = rows.flatMap((row) => {
    const ratio = advantage(row, "python");
    return ratio === undefined ? [] : [{ row, ratio }];
  });
  const [left, width, step] = [210, 420, 22];
  const most = Math.max(10, ...bars.map(({ ratio }) => ratio));
  const x = (ratio: number) =>
    left + width * Math.log10(Math.max(ratio, 0.5) / 0.5) /
      Math.log10(most / 0.5);
  const height = 50 + step * bars.length;
  const items = bars.map(({ row, ratio }, index) => {
    const y = 36 + step * index;
    const start = Math.min(x(1), x(ratio));
    const length = Math.max(1, Math.abs(x(ratio) - x(1)));
    const color = ratio >= 1 ? "#2a788e" : "#b5367a";
    return `  <text x="${left - 8}" y="${
      y + 12
    }" text-anchor="end">${row.scenario}, ${row.figure}</text>
  <rect x="${start.toFixed(1)}" y="${y}" width="${
      length.toFixed(1)
    }" height="16" fill="${color}"/>
  <text x="${(Math.max(x(1), x(ratio)) + 6).toFixed(1)}" y="${y + 12}">${
      number(ratio)
    }</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${
    left + width + 80
  }" height="${height}" font-family="sans-serif" font-size="12">
  <rect width="100%" height="100%" fill="white"/>
  <text x="${left}" y="20" font-weight="bold">How many times better than Python's Bokeh server</text>
${items.join("\n")}
  <line x1="${x(1)}" x2="${x(1)}" y1="30" y2="${height - 12}" stroke="black"/>
</svg>
`;
}

/** A number with two or three significant digits. */
function number(value: number | undefined): string {
  if (value === undefined) return "";
  // Above this, two digits would round to 100, which has three.
  return value >= 99.5 || value === 0 ? value.toFixed(0) : value.toPrecision(2);
}
