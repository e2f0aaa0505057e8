import type { Logger } from "../../base/logger.ts";
import type {
  SessionKey,
  SessionStore,
  StoredSession,
} from "../../stores/session_store.ts";
import { ClientNumbers } from "./client_numbers.ts";
import { RecentChanges } from "./recent_changes.ts";
import {
  decodeSavedChange,
  decodeSavedSession,
  encodeSavedSession,
} from "./saved_session.ts";
import type { ServerSession } from "../session.ts";
import { releaseSession, removeSession } from "./_end_session.ts";
import { SessionJournal } from "./session_journal.ts";
import type { StoredState } from "./session_restorer.ts";
import type { SessionSaver } from "./session_saver.ts";

interface OwnedSessionOptions {
  readonly store: SessionStore;
  readonly key: SessionKey;
  readonly node: string;
  readonly epoch: number;
  readonly stored: StoredSession;
  /** Whether the store did not know the session before. */
  readonly isNew: boolean;
  readonly logger: Logger;
  /** Whether this node may store the session again if the store has lost it. */
  mayStoreAgain(): boolean;
  onBegin(journal: SessionJournal): void;
  onEnd(journal: SessionJournal): void;
}

/** What a session needs to begin to be stored. */
export interface SessionWriter {
  readonly saver: SessionSaver;
  /** Returns the session, once it is there. */
  session(): ServerSession;
  /** What was stored, if it has been restored. */
  readonly restored: StoredState | undefined;
  /** Called once if the session belongs to another node now. */
  onFenced(): void;
}

/** A stored session that belongs to this node. */
export class OwnedSession {
  readonly #options: OwnedSessionOptions;

  constructor(options: OwnedSessionOptions) {
    this.#options = options;
  }

  /**
   * The session as it was stored; `undefined` if nothing was, because it is new or
   * nobody has changed it.
   *
   * @throws {SavedSessionError} If it is damaged, or of a newer version.
   */
  state(): StoredState | undefined {
    const { snapshot, records } = this.#options.stored;
    if (snapshot === null) return undefined;
    const saved = decodeSavedSession(snapshot.data);
    return {
      saved,
      changes: records.map(({ data }) => decodeSavedChange(data)),
    };
  }

  /** Stores the session's changes from now on. */
  journal(writer: SessionWriter): SessionJournal {
    const { stored, onBegin, onEnd, ...options } = this.#options;
    const { saver, session, restored, onFenced } = writer;
    const last = stored.records.at(-1) ?? stored.snapshot;
    const marks = restored?.changes.flatMap(({ mark }) => mark ?? []) ?? [];
    const clients = new ClientNumbers([
      ...restored?.saved.clients ?? [],
      ...marks.map(({ client, number }) => [client, number] as const),
    ]);
    const journal: SessionJournal = new SessionJournal({
      ...options,
      seq: last?.seq ?? 0,
      shape: saver.shape,
      clients,
      recent: restored && this.#recent(restored),
      save: (last) => {
        session().flush();
        return encodeSavedSession({
          ...saver.save(),
          clients: clients.save(),
          ...(last === undefined ? {} : { last }),
        });
      },
      onFenced,
      onEnd: () => onEnd(journal),
    });
    onBegin(journal);
    return journal;
  }

  #recent({ saved, changes }: StoredState): RecentChanges | undefined {
    const { snapshot, records } = this.#options.stored;
    if (snapshot === null || saved.isHeld) return undefined;
    const { seq } = snapshot;
    const numbered = changes.map(({ json }, i) => {
      return { seq: records[i]!.seq, json };
    });
    return saved.last === undefined
      ? new RecentChanges(seq, numbered)
      : new RecentChanges(seq - 1, [{ seq, json: saved.last }, ...numbered]);
  }

  /** Gives the session up, which stays as it was stored: not at all if it is new. */
  async release(): Promise<void> {
    if (this.#options.isNew) await removeSession(this.#options);
    else await releaseSession(this.#options);
  }
}
