import {
  type TemplateRoot,
  type TemplateRoots,
  UnknownRootError,
} from "../document/template.ts";

/**
 * Lets roots be found by number, by name, and one after another.
 *
 * @param roots The roots, in order.
 * @returns An array that throws {@linkcode UnknownRootError} for unknown names.
 */
export function templateRoots(roots: readonly TemplateRoot[]): TemplateRoots {
  return new Proxy(roots, {
    get(target, key) {
      // So that templates see no list with methods of Python in it.
      if (key === Symbol.toStringTag) return "Roots";
      if (typeof key === "symbol" || Object.hasOwn(target, key)) {
        return Reflect.get(target, key);
      }
      const root = target.find(({ name }) => name === key);
      if (root !== undefined) return root;
      if (/^\d+$/.test(key)) return undefined;
      if (key in target) return Reflect.get(target, key);
      throw new UnknownRootError(key);
    },
  }) as TemplateRoots;
}
