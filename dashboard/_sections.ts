import { formatValue } from "../base/text/format_value.ts";
import { isPlainObject } from "../base/records.ts";
import {
  type Model,
  propertyStore,
  reachableModels,
} from "../models/internal.ts";
import { LayoutDOM, TabPanel, UIElement } from "../models/mod.ts";
import type { DashboardItem, DashboardOptions } from "./dashboard_options.ts";

/** A card with the models in it. */
export interface Card {
  readonly title: string | undefined;
  readonly models: readonly UIElement[];
  readonly columns: number | "full";
}

/** The cards of a tab; there is one without a label if there are no tabs. */
export interface Tab {
  readonly label: string | undefined;
  readonly cards: readonly Card[];
}

/** What a dashboard shows, by its places. */
export interface Sections {
  readonly header: readonly UIElement[];
  readonly sidebar: readonly Card[];
  readonly tabs: readonly Tab[];
  readonly modal: Card | undefined;
}

/**
 * Sorts what a dashboard shows into its places.
 *
 * @throws {TypeError} If something is neither a card nor a model that can be shown.
 * @throws {RangeError} If there is nothing to show, or a number of columns is wrong.
 */
export function sectionsOf(options: DashboardOptions): Sections {
  const { main, sidebar = [], header = [], modal } = options;
  const tabs = Array.isArray(main)
    ? [{ label: undefined, cards: cardsOf("main", main) }]
    : Object.entries(record(main))
      .map(([label, items]) => ({ label, cards: cardsOf(label, items) }));
  if (tabs.length === 0) throw new RangeError(failure("there are no tabs"));
  return {
    header: modelsOf("header", header),
    sidebar: cardsOf("sidebar", sidebar),
    tabs,
    modal: modal && cardOf("modal", modal),
  };
}

/** All models of a dashboard, each a root of its document. */
export function rootsOf({ header, sidebar, tabs, modal }: Sections): Model[] {
  const cards = [
    ...sidebar,
    ...tabs.flatMap(({ cards }) => cards),
    ...modal === undefined ? [] : [modal],
  ];
  return [...header, ...cards.flatMap(({ models }) => models)];
}

/**
 * Lets models take the width of their card, unless they have a width or a sizing mode
 * of their own.
 */
export function fillWidth(model: unknown): void {
  if (model instanceof TabPanel) return fillWidth(model.child);
  if (!(model instanceof LayoutDOM)) return;
  const store = propertyStore(model);
  const isFree = ["width", "sizing_mode", "width_policy"]
    .every((name) => !store.isSet(name));
  if (isFree) model.sizing_mode = "stretch_width";
  for (const name of ["children", "tabs", "child"]) {
    if (!store.isSet(name)) continue;
    const inner = Reflect.get(model, name);
    for (const each of Array.isArray(inner) ? inner : [inner]) {
      fillWidth(Array.isArray(each) ? each[0] : each);
    }
  }
}

/** What a phone has no place for, in pixels. */
const WIDE = 300;

/** Whether a model, or one in it, has a width of its own that a card may not have. */
export function isWide(model: UIElement): boolean {
  return [...reachableModels([model])].some((each) => {
    const store = propertyStore(each);
    return each instanceof LayoutDOM && store.isSet("width") &&
      Number(each.width) > WIDE;
  });
}

/** The message of an error. */
export function failure(reason: string): string {
  return `Cannot make dashboard: ${reason}`;
}

function record(main: unknown): Record<string, readonly DashboardItem[]> {
  if (isPlainObject(main)) return main as Record<string, never>;
  throw new TypeError(
    failure(
      `expected main to be an array of cards, or an object with one for each tab, received ${
        formatValue(main)
      }`,
    ),
  );
}

function cardsOf(place: string, items: unknown): Card[] {
  if (!Array.isArray(items)) {
    throw new TypeError(
      failure(
        `expected an array for ${place}, received ${formatValue(items)}`,
      ),
    );
  }
  return items.map((item) =>
    item instanceof UIElement
      ? { title: undefined, models: [item], columns: 1 }
      : cardOf(place, item)
  );
}

function cardOf(place: string, card: unknown): Card {
  if (!isPlainObject(card) || !("content" in card)) {
    throw new TypeError(
      failure(
        `expected a model or { title, content } in ${place}, received ${
          formatValue(card)
        }`,
      ),
    );
  }
  const { title, content, columns = 1, ...others } = card;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new TypeError(failure(`a card in ${place} has no ${unknown}`));
  }
  if (title !== undefined && typeof title !== "string") {
    throw new TypeError(
      failure(`the title of a card in ${place} is not a string`),
    );
  }
  if (
    columns !== "full" && !(Number.isInteger(columns) && Number(columns) > 0)
  ) {
    throw new RangeError(
      failure(
        `columns of a card in ${place} must be a positive integer or "full", received ${
          formatValue(columns)
        }`,
      ),
    );
  }
  const models = modelsOf(place, Array.isArray(content) ? content : [content]);
  return { title, models, columns: columns as number | "full" };
}

function modelsOf(place: string, models: unknown): UIElement[] {
  const all = Array.isArray(models) ? models : [models];
  for (const model of all) {
    if (model instanceof UIElement) continue;
    throw new TypeError(
      failure(
        `expected a model that can be shown in ${place}, received ${
          formatValue(model)
        }`,
      ),
    );
  }
  return all;
}
