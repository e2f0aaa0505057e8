/** What a callback model made by `jsLink()` sets in the browser. */
export interface Link {
  /** The model whose property is set. */
  readonly target: object;
  readonly attr: string;
}

const links = new WeakMap<object, Link>();

/** Notes what a callback sets, which its code alone does not tell. */
export function noteLink(callback: object, link: Link): void {
  links.set(callback, link);
}

/** What a callback sets, if `jsLink()` made it. */
export function linkOf(callback: object): Link | undefined {
  return links.get(callback);
}
