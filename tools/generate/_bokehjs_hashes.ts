import { join } from "@std/path";
import { bokehJsDirectory } from "../../http/static/bokehjs_files.ts";

/**
 * Hashes the bundles of BokehJS.
 *
 * @returns The first half of each SHA-256, in hexadecimal, by the name of the file.
 */
export async function hashBundles(): Promise<Record<string, string>> {
  const folder = join(bokehJsDirectory(), "js");
  const names = [...Deno.readDirSync(folder)]
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".min.js"))
    .sort();
  const hashes: Record<string, string> = {};
  for (const name of names) {
    const bytes = await Deno.readFile(join(folder, name));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    hashes[name] = new Uint8Array(digest, 0, 16).toHex();
  }
  return hashes;
}
