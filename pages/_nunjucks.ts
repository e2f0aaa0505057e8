/** The part of nunjucks, a Jinja2 for JavaScript, that is used here; the package has no types. */
export interface Nunjucks {
  readonly Environment: new (
    loaders: readonly TemplateLoader[],
    options: NunjucksOptions,
  ) => NunjucksEnvironment;
  readonly Template: new (
    text: string,
    environment: NunjucksEnvironment,
    name: string,
    compileNow: boolean,
  ) => NunjucksTemplate;
  readonly parser: {
    parse(text: string, extensions: [], options: NunjucksOptions): TemplateNode;
  };
  /** Node classes by name. */
  readonly nodes: Readonly<Record<string, abstract new () => unknown>>;
}

export interface NunjucksOptions {
  readonly autoescape: boolean;
  readonly trimBlocks: boolean;
  readonly lstripBlocks: boolean;
  /** Whether errors keep their position. */
  readonly dev: boolean;
}

export interface NunjucksEnvironment {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly tests: Readonly<Record<string, unknown>>;
  addFilter(name: string, filter: (value: unknown) => unknown): void;
  addGlobal(name: string, value: unknown): void;
}

export interface NunjucksTemplate {
  render(context: Readonly<Record<string, unknown>>): string;
}

export interface TemplateLoader {
  getSource(name: string): LoadedTemplate | null;
}

export interface LoadedTemplate {
  readonly src: string;
  readonly path: string;
  readonly noCache: boolean;
}

/** A node of a template; its fields depend on its class. */
export interface TemplateNode {
  readonly typename: string;
  /** Counted from 0. */
  readonly lineno: number;
  /** Counted from 0. */
  readonly colno: number;
  readonly name?: { readonly value?: unknown };
  readonly value?: unknown;
  readonly val?: TemplateNode;
  readonly right?: TemplateNode;
  readonly template?: TemplateNode;
  readonly ignoreMissing?: boolean;
  findAll(type: unknown): TemplateNode[];
}

export interface NunjucksError extends Error {
  readonly lineno?: number;
  readonly colno?: number;
}

/** Bokeh's options: values are not escaped, blocks leave no blank lines. */
export const NUNJUCKS_OPTIONS: NunjucksOptions = {
  autoescape: false,
  trimBlocks: true,
  lstripBlocks: true,
  dev: true,
};

/** Loaded late: pages without a template do without it. */
export async function loadNunjucks(): Promise<Nunjucks> {
  const { default: nunjucks } = await import("nunjucks");
  return nunjucks as Nunjucks;
}
