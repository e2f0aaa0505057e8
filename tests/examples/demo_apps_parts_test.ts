import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import {
  dbscan,
  kMeans,
  singleLinkage,
} from "../../examples/apps/parts/clusters.ts";
import { parseExpression } from "../../examples/apps/parts/expression.ts";
import {
  FUNCTION_NAMES,
  taylorSeries,
} from "../../examples/apps/parts/power_series.ts";
import { spectrumOf } from "../../examples/apps/parts/spectrum.ts";
import { makeClouds } from "../../examples/data/clouds.ts";
import { makeCountries } from "../../examples/data/countries.ts";
import { makeMovies } from "../../examples/data/movies.ts";
import { makeStaff } from "../../examples/data/staff.ts";

function series(text: string, center: number, order: number) {
  return taylorSeries(parseExpression(text, FUNCTION_NAMES), center, order);
}

function assertSeries(
  text: string,
  center: number,
  expected: readonly number[],
): void {
  const found = series(text, center, expected.length - 1);
  assertEquals(found.length, expected.length);
  found.forEach((value, i) => assertAlmostEquals(value, expected[i]!, 1e-12));
}

Deno.test("parseExpression() knows precedence, signs and products without a sign", () => {
  const values: [string, number][] = [
    ["1 + 2 * 3", 7],
    ["-2^2", -4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["2x(1 + x)", 24],
    ["6 / 2 / 3", 1],
    ["+.5 + 1.5", 2],
    ["2 ** 3", 8],
    ["pi - pi + e/e", 1],
    ["sqrt(16) + log(e)", 5],
    ["8 - 2 - 1", 5],
  ];
  for (const [text, value] of values) {
    assertAlmostEquals(series(text, 3, 0)[0]!, value, 1e-12, text);
  }
});

Deno.test("parseExpression() says what it expected, and where", () => {
  const errors: [string, string][] = [
    ["", "Expected a number, x, (, or one of sin"],
    ["1 +", "at character 4, found the end"],
    ["(x", "Expected ) at character 3, found the end"],
    ["sin x", "Expected ( after sin at character 5, found x"],
    ["1 2", "Expected an operator at character 3, found 2"],
    ["constructor", "found constructor"],
    ["y", "at character 1, found y"],
    ["1;2", "Expected an operator at character 2, found ;"],
    ["(".repeat(101), "Use 100 characters at most"],
  ];
  for (const [text, message] of errors) {
    assertThrows(
      () => parseExpression(text, FUNCTION_NAMES),
      SyntaxError,
      message,
    );
  }
});

Deno.test("taylorSeries() has the coefficients of the textbook", () => {
  assertSeries("exp(x)", 0, [1, 1, 1 / 2, 1 / 6, 1 / 24]);
  assertSeries("sin(x)", 0, [0, 1, 0, -1 / 6, 0, 1 / 120]);
  assertSeries("cos(2x)", 0, [1, 0, -2, 0, 2 / 3]);
  assertSeries("tan(x)", 0, [0, 1, 0, 1 / 3, 0, 2 / 15]);
  assertSeries("log(x)", 1, [0, 1, -1 / 2, 1 / 3, -1 / 4]);
  assertSeries("atan(x)", 0, [0, 1, 0, -1 / 3, 0, 1 / 5]);
  assertSeries("1/(1 - x)", 0, [1, 1, 1, 1]);
  assertSeries("sqrt(1 + x)", 0, [1, 1 / 2, -1 / 8, 1 / 16]);
  assertSeries("x^3", 2, [8, 12, 6, 1, 0]);
  assertSeries("2^x", 0, [1, Math.LN2, Math.LN2 ** 2 / 2]);
  assert(!series("1/x", 0, 2).every(Number.isFinite));
});

Deno.test("Algorithms of clusters find what they are made for", () => {
  const groups = (count: number, of: number) =>
    Array.from({ length: count }, (_, i) => i % of);
  const agree = (found: readonly number[], groups: readonly number[]) =>
    new Set(found.map((cluster, i) => `${cluster} ${groups[i]}`)).size;
  const [blobs, circles] = [
    makeClouds("blobs", 300),
    makeClouds("circles", 300),
  ];
  const sizes = [0, 1, 2].map((cluster) =>
    kMeans(blobs, 3).filter((found) => found === cluster).length
  );
  for (const size of sizes) assert(size > 80 && size < 120, sizes.join());
  assertEquals(agree(dbscan(circles, 0.3), groups(300, 2)), 2);
  assertEquals(agree(singleLinkage(circles, 2), groups(300, 2)), 2);
  assert(agree(kMeans(circles, 2), groups(300, 2)) > 2);
  const far = dbscan([[0, 0], [9, 9], [0, 0], [0, 0], [0, 0], [0, 0]], 1);
  assertEquals(far, [0, -1, 0, 0, 0, 0]);
});

Deno.test("spectrumOf() peaks at the frequency of a tone", () => {
  const signal = Float64Array.from(
    { length: 256 },
    (_, i) => Math.sin((2 * Math.PI * 20 * i) / 256),
  );
  const levels = [...spectrumOf(signal)];
  assertEquals(levels.length, 128);
  assertEquals(levels.indexOf(Math.max(...levels)), 20);
});

Deno.test("Made-up data is the same each time, and names are unique", () => {
  const lists = [
    [makeMovies(), makeMovies(), "title"],
    [makeStaff(), makeStaff(), "name"],
    [makeCountries(), makeCountries(), "name"],
  ] as const;
  for (const [rows, again, key] of lists) {
    assertEquals(rows, again);
    const names = rows.map((row) => Object.entries(row))
      .flatMap((entries) => entries.filter(([name]) => name === key))
      .map(([, value]) => value);
    assertEquals(new Set(names).size, rows.length);
  }
});
