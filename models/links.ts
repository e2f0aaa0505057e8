import type { Model } from "./model.ts";

/** What a callback made by `jsLink()` sets in the browser. */
export interface Link {
  readonly target: Model;
  /** The property that is set. */
  readonly attr: string;
}

const links = new WeakMap<Model, Link>();

/** Notes what a callback sets, which its code alone does not tell. */
export function noteLink(callback: Model, link: Link): void {
  links.set(callback, link);
}

/** What a callback sets, if `jsLink()` made it. */
export function linkOf(callback: Model): Link | undefined {
  return links.get(callback);
}
