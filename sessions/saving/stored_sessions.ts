import { delay } from "@std/async/delay";
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
import {
  releaseSession,
  removeSession,
  SessionJournal,
} from "./session_journal.ts";
import type { StoredState } from "./session_restorer.ts";
import type { SessionSaver } from "./session_saver.ts";

/** How long this node counts as alive after an announcement. */
const LEASE_MILLISECONDS = 1500;
const RENEW_MILLISECONDS = 300;

/** How long a session waits for a node that may be dead. */
const TAKEOVER_MILLISECONDS = 2 * LEASE_MILLISECONDS;
const POLL_MILLISECONDS = 50;

const PRUNE_MILLISECONDS = 60_000;

/** Options for {@linkcode StoredSessions}. */
export interface StoredSessionsOptions {
  /** Opens the store; called once. */
  open(): Promise<SessionStore>;
  /** Whether the store is closed in the end. */
  readonly isOwn: boolean;
  readonly logger: Logger;
  /** How long a session is kept that no process serves. */
  readonly lifetimeMilliseconds: number;
  /** How many such sessions are kept. */
  readonly maxSessions: number;
  /** The error for a session that another process serves. */
  refuse(message: string): Error;
}

/** The sessions of a server that outlive its process. */
export class StoredSessions {
  /** The id of this node. */
  readonly node: string = crypto.randomUUID();
  readonly #options: StoredSessionsOptions;
  #store: Promise<SessionStore> | undefined;
  #announcing: ReturnType<typeof setInterval> | undefined;
  #pruning: ReturnType<typeof setInterval> | undefined;
  #hasFailed = false;

  constructor(options: StoredSessionsOptions) {
    this.#options = options;
  }

  /** Starts to announce this node to others, and to prune the store. */
  start(): void {
    void this.#announce();
    this.#announcing = setInterval(
      () => void this.#announce(),
      RENEW_MILLISECONDS,
    );
    this.#pruning = setInterval(() => void this.#prune(), PRUNE_MILLISECONDS);
  }

  /** Withdraws this node, and closes the store if it is its own. */
  async stop(): Promise<void> {
    clearInterval(this.#announcing);
    clearInterval(this.#pruning);
    await this.#try(async (store) => {
      this.#store = undefined;
      try {
        await store.withdraw(this.node);
      } finally {
        if (this.#options.isOwn) await store[Symbol.asyncDispose]();
      }
    });
  }

  /** Whether a session is stored. */
  async has(key: SessionKey): Promise<boolean> {
    const store = await this.#open();
    return await store.owner(key) !== null;
  }

  /**
   * Makes this node the owner of a session.
   *
   * @throws {Error} If another node serves it, or the store cannot be reached.
   */
  async claim(key: SessionKey): Promise<OwnedSession> {
    const store = await this.#open();
    const end = Date.now() + TAKEOVER_MILLISECONDS;
    while (true) {
      const owner = await store.owner(key);
      const other = owner?.node ?? this.node;
      const isFree = other === this.node ||
        !(await store.nodes()).some(({ node }) => node === other);
      const claim = isFree ? await store.claim(key, this.node, owner) : null;
      if (claim !== null) {
        const { node } = this;
        const { logger } = this.#options;
        const { epoch, stored } = claim;
        const isNew = owner === null;
        return new OwnedSession({
          store,
          key,
          node,
          epoch,
          stored,
          isNew,
          logger,
        });
      }
      if (Date.now() >= end) {
        throw this.#options
          .refuse("Another process of this server has the session");
      }
      await delay(POLL_MILLISECONDS);
    }
  }

  #open(): Promise<SessionStore> {
    this.#store ??= this.#options.open().catch((error) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  async #announce(): Promise<void> {
    const self = { node: this.node, address: "" };
    await this.#try((store) => store.announce(self, LEASE_MILLISECONDS));
  }

  async #prune(): Promise<void> {
    const { lifetimeMilliseconds: maxAgeMilliseconds, maxSessions } =
      this.#options;
    await this.#try(async (store) => {
      const count = await store.prune({ maxAgeMilliseconds, maxSessions });
      if (count === 0) return;
      this.#options.logger.info(`Forgot ${count} stored sessions`);
    });
  }

  /** Logs the first of several failures in a row. */
  async #try(run: (store: SessionStore) => Promise<void>): Promise<void> {
    try {
      await run(await this.#open());
      this.#hasFailed = false;
    } catch (error) {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      this.#options.logger.error("Cannot use the session store", { error });
    }
  }
}

interface OwnedSessionOptions {
  readonly store: SessionStore;
  readonly key: SessionKey;
  readonly node: string;
  readonly epoch: number;
  readonly stored: StoredSession;
  /** Whether the store did not know the session before. */
  readonly isNew: boolean;
  readonly logger: Logger;
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
    const { stored, ...options } = this.#options;
    const { saver, session, restored, onFenced } = writer;
    const last = stored.records.at(-1) ?? stored.snapshot;
    const marks = restored?.changes.flatMap(({ mark }) => mark ?? []) ?? [];
    const clients = new ClientNumbers([
      ...restored?.saved.clients ?? [],
      ...marks.map(({ client, number }) => [client, number] as const),
    ]);
    return new SessionJournal({
      ...options,
      seq: last?.seq ?? 0,
      shape: saver.shape,
      clients,
      recent: restored && this.#recent(restored),
      save: () => {
        session().flush();
        return encodeSavedSession({ ...saver.save(), clients: clients.save() });
      },
      onFenced,
    });
  }

  #recent({ changes }: StoredState): RecentChanges | undefined {
    const { snapshot, records } = this.#options.stored;
    if (snapshot === null) return undefined;
    const numbered = changes.map(({ json }, i) => {
      return { seq: records[i]!.seq, json };
    });
    return new RecentChanges(snapshot.seq, numbered);
  }

  /** Gives the session up, which stays as it was stored: not at all if it is new. */
  async release(): Promise<void> {
    if (this.#options.isNew) await removeSession(this.#options);
    else await releaseSession(this.#options);
  }
}
