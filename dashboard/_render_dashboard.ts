import { escape } from "@std/html/entities";
import type { TemplateContext } from "../document/template.ts";
import { Plot, type UIElement } from "../models/mod.ts";
import { nonceAttribute } from "../pages/nonce_attribute.ts";
import type { ColorScheme } from "./dashboard_options.ts";
import { DASHBOARD_SCRIPT, schemeScript } from "./_dashboard_script.ts";
import { DASHBOARD_STYLE, gridStyle } from "./_dashboard_style.ts";
import { type Card, isWide, type Sections, type Tab } from "./_sections.ts";

/** What a page is made of besides its sections. */
export interface RenderOptions {
  readonly context: TemplateContext;
  readonly colorScheme: ColorScheme;
  readonly columnWidth: number;
}

/** Makes the HTML of a dashboard. */
export function renderDashboard(
  sections: Sections,
  { context, colorScheme, columnWidth }: RenderOptions,
): string {
  const { title, language, nonce, bokeh_css, bokeh_js, plot_script } = context;
  const allowed = nonceAttribute(nonce === "" ? undefined : nonce);
  const places = new Places(context);
  const header = sections.header.map((model) => places.take(model)).join("");
  const sidebar = sections.sidebar.map((card) => renderCard(card, places));
  const tabs = renderTabs(sections.tabs, places);
  const modal = sections.modal && renderModal(sections.modal, places);
  const rest = places.rest();
  return `<!DOCTYPE html>
<html lang="${escape(String(language))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style${allowed}>${DASHBOARD_STYLE}${gridStyle(columnWidth)}</style>
<script${allowed}>${schemeScript(colorScheme)}</script>
${bokeh_css}${bokeh_js}
<script${allowed}>${DASHBOARD_SCRIPT}</script>
</head>
<body>
<div class="dashboard">
<a class="skip" href="#main">Skip to content</a>
<header>
${
    sidebar.length === 0
      ? ""
      : `<button type="button" class="icon" id="toggle" aria-controls="sidebar" aria-expanded="true" aria-label="Sidebar"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14"/></svg></button>\n`
  }<h1>${escape(title)}</h1>
<div class="items">${header}</div>
<select id="scheme" aria-label="Colors" autocomplete="off"><option value="system">System</option><option value="light">Light</option><option value="dark">Dark</option></select>
</header>
<div class="columns">
${
    sidebar.length === 0
      ? ""
      : `<aside id="sidebar" aria-label="Sidebar">${
        sidebar.join("\n")
      }</aside>\n<div id="backdrop"></div>\n`
  }<main id="main" tabindex="-1">
${tabs}${rest === "" ? "" : `<div class="rest">${rest}</div>\n`}</main>
</div>
</div>
${modal ?? ""}${plot_script}
</body>
</html>
`;
}

/** The elements of the roots, each of which has one place. */
class Places {
  readonly #elements: Map<string, string>;

  constructor({ roots, embed }: TemplateContext) {
    this.#elements = new Map(
      Array.from(roots, (root) => [root.id, embed(root)]),
    );
  }

  /** Nothing, if the application has removed the root. */
  take({ id }: UIElement): string {
    const element = this.#elements.get(id) ?? "";
    this.#elements.delete(id);
    return element;
  }

  rest(): string {
    return [...this.#elements.values()].join("\n");
  }
}

function renderTabs(tabs: readonly Tab[], places: Places): string {
  const panels = tabs.map(({ label, cards }, i) => {
    const role = label === undefined
      ? ""
      : ` id="panel-${i}" role="tabpanel" aria-labelledby="tab-${i}" tabindex="0"${
        i === 0 ? "" : " hidden"
      }`;
    const inner = cards.map((card) => renderCard(card, places)).join("\n");
    return `<div class="grid"${role}>${inner}</div>\n`;
  });
  const buttons = tabs.flatMap(({ label }, i) =>
    label === undefined
      ? []
      : `<button type="button" role="tab" id="tab-${i}" aria-controls="panel-${i}" aria-selected="${
        i === 0
      }" tabindex="${i === 0 ? 0 : -1}">${escape(label)}</button>`
  );
  const list = buttons.length === 0
    ? ""
    : `<div role="tablist" aria-label="Tabs">${buttons.join("")}</div>\n`;
  return list + panels.join("");
}

function renderCard(card: Card, places: Places): string {
  const { title, columns } = card;
  const span = columns === 1
    ? ""
    : ` span-${Math.min(Number(columns) || 9, 9)}`;
  const heading = title === undefined ? "" : `<h2>${escape(title)}</h2>`;
  return `<section class="card${span}"${
    title === undefined ? "" : ` aria-label="${escape(title)}"`
  }>${heading}${renderContent(card, places)}</section>`;
}

/** Holds the place of plots until they are drawn; only what is wide scrolls, for it cuts off menus. */
function renderContent({ models }: Card, places: Places): string {
  let height = 0;
  for (const model of models) {
    if (model instanceof Plot) height += model.height ?? 0;
  }
  const style = height === 0 ? "" : ` style="min-height:${height}px"`;
  const elements = models.map((model) => places.take(model)).join("\n");
  const wide = models.some(isWide) ? " wide" : "";
  return `<div class="content${wide}"${style}>${elements}</div>`;
}

function renderModal(modal: Card, places: Places): string {
  return `<div id="modal" hidden><div role="dialog" aria-modal="true" aria-labelledby="modal-title" tabindex="-1">
<div class="bar"><h2 id="modal-title">${
    escape(modal.title ?? "")
  }</h2><button type="button" class="icon" id="modal-close" aria-label="Close"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15"/></svg></button></div>
${renderContent(modal, places)}</div></div>
`;
}
