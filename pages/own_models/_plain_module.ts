/** The version of the parser. Not imported by a literal: only few programs need it. */
const ACORN = "npm:acorn@8.19.0";

/** What is used of acorn's syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly id?: Node | null;
  readonly source?: Node | null;
  readonly declaration?: Node | null;
  readonly declarations?: readonly Node[];
  readonly specifiers?: readonly Node[];
  readonly local?: Node;
  readonly exported?: Node;
}

interface Acorn {
  parse(text: string, options: object): { readonly body: readonly Node[] };
}

/** A module whose exports are known, as the body of a function that returns them. */
export interface ViewModule {
  readonly code: string;
  /** The names of its exports. */
  readonly exports: readonly string[];
  /** The style sheets that it imports. */
  readonly css: string;
  /** The paths of the files that it was made of. */
  readonly files: readonly string[];
}

/** A mistake in a module, with its place. */
export class PlainModuleError extends SyntaxError {
  readonly line: number;
  readonly column: number;

  constructor(text: string, line: number, column: number) {
    super(text);
    this.line = line;
    this.column = column;
  }
}

/**
 * Makes the body of a function of a module in JavaScript.
 *
 * @returns `undefined` if it imports something.
 * @throws {PlainModuleError} If it cannot be parsed.
 */
export async function plainModule(
  text: string,
): Promise<Pick<ViewModule, "code" | "exports"> | undefined> {
  const acorn: Acorn = await import(ACORN);
  const body = parse(acorn, text, { sourceType: "module" });
  const isAlone =
    body.every(({ type, source }) =>
      type !== "ImportDeclaration" && (source ?? null) === null
    ) && !/\bimport\s*[.(]/.test(text);
  if (!isAlone) return undefined;
  const module = withoutExports(text, body);
  // No function can wait for what a module awaits; the first line is ours.
  parse(acorn, module.code, { allowReturnOutsideFunction: true }, 1);
  return module;
}

/** @throws {PlainModuleError} If it cannot be parsed. */
function parse(
  { parse }: Acorn,
  text: string,
  options: object,
  addedLines = 0,
): readonly Node[] {
  try {
    return parse(text, { ecmaVersion: "latest", ...options }).body;
  } catch (error) {
    const { message, loc } = error as SyntaxError & {
      loc: { line: number; column: number };
    };
    throw new PlainModuleError(
      message.replace(/ \(\d+:\d+\)$/, ""),
      loc.line - addedLines,
      loc.column,
    );
  }
}

function withoutExports(
  text: string,
  body: readonly Node[],
): { code: string; exports: string[] } {
  const names = new Map<string, string>();
  let code = text;
  for (const node of body.toReversed()) {
    const { type, start, end, declaration, specifiers = [] } = node;
    if (type === "ExportDefaultDeclaration" && declaration) {
      const isNamed = /^(Function|Class)Declaration$/.test(declaration.type) &&
        declaration.id;
      names.set("default", isNamed ? declaration.id!.name! : "defaultExport");
      const rest = code.slice(declaration.start);
      code = code.slice(0, start) + (isNamed ? "" : "const defaultExport = ") +
        rest;
    } else if (type === "ExportNamedDeclaration") {
      for (const { local, exported } of specifiers) {
        names.set(nameOf(exported), nameOf(local));
      }
      for (const name of declaredBy(declaration)) names.set(name, name);
      code = code.slice(0, start) +
        code.slice(declaration?.start ?? end);
    }
  }
  const entries = [...names]
    .map(([exported, local]) => `${JSON.stringify(exported)}: ${local}`);
  return {
    code: `"use strict";\n${code}\nreturn { ${entries.join(", ")} };`,
    exports: [...names.keys()],
  };
}

function nameOf(node: Node | undefined): string {
  return String(node?.name ?? node?.value);
}

function declaredBy(declaration: Node | null | undefined): string[] {
  return [
    declaration?.id,
    ...(declaration?.declarations ?? []).map(({ id }) => id),
  ].flatMap((id) => id?.name ?? []);
}
