import type { Document } from "../document/document.ts";
import {
  Model,
  NdArray,
  propertyStore,
  type TypedArray,
} from "../models/internal.ts";

/**
 * A value in a {@linkcode snapshot}: anything that JSON can express, and the
 * numbers that it cannot (`NaN`, infinities).
 */
export type SnapshotValue =
  | null
  | boolean
  | number
  | string
  | readonly SnapshotValue[]
  | { readonly [name: string]: SnapshotValue };

/**
 * A model in a {@linkcode snapshot}: type, id and the properties that were set,
 * sorted. Repeated occurrences have only the id.
 */
export interface ModelSnapshot {
  /** The name of the type. */
  readonly type?: string;
  /** The type and a number, counted in document order: `"Slider#1"`. */
  readonly id: string;
  /** The properties that were set. */
  readonly [property: string]: SnapshotValue | undefined;
}

/** A document in a {@linkcode snapshot}. */
export interface DocumentSnapshot {
  /** The title. */
  readonly title: string;
  /** The roots, in order. */
  readonly roots: readonly ModelSnapshot[];
}

/**
 * Converts a document to plain data, for `assertEquals` and for
 * `assertSnapshot` of `@std/testing`.
 *
 * - **Stable:** ids are counted by type in document order and properties are
 *   sorted, so the same document always gives the same snapshot.
 * - **Readable:** arrays of all kinds are lists of values, maps are objects,
 *   sets are sorted lists, dates are milliseconds since 1970.
 *
 * @param document The document of a session, its view, or any other.
 * @returns The title, and the roots with all models that they refer to.
 *
 * @example
 * ```ts
 * import { Document } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { snapshot } from "@bokeh-deno/server/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const doc = new Document();
 * doc.title = "One slider";
 * doc.addRoot(new Slider({ start: 0, end: 10, value: 5 }));
 * assertEquals(snapshot(doc), {
 *   title: "One slider",
 *   roots: [{ type: "Slider", id: "Slider#1", end: 10, start: 0, value: 5 }],
 * });
 * ```
 */
export function snapshot(document: Document): DocumentSnapshot {
  const writer = new SnapshotWriter();
  const { title, roots } = document;
  return { title, roots: roots.map((root) => writer.model(root)) };
}

class SnapshotWriter {
  readonly #ids = new Map<Model, string>();
  readonly #counts = new Map<string, number>();

  model(model: Model): ModelSnapshot {
    const known = this.#ids.get(model);
    if (known !== undefined) return { id: known };
    const { type } = model;
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const id = `${type}#${count}`;
    this.#ids.set(model, id);
    const { values, schema } = propertyStore(model);
    const shown = Object.entries(values)
      .filter(([name]) => !schema.properties.get(name)!.isReport);
    return { type, id, ...this.#entries(shown) };
  }

  #value(value: unknown): SnapshotValue {
    if (typeof value === "bigint") return Number(value);
    if (typeof value !== "object" || value === null) {
      return value as SnapshotValue;
    }
    if (value instanceof Model) return this.model(value) as SnapshotValue;
    if (Array.isArray(value)) return value.map((item) => this.#value(item));
    if (ArrayBuffer.isView(value)) {
      return Array.from(value as TypedArray, (item) => this.#value(item));
    }
    if (value instanceof NdArray) return this.#ndArray(value);
    if (value instanceof Set) return this.#set(value);
    if (value instanceof Map) return this.#map(value);
    // As browsers receive it.
    if (value instanceof Date) return value.getTime();
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
    // Records, and wrappers of values that have fields.
    return this.#entries(Object.entries(value));
  }

  #entries(
    entries: readonly (readonly [string, unknown])[],
  ): Record<string, SnapshotValue> {
    const shown = entries
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([name, value]) => [name, this.#value(value)] as const);
    // Treats keys such as `__proto__` as plain keys.
    return Object.fromEntries(shown);
  }

  #map(map: ReadonlyMap<unknown, unknown>): SnapshotValue {
    const entries = [...map];
    return entries.every(([key]) => typeof key === "string")
      ? this.#entries(entries as [string, unknown][])
      : entries.map((entry) => entry.map((item) => this.#value(item)));
  }

  #set(set: ReadonlySet<unknown>): SnapshotValue {
    return [...set].map((item) => this.#value(item))
      .sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  }

  #ndArray({ data, shape }: NdArray): SnapshotValue {
    let items: SnapshotValue[] = Array.from(data, (item) => this.#value(item));
    for (let axis = shape.length - 1; axis > 0; axis--) {
      const extent = shape[axis] as number;
      const length = shape.slice(0, axis).reduce((a, b) => a * b, 1);
      items = Array.from(
        { length },
        (_, i) => items.slice(i * extent, (i + 1) * extent),
      );
    }
    return items;
  }
}
