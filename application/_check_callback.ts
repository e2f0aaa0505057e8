type Callable = (...args: never[]) => unknown;

/**
 * Checks that a function can be called with one argument; it may ignore it.
 *
 * @param name The name of the function in the message.
 * @param parameter The name of its parameter in the message.
 * @throws {TypeError} If it cannot.
 */
export function assertSignature(
  name: string,
  value: unknown,
  parameter: string,
): asserts value is Callable {
  if (typeof value !== "function") {
    throw new TypeError(
      `${name} must be a function of one parameter: func(${parameter})`,
    );
  }
  if (/^class\b/.test(Function.prototype.toString.call(value))) {
    throw new TypeError(
      `${name} must have signature func(${parameter}), received a class`,
    );
  }
  if (value.length > 1) {
    throw new TypeError(
      `${name} must have signature func(${parameter}), received a function of ${value.length} parameters`,
    );
  }
}
