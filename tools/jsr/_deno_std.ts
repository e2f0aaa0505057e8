/** The standard library as npm has it: plain JavaScript, a folder for each package. */
const PACKAGE = "deno-std@1.4.0";

const ROOT = new URL("../../", import.meta.url);

/**
 * Downloads the package into Deno's cache unless it is there, and returns its folder.
 *
 * Deno's own npm client does it, in the project's folder, so that the registry
 * is the one that every other npm package comes from.
 */
export async function findDenoStd(): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "--no-lock", `npm:${PACKAGE}/assert/mod.js`],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(decoder.decode(stderr).trim());
  const { modules, npmPackages } = JSON.parse(decoder.decode(stdout));
  const path = npmPackages[PACKAGE]?.localPath;
  if (path === undefined) throw new Error(modules[0].error);
  return path;
}
