/** What other runtimes say about themselves, in Node's way. */
interface NodeLike {
  readonly process?: {
    readonly version?: string;
    readonly versions?: Readonly<Record<string, string | undefined>>;
  };
}

/**
 * Refuses to go on in another runtime, such as Node, where npm's copy of the
 * package can be imported.
 *
 * @param action What cannot be done there, for the error: `create server`.
 * @throws {TypeError} If the runtime is not Deno.
 */
export function requireDeno(action: string): void {
  if ("Deno" in globalThis) return;
  throw new TypeError(
    `Cannot ${action}: @bokeh-deno/server needs Deno (https://deno.com), this is ${runtimeName()}`,
  );
}

function runtimeName(): string {
  const { process } = globalThis as NodeLike;
  const bun = process?.versions?.bun;
  if (bun !== undefined) return `Bun v${bun}`;
  if (process?.version !== undefined) return `Node ${process.version}`;
  return "another runtime";
}
