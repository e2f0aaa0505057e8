let given: readonly string[] | undefined;

/**
 * The arguments for the program: what follows `--args` on the command line of
 * `bokeh-deno serve`, or else `Deno.args`. They are the same for all
 * applications and sessions of a process.
 *
 * @returns The arguments.
 *
 * @example
 * ```ts
 * import { programArguments } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const [file = "measurements.csv"] = programArguments();
 * assertEquals(typeof file, "string");
 * ```
 */
export function programArguments(): readonly string[] {
  return given ?? Deno.args;
}

/**
 * Sets what {@linkcode programArguments} returns.
 *
 * @param args The arguments.
 */
export function setProgramArguments(args: readonly string[]): void {
  given = args;
}
