import * as models from "@bokeh-deno/server/models";

/** What an example shows, by kind: names of classes, in alphabetical order. */
export interface Tags {
  readonly glyph: readonly string[];
  readonly widget: readonly string[];
  readonly tool: readonly string[];
}

/** The kinds of tags, in the order of the page. */
export const TAG_KINDS = ["glyph", "widget", "tool"] as const satisfies (
  keyof Tags
)[];

const BASES = {
  glyph: models.Glyph,
  widget: models.Widget,
  tool: models.Tool,
} as const;

/** What `./models` exports by name, the classes among it. */
const EXPORTS: ReadonlyMap<string, unknown> = new Map(Object.entries(models));

/** `annular_wedge` is the method that draws an `AnnularWedge`. */
function pascalCase(method: string): string {
  return method.replaceAll(
    /(?:^|_)([a-z])/g,
    (_, letter) => letter.toUpperCase(),
  );
}

/** The tools that a figure is given by name, and the one that `tooltips` makes. */
function namedTools(source: string): string[] {
  const lists = [...source.matchAll(/\btools: ("[^"]*"|\[[^\]]*\])/g)]
    .flatMap(([, list = ""]) => list.match(/\w+/g) ?? []);
  const tools = lists.map((name) => `${pascalCase(name)}Tool`);
  return /\btooltips: /.test(source) ? [...tools, "HoverTool"] : tools;
}

/**
 * Finds what an example shows: the classes it makes, the glyphs it draws by
 * methods of figures, and the tools it names.
 *
 * @param source The source of the example.
 */
export function tagsOf(source: string): Tags {
  const made = [...source.matchAll(/\bnew ([A-Z]\w*)\(/g)];
  const drawn = [...source.matchAll(/\.([a-z][a-z_]*)\(/g)];
  const names = new Set([
    ...made.map(([, name = ""]) => name),
    ...drawn.map(([, name = ""]) => pascalCase(name)),
    ...namedTools(source),
  ]);
  const classes = [...names].sort().flatMap((name) => {
    const type = EXPORTS.get(name);
    return typeof type === "function" ? [{ name, type }] : [];
  });
  const ofKind = (kind: keyof Tags): string[] =>
    classes
      .filter(({ type }) => type.prototype instanceof BASES[kind])
      .map(({ name }) => name);
  return {
    glyph: ofKind("glyph"),
    widget: ofKind("widget"),
    tool: ofKind("tool"),
  };
}
