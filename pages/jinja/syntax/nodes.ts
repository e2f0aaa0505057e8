/** The arguments of a call, a filter or a test. */
export interface Arguments {
  readonly positional: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
  /** `*args` */
  readonly rest?: Expression;
  /** `**kwargs` */
  readonly namedRest?: Expression;
}

/** What each kind of expression has besides its line, which counts from 1. */
interface ExpressionFields {
  literal: { readonly value: unknown };
  name: { readonly name: string };
  attribute: { readonly target: Expression; readonly name: string };
  item: { readonly target: Expression; readonly index: Expression };
  slice: {
    readonly target: Expression;
    readonly bounds: readonly (Expression | undefined)[];
  };
  call: { readonly target: Expression; readonly args: Arguments };
  /** Without a target, the filter takes the text of the block around it. */
  filter: {
    readonly target: Expression | undefined;
    readonly name: string;
    readonly args: Arguments;
  };
  test: {
    readonly target: Expression;
    readonly name: string;
    readonly args: Arguments;
  };
  unary: { readonly operator: "+" | "-" | "not"; readonly operand: Expression };
  binary: {
    readonly operator: string;
    readonly left: Expression;
    readonly right: Expression;
  };
  compare: {
    readonly first: Expression;
    readonly rest: readonly (readonly [string, Expression])[];
  };
  conditional: {
    readonly test: Expression;
    readonly then: Expression;
    readonly otherwise: Expression | undefined;
  };
  list: { readonly items: readonly Expression[] };
  tuple: { readonly items: readonly Expression[] };
  dict: { readonly entries: readonly (readonly [Expression, Expression])[] };
}

type Nodes<Fields> = {
  [Kind in keyof Fields]:
    & { readonly kind: Kind; readonly line: number }
    & Fields[Kind];
};

export type ExpressionNodes = Nodes<ExpressionFields>;
export type Expression = ExpressionNodes[keyof ExpressionNodes];

/** What a value is assigned to: a name, an attribute of a namespace, or several. */
export type Target =
  | { readonly name: string; readonly attribute?: string }
  | readonly Target[];

export interface Parameter {
  readonly name: string;
  readonly otherwise: Expression | undefined;
}

export type Body = readonly Statement[];

interface StatementFields {
  text: { readonly text: string };
  print: { readonly value: Expression };
  if: {
    readonly branches: readonly (readonly [Expression, Body])[];
    readonly otherwise: Body;
  };
  for: {
    readonly target: Target;
    readonly items: Expression;
    readonly condition: Expression | undefined;
    readonly isRecursive: boolean;
    readonly body: Body;
    readonly otherwise: Body;
  };
  set: { readonly target: Target; readonly value: Expression };
  setBlock: {
    readonly target: Target;
    readonly body: Body;
    readonly filter: Expression | undefined;
  };
  with: {
    readonly variables: readonly (readonly [Target, Expression])[];
    readonly body: Body;
  };
  block: {
    readonly name: string;
    readonly body: Body;
    readonly isScoped: boolean;
    readonly isRequired: boolean;
  };
  extends: { readonly template: Expression };
  include: {
    readonly template: Expression;
    readonly isOptional: boolean;
    readonly hasContext: boolean;
  };
  import: {
    readonly template: Expression;
    readonly name: string;
    readonly hasContext: boolean;
  };
  from: {
    readonly template: Expression;
    /** Name there and name here. */
    readonly names: readonly (readonly [string, string])[];
    readonly hasContext: boolean;
  };
  macro: Macro;
  call: { readonly call: Expression; readonly macro: Macro };
  filter: { readonly filter: Expression; readonly body: Body };
}

export interface Macro {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  /** Whether the body names `caller`, `varargs` or `kwargs`. */
  readonly uses: ReadonlySet<string>;
}

export type StatementNodes = Nodes<StatementFields>;
export type Statement = StatementNodes[keyof StatementNodes];

/** A template that has been parsed. */
export interface Parsed {
  readonly body: Body;
  readonly blocks: ReadonlyMap<string, StatementNodes["block"]>;
  /** The templates that it names by a string. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly name: string;
  readonly line: number;
  readonly isOptional: boolean;
}
