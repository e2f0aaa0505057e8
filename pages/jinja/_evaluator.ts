import { callValue } from "./values/callable.ts";
import { FILTERS } from "./filters/filters.ts";
import { numberOf } from "./values/float.ts";
import { attribute, item, slice } from "./values/lookup.ts";
import type { Arguments, Expression, ExpressionNodes } from "./syntax/nodes.ts";
import { operate, signed } from "./values/operators.ts";
import type { Scope } from "./_scope.ts";
import { TESTS } from "./filters/tests.ts";
import { Undefined } from "./values/undefined.ts";
import {
  compare,
  contains,
  entriesOf,
  equals,
  isTrue,
  itemsOf,
  textOf,
  Tuple,
  typeName,
} from "./values/values.ts";

/** Evaluates expressions of a template. */
export class Evaluator {
  /** The line of what is evaluated, for errors. */
  line = 0;
  readonly #globals: ReadonlyMap<string, unknown>;

  constructor(globals: ReadonlyMap<string, unknown>) {
    this.#globals = globals;
  }

  /** @param text What a filter without a value takes. */
  evaluate(node: Expression, scope: Scope, text?: unknown): unknown {
    const of = (child: Expression) => this.evaluate(child, scope, text);
    switch (node.kind) {
      case "literal":
        return node.value;
      case "name":
        return this.#name(node, scope);
      case "list":
        return node.items.map(of);
      case "tuple":
        return Tuple.fromItems(node.items.map(of));
      case "dict":
        return new Map(
          node.entries.map(([key, value]) => [of(key), of(value)]),
        );
      case "conditional":
        return this.#conditional(node, of);
      case "unary": {
        const operand = of(node.operand);
        if (node.operator === "not") return !isTrue(operand);
        return this.#at(node).#signed(node, operand);
      }
      case "binary":
        return this.#binary(node, of);
      case "compare":
        return this.#compare(node, of);
      case "attribute": {
        const target = of(node.target);
        this.line = node.line;
        return attribute(target, node.name);
      }
      case "item": {
        const [target, index] = [of(node.target), of(node.index)];
        this.line = node.line;
        return item(target, index);
      }
      case "slice":
        return this.#slice(node, of);
      case "call": {
        const target = of(node.target);
        return this.call(target, node.args, scope, node.line);
      }
      case "filter": {
        const value = node.target === undefined ? text : of(node.target);
        const { positional, named } = this.#arguments(node.args, scope);
        this.line = node.line;
        return FILTERS[node.name]!(value, positional, named) ?? null;
      }
      case "test": {
        const value = of(node.target);
        const { positional } = this.#arguments(node.args, scope);
        this.line = node.line;
        return TESTS[node.name]!(value, ...positional);
      }
    }
  }

  /** Calls a value; `added` are further named arguments. */
  call(
    target: unknown,
    args: Arguments,
    scope: Scope,
    line: number,
    added: readonly (readonly [string, unknown])[] = [],
  ): unknown {
    const { positional, named } = this.#arguments(args, scope);
    this.line = line;
    return callValue(target, positional, new Map([...named, ...added]));
  }

  #at({ line }: Expression): this {
    this.line = line;
    return this;
  }

  #name({ name }: ExpressionNodes["name"], scope: Scope): unknown {
    const value = scope.get(name) ?? this.#globals.get(name);
    if (value !== undefined) return value;
    return scope.get(name) === null
      ? null
      : new Undefined(`'${name}' is undefined`);
  }

  #signed({ operator }: ExpressionNodes["unary"], operand: unknown): unknown {
    return signed(operator as "+" | "-", operand);
  }

  #conditional(
    { test, then, otherwise, line }: ExpressionNodes["conditional"],
    of: (node: Expression) => unknown,
  ): unknown {
    if (isTrue(of(test))) return of(then);
    return otherwise === undefined
      ? new Undefined(
        `the inline if-expression on line ${line} evaluated to false and no else section was defined`,
      )
      : of(otherwise);
  }

  #binary(
    node: ExpressionNodes["binary"],
    of: (node: Expression) => unknown,
  ): unknown {
    const left = of(node.left);
    if (node.operator === "and") return isTrue(left) ? of(node.right) : left;
    if (node.operator === "or") return isTrue(left) ? left : of(node.right);
    const right = of(node.right);
    this.line = node.line;
    return operate(node.operator, left, right);
  }

  #compare(
    { first, rest, line }: ExpressionNodes["compare"],
    of: (node: Expression) => unknown,
  ): boolean {
    let left = of(first);
    for (const [operator, node] of rest) {
      const right = of(node);
      this.line = line;
      if (!holds(operator, left, right)) return false;
      left = right;
    }
    return true;
  }

  #slice(
    { target, bounds, line }: ExpressionNodes["slice"],
    of: (node: Expression) => unknown,
  ): unknown {
    const value = of(target);
    const numbers = bounds.map((bound) => {
      const given = bound === undefined ? null : of(bound);
      if (given === null) return undefined;
      const number = numberOf(given);
      if (number !== undefined) return number;
      this.line = line;
      throw new TypeError(
        `slice indices must be integers or None, not ${typeName(given)}`,
      );
    });
    this.line = line;
    return slice(value, numbers);
  }

  #arguments(
    args: Arguments,
    scope: Scope,
  ): { positional: readonly unknown[]; named: ReadonlyMap<string, unknown> } {
    const of = (node: Expression) => this.evaluate(node, scope);
    const positional = args.positional.map(of);
    if (args.rest !== undefined) positional.push(...itemsOf(of(args.rest)));
    const named = new Map<string, unknown>(
      args.named.map(([name, node]) => [name, of(node)]),
    );
    if (args.namedRest !== undefined) {
      for (const [key, value] of entriesOf(of(args.namedRest)) ?? []) {
        named.set(textOf(key), value);
      }
    }
    return { positional, named };
  }
}

function holds(operator: string, left: unknown, right: unknown): boolean {
  switch (operator) {
    case "==":
      return equals(left, right);
    case "!=":
      return !equals(left, right);
    case "in":
      return contains(right, left);
    case "not in":
      return !contains(right, left);
  }
  const order = compare(left, right, operator);
  if (Number.isNaN(order)) return false;
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
  }
  return order >= 0;
}
