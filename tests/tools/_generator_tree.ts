import { fromFileUrl, join } from "@std/path";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

export const ROOT = fromFileUrl(new URL("../..", import.meta.url));

/** Runs `tools/generate/main.ts` of a tree. */
export async function generate(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "tools/generate/main.ts", ...args],
    cwd,
    env,
    stderr: "null",
  });
  const { code, stdout } = await command.output();
  return { code, stdout: new TextDecoder().decode(stdout) };
}

/** The texts of files below a folder, by path. */
export async function textsIn(
  root: string,
  folder: string,
  ends: string,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const { name, isDirectory } of Deno.readDir(join(root, folder))) {
    const path = `${folder}/${name}`;
    if (isDirectory) Object.assign(texts, await textsIn(root, path, ends));
    if (!name.endsWith(ends)) continue;
    texts[path] = await Deno.readTextFile(join(root, path));
  }
  return texts;
}

/** A copy of what generates, and of what is generated but for the hashes, with another BokehJS. */
export async function treeWith(version: string): Promise<TemporaryFiles> {
  const config = await Deno.readTextFile(join(ROOT, "deno.json"));
  return await TemporaryFiles.create({
    ...await textsIn(ROOT, "tools/descriptions", ".json"),
    ...await textsIn(ROOT, "tools/generate", ".ts"),
    ...await textsIn(ROOT, "base", ".ts"),
    ...await textsIn(ROOT, "models", ".ts"),
    ...await textsIn(ROOT, "models", ".json"),
    "deno.json": config.replace("bokehjs@3.10.0", `bokehjs@${version}`),
    "http/static/bokehjs_hashes.json": "{}",
  });
}
