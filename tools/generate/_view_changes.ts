import { dirname, fromFileUrl, join } from "@std/path";
import bokehjs from "@bokeh/bokehjs/package.json" with { type: "json" };

/** Set by views because another model has changed, not because of what users do. */
const CONSEQUENCES = new Set(["Renderer.visible"]);

/**
 * Finds the properties that BokehJS's views set on their own model, because of
 * what users do: `this.model.value = …` and `this.model.setv({ value … })`.
 *
 * @returns The names by the name of the model's class: `value` for `Select`.
 */
export function viewChanges(): Map<string, readonly string[]> {
  const root = dirname(
    fromFileUrl(import.meta.resolve(`${bokehjs.name}/package.json`)),
  );
  const changes = new Map<string, readonly string[]>();
  for (const path of scripts(join(root, "build/js/lib/models"))) {
    const parts = Deno.readTextFileSync(path)
      .split(/^export (?:abstract )?class (\w+)/m);
    for (let i = 1; i < parts.length; i += 2) {
      const [, name] = /^(\w+)View$/.exec(parts[i]!) ?? [];
      if (name === undefined) continue;
      const names = namesIn(parts[i + 1]!)
        .filter((key) => !CONSEQUENCES.has(`${name}.${key}`));
      changes.set(name, names);
    }
  }
  return changes;
}

function namesIn(code: string): string[] {
  const names = [...code.matchAll(/\bthis\.model\.(\w+) = /g)]
    .map(([, name]) => name!);
  for (
    const [, fields] of code.matchAll(/\bthis\.model\.setv\(\{([^}]*)\}/g)
  ) {
    names.push(
      ...fields!.split(",").map((field) => field.split(":")[0]!.trim()),
    );
  }
  return [...new Set(names)].filter((name) => name !== "").sort();
}

function* scripts(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* scripts(path);
    else if (name.endsWith(".js")) yield path;
  }
}
