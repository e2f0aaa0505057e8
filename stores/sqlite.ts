/**
 * Keeps sessions in a file of SQLite, for the processes of one machine. Loaded when
 * the option `sessionStore` names one: `sqlite:sessions.db`.
 *
 * @module
 */

import type { DatabaseSync, StatementSync } from "node:sqlite";
import { requireFile } from "./_access.ts";
import { checkNext } from "./_check_next.ts";
import {
  type StatementName,
  STATEMENTS,
  TABLES,
  VERSION,
} from "./_sqlite_statements.ts";
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

export type * from "./session_store.ts";

/** Milliseconds that a statement waits for another process. */
const BUSY_MILLISECONDS = 5000;

/** Options for {@linkcode SqliteSessionStore}. */
export interface SqliteSessionStoreOptions {
  /**
   * The largest size of the file, in bytes; what does not fit is refused.
   *
   * @default {undefined} As much as the disk has.
   */
  maxBytes?: number;
}

interface SessionRow {
  readonly number: number;
  readonly node: string | null;
  readonly epoch: number;
  readonly seq: number;
}

/**
 * A {@linkcode SessionStore} in a file, which the processes of one machine share.
 *
 * - **Lasting:** what was written survives the end of every process. A loss of power
 *   may cost the last moments, but never damages the file.
 * - **Private:** only the user of the process may read a new file: the ids in it
 *   are keys to their sessions.
 * - **At once:** writes take some tens of microseconds and return no promise.
 *
 * @example
 * ```ts
 * import { SqliteSessionStore } from "@bokeh-deno/server/stores/sqlite";
 * import { assertEquals } from "@std/assert";
 *
 * await using store = new SqliteSessionStore(":memory:");
 * const key = { path: "/", id: "one" };
 * const claim = await store.claim(key, "node", null);
 * store.append(key, claim!.epoch, { seq: 1, data: new Uint8Array([7]) });
 * assertEquals(await store.owner(key), { node: "node", epoch: claim!.epoch });
 * ```
 */
export class SqliteSessionStore implements SessionStore {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<StatementName, StatementSync>();

  /**
   * Opens or creates the file.
   *
   * @param path The path of the file; its folder must exist. `:memory:` for none.
   * @param options How large it may become.
   * @throws {Deno.errors.NotCapable} If read or write permission for it is missing.
   * @throws {Error} If it cannot be opened, or was written by a newer version.
   */
  constructor(path: string, options: SqliteSessionStoreOptions = {}) {
    requireFile(path);
    try {
      if (path !== ":memory:") createPrivate(path);
      // Not imported: where it is missing, in Node, users are told to use Deno.
      const sqlite = globalThis.process.getBuiltinModule("node:sqlite");
      this.#database = new sqlite.DatabaseSync(path);
      this.#prepare(options.maxBytes);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Cannot open session store ${path}: ${reason}`, {
        cause,
      });
    }
  }

  /** The owner of a session, or `null` if the store does not know it. */
  owner(key: SessionKey): Promise<SessionOwner | null> {
    return promised(() => {
      const row = this.#row(key);
      return row === undefined ? null : { node: row.node, epoch: row.epoch };
    });
  }

  /** Makes a node the owner of a session. */
  claim(
    key: SessionKey,
    node: string,
    expected: SessionOwner | null,
  ): Promise<SessionClaim | null> {
    return promised(() =>
      this.#transact(() => {
        const row = this.#row(key);
        if ((row?.epoch ?? null) !== (expected?.epoch ?? null)) return null;
        const now = Date.now();
        // Epochs grow with the clock: a store that was lost repeats none.
        const { last: epoch } = this.#get("nextEpoch", now * 1000) as {
          last: number;
        };
        if (row === undefined) {
          this.#run("create", key.path, key.id, node, epoch, now);
          return { epoch, stored: { snapshot: null, records: [] } };
        }
        this.#run("take", node, epoch, now, row.number);
        return { epoch, stored: this.#stored(row.number) };
      })
    );
  }

  /** Adds the next change of a session. */
  append({ path, id }: SessionKey, epoch: number, record: StoredRecord): void {
    const { seq, data } = record;
    const changes = this.#run("append", seq, data, path, id, epoch);
    if (changes === 1) return;
    const row = this.#owned({ path, id }, epoch);
    const { seq: last } = this.#get("lastRecord", row.number) as {
      seq: number | null;
    };
    checkNext(last ?? row.seq, seq);
  }

  /** Replaces the snapshot of a session, and drops the changes that it contains. */
  snapshot(key: SessionKey, epoch: number, snapshot: StoredRecord): void {
    const { seq, data } = snapshot;
    this.#transact(() => {
      const { number } = this.#owned(key, epoch);
      this.#run("snapshot", seq, data, Date.now(), number, seq);
      this.#run("trim", number, seq);
    });
  }

  /** Gives up a session, which stays stored. */
  release({ path, id }: SessionKey, epoch: number): Promise<void> {
    return promised(() => {
      this.#run("release", Date.now(), path, id, epoch);
    });
  }

  /** Forgets a session. */
  remove(key: SessionKey, epoch: number): Promise<void> {
    return promised(() =>
      this.#transact(() => {
        const row = this.#row(key);
        if (row?.epoch === epoch) this.#forget(row.number);
      })
    );
  }

  /** Announces a node, or renews its announcement. */
  announce(
    { node, address }: StoredNode,
    lifetimeMilliseconds: number,
  ): Promise<void> {
    return promised(() => {
      this.#run("announce", node, address, Date.now() + lifetimeMilliseconds);
    });
  }

  /** Ends the announcement of a node. */
  withdraw(node: string): Promise<void> {
    return promised(() => {
      this.#run("withdraw", node);
    });
  }

  /** The nodes whose announcement has not ended. */
  nodes(): Promise<StoredNode[]> {
    return promised(() =>
      this.#all("nodes", Date.now())
        .map((row) => ({ ...row }) as unknown as StoredNode)
    );
  }

  /** Forgets sessions that no node serves, if they are too old or too many. */
  prune(options: PruneOptions): Promise<number> {
    return promised(() =>
      this.#transact(() => {
        const now = Date.now();
        this.#run("forget", now);
        const idle = this.#all("idle", now) as unknown as {
          number: number;
          changed: number;
        }[];
        const before = now - options.maxAgeMilliseconds;
        const ended = idle.filter(({ changed }, index) =>
          index >= options.maxSessions || changed < before
        );
        for (const { number } of ended) this.#forget(number);
        return ended.length;
      })
    );
  }

  /** Closes the file. */
  [Symbol.asyncDispose](): Promise<void> {
    return promised(() => {
      this.#statements.clear();
      if (this.#database.isOpen) this.#database.close();
    });
  }

  #prepare(maxBytes: number | undefined): void {
    const database = this.#database;
    if (maxBytes !== undefined) {
      const { page_size: size } = database.prepare("PRAGMA page_size")
        .get() as { page_size: number };
      const pages = Math.max(1, Math.floor(maxBytes / size));
      database.exec(`PRAGMA max_page_count = ${pages}`);
    }
    database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    this.#transact(() => {
      const { user_version: version } = database
        .prepare("PRAGMA user_version").get() as { user_version: number };
      if (version > VERSION) {
        throw new Error(
          `it was written by a newer version (${version}, this one knows ${VERSION})`,
        );
      }
      database.exec(TABLES);
      database.exec(`PRAGMA user_version = ${VERSION}`);
    });
  }

  #stored(number: number): SessionClaim["stored"] {
    const { seq, snapshot } = this.#get("snapshotOf", number) as {
      seq: number;
      snapshot: Uint8Array<ArrayBuffer> | null;
    };
    const records = this.#all("records", number) as unknown as StoredRecord[];
    return {
      snapshot: snapshot === null ? null : { seq, data: snapshot },
      records: records.map(({ seq, data }) => ({ seq, data })),
    };
  }

  #row({ path, id }: SessionKey): SessionRow | undefined {
    return this.#get("session", path, id) as unknown as SessionRow | undefined;
  }

  #owned(key: SessionKey, epoch: number): SessionRow {
    const row = this.#row(key);
    if (row?.epoch === epoch) return row;
    throw new FencedError(row?.epoch ?? null);
  }

  #forget(number: number): void {
    this.#run("removeRecords", number);
    this.#run("remove", number);
  }

  /** Runs a function as one change of the file. */
  #transact<T>(run: () => T): T {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = run();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      // A full disk has ended it already.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #get(name: StatementName, ...values: Value[]) {
    return this.#statement(name).get(...values);
  }

  #all(name: StatementName, ...values: Value[]) {
    return this.#statement(name).all(...values);
  }

  #run(name: StatementName, ...values: Value[]): number {
    return Number(this.#statement(name).run(...values).changes);
  }

  #statement(name: StatementName): StatementSync {
    let statement = this.#statements.get(name);
    if (statement === undefined) {
      statement = this.#database.prepare(STATEMENTS[name]);
      this.#statements.set(name, statement);
    }
    return statement;
  }
}

type Value = string | number | Uint8Array<ArrayBuffer> | null;

/**
 * Creates a file that only its owner may read, as the ids in it open sessions. The
 * files beside it get the same mode.
 */
function createPrivate(path: string): void {
  try {
    Deno.openSync(path, { write: true, createNew: true, mode: 0o600 }).close();
  } catch {
    // It is there, or SQLite tells what is wrong.
  }
}

/** Runs a function at once; what it throws is a rejection. */
function promised<T>(run: () => T): Promise<T> {
  return Promise.try(run);
}
