import {
  FencedError,
  type PruneOptions,
  type SessionClaim,
  type SessionKey,
  type SessionOwner,
  type SessionStore,
  type StoredNode,
  type StoredRecord,
} from "./session_store.ts";
import { checkNext } from "./_check_next.ts";

interface Entry {
  node: string | null;
  epoch: number;
  snapshot: StoredRecord | null;
  records: StoredRecord[];
  changed: number;
}

/** Options for {@linkcode MemorySessionStore}. */
export interface MemorySessionStoreOptions {
  /**
   * The clock, in milliseconds.
   *
   * @default {Date.now}
   */
  now?: () => number;
}

/**
 * A {@linkcode SessionStore} in memory: for tests, and as the example of a store of
 * your own. Sessions outlive servers in the same process only.
 */
export class MemorySessionStore implements SessionStore {
  readonly #now: () => number;
  readonly #sessions = new Map<string, Entry>();
  readonly #nodes = new Map<string, { node: StoredNode; end: number }>();
  #lastEpoch = 0;

  /**
   * Creates an empty store.
   *
   * @param options The clock.
   */
  constructor(options: MemorySessionStoreOptions = {}) {
    this.#now = options.now ?? Date.now;
  }

  /** The number of stored sessions. */
  get size(): number {
    return this.#sessions.size;
  }

  /** The stored sessions. */
  get keys(): SessionKey[] {
    return Array.from(this.#sessions.keys(), (name) => {
      const [path, id] = JSON.parse(name);
      return { path, id };
    });
  }

  /** The owner of a session, or `null` if the store does not know it. */
  owner(key: SessionKey): Promise<SessionOwner | null> {
    const entry = this.#sessions.get(nameOf(key));
    return Promise.resolve(entry ? ownerOf(entry) : null);
  }

  /** Makes a node the owner of a session. */
  claim(
    key: SessionKey,
    node: string,
    expected: SessionOwner | null,
  ): Promise<SessionClaim | null> {
    const name = nameOf(key);
    const old = this.#sessions.get(name);
    if ((old?.epoch ?? null) !== (expected?.epoch ?? null)) {
      return Promise.resolve(null);
    }
    const epoch = ++this.#lastEpoch;
    const { snapshot = null, records = [] } = old ?? {};
    const entry = { node, epoch, snapshot, records, changed: this.#now() };
    this.#sessions.set(name, entry);
    return Promise.resolve({
      epoch,
      stored: { snapshot, records: [...records] },
    });
  }

  /** Adds the next change of a session. */
  append(key: SessionKey, epoch: number, record: StoredRecord): void {
    const entry = this.#owned(key, epoch);
    const last = entry.records.at(-1)?.seq ?? entry.snapshot?.seq ?? 0;
    if (!checkNext(last, record.seq)) return;
    entry.records.push(copyOf(record));
  }

  /** Replaces the snapshot of a session, and drops the changes that it contains. */
  snapshot(key: SessionKey, epoch: number, snapshot: StoredRecord): void {
    const entry = this.#owned(key, epoch);
    if (snapshot.seq < (entry.snapshot?.seq ?? 0)) return;
    entry.snapshot = copyOf(snapshot);
    entry.records = entry.records.filter(({ seq }) => seq > snapshot.seq);
    entry.changed = this.#now();
  }

  /** Gives up a session, which stays stored. */
  release(key: SessionKey, epoch: number): Promise<void> {
    const entry = this.#sessions.get(nameOf(key));
    if (entry?.epoch === epoch) {
      entry.node = null;
      entry.changed = this.#now();
    }
    return Promise.resolve();
  }

  /** Forgets a session. */
  remove(key: SessionKey, epoch: number): Promise<void> {
    const name = nameOf(key);
    if (this.#sessions.get(name)?.epoch === epoch) this.#sessions.delete(name);
    return Promise.resolve();
  }

  /** Announces a node, or renews its announcement. */
  announce(node: StoredNode, lifetimeMilliseconds: number): Promise<void> {
    const end = this.#now() + lifetimeMilliseconds;
    this.#nodes.set(node.node, { node: { ...node }, end });
    return Promise.resolve();
  }

  /** Ends the announcement of a node. */
  withdraw(node: string): Promise<void> {
    this.#nodes.delete(node);
    return Promise.resolve();
  }

  /** The nodes whose announcement has not ended. */
  nodes(): Promise<StoredNode[]> {
    const now = this.#now();
    for (const [name, { end }] of this.#nodes) {
      if (end <= now) this.#nodes.delete(name);
    }
    return Promise.resolve(
      Array.from(this.#nodes.values(), ({ node }) => node),
    );
  }

  /** Forgets sessions that no node serves, if they are too old or too many. */
  async prune(options: PruneOptions): Promise<number> {
    const live = new Set((await this.nodes()).map(({ node }) => node));
    const before = this.#now() - options.maxAgeMilliseconds;
    const idle = [...this.#sessions]
      .filter(([, { node }]) => node === null || !live.has(node))
      .sort(([, a], [, b]) => b.changed - a.changed);
    const ended = idle.filter(([, { changed }], index) =>
      index >= options.maxSessions || changed < before
    );
    for (const [name] of ended) this.#sessions.delete(name);
    return ended.length;
  }

  /** Forgets everything. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#sessions.clear();
    this.#nodes.clear();
    return Promise.resolve();
  }

  #owned(key: SessionKey, epoch: number): Entry {
    const entry = this.#sessions.get(nameOf(key));
    if (entry?.epoch === epoch) return entry;
    throw new FencedError(entry?.epoch ?? null);
  }
}

function nameOf({ path, id }: SessionKey): string {
  return JSON.stringify([path, id]);
}

function ownerOf({ node, epoch }: Entry): SessionOwner {
  return { node, epoch };
}

function copyOf({ seq, data }: StoredRecord): StoredRecord {
  return { seq, data: data.slice() };
}
