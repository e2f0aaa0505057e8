import { sameValue } from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";

/** What the server tells the pages of a document besides its models. */
export type PageEntryName =
  | "bokeh_deno_busy"
  | "bokeh_deno_modal"
  | "bokeh_deno_query";

/** The type of the messages with which pages report the query of their URL, as a string. */
export const QUERY_MESSAGE = "bokeh_deno_query";

/** The type of the messages with which pages report that the modal was closed. */
export const MODAL_MESSAGE = "bokeh_deno_modal";

const PREFIX = "bokeh_deno_";

/**
 * Returns what the pages of a document are told, one value after the other.
 *
 * Entries are tags of the document's config: every page has that, also one that
 * connects later, connects again or shows a restored session, and it has no view.
 */
export function pageEntry(
  config: DocumentConfig,
  name: PageEntryName,
): readonly unknown[] | undefined {
  return entriesOf(config).find((entry) => entry[0] === name)?.slice(1);
}

/** Tells the pages of a document something, in place of what they were told before. */
export function setPageEntry(
  config: DocumentConfig,
  name: PageEntryName,
  values: readonly unknown[] | undefined,
): void {
  if (sameValue(pageEntry(config, name), values)) return;
  const others = config.tags
    .filter((tag) => !isEntry(tag) || tag[0] !== name);
  config.tags = values === undefined ? others : [...others, [name, ...values]];
}

/** Lets a config that replaces another one tell pages the same. */
export function keepPageEntries(
  from: DocumentConfig,
  to: DocumentConfig,
): void {
  const entries = entriesOf(from);
  if (entries.length > 0) to.tags = [...to.tags, ...entries];
}

function entriesOf(config: DocumentConfig): (readonly unknown[])[] {
  return config.tags.filter(isEntry);
}

function isEntry(tag: unknown): tag is readonly unknown[] {
  return Array.isArray(tag) && typeof tag[0] === "string" &&
    tag[0].startsWith(PREFIX);
}
