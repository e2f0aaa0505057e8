import type { Specification } from "./_specification.ts";

type Models = Specification["models"];

/** The wire names of all models, those of bases before those that extend them. */
export function baseFirst(models: Models): string[] {
  const ordered = new Set<string>();
  function add(name: string): void {
    const { base } = models[name]!;
    if (base !== undefined) add(base);
    ordered.add(name);
  }
  for (const name of Object.keys(models)) add(name);
  return [...ordered];
}

/**
 * Checks that each base class can be loaded before the classes that extend it.
 *
 * @param models The models.
 * @throws {Error} If files would import each other's classes in a circle.
 */
export function checkAcyclic(models: Models): void {
  const needs = new Map<string, Set<string>>();
  for (const { family, base } of Object.values(models)) {
    const other = base === undefined ? family : models[base]!.family;
    if (other === family) continue;
    needs.set(family, (needs.get(family) ?? new Set()).add(other));
  }
  function visit(family: string, path: readonly string[]): void {
    if (path.includes(family)) {
      throw new Error(
        `Cannot write models: files extend each other, ${
          [...path, family].join(" > ")
        }`,
      );
    }
    for (const other of needs.get(family) ?? []) {
      visit(other, [...path, family]);
    }
  }
  for (const family of needs.keys()) visit(family, []);
}
