/** The part of nunjucks, a Jinja2 for JavaScript, that is used here; it has no types of its own. */
export interface Nunjucks {
  /** Makes what templates share. */
  readonly Environment: new (
    loaders: readonly TemplateLoader[],
    options: NunjucksOptions,
  ) => NunjucksEnvironment;
  /** Makes a template of text. */
  readonly Template: new (
    text: string,
    environment: NunjucksEnvironment,
    name: string,
    compileNow: boolean,
  ) => NunjucksTemplate;
  /** Reads templates. */
  readonly parser: {
    parse(text: string, extensions: [], options: NunjucksOptions): TemplateNode;
  };
  /** The classes of nodes, by name. */
  readonly nodes: Readonly<Record<string, abstract new () => unknown>>;
}

/** How templates are read. */
export interface NunjucksOptions {
  readonly autoescape: boolean;
  readonly trimBlocks: boolean;
  readonly lstripBlocks: boolean;
  /** Whether errors keep their position. */
  readonly dev: boolean;
}

/** What templates share. */
export interface NunjucksEnvironment {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly tests: Readonly<Record<string, unknown>>;
  addFilter(name: string, filter: (value: unknown) => unknown): void;
  addGlobal(name: string, value: unknown): void;
}

/** A template. */
export interface NunjucksTemplate {
  render(context: Readonly<Record<string, unknown>>): string;
}

/** Finds templates by name. */
export interface TemplateLoader {
  getSource(name: string): LoadedTemplate | null;
}

/** The text of a template that a loader found. */
export interface LoadedTemplate {
  readonly src: string;
  readonly path: string;
  readonly noCache: boolean;
}

/** A part of a template; which fields it has depends on its class. */
export interface TemplateNode {
  /** The name of the class. */
  readonly typename: string;
  /** The line, counted from 0. */
  readonly lineno: number;
  /** The column, counted from 0. */
  readonly colno: number;
  readonly name?: { readonly value?: unknown };
  readonly value?: unknown;
  readonly val?: TemplateNode;
  readonly right?: TemplateNode;
  readonly template?: TemplateNode;
  readonly ignoreMissing?: boolean;
  findAll(type: unknown): TemplateNode[];
}

/** An error of nunjucks. */
export interface NunjucksError extends Error {
  readonly lineno?: number;
  readonly colno?: number;
}

/** As Bokeh's templates are read: values are not escaped, blocks leave no blank lines. */
export const NUNJUCKS_OPTIONS: NunjucksOptions = {
  autoescape: false,
  trimBlocks: true,
  lstripBlocks: true,
  dev: true,
};

/** Loads nunjucks, which pages without a template do without. */
export async function loadNunjucks(): Promise<Nunjucks> {
  const { default: nunjucks } = await import("nunjucks");
  return nunjucks as Nunjucks;
}
