import { errorText } from "../../base/text/error_text.ts";
import { timesSinceLogged } from "../../base/repetitions.ts";
import { shownText } from "../../base/text/shown_text.ts";
import type { ErrorStatus } from "../../pages/admin/cluster_status.ts";

/** How many different errors are kept. */
const MAX_ERRORS = 50;

/** The longest text of an error, in characters. */
const MAX_LENGTH = 400;

/** Keeps the errors of a server that happened last, the same ones as one. */
export class RecentErrors {
  readonly #errors = new Map<string, ErrorStatus>();

  /** The errors, those that happened last at the end. */
  get all(): readonly ErrorStatus[] {
    return [...this.#errors.values()];
  }

  /** Adds an error; details as `onError` gets them. */
  add(error: unknown, details: Readonly<Record<string, unknown>>): void {
    const message = shownText(String(details.message), MAX_LENGTH);
    const text = shownText(errorText(error), MAX_LENGTH);
    const key = `${message}\n${text}`;
    const known = this.#errors.get(key);
    // At the end: the others are older.
    this.#errors.delete(key);
    this.#errors.set(key, {
      message,
      error: text,
      errorId: textOf(details.errorId) ?? known?.errorId ?? null,
      session: textOf(details.session) ?? known?.session ?? null,
      count: (known?.count ?? 0) + timesSinceLogged(details),
      last: Date.now(),
    });
    const [oldest] = this.#errors.keys();
    if (this.#errors.size > MAX_ERRORS) this.#errors.delete(oldest!);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? shownText(value, MAX_LENGTH) : undefined;
}
