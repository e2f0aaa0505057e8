import {
  checkOptions,
  integers,
  type OptionType,
  type OptionTypes,
  TEXT,
} from "../base/option_checks.ts";
import { currentDocument } from "../document/current_document.ts";
import { Document } from "../document/document.ts";
import {
  MODAL_MESSAGE,
  pageEntry,
  setPageEntry,
} from "../document/page_entries.ts";
import type { Model } from "../models/internal.ts";
import type { DashboardOptions } from "./dashboard_options.ts";
import { renderDashboard } from "./_render_dashboard.ts";
import { failure, fillWidth, rootsOf, sectionsOf } from "./_sections.ts";

const COLOR_SCHEMES = ["system", "light", "dark"];

const COLOR_SCHEME: OptionType = {
  text: 'one of "system", "light", "dark"',
  includes: (value) => COLOR_SCHEMES.includes(value as string),
};

const OPTION_TYPES: OptionTypes<DashboardOptions> = {
  title: TEXT,
  main: null,
  sidebar: null,
  header: null,
  modal: null,
  colorScheme: COLOR_SCHEME,
  columnWidth: integers(100, 4000),
  document: null,
};

/** The page that {@linkcode dashboard} made, for what the application changes later. */
export class Dashboard {
  /** The document whose page it is. */
  readonly document: Document;
  readonly #hasModal: boolean;

  /** @ignore */
  constructor(document: Document, hasModal: boolean) {
    this.document = document;
    this.#hasModal = hasModal;
    document.onMessage(MODAL_MESSAGE, () => this.closeModal());
  }

  /** Whether the modal is open, in all pages of the session. */
  get isModalOpen(): boolean {
    return pageEntry(this.document.config, "bokeh_deno_modal")?.[0] === true;
  }

  /**
   * Opens the modal in all pages of the session.
   *
   * @throws {Error} If the dashboard has none.
   */
  openModal(): void {
    if (!this.#hasModal) {
      throw new Error(
        "Cannot open modal: the dashboard has none, give it the option modal",
      );
    }
    setPageEntry(this.document.config, "bokeh_deno_modal", [true]);
  }

  /** Closes the modal, as users do with Escape. Does nothing if it is not open. */
  closeModal(): void {
    setPageEntry(this.document.config, "bokeh_deno_modal", undefined);
  }
}

/**
 * Makes the page of a document a dashboard: a header, a sidebar that folds, a grid of
 * cards or tabs with such grids, a window over the page. It is readable on a phone and
 * on paper, by keyboard and with a screen reader.
 *
 * - **Roots:** all models that it shows become roots of the document. Roots that you
 *   add yourself come after the cards.
 * - **Widths:** models without a width or a sizing mode take the width of their card.
 * - **Light and dark:** users choose, or follow their system. Plots and widgets change
 *   with the page, except colors that the application or a theme has set.
 *
 * @param options The title, and what is where.
 * @returns A handle, for the modal.
 * @throws {TypeError} If an option is unknown or wrong, or something is neither a card nor a model that can be shown.
 * @throws {RangeError} If there are no tabs, or a number of columns is wrong.
 * @throws {Error} If no document is given and none is being filled, the document has a template, or a model belongs to another document.
 *
 * @example Two cards and a sidebar
 * ```ts
 * import { Document } from "@bokeh-deno/server";
 * import { dashboard } from "@bokeh-deno/server/dashboard";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const doc = new Document();
 * const [left, right] = [figure({ height: 200 }), figure({ height: 200 })];
 * dashboard({
 *   title: "Prices",
 *   sidebar: [new Slider({ start: 0, end: 10, value: 1 })],
 *   main: [{ title: "Shares", content: left }, { title: "Bonds", content: right }],
 *   document: doc,
 * });
 * assertEquals(doc.roots.length, 3);
 * ```
 */
export function dashboard(options: DashboardOptions): Dashboard {
  checkOptions("make dashboard", options, OPTION_TYPES);
  const { document = currentDocument(), title } = options;
  if (!(document instanceof Document)) {
    throw new Error(
      failure(
        "there is no document, call dashboard() while an application fills its document or pass it as an option",
      ),
    );
  }
  if (title === undefined) throw new TypeError(failure("it needs a title"));
  if (document.template !== null) {
    throw new Error(failure("the document has a template already"));
  }
  const sections = sectionsOf(options);
  const roots = rootsOf(sections);
  const inHeader = new Set<Model>(sections.header);
  for (const model of roots) {
    if (!inHeader.has(model)) fillWidth(model);
    document.addRoot(model);
  }
  document.title = title;
  const { colorScheme = "system", columnWidth = 380 } = options;
  document.template = (context) =>
    renderDashboard(sections, { context, colorScheme, columnWidth });
  return new Dashboard(document, sections.modal !== undefined);
}
