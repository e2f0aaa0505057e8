import { dirname, fromFileUrl, join, relative } from "@std/path";
import bokehjs from "@bokeh/bokehjs/package.json" with { type: "json" };

/**
 * Finds the folder of BokehJS in which each class is declared.
 *
 * @returns The folder below `models` by class name: `glyphs` for `Line`.
 */
export function modelFamilies(): Map<string, string> {
  const root = dirname(
    fromFileUrl(import.meta.resolve(`${bokehjs.name}/package.json`)),
  );
  const models = join(root, "build/js/lib/models");
  const families = new Map<string, string>();
  for (const path of declarations(models)) {
    const [family = ""] = relative(models, path).split(/[\\/]/);
    const text = Deno.readTextFileSync(path);
    for (
      const [, name] of text.matchAll(
        /^export declare (?:abstract )?class (\w+)/gm,
      )
    ) {
      families.set(name!, family.replace(/\.d\.ts$/, ""));
    }
  }
  return families;
}

function* declarations(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* declarations(path);
    else if (name.endsWith(".d.ts")) yield path;
  }
}
