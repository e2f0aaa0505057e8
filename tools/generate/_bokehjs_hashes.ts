/**
 * Hashes the bundles of BokehJS.
 *
 * @param folder Where they are.
 * @returns The first half of each SHA-256, in hexadecimal, by the name of the file.
 */
export async function hashBundles(
  folder: URL,
): Promise<Record<string, string>> {
  const names = [...Deno.readDirSync(folder)]
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".min.js"))
    .sort();
  const hashes: Record<string, string> = {};
  for (const name of names) {
    const bytes = await Deno.readFile(new URL(name, folder));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    hashes[name] = new Uint8Array(digest, 0, 16).toHex();
  }
  return hashes;
}
