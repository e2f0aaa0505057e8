import { renamedMember } from "./python_names.ts";

/** How a class refuses what its instances do not have. */
export interface GuardOptions {
  /** Whether a class takes further attributes: those of applications may. */
  readonly isOpen: (constructor: unknown) => boolean;
  /** The error for setting an attribute that does not exist. */
  readonly refuse: (target: object, name: string) => Error;
}

/**
 * Makes setting an attribute that instances of a class do not have an error, and
 * reading one by its name in Python's Bokeh, too.
 *
 * The end of the chain of prototypes does it, which is asked only for what is not
 * found before: whatever exists costs nothing. Symbols and names that begin with an
 * underscore are free, as are the fields that subclasses declare.
 */
export function guardPrototype(
  prototype: object,
  { isOpen, refuse }: GuardOptions,
): void {
  const end = Object.create(Object.getPrototypeOf(prototype));
  const guard: object = new Proxy(end, {
    get(target, name, receiver) {
      if (typeof name === "string" && !(name in target)) {
        refusePythonName(name, receiver);
      }
      return Reflect.get(target, name, receiver);
    },
    set(target, name, value, receiver) {
      const isFree = typeof name === "symbol" || name.startsWith("_") ||
        name in target || isOpen(receiver.constructor);
      if (!isFree) throw refuse(receiver, name);
      return Reflect.set(target, name, value, receiver);
    },
  });
  Object.setPrototypeOf(prototype, guard);
}

function refusePythonName(name: string, receiver: object): void {
  const renamed = renamedMember(name, receiver);
  if (renamed === undefined) return;
  throw new TypeError(
    `Cannot find ${name}: that is its name in Python's Bokeh, write ${renamed}`,
  );
}
