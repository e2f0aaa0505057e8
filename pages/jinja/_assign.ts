import type { Target } from "./syntax/nodes.ts";
import type { Scope } from "./_scope.ts";
import { itemsOf, Namespace } from "./values/values.ts";

/**
 * Assigns a value, or its items to several targets.
 *
 * @throws {TypeError} If the items are more or fewer, or an attribute is not one
 * of a namespace.
 */
export function assign(target: Target, value: unknown, scope: Scope): void {
  if (isTargets(target)) {
    const items = itemsOf(value);
    if (items.length !== target.length) {
      const problem = items.length > target.length ? "too many" : "not enough";
      throw new TypeError(
        `${problem} values to unpack (expected ${target.length}, got ${items.length})`,
      );
    }
    target.forEach((one, i) => assign(one, items[i], scope));
    return;
  }
  if (target.attribute === undefined) {
    scope.set(target.name, value ?? null);
    return;
  }
  const owner = scope.get(target.name);
  if (!(owner instanceof Namespace)) {
    throw new TypeError("cannot assign attribute on non-namespace object");
  }
  owner.values.set(target.attribute, value);
}

function isTargets(target: Target): target is readonly Target[] {
  return Array.isArray(target);
}
