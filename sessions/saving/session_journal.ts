import { delay } from "@std/async/delay";
import type { Logger } from "../../base/logger.ts";
import { shortHash } from "../../base/short_hash.ts";
import {
  FencedError,
  type SessionKey,
  type SessionStore,
  type StoredRecord,
} from "../../stores/session_store.ts";
import { CommitGate } from "../../sync/commit_gate.ts";
import type {
  ChangeRecorder,
  RecordedChange,
  RecordOptions,
} from "../../sync/document_sync.ts";
import { releaseSession, removeSession } from "./_end_session.ts";
import { ClientNumbers } from "./client_numbers.ts";
import type { RecentChanges } from "./recent_changes.ts";
import { encodeSavedChange } from "./saved_session.ts";

/** The least that the changes since a snapshot take before the next one, in bytes. */
const MIN_SNAPSHOT_BYTES = 64 * 1024;

/** The longest change that a snapshot names, in characters. */
const MAX_NAMED_LENGTH = 4096;

/** The wait before a failed write is repeated grows up to this. */
const MAX_RETRY_MILLISECONDS = 1000;
const FIRST_RETRY_MILLISECONDS = 25;

/** What a journal writes, in order. */
type Write = StoredRecord & { readonly isSnapshot: boolean };

/** Options for {@linkcode SessionJournal}. */
export interface SessionJournalOptions {
  readonly store: SessionStore;
  readonly key: SessionKey;
  /** The id of this node. */
  readonly node: string;
  /** The epoch of the claim of the session. */
  readonly epoch: number;
  /** The number of the last change that the store has. */
  readonly seq: number;
  readonly logger: Logger;
  /** What the document must be like where the session goes on. */
  readonly shape: string;
  /**
   * The clients of the session.
   *
   * @default {new ClientNumbers()} There were none.
   */
  readonly clients?: ClientNumbers;
  /** What clients of an earlier process may lack; absent if they lack everything. */
  readonly recent?: RecentChanges;
  /**
   * Encodes the whole session as it is.
   *
   * @param last The content of a PATCH-DOC with the last change, if that is to be
   * named: a client that lacks only this need not pull the document.
   */
  save(last: string | undefined): Uint8Array<ArrayBuffer>;
  /**
   * Waits before a write is repeated.
   *
   * @default {delay}
   */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /**
   * Whether this node may store the session again if the store has lost it.
   *
   * @default {() => true}
   */
  readonly mayStoreAgain?: () => boolean;
  /** Called once if the session belongs to another node now. */
  onFenced(): void;
  /** Called when nothing more is written. */
  onEnd?(): void;
}

/**
 * Writes the changes of a session to a store (spec of the store:
 * {@linkcode SessionStore}).
 *
 * - **First a snapshot:** nothing is written before the first change.
 * - **Nothing leaves unstored:** {@linkcode gate} is closed while a write is under way.
 * - **Never silent:** a write that fails is repeated until it succeeds, or until
 *   another node has the session.
 */
export class SessionJournal implements ChangeRecorder {
  /** What clients are sent waits here until it is stored. */
  readonly gate: CommitGate;
  /** What the document must be like where the session goes on. */
  readonly shape: string;
  /** The numbers of the messages that have been handled. */
  readonly clients: ClientNumbers;
  /** What clients of an earlier process may lack. */
  readonly recent: RecentChanges | undefined;
  readonly #options: SessionJournalOptions;
  #epoch: number;
  #seq: number;
  /** Writes that the store has not confirmed. */
  #pending: Write[] = [];
  /** Bytes of the changes since the last snapshot; infinite if one is due. */
  #grown = Infinity;
  #snapshotSize = 0;
  #isRetrying = false;
  /** Whether the session could not be encoded the last time. */
  #hasComplained = false;
  /** Whether a claim is under way whose outcome is unknown. */
  #isClaiming = false;
  #isEnded = false;
  readonly #ended = Promise.withResolvers<void>();

  constructor(options: SessionJournalOptions) {
    this.#options = options;
    this.gate = new CommitGate(options.seq);
    this.shape = options.shape;
    this.clients = options.clients ?? new ClientNumbers();
    this.recent = options.recent;
    this.#epoch = options.epoch;
    this.#seq = options.seq;
  }

  /** Whether nothing more is written, because another node has the session or it has ended. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Writes the changes of one flush. */
  record(
    events: readonly RecordedChange[],
    { maySave, mustSave, setByClients, mark }: RecordOptions,
  ): void {
    if (this.#isEnded) return;
    if (mark !== undefined) this.clients.note(mark);
    if (mustSave) this.#grown = Infinity;
    const json = `{"events":[${events.map(({ json }) => json).join()}]}`;
    this.recent?.add({ seq: this.#seq + 1, json });
    const limit = Math.max(MIN_SNAPSHOT_BYTES, 2 * this.#snapshotSize);
    if (this.#grown >= limit && maySave && this.#snapshot(json)) return;
    if (events.length === 0 && mark === undefined) return;
    const data = encodeSavedChange({
      json,
      buffers: events.flatMap(({ buffers }) => buffers),
      setByClients,
      mark,
    });
    this.#grown += data.length;
    this.#write({ seq: ++this.#seq, data, isSnapshot: false });
  }

  /** Writes the whole session after a change; returns whether it could be encoded. */
  #snapshot(change: string): boolean {
    // Before the first change there may have been other runs, which were not stored.
    const isNamed = this.#seq > 0 && change.length <= MAX_NAMED_LENGTH;
    const data = this.#encode(isNamed ? change : undefined);
    if (data === null) return false;
    this.#write({ seq: ++this.#seq, data, isSnapshot: true });
    return true;
  }

  /** Encodes the whole session; `null` if the application made what cannot be encoded. */
  #encode(last?: string): Uint8Array<ArrayBuffer> | null {
    try {
      const data = this.#options.save(last);
      this.#grown = 0;
      this.#snapshotSize = data.length;
      this.#hasComplained = false;
      return data;
    } catch (error) {
      this.#complain(error);
      return null;
    }
  }

  /** Logs the first of several failures in a row. */
  #complain(error: unknown): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    const { logger, key } = this.#options;
    logger.error(
      "Cannot store a session as it is: a restart would bring back what was stored before",
      { path: key.path, session: shortHash(key.id), error },
    );
  }

  /**
   * Gives the session up, which stays stored.
   *
   * @returns Resolves once the store has everything, or another node the session.
   */
  async release(): Promise<void> {
    await Promise.race([this.#settled(), this.#ended.promise]);
    this.#end();
    await releaseSession({ ...this.#options, epoch: this.#epoch });
  }

  /** Forgets the stored session, which has ended for good. */
  async remove(): Promise<void> {
    this.#end();
    await removeSession({ ...this.#options, epoch: this.#epoch });
  }

  /** Does what a write would if another node has claimed the session. */
  async checkOwner(): Promise<void> {
    const { store, key } = this.#options;
    const owner = await store.owner(key);
    if (owner?.epoch === this.#epoch) return;
    this.#failed(new FencedError(owner?.epoch ?? null));
  }

  async #settled(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gate.after(resolve);
    await promise;
  }

  #write(write: Write): void {
    this.gate.written(write.seq);
    if (this.#pending.length === 0) {
      try {
        const done = this.#send(write);
        if (done === undefined) return this.gate.stored(write.seq);
        this.#pending.push(write);
        return this.#await(done, write);
      } catch (error) {
        this.#pending.push(write);
        return this.#failed(error);
      }
    }
    this.#pending.push(write);
    // The store gets writes in order; those after a failed one are repeated with it.
    if (!this.#isRetrying) {
      this.#await(Promise.try(() => this.#send(write)), write);
    }
  }

  #send({ seq, data, isSnapshot }: Write): void | Promise<void> {
    const { store, key } = this.#options;
    return isSnapshot
      ? store.snapshot(key, this.#epoch, { seq, data })
      : store.append(key, this.#epoch, { seq, data });
  }

  #await(done: Promise<void>, write: Write): void {
    done.then(() => this.#stored(write), (error) => this.#failed(error));
  }

  #stored({ seq }: Write): void {
    if (this.#isRetrying || this.#isEnded) return;
    this.#pending = this.#pending.filter((write) => write.seq > seq);
    this.gate.stored(seq);
  }

  #failed(error: unknown): void {
    if (this.#isRetrying || this.#isEnded) return;
    this.#isRetrying = true;
    void this.#retry(error);
  }

  /** Repeats all unconfirmed writes until the store has them. */
  async #retry(error: unknown): Promise<void> {
    const { logger, key, wait: pause = delay } = this.#options;
    let wait = FIRST_RETRY_MILLISECONDS;
    while (!this.#isEnded && error !== null) {
      if (error instanceof FencedError) error = await this.#reclaim(error);
      else {
        if (wait === FIRST_RETRY_MILLISECONDS) {
          const fields = { path: key.path, error };
          logger.error("Cannot store a session, trying again", fields);
        }
        await pause(wait);
        wait = Math.min(2 * wait, MAX_RETRY_MILLISECONDS);
        error = null;
      }
      error ??= await this.#repeat();
    }
    this.#isRetrying = false;
  }

  /** Sends the unconfirmed writes one by one; returns what went wrong. */
  async #repeat(): Promise<unknown> {
    while (this.#pending.length > 0 && !this.#isEnded) {
      const [write] = this.#pending as [Write];
      try {
        await this.#send(write);
      } catch (error) {
        // The store has lost changes before this one.
        return error instanceof RangeError
          ? this.#replaceBySnapshot() ?? error
          : error;
      }
      if (this.#isEnded) return null;
      this.#pending.shift();
      this.gate.stored(write.seq);
    }
    return null;
  }

  /** Leaves all unconfirmed writes to a snapshot; returns what went wrong. */
  #replaceBySnapshot(): unknown {
    const data = this.#encode();
    if (data === null) return new Error("The session cannot be encoded");
    this.#pending = [{ seq: this.#seq, data, isSnapshot: true }];
    return null;
  }

  /**
   * Claims the session again if the store has lost it, or has gone back to a time
   * before this node had it. If it belongs to another node, the journal ends.
   *
   * @returns What went wrong.
   */
  async #reclaim({ epoch }: FencedError): Promise<unknown> {
    const { store, key, node, onFenced, mayStoreAgain } = this.#options;
    try {
      const mayBeOwn = this.#isClaiming &&
        (await store.owner(key))?.node === node;
      if (epoch !== null && epoch >= this.#epoch && !mayBeOwn) {
        this.#end();
        onFenced();
        return null;
      }
      // Repeated until the claim has succeeded, even if nothing else is to be written.
      const failure = this.#replaceBySnapshot();
      if (failure !== null) return failure;
      if (epoch === null && mayStoreAgain?.() === false) {
        return new Error("The store has lost a session that may have moved");
      }
      // Its reply may be lost: then the owner found next time is this node.
      this.#isClaiming = true;
      const expected = epoch === null ? null : { node: null, epoch };
      const claim = await store.claim(key, node, expected);
      if (claim === null) return null;
      this.#isClaiming = false;
      this.#epoch = claim.epoch;
      return null;
    } catch (error) {
      return error;
    }
  }

  #end(): void {
    this.#isEnded = true;
    this.#pending = [];
    this.gate.end();
    this.#ended.resolve();
    this.#options.onEnd?.();
  }
}
