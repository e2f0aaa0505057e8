/**
 * Makes `models/specification.json`, `models/generated`, `plotting/generated` and
 * `http/static/bokehjs_hashes.json` from BokehJS anew.
 * With `--check` nothing is written: the files that would change are listed, and
 * the exit status is 1 if there are any.
 *
 * @module
 */

import { dirname, fromFileUrl, join } from "@std/path";
import { hashBundles } from "./_bokehjs_hashes.ts";
import { renderGlyphMethods } from "./_render_glyph_methods.ts";
import { renderModels } from "./_render_models.ts";
import { type Specification, writeSpecification } from "./_specification.ts";

const root = fromFileUrl(new URL("..", import.meta.url));
const folders = ["models/generated", "plotting/generated"];
const specificationFile = "models/specification.json";
const hashesFile = "http/static/bokehjs_hashes.json";

/** Runs a Deno command; returns what it printed. */
async function deno(...args: readonly string[]): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args],
    stderr: "inherit",
  });
  const { success, stdout } = await command.output();
  if (!success) throw new Error(`Cannot run deno ${args[0]}`);
  return new TextDecoder().decode(stdout);
}

/** Makes all files in a folder; returns their paths in it. */
async function makeFiles(folder: string): Promise<string[]> {
  const extract = fromFileUrl(
    new URL("extract_specification.ts", import.meta.url),
  );
  const text = await deno("run", "--allow-all", extract);
  const specification: Specification = JSON.parse(text);
  const files = new Map([
    [specificationFile, writeSpecification(specification)],
    [hashesFile, JSON.stringify(await hashBundles())],
  ]);
  for (const [name, text] of renderModels(specification)) {
    files.set(`models/generated/${name}`, text);
  }
  for (const [name, text] of renderGlyphMethods(specification)) {
    files.set(`plotting/generated/${name}`, text);
  }
  for (const [path, text] of files) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  }
  await deno("fmt", "--quiet", folder);
  return [...files.keys()];
}

async function read(path: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The paths of the files that a generator made. */
async function presentFiles(): Promise<string[]> {
  const paths = [specificationFile, hashesFile];
  for (const folder of folders) {
    for await (const { name } of Deno.readDir(join(root, folder))) {
      paths.push(`${folder}/${name}`);
    }
  }
  return paths;
}

async function main(isCheck: boolean): Promise<number> {
  for (const folder of folders) {
    await Deno.mkdir(join(root, folder), { recursive: true });
  }
  const folder = await Deno.makeTempDir();
  try {
    const made = await makeFiles(folder);
    const paths = new Set([...made, ...await presentFiles()]);
    const stale: string[] = [];
    for (const path of paths) {
      const text = await read(join(folder, path));
      if (text === await read(join(root, path))) continue;
      stale.push(path);
      if (isCheck) continue;
      if (text === null) await Deno.remove(join(root, path));
      else await Deno.writeTextFile(join(root, path), text);
    }
    for (const path of stale) {
      console.log(`${isCheck ? "Stale" : "Wrote"} ${path}`);
    }
    return isCheck && stale.length > 0 ? 1 : 0;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.exit(await main(Deno.args.includes("--check")));
