/**
 * Makes `models/specification.json` and `models/generated` from BokehJS anew.
 * With `--check` nothing is written: the files that would change are listed, and
 * the exit status is 1 if there are any.
 *
 * @module
 */

import { fromFileUrl, join } from "@std/path";
import { renderModels } from "./_render_models.ts";
import type { Specification } from "./_specification.ts";

const models = fromFileUrl(new URL("../models", import.meta.url));

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

/** Makes all files in a folder. */
async function makeFiles(folder: string): Promise<string[]> {
  const extract = fromFileUrl(
    new URL("extract_specification.ts", import.meta.url),
  );
  const text = await deno("run", "--allow-all", extract);
  const specification: Specification = JSON.parse(text);
  const files = new Map([["specification.json", text]]);
  for (const [name, text] of renderModels(specification)) {
    files.set(join("generated", name), text);
  }
  await Deno.mkdir(join(folder, "generated"));
  for (const [name, text] of files) {
    await Deno.writeTextFile(join(folder, name), text);
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

/** The names of the files in `models` that a generator made. */
async function presentFiles(): Promise<string[]> {
  const names = ["specification.json"];
  for await (const { name } of Deno.readDir(join(models, "generated"))) {
    names.push(join("generated", name));
  }
  return names;
}

async function main(isCheck: boolean): Promise<number> {
  await Deno.mkdir(join(models, "generated"), { recursive: true });
  const folder = await Deno.makeTempDir();
  try {
    const made = await makeFiles(folder);
    const names = new Set([...made, ...await presentFiles()]);
    const stale: string[] = [];
    for (const name of names) {
      const text = await read(join(folder, name));
      if (text === await read(join(models, name))) continue;
      stale.push(name);
      if (isCheck) continue;
      if (text === null) await Deno.remove(join(models, name));
      else await Deno.writeTextFile(join(models, name), text);
    }
    for (const name of stale) {
      console.log(`${isCheck ? "Stale" : "Wrote"} models/${name}`);
    }
    return isCheck && stale.length > 0 ? 1 : 0;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.exit(await main(Deno.args.includes("--check")));
