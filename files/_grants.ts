import type { Document } from "../document/document.ts";
import { MAX_FILE_PART_BYTES } from "../document/file_exchanges.ts";

/** What a page has to know to exchange files. */
export interface Grant {
  /** The id of the session. */
  readonly session: string;
  /** The most bytes of a part. */
  readonly partSize: number;
}

/** The answers to the last requests of pages: one that is slow may get only the last text. */
export class RecentAnswers {
  readonly #limit: number;
  readonly #answers: object[] = [];

  /** @param limit How many are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds answers, and returns all that are kept. */
  add(...answers: readonly object[]): readonly object[] {
    this.#answers.push(...answers);
    this.#answers.splice(0, this.#answers.length - this.#limit);
    return this.#answers;
  }
}

/** What the pages of a document have to know to exchange files. */
export function grantTo({ sessionContext }: Document): Grant {
  return {
    session: sessionContext?.id ?? "",
    partSize: MAX_FILE_PART_BYTES,
  };
}
