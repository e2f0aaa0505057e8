import { assign } from "./_assign.ts";
import { Callable } from "./values/callable.ts";
import { Context } from "./_context.ts";
import { Evaluator } from "./_evaluator.ts";
import { findTemplate } from "./_find_template.ts";
import { Loop } from "./_loop.ts";
import { MacroFunction } from "./_macro.ts";
import type {
  Body,
  Expression,
  Macro,
  Statement,
  StatementNodes,
} from "./syntax/nodes.ts";
import { Scope } from "./_scope.ts";
import type { LoadedTemplate } from "./loaded_template.ts";
import { TemplateError, templateError } from "./template_error.ts";
import { Undefined } from "./values/undefined.ts";
import { isTrue, itemsOf, Namespace, textOf } from "./values/values.ts";

/** Renders the statements of one template into a list of texts. */
export class Renderer {
  /** The template that this one extends, once it has said so. */
  parent: LoadedTemplate | undefined;
  readonly #template: LoadedTemplate;
  readonly #context: Context;
  readonly #evaluator: Evaluator;
  readonly #output: string[];
  #scope: Scope;

  constructor(
    template: LoadedTemplate,
    context: Context,
    scope: Scope,
    output: string[],
  ) {
    this.#template = template;
    this.#context = context;
    this.#scope = scope;
    this.#output = output;
    this.#evaluator = new Evaluator(template.environment.globals);
  }

  /** @throws {SyntaxError} If rendering fails; the message names template and line. */
  render(body: Body): void {
    for (const statement of body) {
      this.#evaluator.line = statement.line;
      try {
        this.#statement(statement);
      } catch (error) {
        if (error instanceof TemplateError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        const { line } = this.#evaluator;
        throw templateError(this.#template.name, line, reason, error);
      }
    }
  }

  /** Renders statements apart, with variables of their own. */
  #capture(body: Body, scope: Scope): string {
    const output: string[] = [];
    new Renderer(this.#template, this.#context, scope, output).render(body);
    return output.join("");
  }

  #within(scope: Scope, body: Body): void {
    const outer = this.#scope;
    this.#scope = scope;
    try {
      this.render(body);
    } finally {
      this.#scope = outer;
    }
  }

  #evaluate(node: Expression, scope = this.#scope): unknown {
    return this.#evaluator.evaluate(node, scope);
  }

  #emit(text: string): void {
    if (this.parent === undefined) this.#output.push(text);
  }

  #statement(node: Statement): void {
    switch (node.kind) {
      case "text":
        return this.#emit(node.text);
      case "print":
        return this.#emit(textOf(this.#evaluate(node.value)));
      case "if":
        return this.#if(node);
      case "for":
        return this.#for(node, this.#evaluate(node.items), 0);
      case "set":
        return assign(node.target, this.#evaluate(node.value), this.#scope);
      case "setBlock": {
        const text = this.#capture(node.body, new Scope(this.#scope));
        return assign(
          node.target,
          this.#filtered(node.filter, text),
          this.#scope,
        );
      }
      case "filter": {
        const text = this.#capture(node.body, new Scope(this.#scope));
        return this.#emit(textOf(this.#filtered(node.filter, text)));
      }
      case "with":
        return this.#with(node);
      case "block":
        return this.#block(node);
      case "extends":
        return this.#extends(node);
      case "include":
        return this.#include(node);
      case "import":
        return this.#scope.set(node.name, this.#module(node));
      case "from":
        return this.#from(node);
      case "macro":
        return this.#scope.set(node.name, this.#macro(node));
      case "call": {
        const { target, args, line } = node.call as Extract<
          Expression,
          { kind: "call" }
        >;
        const caller = this.#macro(node.macro);
        const called = this.#evaluator.call(
          this.#evaluate(target),
          args,
          this.#scope,
          line,
          [["caller", caller]],
        );
        return this.#emit(textOf(called));
      }
    }
  }

  #filtered(filter: Expression | undefined, text: string): unknown {
    return filter === undefined
      ? text
      : this.#evaluator.evaluate(filter, this.#scope, text);
  }

  #if({ branches, otherwise }: StatementNodes["if"]): void {
    const branch = branches.find(([test]) => isTrue(this.#evaluate(test)));
    this.render(branch === undefined ? otherwise : branch[1]);
  }

  #for(node: StatementNodes["for"], value: unknown, depth: number): void {
    const items = itemsOf(value).filter((item) => {
      if (node.condition === undefined) return true;
      const scope = new Scope(this.#scope);
      assign(node.target, item, scope);
      return isTrue(this.#evaluate(node.condition, scope));
    });
    const outer = this.#scope;
    const loop = new Loop(
      items,
      depth,
      node.isRecursive
        ? (inner) => {
          const output: string[] = [];
          const { line } = this.#evaluator;
          new Renderer(this.#template, this.#context, outer, output)
            .#for(node, inner, depth + 1);
          this.#evaluator.line = line;
          return output.join("");
        }
        : undefined,
    );
    for (const [i, item] of items.entries()) {
      loop.index0 = i;
      const scope = new Scope(outer);
      scope.set("loop", loop);
      assign(node.target, item, scope);
      this.#within(scope, node.body);
    }
    if (items.length === 0) this.#within(new Scope(outer), node.otherwise);
  }

  #with({ variables, body }: StatementNodes["with"]): void {
    const scope = new Scope(this.#scope);
    const values = variables.map(([, node]) => this.#evaluate(node));
    variables.forEach(([target], i) => assign(target, values[i], scope));
    this.#within(scope, body);
  }

  #macro(macro: Macro): MacroFunction {
    return new MacroFunction(macro, this.#scope, {
      evaluate: (node, scope) => this.#evaluate(node, scope),
      render: ({ body }, scope) => this.#capture(body, scope),
    });
  }

  #block({ name, isScoped }: StatementNodes["block"]): void {
    if (this.parent !== undefined) return;
    const outer = isScoped ? this.#scope : this.#context.root;
    this.#emit(renderBlock(this.#context, name, 0, outer));
  }

  #extends({ template }: StatementNodes["extends"]): void {
    if (this.parent !== undefined) throw new TypeError("extended twice");
    this.parent = this.#find(template);
  }

  #include(node: StatementNodes["include"]): void {
    const template = this.#find(node.template, node.isOptional);
    if (template === undefined) return;
    const outer = node.hasContext ? this.#scope : undefined;
    this.#emit(renderWith(template, new Context(new Scope(outer))));
  }

  #module(node: StatementNodes["import" | "from"]): Namespace {
    const template = this.#find(node.template);
    const root = new Scope(node.hasContext ? this.#scope : undefined);
    renderWith(template, new Context(root));
    const module = new Namespace();
    for (const [name, value] of root.variables) {
      if (!name.startsWith("_")) module.values.set(name, value);
    }
    return module;
  }

  #from(node: StatementNodes["from"]): void {
    const { values } = this.#module(node);
    for (const [name, alias] of node.names) {
      const value = values.get(name) ??
        new Undefined(`the template that is imported from has no '${name}'`);
      this.#scope.set(alias, value);
    }
  }

  #find(node: Expression): LoadedTemplate;
  #find(node: Expression, isOptional: boolean): LoadedTemplate | undefined;
  #find(node: Expression, isOptional = false): LoadedTemplate | undefined {
    const given = this.#evaluate(node);
    this.#evaluator.line = node.line;
    return findTemplate(given, this.#template.environment, isOptional);
  }
}

/** How many templates may extend each other. */
const MAX_PARENTS = 100;

/** Renders a template and those that it extends. */
export function renderWith(template: LoadedTemplate, context: Context): string {
  const output: string[] = [];
  let current: LoadedTemplate | undefined = template;
  for (let depth = 0; current !== undefined; depth++) {
    if (depth > MAX_PARENTS) {
      throw templateError(template.name, undefined, "it extends itself");
    }
    context.addBlocks(current);
    if (depth === 0) context.root.set("self", selfOf(context));
    const renderer: Renderer = new Renderer(
      current,
      context,
      context.root,
      output,
    );
    renderer.render(current.parsed.body);
    current = renderer.parent;
  }
  return output.join("");
}

/** `self`, with the blocks of a page as functions. */
function selfOf(context: Context): Namespace {
  return new Blocks((name) =>
    context.blocks.has(name)
      ? new Callable(() => renderBlock(context, name, 0, context.root))
      : undefined
  );
}

class Blocks extends Namespace {
  readonly #block: (name: string) => unknown;

  constructor(block: (name: string) => unknown) {
    super();
    this.#block = block;
  }

  override find(name: string): unknown {
    return this.#block(name);
  }
}

/** Renders a block as its level defines it; 0 is the template that extends all. */
function renderBlock(
  context: Context,
  name: string,
  level: number,
  outer: Scope,
): string {
  const { template, block } = context.blocks.get(name)![level]!;
  if (block.isRequired) {
    throw templateError(
      template.name,
      block.line,
      `Required block '${name}' not found`,
    );
  }
  const scope = new Scope(outer);
  scope.set("super", superOf(context, name, level + 1, outer));
  const output: string[] = [];
  new Renderer(template, context, scope, output).render(block.body);
  return output.join("");
}

function superOf(
  context: Context,
  name: string,
  level: number,
  outer: Scope,
): unknown {
  if (context.blocks.get(name)![level] === undefined) {
    return new Undefined(`there is no parent block called '${name}'`);
  }
  return new SuperBlock(
    () => renderBlock(context, name, level, outer),
    () => superOf(context, name, level + 1, outer),
  );
}

/** `super()` of a block; `super.super()` is that of the one before. */
class SuperBlock extends Callable {
  readonly #outer: () => unknown;

  constructor(render: () => string, outer: () => unknown) {
    super(render);
    this.#outer = outer;
  }

  get super(): unknown {
    return this.#outer();
  }
}
