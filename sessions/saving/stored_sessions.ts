import { delay } from "@std/async/delay";
import type { Logger } from "../../base/logger.ts";
import { TimeSlice } from "../../base/time_slice.ts";
import type {
  SessionKey,
  SessionOwner,
  SessionStore,
  StoredNode,
} from "../../stores/session_store.ts";
import type { OwnedSession } from "./owned_session.ts";
import { SessionElsewhere } from "./session_elsewhere.ts";
import type { SessionJournal } from "./session_journal.ts";

/** How long a node counts as alive after an announcement. */
export const LEASE_MILLISECONDS = 1500;
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
  /**
   * Where other nodes reach this one.
   *
   * @default {""} Nowhere: sessions of other nodes are waited for and refused.
   */
  readonly address?: string;
}

/** Where a session is. */
export interface SessionPlace {
  /** The id of the node. */
  readonly node: string;
  /** Where other nodes reach it; empty if they do not. */
  readonly address: string;
  /** Whether it is this node. */
  readonly isLocal: boolean;
}

/**
 * The sessions of a server that outlive its process.
 *
 * - **Patient:** a session is taken over only from a node whose lease is over, or
 *   that could not be reached for the time of a lease; and only by a node that has
 *   reached the store for that long since it last could not.
 */
export class StoredSessions {
  /** The id of this node. */
  readonly node: string = crypto.randomUUID();
  readonly #options: StoredSessionsOptions;
  readonly #address: string;
  /** Those of the sessions that this node has. */
  readonly #journals = new Set<SessionJournal>();
  /** Since when nodes could not be reached. */
  readonly #lost = new Map<string, number>();
  #lastAnnounced: number | undefined;
  /** When the store was reached again after it could not be. */
  #reachedAgain = -Infinity;
  #store: Promise<SessionStore> | undefined;
  #announcing: ReturnType<typeof setInterval> | undefined;
  #pruning: ReturnType<typeof setInterval> | undefined;
  #hasFailed = false;
  readonly #slice = new TimeSlice();
  #listed: Promise<readonly StoredNode[]> = Promise.resolve([]);
  #listedAt = -Infinity;

  constructor(options: StoredSessionsOptions) {
    this.#options = options;
    this.#address = options.address ?? "";
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

  /** Finds a session; `null` if no live node has it. */
  async find(key: SessionKey): Promise<SessionPlace | null> {
    const store = await this.#open();
    const owner = await store.owner(key);
    const place = await this.#nodeOf(store, owner);
    return place && { ...place, isLocal: place.node === this.node };
  }

  /** The other live nodes that can be reached. */
  async others(): Promise<StoredNode[]> {
    const nodes = await (await this.#open()).nodes();
    return nodes
      .filter(({ node, address }) => node !== this.node && address !== "");
  }

  /**
   * Does nothing unless a session is to be opened at another node.
   *
   * @throws {SessionElsewhere} If it is.
   */
  async refer(key: SessionKey): Promise<void> {
    if (this.#address === "") return;
    const store = await this.#open();
    this.#referTo(await this.#nodeOf(store, await store.owner(key)));
  }

  /** Records that a node could not be reached. */
  reportLost(node: string): void {
    if (!this.#lost.has(node)) this.#lost.set(node, performance.now());
  }

  /** Records that a node could be reached. */
  reportReached(node: string): void {
    this.#lost.delete(node);
  }

  /**
   * Makes this node the owner of a session.
   *
   * @throws {SessionElsewhere} If it is to be opened at another node.
   * @throws {Error} If another node serves it that has no address, or the store
   * cannot be reached.
   */
  async claim(key: SessionKey): Promise<OwnedSession> {
    const store = await this.#open();
    const end = Date.now() + TAKEOVER_MILLISECONDS;
    while (true) {
      const owner = await store.owner(key);
      const place = await this.#nodeOf(store, owner);
      this.#referTo(place);
      const claim = this.#mayClaim(owner, place)
        ? await store.claim(key, this.node, owner)
        : null;
      if (claim !== null) {
        const { node } = this;
        const { logger } = this.#options;
        const { epoch, stored } = claim;
        const isNew = owner === null;
        // Imported late, as few servers store sessions.
        const { OwnedSession } = await import("./owned_session.ts");
        return new OwnedSession({
          store,
          key,
          node,
          epoch,
          stored,
          isNew,
          logger,
          journals: this.#journals,
        });
      }
      if (Date.now() >= end) {
        throw this.#options
          .refuse("Another process of this server has the session");
      }
      await delay(POLL_MILLISECONDS);
      // All sessions of a node may be waited for, and are made one after another.
      while (this.#slice.isUsedUp) await this.#slice.yield();
    }
  }

  /** The live node that has a session. */
  async #nodeOf(
    store: SessionStore,
    owner: SessionOwner | null,
  ): Promise<StoredNode | null> {
    const { node } = owner ?? { node: null };
    if (node === null) return null;
    if (node === this.node) return { node, address: this.#address };
    const nodes = await this.#nodesNow(store);
    return nodes.find((other) => other.node === node) ?? null;
  }

  /** The live nodes, as they were a moment ago: many sessions may ask at once. */
  async #nodesNow(store: SessionStore): Promise<readonly StoredNode[]> {
    const now = performance.now();
    if (now - this.#listedAt >= POLL_MILLISECONDS / 2) {
      this.#listedAt = now;
      this.#listed = store.nodes();
    }
    try {
      return await this.#listed;
    } catch (error) {
      this.#listedAt = -Infinity;
      throw error;
    }
  }

  #referTo(place: StoredNode | null): void {
    if (place === null || place.node === this.node) return;
    if (this.#address === "" || place.address === "") return;
    if (!this.#isLost(place.node)) throw new SessionElsewhere(place);
  }

  #mayClaim(owner: SessionOwner | null, place: StoredNode | null): boolean {
    const node = owner?.node ?? null;
    if (node === null || node === this.node) return true;
    // Announcements end while the store is away, also those of live nodes.
    // Whether the store is there is only known since the last announcement.
    const now = performance.now();
    const isSure = now - this.#reachedAgain >= LEASE_MILLISECONDS &&
      now - (this.#lastAnnounced ?? now) < LEASE_MILLISECONDS / 2;
    return isSure && (place === null || this.#isLost(node));
  }

  /** Whether a live node could not be reached for the time of a lease. */
  #isLost(node: string): boolean {
    const since = this.#lost.get(node) ?? Infinity;
    return performance.now() - since >= LEASE_MILLISECONDS;
  }

  #open(): Promise<SessionStore> {
    this.#store ??= this.#options.open().catch((error) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  async #announce(): Promise<void> {
    const self = { node: this.node, address: this.#address };
    await this.#try(async (store) => {
      await store.announce(self, LEASE_MILLISECONDS);
      const now = performance.now();
      const gap = now - (this.#lastAnnounced ?? now);
      this.#lastAnnounced = now;
      // Commands may have waited for the store without failing, and this process
      // may have stood still.
      if (gap >= LEASE_MILLISECONDS / 2) this.#reachedAgain = now;
      if (gap >= LEASE_MILLISECONDS) await this.#checkOwner();
    });
  }

  /** Hands over what other nodes have taken over while this one counted as dead. */
  async #checkOwner(): Promise<void> {
    for (const journal of [...this.#journals]) await journal.checkOwner();
  }

  async #prune(): Promise<void> {
    const { lifetimeMilliseconds: maxAgeMilliseconds, maxSessions } =
      this.#options;
    await this.#try(async (store) => {
      const count = await store.prune({ maxAgeMilliseconds, maxSessions });
      const live = new Set((await store.nodes()).map(({ node }) => node));
      for (const node of this.#lost.keys()) {
        if (!live.has(node)) this.#lost.delete(node);
      }
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
