import { modelClass } from "../registry.ts";

/**
 * The places of a box, such as the frame of a plot. Each is a new `Node`, whose
 * `offset` moves it by some pixels.
 *
 * @typeParam N The class `Node`.
 *
 * @example Put a box at the upper edge of the frame
 * ```ts
 * import { BoxAnnotation, Node } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const box = new BoxAnnotation({ top: Node.frame.top, bottom: 3 });
 * assertEquals(box.nodes.top_left.target, box);
 * ```
 */
export class BoxNodes<N> {
  readonly #target: unknown;

  /**
   * Finds places of a box.
   *
   * @param target A model, or the name of a part of the plot.
   */
  constructor(target: object | string) {
    this.#target = target;
  }

  /** The left edge. */
  get left(): N {
    return this.#node("left");
  }

  /** The right edge. */
  get right(): N {
    return this.#node("right");
  }

  /** The upper edge. */
  get top(): N {
    return this.#node("top");
  }

  /** The lower edge. */
  get bottom(): N {
    return this.#node("bottom");
  }

  /** The center. */
  get center(): N {
    return this.#node("center");
  }

  /** The upper left corner. */
  get top_left(): N {
    return this.#node("top_left");
  }

  /** The middle of the upper edge. */
  get top_center(): N {
    return this.#node("top_center");
  }

  /** The upper right corner. */
  get top_right(): N {
    return this.#node("top_right");
  }

  /** The middle of the left edge. */
  get center_left(): N {
    return this.#node("center_left");
  }

  /** The middle of the right edge. */
  get center_right(): N {
    return this.#node("center_right");
  }

  /** The lower left corner. */
  get bottom_left(): N {
    return this.#node("bottom_left");
  }

  /** The middle of the lower edge. */
  get bottom_center(): N {
    return this.#node("bottom_center");
  }

  /** The lower right corner. */
  get bottom_right(): N {
    return this.#node("bottom_right");
  }

  /** The width, for sizes. */
  get width(): N {
    return this.#node("width");
  }

  /** The height, for sizes. */
  get height(): N {
    return this.#node("height");
  }

  #node(symbol: string): N {
    const constructor = modelClass("Node") as unknown as new (
      attributes: object,
    ) => N;
    return new constructor({ target: this.#target, symbol });
  }
}
