import { Callable } from "./values/callable.ts";
import type { Expression, Macro } from "./syntax/nodes.ts";
import { Scope } from "./_scope.ts";
import { Undefined } from "./values/undefined.ts";
import { Tuple } from "./values/values.ts";

/** How a macro renders what it has been called with. */
export interface MacroRenderer {
  evaluate(node: Expression, scope: Scope): unknown;
  render(macro: Macro, scope: Scope): string;
}

/** A macro, with the variables around its definition. */
export class MacroFunction extends Callable {
  readonly name: string;
  readonly arguments: Tuple;

  constructor(macro: Macro, outer: Scope, renderer: MacroRenderer) {
    super((args, named) => {
      const scope = bindMacro(macro, args, named, outer, renderer);
      return renderer.render(macro, scope);
    });
    this.name = macro.name;
    this.arguments = Tuple.fromItems(macro.parameters.map(({ name }) => name));
  }
}

/** @throws {TypeError} If there are more arguments than the macro takes. */
function bindMacro(
  { name: macro, parameters, uses }: Macro,
  args: readonly unknown[],
  named: ReadonlyMap<string, unknown>,
  outer: Scope,
  renderer: MacroRenderer,
): Scope {
  const scope = new Scope(outer);
  const left = new Map(named);
  const takesCaller = uses.has("caller") &&
    !parameters.some(({ name }) => name === "caller");
  if (takesCaller) {
    scope.set(
      "caller",
      left.get("caller") ?? new Undefined("No caller defined"),
    );
    left.delete("caller");
  }
  parameters.forEach(({ name, otherwise }, i) => {
    const isGiven = i < args.length;
    if (isGiven && left.has(name)) {
      throw new TypeError(`macro '${macro}' got two values for '${name}'`);
    }
    const value = isGiven ? args[i] : left.get(name);
    left.delete(name);
    scope.set(
      name,
      value ??
        (value === null
          ? null
          : otherwise === undefined
          ? new Undefined(`parameter '${name}' was not provided`)
          : renderer.evaluate(otherwise, scope)),
    );
  });
  if (uses.has("varargs")) {
    scope.set("varargs", Tuple.fromItems(args.slice(parameters.length)));
  } else if (args.length > parameters.length) {
    throw new TypeError(
      `macro '${macro}' takes not more than ${parameters.length} argument(s)`,
    );
  }
  if (uses.has("kwargs")) scope.set("kwargs", left);
  else {
    for (const name of left.keys()) {
      throw new TypeError(
        `macro '${macro}' takes no keyword argument '${name}'`,
      );
    }
  }
  return scope;
}
