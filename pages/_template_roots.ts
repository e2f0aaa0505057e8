import {
  type TemplateRoot,
  type TemplateRoots,
  UnknownRootError,
} from "../document/template.ts";

/**
 * Makes roots accessible by index, by name and by iteration. Unknown names
 * throw an {@linkcode UnknownRootError}.
 */
export function templateRoots(roots: readonly TemplateRoot[]): TemplateRoots {
  return new Proxy(roots, {
    get(target, key) {
      // Keeps nunjucks from treating it as a list with Python's methods.
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
