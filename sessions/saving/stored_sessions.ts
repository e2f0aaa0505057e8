import { delay } from "@std/async/delay";
import type { Logger } from "../../base/logger.ts";
import { TimeSlice } from "../../base/time_slice.ts";
import type {
  SessionKey,
  SessionOwner,
  SessionStore,
  StoredNode,
} from "../../stores/session_store.ts";
import { LostNodes } from "./_lost_nodes.ts";
import { isNode, LEASE_MILLISECONDS, NodeLease } from "./node_lease.ts";
import type { OwnedSession } from "./owned_session.ts";
import { SessionElsewhere } from "./session_elsewhere.ts";
import type { SessionJournal } from "./session_journal.ts";

/** How long a session waits for a node that may be dead. */
const TAKEOVER_MILLISECONDS = 2 * LEASE_MILLISECONDS;
const POLL_MILLISECONDS = 50;

const PRUNE_MILLISECONDS = 60_000;

/** How many sessions are looked up at once. */
const CHECKED_AT_ONCE = 100;

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
 * - **Aware:** a node that lives learns at once of what was taken over from it.
 * - **Lasting:** what a store has lost is written again by the node that has it,
 *   before another one makes it anew.
 */
export class StoredSessions {
  /** The id of this node. */
  readonly node: string = crypto.randomUUID();
  readonly #options: StoredSessionsOptions;
  readonly #address: string;
  /** Those of the sessions that this node has. */
  readonly #journals = new Set<SessionJournal>();
  readonly #lost = new LostNodes(LEASE_MILLISECONDS);
  readonly #lease: NodeLease;
  #heirs: readonly StoredNode[] = [];
  #store: Promise<SessionStore> | undefined;
  #pruning: ReturnType<typeof setInterval> | undefined;
  #hasFailed = false;
  readonly #slice = new TimeSlice();
  #listed: Promise<readonly StoredNode[]> = Promise.resolve([]);
  #listedAt = -Infinity;

  constructor(options: StoredSessionsOptions) {
    this.#options = options;
    this.#address = options.address ?? "";
    this.#lease = new NodeLease({
      self: { node: this.node, address: this.#address },
      use: (run) => this.#try(run),
      check: () => this.#check([...this.#journals]),
    });
  }

  /** Starts to announce this node to others, and to prune the store. */
  start(): void {
    this.#lease.start();
    this.#pruning = setInterval(() => void this.#prune(), PRUNE_MILLISECONDS);
  }

  /** Withdraws this node, and closes the store if it is its own. */
  async stop(): Promise<void> {
    clearInterval(this.#pruning);
    await this.#lease.stop();
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

  /** The other live nodes. Those with an address can be reached. */
  async others(): Promise<StoredNode[]> {
    const nodes = await (await this.#open()).nodes();
    return nodes.filter((each) => each.node !== this.node && isNode(each));
  }

  /**
   * Does nothing unless a session that this node does not take is to be opened at
   * another node.
   *
   * @throws {SessionElsewhere} If it is.
   */
  async refer(key: SessionKey): Promise<void> {
    if (this.#address === "") return;
    const store = await this.#open();
    const place = await this.#nodeOf(store, await store.owner(key));
    this.#referTo(place);
    const isHere = place === null || place.node === this.node;
    const heirs = this.#heirs.filter(({ node }) => !this.#lost.has(node));
    if (!isHere || heirs.length === 0) return;
    this.#referTo(heirs[Math.floor(Math.random() * heirs.length)]!);
  }

  /** Says which nodes open the sessions that this node does not take, if it takes none. */
  inherit(heirs: readonly StoredNode[]): void {
    this.#heirs = heirs;
  }

  /** Records that a node could not be reached. */
  reportLost(node: string): void {
    this.#lost.report(node);
  }

  /** Records that a node could be reached. */
  reportReached(node: string): void {
    this.#lost.forget(node);
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
      const { doubts } = this.#lease;
      const owner = await store.owner(key);
      const place = await this.#nodeOf(store, owner);
      this.#referTo(place);
      const claim = await this.#mayClaim(store, owner, place)
        ? await store.claim(key, this.node, owner)
        : null;
      if (claim !== null) {
        if (place !== null && place.node !== this.node) {
          this.#lease.tellRobbed(place.node);
        }
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
          mayStoreAgain: () => this.#lease.mayStoreAgain,
          onBegin: (journal) => {
            this.#journals.add(journal);
            // Those that there are have been checked while it was made.
            if (doubts !== this.#lease.doubts) {
              void this.#try(() => this.#check([journal]));
            }
          },
          onEnd: (journal) => void this.#journals.delete(journal),
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
  async #nodesNow(
    store: SessionStore,
    since = -Infinity,
  ): Promise<readonly StoredNode[]> {
    const now = performance.now();
    const isOld = now - this.#listedAt >= POLL_MILLISECONDS / 2;
    if (isOld || this.#listedAt < since) {
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
    if (!this.#lost.has(place.node)) throw new SessionElsewhere(place);
  }

  async #mayClaim(
    store: SessionStore,
    owner: SessionOwner | null,
    place: StoredNode | null,
  ): Promise<boolean> {
    if (owner === null) {
      // New, or lost with all that the store had.
      const renewed = this.#lease.lastRenewed ?? -Infinity;
      const nodes = await this.#nodesNow(store, renewed);
      return this.#lease.isComplete(nodes);
    }
    const { node } = owner;
    if (node === null || node === this.node) return true;
    return this.#lease.isSure && (place === null || this.#lost.has(node));
  }

  #open(): Promise<SessionStore> {
    this.#store ??= this.#options.open().catch((error) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  /** Hands over what other nodes have taken over, and writes again what is lost. */
  async #check(journals: SessionJournal[]): Promise<void> {
    while (journals.length > 0) {
      const some = journals.splice(0, CHECKED_AT_ONCE);
      await Promise.all(some.map((journal) => journal.checkOwner()));
    }
  }

  async #prune(): Promise<void> {
    for (const { recent } of this.#journals) recent?.prune();
    const { lifetimeMilliseconds: maxAgeMilliseconds, maxSessions } =
      this.#options;
    await this.#try(async (store) => {
      const count = await store.prune({ maxAgeMilliseconds, maxSessions });
      const live = await store.nodes();
      this.#lost.keep(new Set(live.map(({ node }) => node)));
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
