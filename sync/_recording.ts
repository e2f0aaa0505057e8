import { encodeStateChange } from "../document/saving/save_document.ts";
import type { DocumentState } from "../document/document_state.ts";
import type { DocumentChangedEvent, UnsentChange } from "../document/events.ts";
import type { ClientMark } from "../protocol/message.ts";
import type { QueuedChange } from "./_queued_change.ts";
import type { Patch } from "./_patches.ts";
import type { ChangeRecorder, RecordedChange } from "./_sync_options.ts";

/** Tells a recorder of the changes of each flush, also of those that nobody is sent. */
export class Recording {
  readonly #recorder: ChangeRecorder;
  readonly #state: DocumentState;
  readonly #makeBufferId: () => string;
  #unsent: UnsentChange[] = [];
  #mark: ClientMark | undefined;

  constructor(
    recorder: ChangeRecorder,
    state: DocumentState,
    makeBufferId: () => string,
  ) {
    this.#recorder = recorder;
    this.#state = state;
    this.#makeBufferId = makeBufferId;
  }

  /** Notes a change that nobody is sent, until the next flush. */
  add(change: UnsentChange): void {
    this.#unsent.push(change);
  }

  /** Notes that a message is being handled, until the next flush. */
  begin(mark: ClientMark): void {
    this.#mark = mark;
  }

  /** Records all changes since the last flush, as they are encoded and as they were made. */
  record(patches: readonly Patch[], made: readonly QueuedChange[]): void {
    const unsent = this.#unsent;
    this.#unsent = [];
    const mark = this.#mark;
    this.#mark = undefined;
    const changes: RecordedChange[] = patches.flatMap(({ events }) => events);
    let mustSave = false;
    for (const change of unsent) {
      if (change.kind === "StateChanged") {
        changes.push(encodeStateChange(change, this.#makeBufferId));
      } else mustSave = true;
    }
    if (changes.length === 0 && !mustSave && mark === undefined) return;
    // What is held is in the document already, and is recorded again when released.
    const maySave = this.#state.changes.hold.queued.every(mayRepeat);
    const setByClients = made.flatMap(({ source, event }) =>
      source !== null && event.kind === "ModelChanged"
        ? [[event.change.model.id, event.change.attr] as const]
        : []
    );
    this.#recorder.record(changes, { maySave, mustSave, setByClients, mark });
  }
}

/** Whether a document that has a change is the same after it is made again. */
function mayRepeat(event: DocumentChangedEvent): boolean {
  return event.kind === "MessageSent" || event.kind === "TitleChanged" ||
    event.kind === "ModelChanged" && event.change.columns === undefined;
}
