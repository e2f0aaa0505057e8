/**
 * The changes of columns that are not stored yet, see `SourceEdit`. Whoever reads
 * the `data` of a model calls `finish` first, if there is one.
 */
export const lateColumns: {
  /** Stores the changes; `null` if there are none. */
  finish: (() => void) | null;
} = { finish: null };
