import type { Document } from "../document/document.ts";
import type { UIElement } from "../models/mod.ts";

/** A card of a dashboard. */
export interface DashboardCard {
  /**
   * The heading of the card.
   *
   * @default {undefined} None.
   */
  title?: string;
  /** What is in the card, from top to bottom. */
  content: UIElement | readonly UIElement[];
  /**
   * How many columns of the grid the card takes where there are as many; `"full"` for
   * all of them.
   *
   * @default {1}
   */
  columns?: number | "full";
}

/** What stands for a card: itself, or a model for a card without a heading. */
export type DashboardItem = UIElement | DashboardCard;

/** A window over the page, which the application opens. */
export interface DashboardModal {
  /** The heading of the window. */
  title: string;
  /** What is in the window, from top to bottom. */
  content: UIElement | readonly UIElement[];
}

/** The colors of a dashboard: those of the user's system, or always the same. */
export type ColorScheme = "system" | "light" | "dark";

/** Options for {@linkcode dashboard}. */
export interface DashboardOptions {
  /** The heading of the page, and the title of the document. */
  title: string;
  /** The cards, or the cards of each tab by its label. */
  main:
    | readonly DashboardItem[]
    | Readonly<Record<string, readonly DashboardItem[]>>;
  /**
   * What is beside the cards, in most cases widgets. On a phone it is a drawer.
   *
   * @default {[]} There is no sidebar.
   */
  sidebar?: readonly DashboardItem[];
  /**
   * What is at the end of the header.
   *
   * @default {[]}
   */
  header?: readonly UIElement[];
  /**
   * A window that the application opens.
   *
   * @default {undefined} None.
   */
  modal?: DashboardModal;
  /**
   * The colors until the user chooses others.
   *
   * @default {"system"}
   */
  colorScheme?: ColorScheme;
  /**
   * The least width of a column of cards, in pixels: there are as many columns as fit.
   *
   * @default {380}
   */
  columnWidth?: number;
  /**
   * The document.
   *
   * @default {currentDocument()} The one that the running application fills.
   */
  document?: Document;
}
