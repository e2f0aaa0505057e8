import type { Expression } from "./expression.ts";

/** The coefficients of a polynomial, the constant first. */
type Series = readonly number[];

/** Computes the coefficients of a series one by one. */
function build(
  length: number,
  next: (index: number, before: Series) => number,
): Series {
  const series: number[] = [];
  for (let i = 0; i < length; i++) series.push(next(i, series));
  return series;
}

/** The sum of `term(i)` for `i` from `first` to `last`. */
function sum(first: number, last: number, term: (i: number) => number): number {
  let total = 0;
  for (let i = first; i <= last; i++) total += term(i);
  return total;
}

function at(series: Series, index: number): number {
  return series[index] ?? 0;
}

function multiply(a: Series, b: Series): Series {
  return build(a.length, (k) => sum(0, k, (i) => at(a, i) * at(b, k - i)));
}

function divide(a: Series, b: Series): Series {
  return build(
    a.length,
    (k, c) => (at(a, k) - sum(1, k, (i) => at(b, i) * at(c, k - i))) / at(b, 0),
  );
}

function exp(a: Series): Series {
  return build(
    a.length,
    (k, c) =>
      k === 0
        ? Math.exp(at(a, 0))
        : sum(1, k, (i) => i * at(a, i) * at(c, k - i)) / k,
  );
}

function log(a: Series): Series {
  return build(
    a.length,
    (k, c) =>
      k === 0
        ? Math.log(at(a, 0))
        : (at(a, k) - sum(1, k - 1, (i) => i * at(c, i) * at(a, k - i)) / k) /
          at(a, 0),
  );
}

function sineAndCosine(a: Series): { sine: Series; cosine: Series } {
  const sine = [Math.sin(at(a, 0))];
  const cosine = [Math.cos(at(a, 0))];
  for (let k = 1; k < a.length; k++) {
    const mix = (of: Series) => sum(1, k, (i) => i * at(a, i) * at(of, k - i));
    const [forSine, forCosine] = [mix(cosine) / k, -mix(sine) / k];
    sine.push(forSine);
    cosine.push(forCosine);
  }
  return { sine, cosine };
}

function arctangent(a: Series): Series {
  const square = multiply(a, a);
  const inner = square.map((value, i) => i === 0 ? 1 + value : value);
  const slope = divide(a.map((_, i) => (i + 1) * at(a, i + 1)), inner);
  return build(
    a.length,
    (k) => k === 0 ? Math.atan(at(a, 0)) : at(slope, k - 1) / k,
  );
}

function power(a: Series, b: Series): Series {
  const exponent = at(b, 0);
  if (b.slice(1).some((value) => value !== 0)) {
    return exp(multiply(b, log(a)));
  }
  if (Number.isInteger(exponent) && exponent >= 0 && exponent <= 100) {
    let product = build(a.length, (k) => k === 0 ? 1 : 0);
    for (let i = 0; i < exponent; i++) product = multiply(product, a);
    return product;
  }
  return build(
    a.length,
    (k, c) =>
      k === 0
        ? at(a, 0) ** exponent
        : sum(1, k, (i) => (i * exponent - (k - i)) * at(a, i) * at(c, k - i)) /
          (k * at(a, 0)),
  );
}

const FUNCTIONS: Readonly<Record<string, (a: Series) => Series>> = {
  sin: (a) => sineAndCosine(a).sine,
  cos: (a) => sineAndCosine(a).cosine,
  tan: (a) => divide(sineAndCosine(a).sine, sineAndCosine(a).cosine),
  exp,
  log,
  sqrt: (a) => power(a, [0.5]),
  atan: arctangent,
};

/** The functions that expressions may call. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

/**
 * The Taylor series of an expression, computed with power series instead of
 * derivatives.
 *
 * @param expression The expression.
 * @param center The center of the series.
 * @param order The highest power; 0 gives just the value.
 * @returns The coefficients; not finite if there is no series.
 */
export function taylorSeries(
  expression: Expression,
  center: number,
  order: number,
): Series {
  const length = order + 1;
  const constant = (value: number) => build(length, (k) => k === 0 ? value : 0);
  function evaluate(part: Expression): Series {
    switch (part.kind) {
      case "number":
        return constant(part.value);
      case "variable":
        return build(length, (k) => k === 0 ? center : k === 1 ? 1 : 0);
      case "call":
        return FUNCTIONS[part.name]?.(evaluate(part.of)) ?? constant(NaN);
      case "binary": {
        const [a, b] = [evaluate(part.left), evaluate(part.right)];
        switch (part.operator) {
          case "+":
            return a.map((value, i) => value + at(b, i));
          case "-":
            return a.map((value, i) => value - at(b, i));
          case "*":
            return multiply(a, b);
          case "/":
            return divide(a, b);
          default:
            return power(a, b);
        }
      }
    }
  }
  return evaluate(expression);
}
