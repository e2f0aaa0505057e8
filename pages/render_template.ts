import type { JinjaTemplate } from "./jinja/jinja_template.ts";
import { LOOKUP } from "./jinja/values/lookup_symbol.ts";
import { JinjaEnvironment } from "./jinja_environment.ts";
import {
  type DocumentTemplate,
  type TemplateContext,
  TemplateFile,
  type TemplateRoot,
  type TemplateRoots,
  UnknownRootError,
} from "../document/template.ts";
import { BASE_TEMPLATE, MACROS_TEMPLATE } from "./_base_template.ts";
import {
  type PageOptions,
  type PageParts,
  pageParts,
  rootElement,
} from "./page.ts";

/** The name of templates without a file in errors. */
const TEXT_NAME = "doc.template";

/** The number of string templates that are kept; documents share the few there are. */
const MAX_TEXTS = 64;

const texts = new Map<string, JinjaTemplate>();

type Bases = Readonly<Record<"base" | "macros", JinjaTemplate>>;

let bases: Bases | undefined;

/**
 * Makes the page of a document that has a template (spec 1.8).
 *
 * @throws {SyntaxError} If the template cannot be parsed or rendered; the
 * message names the file and line.
 * @throws {TypeError} If a template function does not return a string.
 *
 * @example
 * ```ts
 * import { renderTemplate } from "./render_template.ts";
 * import { cdnResources } from "./resources.ts";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const page = await renderTemplate(
 *   "{% block contents %}<h1>{{ heading | e }}</h1>{{ embed(roots.plot) }}{% endblock %}",
 *   { heading: "Q&A" },
 *   {
 *     title: "Page",
 *     token: "e30",
 *     roots: [{ id: "p1001", name: "plot" }],
 *     resources: cdnResources("3.10.0"),
 *   },
 * );
 * assertStringIncludes(page, "<h1>Q&amp;A</h1>");
 * ```
 */
export async function renderTemplate(
  template: DocumentTemplate,
  variables: Readonly<Record<string, unknown>>,
  options: PageOptions,
): Promise<string> {
  const context = { ...variables, ...contextOf(pageParts(options)) };
  if (typeof template === "function") {
    const page = await template(context);
    if (typeof page === "string") return page;
    throw new TypeError(
      `Cannot render page: the template function must return a string, received ${page}`,
    );
  }
  const jinja = template instanceof TemplateFile
    ? JinjaEnvironment.of(template.path).load(template.path)
    : textTemplate(template);
  return jinja.render({ ...context, ...(bases ??= readBases()) });
}

function contextOf(parts: PageParts): TemplateContext {
  const { title, language, nonce = "", item, bokehCss, bokehJs, plotScript } =
    parts;
  const roots = templateRoots(parts.roots);
  const doc = { ...item, roots };
  return {
    title,
    language,
    nonce,
    bokeh_js: bokehJs,
    bokeh_css: bokehCss,
    plot_script: plotScript,
    plot_div: parts.roots.map(rootElement).join("\n"),
    docs: [doc],
    doc,
    roots,
    embed: rootElement,
  };
}

function readBases(): Bases {
  const environment = JinjaEnvironment.of();
  environment.globals.set("embed", rootElement);
  return {
    base: environment.compile(BASE_TEMPLATE, "base"),
    macros: environment.compile(MACROS_TEMPLATE, "macros"),
  };
}

function textTemplate(text: string): JinjaTemplate {
  let template = texts.get(text);
  if (template === undefined) {
    const isWhole = /\{%[-+]?\s*extends\b/.test(text);
    // On one line, so that line numbers in errors stay right.
    const whole = isWhole ? text : `{% extends base %}${text}`;
    const environment = JinjaEnvironment.of();
    template = environment.compile(whole, TEXT_NAME);
    const [oldest] = texts.keys();
    if (texts.size === MAX_TEXTS && oldest !== undefined) texts.delete(oldest);
    texts.set(text, template);
  }
  return template;
}

/**
 * Makes roots accessible by index, by name and by iteration. Unknown names
 * throw an {@linkcode UnknownRootError}.
 */
function templateRoots(roots: readonly TemplateRoot[]): TemplateRoots {
  const proxy: TemplateRoots = new Proxy(roots, {
    has: (target, key) => key === LOOKUP || Reflect.has(target, key),
    get(target, key) {
      if (key === LOOKUP) return (name: string) => Reflect.get(proxy, name);
      if (typeof key === "symbol" || Object.hasOwn(target, key)) {
        return Reflect.get(target, key);
      }
      const root = target.find(({ name }) => name === key);
      if (root !== undefined) return root;
      if (/^\d+$/.test(key)) return undefined;
      if (key in target) return Reflect.get(target, key);
      throw new UnknownRootError(key);
    },
  }) as TemplateRoots;
  return proxy;
}
