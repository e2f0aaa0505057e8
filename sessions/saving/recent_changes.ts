import { isRecord } from "../../base/records.ts";
import { MAX_AWAY_MILLISECONDS } from "./client_numbers.ts";

/** The most characters of changes that are kept. */
const MAX_LENGTH = 1024 * 1024;

/** The text of a change, and its number. */
export interface NumberedChange {
  readonly seq: number;
  /** The content of a PATCH-DOC. */
  readonly json: string;
}

/**
 * The changes of a session that clients of an earlier process may lack: those since its
 * last snapshot, with the one that began this if it is named, and all since.
 *
 * - **Bounded:** in size, and in time if {@linkcode prune} is called now and then.
 */
export class RecentChanges {
  readonly #now: () => number;
  readonly #until: number;
  readonly #first: number;
  readonly #last: number;
  #changes: NumberedChange[] | undefined;
  #length = 0;

  /**
   * @param first The number of the change before those that are known.
   * @param changes The last changes of the earlier process.
   */
  constructor(
    first: number,
    changes: readonly NumberedChange[],
    now: () => number = Date.now,
  ) {
    this.#now = now;
    this.#until = now() + MAX_AWAY_MILLISECONDS;
    this.#first = first;
    this.#last = changes.at(-1)?.seq ?? first;
    this.#changes = [];
    for (const change of changes) this.add(change);
  }

  add(change: NumberedChange): void {
    this.#length += change.json.length;
    this.prune();
    this.#changes?.push(change);
  }

  /** Lets go of all if they are too many, or no client can come back any more. */
  prune(): void {
    const isUseful = this.#length <= MAX_LENGTH && this.#now() < this.#until;
    if (!isUseful) this.#changes = undefined;
  }

  /**
   * What has changed since a change that a client of the earlier process has, as
   * pages ask for it.
   *
   * @returns `undefined` if that is not known, or is more than values: then the client
   * has to pull the document.
   */
  after(seq: number): Subject[] | undefined {
    this.prune();
    if (seq < this.#first || seq > this.#last) return undefined;
    const events = this.#changes?.filter((change) => change.seq > seq)
      .flatMap(({ json }) => JSON.parse(json).events as ChangeEvent[]);
    if (!events?.every(isPlain)) return undefined;
    return events.flatMap(({ kind, model, attr }): Subject[] => {
      if (kind === "TitleChanged") return [[null, "Title"]];
      return model === undefined || attr === undefined
        ? []
        : [[model.id, attr]];
    });
  }
}

/** A property, or the title of the document. */
export type Subject = readonly [id: string | null, attr: string];

/** An event of a PATCH-DOC, as far as it matters here. */
interface ChangeEvent {
  readonly kind: string;
  readonly model?: { readonly id: string };
  readonly attr?: string;
  readonly new?: unknown;
}

function isPlain(event: ChangeEvent): boolean {
  return event.kind === "ModelChanged"
    ? !refersToModels(event.new)
    : event.kind !== "RootAdded" && event.kind !== "RootRemoved";
}

function refersToModels(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(refersToModels);
  if (!isRecord(value)) return false;
  return "id" in value || Object.values(value).some(refersToModels);
}
