import { formatValue } from "../base/text/format_value.ts";
import type { DocumentConfig } from "../models/mod.ts";
import { setPageEntry } from "./page_entries.ts";
import { runOutside } from "./running.ts";

/** Work that pages show while it lasts, as {@linkcode Document.busy} passes it to its function. */
export interface BusyWork {
  /**
   * Tells how far the work is, so that pages show a bar that fills.
   *
   * @param fraction From 0 to 1.
   * @param text What it does now.
   * @throws {RangeError} If it is not a number from 0 to 1.
   */
  progress(fraction: number, text?: string): void;
}

/** What {@linkcode Document.busy} waits for. */
export type Busy<T> = PromiseLike<T> | ((work: BusyWork) => T | PromiseLike<T>);

interface Work {
  text: string;
  /** Absent until the work tells it. */
  fraction?: number;
}

/**
 * What a document is busy with.
 *
 * - **Added up:** works that tell their progress share one bar, which does not go
 *   back when another begins.
 * - **At any time:** callbacks without the document's lock may be busy, too.
 */
export class BusyWorks {
  readonly #config: () => DocumentConfig;
  readonly #running = new Set<Work>();
  /** How many works have ended, of those that told their progress, since the first began. */
  #ended = 0;
  #shown = 0;

  /** `config` returns the document's config. */
  constructor(config: () => DocumentConfig) {
    this.#config = config;
  }

  /** @throws {TypeError} If there is nothing to wait for. */
  async run<T>(busy: Busy<T>, text: string): Promise<T> {
    if (typeof busy !== "function" && !isPromise(busy)) {
      throw new TypeError(
        `Cannot be busy: expected a promise or a function, received ${
          formatValue(busy)
        }`,
      );
    }
    if (typeof text !== "string") {
      throw new TypeError(
        `Cannot be busy: expected a string, received ${formatValue(text)}`,
      );
    }
    const work: Work = { text };
    this.#running.add(work);
    this.show();
    try {
      return await (typeof busy === "function"
        ? busy(this.#handle(work))
        : busy);
    } finally {
      this.#running.delete(work);
      if (work.fraction !== undefined) this.#ended++;
      this.show();
    }
  }

  /** Tells pages what is the case now: nothing, after the work was lost with its process. */
  show(): void {
    runOutside(() =>
      setPageEntry(this.#config(), "bokeh_deno_busy", this.#entry())
    );
  }

  #handle(work: Work): BusyWork {
    return {
      progress: (fraction, text = work.text) => {
        if (!(fraction >= 0 && fraction <= 1)) {
          throw new RangeError(
            `Cannot show progress: expected a number from 0 to 1, received ${
              formatValue(fraction)
            }`,
          );
        }
        work.fraction = fraction;
        work.text = text;
        if (this.#running.has(work)) this.show();
      },
    };
  }

  /** The text of the latest work, the fraction of all or `null`, and how many other works there are. */
  #entry(): readonly unknown[] | undefined {
    const running = [...this.#running];
    const latest = running.at(-1);
    if (latest === undefined) {
      this.#ended = this.#shown = 0;
      return undefined;
    }
    return [latest.text, this.#fraction(running), running.length - 1];
  }

  #fraction(running: readonly Work[]): number | null {
    const told = running.flatMap(({ fraction }) => fraction ?? []);
    if (told.length === 0) return null;
    const sum = told.reduce((sum, fraction) => sum + fraction, this.#ended);
    const fraction = sum / (told.length + this.#ended);
    // In steps that can be seen: each one is sent.
    return this.#shown = Math.max(
      this.#shown,
      Math.round(100 * fraction) / 100,
    );
  }
}

function isPromise(value: unknown): boolean {
  return typeof Object(value).then === "function";
}
