import type { DocumentState } from "../document/document_state.ts";
import { CURRENT_VALUES_MESSAGE } from "./current_values.ts";
import { toPatch } from "./outbox.ts";
import type { PatchTarget } from "./_sync_options.ts";
import { undoEvents } from "./_undo_events.ts";

/** A change of a client, of which the value that counts is sent to it. */
export type Restated = Readonly<Record<string, unknown>>;

/**
 * Sends connections values that others already have: what refused and dropped
 * changes were about, and what pages ask for after changes crossed.
 *
 * - **Not while changes are held:** these are made again when they are released,
 *   and rows must not be appended twice.
 */
export class Restatements {
  readonly #state: DocumentState;
  readonly #makeBufferId: () => string;
  #asked: { content: object; target: PatchTarget }[] = [];

  constructor(state: DocumentState, makeBufferId: () => string) {
    this.#state = state;
    this.#makeBufferId = makeBufferId;
  }

  /** Notes what a message asks for; returns `false` if it is any other message. */
  ask(type: string, data: unknown, target: PatchTarget): boolean {
    if (type !== CURRENT_VALUES_MESSAGE) return false;
    const subjects = Array.isArray(data) ? data : [];
    const events = subjects.map((subject) => {
      const [id, attr] = Array.isArray(subject) ? subject : [];
      if (id === null) return { kind: `${attr}Changed` };
      return { kind: "ModelChanged", model: { id }, attr };
    });
    this.add(events, target);
    return true;
  }

  /** Notes changes of a connection which it is told the outcome of. */
  add(events: readonly Restated[], target: PatchTarget): void {
    this.#asked.push({ content: { events }, target });
  }

  /** Answers what was asked, once all changes have been sent. */
  answer(): void {
    if (this.#asked.length === 0) return;
    if (this.#state.changes.hold.queued.length > 0) return;
    const asked = this.#asked;
    this.#asked = [];
    for (const { content, target } of asked) this.send(content, target);
  }

  /** Sends a connection the values of what a patch changes. */
  send(content: unknown, target: PatchTarget): void {
    const events = undoEvents(this.#state, content, this.#makeBufferId);
    if (events.length > 0) target.sendPatch(events, () => toPatch(events));
  }
}
