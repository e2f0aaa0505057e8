import { Callable } from "./values/callable.ts";
import { Undefined } from "./values/undefined.ts";
import { equals } from "./values/values.ts";

/** The variable `loop` of a `for` tag. */
export class Loop extends Callable {
  /** Counted from 0. */
  index0 = 0;
  readonly depth0: number;
  readonly #items: readonly unknown[];
  #last: readonly unknown[] | undefined;

  /** @param repeat Renders the body with other items, if the loop may. */
  constructor(
    items: readonly unknown[],
    depth0: number,
    repeat: ((items: unknown) => string) | undefined,
  ) {
    super(([inner]) => {
      if (repeat !== undefined) return repeat(inner);
      throw new TypeError(
        "the loop cannot be called: its tag does not say recursive",
      );
    });
    this.#items = items;
    this.depth0 = depth0;
  }

  get index(): number {
    return this.index0 + 1;
  }

  get depth(): number {
    return this.depth0 + 1;
  }

  get length(): number {
    return this.#items.length;
  }

  get revindex(): number {
    return this.length - this.index0;
  }

  get revindex0(): number {
    return this.revindex - 1;
  }

  get first(): boolean {
    return this.index0 === 0;
  }

  get last(): boolean {
    return this.index === this.length;
  }

  get previtem(): unknown {
    return this.first
      ? new Undefined("there is no previous item")
      : this.#items[this.index0 - 1];
  }

  get nextitem(): unknown {
    return this.last
      ? new Undefined("there is no next item")
      : this.#items[this.index];
  }

  cycle(...items: readonly unknown[]): unknown {
    if (items.length === 0) throw new TypeError("no items for cycling given");
    return items[this.index0 % items.length];
  }

  /** Whether the values are other ones than in the last iteration. */
  changed(...values: readonly unknown[]): boolean {
    const isSame = this.#last !== undefined && equals(this.#last, values);
    this.#last = values;
    return !isSame;
  }
}
