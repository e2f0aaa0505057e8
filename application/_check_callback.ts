type Callable = (...args: never[]) => unknown;

/**
 * Checks that a function can be called with certain arguments; it may ignore
 * the last ones.
 *
 * @param name The name of the function in the message.
 * @param parameters The names of its parameters in the message.
 * @throws {TypeError} If it cannot.
 */
export function assertSignature(
  name: string,
  value: unknown,
  parameters: string,
): asserts value is Callable {
  const most = parameters.split(",").length;
  const count = most === 1 ? "one parameter" : `${most} parameters`;
  if (typeof value !== "function") {
    throw new TypeError(
      `${name} must be a function of ${count}: func(${parameters})`,
    );
  }
  if (/^class\b/.test(Function.prototype.toString.call(value))) {
    throw new TypeError(
      `${name} must have signature func(${parameters}), received a class`,
    );
  }
  if (value.length > most) {
    throw new TypeError(
      `${name} must have signature func(${parameters}), received a function of ${value.length} parameters`,
    );
  }
}
