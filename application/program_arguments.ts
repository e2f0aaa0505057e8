let given: readonly string[] | undefined;

/**
 * Returns the arguments for the program: those after `--args` on the command
 * line of `bokeh-deno serve`, else `Deno.args`. They are the same for all
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

/** Sets the result of {@linkcode programArguments}. */
export function setProgramArguments(args: readonly string[]): void {
  given = args;
}
