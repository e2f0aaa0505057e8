import { dirname, globToRegExp, isGlob, join, normalize } from "@std/path";
import { UsageError } from "../usage_error.ts";

/**
 * Expands patterns such as `apps/*.ts` to matching paths, sorted; other strings
 * stay as they are. Hidden files and `node_modules` are left out.
 *
 * @param patterns The patterns.
 * @returns The paths, each once.
 * @throws {UsageError} If nothing matches a pattern.
 */
export async function expandGlobs(
  patterns: readonly string[],
): Promise<string[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await expand(pattern)) paths.add(path);
  }
  return [...paths];
}

async function expand(pattern: string): Promise<string[]> {
  if (!isGlob(pattern)) return [pattern];
  const normal = normalize(pattern);
  const isMatch = globToRegExp(normal);
  const depth = normal.includes("**")
    ? Infinity
    : normal.slice(fixedPart(normal).length).split(/[\\/]/).filter(Boolean)
      .length;
  const matches: string[] = [];
  for await (const path of walk(fixedPart(normal), depth)) {
    if (isMatch.test(path)) matches.push(path);
  }
  if (matches.length > 0) return matches.sort();
  throw new UsageError(`Nothing matches ${pattern}`);
}

/** The folder that contains all matches. */
function fixedPart(pattern: string): string {
  let folder = pattern;
  while (isGlob(folder)) folder = dirname(folder);
  return folder;
}

/** The entries of a folder down to a depth, without hidden ones. */
async function* walk(folder: string, depth: number): AsyncGenerator<string> {
  for (const { name, isDirectory } of await entries(folder)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    yield path;
    if (isDirectory && depth > 1 && name !== "node_modules") {
      yield* walk(path, depth - 1);
    }
  }
}

async function entries(folder: string): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    if (error instanceof Deno.errors.NotADirectory) return [];
    throw error;
  }
}
