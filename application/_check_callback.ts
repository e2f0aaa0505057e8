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

/**
 * Checks that a function takes the document of a session. One that lists no
 * parameters would leave every page empty.
 *
 * @throws {TypeError} If it does not.
 */
export function assertAppFunction(
  name: string,
  value: unknown,
): asserts value is Callable {
  assertSignature(name, value, "doc");
  if (value.length === 0 && NO_PARAMETERS.test(sourceOf(value))) {
    throw new TypeError(
      `${name} must have signature func(doc), received a function without parameters: write (doc) => { doc.addRoot(…) }`,
    );
  }
}

/** The head of a function with empty parentheses, of whichever form. */
const NO_PARAMETERS =
  /^(?:async\b)?\s*(?:function\b)?\s*\*?\s*(?:[\w$#]+|\[[^\]]*\])?\s*\(\s*\)(?!\s*\{\s*\[native code\])/;

/** The source of a function without comments in its head. */
function sourceOf(value: Callable): string {
  return Function.prototype.toString.call(value)
    .replace(/^[^{]*/, (head) => head.replace(/\/\*[^]*?\*\/|\/\/.*/g, " "));
}
