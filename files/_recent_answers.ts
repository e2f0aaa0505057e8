/** How long a page that is slow, or away, is told an answer again. */
const KEPT_MILLISECONDS = 120_000;

/** What a page is told of a file: where it is, or why it cannot be had. */
export interface FileGrant {
  /** What the page has named its request. */
  readonly key: string;
  readonly ticket?: string;
  readonly error?: string;
  /** The name and the media type of a file that the server makes. */
  readonly name?: string;
  readonly type?: string;
}

/**
 * The last answers that pages were given, as a slow page may only get the newest text
 * of a property.
 */
export class RecentAnswers {
  readonly #limit: number;
  #answers: (readonly [time: number, FileGrant])[];

  /**
   * @param limit How many are kept.
   * @param grants The text that an earlier process has left; empty if there is none.
   */
  constructor(limit: number, grants: string) {
    this.#limit = limit;
    this.#answers = filesIn(grants).map((file) => [Date.now(), file]);
  }

  /** Adds answers, and returns all that are kept. */
  add(...answers: readonly FileGrant[]): FileGrant[] {
    const now = Date.now();
    this.#answers = [
      ...this.#answers.filter(([time]) => now - time < KEPT_MILLISECONDS),
      ...answers.map((answer) => [now, answer] as const),
    ].slice(-this.#limit);
    return this.#answers.map(([, answer]) => answer);
  }
}

/** The answers in a text, which any client may have set. */
function filesIn(grants: string): FileGrant[] {
  try {
    const { files } = JSON.parse(grants);
    return files.filter(({ key }: FileGrant) => typeof key === "string");
  } catch {
    return [];
  }
}
