/** Names a session of a server. */
export interface SessionKey {
  /** The path of the application, as in its URL: `/` or `/name`. */
  readonly path: string;
  /** The id of the session, with its signature if it has one. */
  readonly id: string;
}

/** Who may write to a stored session. */
export interface SessionOwner {
  /** The id of the node, or `null` if the last one released the session. */
  readonly node: string | null;
  /** Grows with each claim; see {@linkcode SessionStore}. */
  readonly epoch: number;
}

/** One change of a session, opaque to the store. */
export interface StoredRecord {
  /** The number of the change: 1 for the first of the session. */
  readonly seq: number;
  /** What it says. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** What a store holds of a session. */
export interface StoredSession {
  /** The latest snapshot, opaque to the store; `null` before the first. */
  readonly snapshot: StoredRecord | null;
  /** The changes after the snapshot, in order and without a gap. */
  readonly records: readonly StoredRecord[];
}

/** A session that now belongs to the node that claimed it. */
export interface SessionClaim {
  /** The session's epoch from now on: writes must name it. */
  readonly epoch: number;
  /** What the store held of the session. */
  readonly stored: StoredSession;
}

/** A live node and where others reach it. */
export interface StoredNode {
  /** The id of the node. */
  readonly node: string;
  /** Where other nodes reach it. */
  readonly address: string;
}

/** How much a store keeps of sessions that no node serves; see {@linkcode SessionStore.prune}. */
export interface PruneOptions {
  /** The longest that such a session is kept, in milliseconds since it was last claimed, released or snapshotted. */
  readonly maxAgeMilliseconds: number;
  /** The most of them that are kept; the oldest go first. */
  readonly maxSessions: number;
}

/**
 * Keeps sessions beyond the life of a process, and says which node owns which.
 *
 * - **One owner:** a claim succeeds only if the session still is as its caller saw
 *   it. It gets an epoch that no claim has had before, not even of a removed
 *   session.
 * - **Fenced:** a write with an epoch other than the session's changes nothing and
 *   throws {@linkcode FencedError}.
 * - **Lasting:** once a write has returned, or its promise has resolved, the change
 *   survives the end of any node.
 * - **Repeatable:** a write whose outcome is unknown may be repeated; it takes
 *   effect once.
 *
 * Methods throw what the engine throws if it cannot be reached, and then may or
 * may not have taken effect. All times are measured by the store. The methods that
 * may return no promise do so if the engine answers at once.
 */
export interface SessionStore extends AsyncDisposable {
  /**
   * Looks up the owner of a session.
   *
   * @param key The session.
   * @returns The owner, or `null` if the store does not know the session.
   */
  owner(key: SessionKey): Promise<SessionOwner | null>;
  /**
   * Makes a node the owner of a session.
   *
   * @param key The session.
   * @param node The id of the node.
   * @param expected The owner that the caller has seen.
   * @returns What is stored; `null` if the owner is another than expected.
   */
  claim(
    key: SessionKey,
    node: string,
    expected: SessionOwner | null,
  ): Promise<SessionClaim | null>;
  /**
   * Adds the next change of a session.
   *
   * @param key The session.
   * @param epoch The epoch of the caller's claim.
   * @param record The change.
   * @throws {FencedError} If the epoch is not the session's.
   * @throws {RangeError} If a change before it is missing.
   */
  append(
    key: SessionKey,
    epoch: number,
    record: StoredRecord,
  ): void | Promise<void>;
  /**
   * Replaces the snapshot of a session, and drops the changes that it contains.
   *
   * @param key The session.
   * @param epoch The epoch of the caller's claim.
   * @param snapshot Its number is that of the last change that it contains.
   * @throws {FencedError} If the epoch is not the session's.
   */
  snapshot(
    key: SessionKey,
    epoch: number,
    snapshot: StoredRecord,
  ): void | Promise<void>;
  /**
   * Gives up a session, which stays stored. Does nothing if the epoch is not the
   * session's.
   *
   * @param key The session.
   * @param epoch The epoch of the caller's claim.
   */
  release(key: SessionKey, epoch: number): Promise<void>;
  /**
   * Forgets a session. Does nothing if the epoch is not the session's.
   *
   * @param key The session.
   * @param epoch The epoch of the caller's claim.
   */
  remove(key: SessionKey, epoch: number): Promise<void>;
  /**
   * Announces a node, or renews its announcement.
   *
   * @param node The node.
   * @param lifetimeMilliseconds When the announcement ends unless it is renewed.
   */
  announce(node: StoredNode, lifetimeMilliseconds: number): Promise<void>;
  /**
   * Ends the announcement of a node.
   *
   * @param node The id of the node.
   */
  withdraw(node: string): Promise<void>;
  /**
   * Lists the nodes whose announcement has not ended.
   *
   * @returns The nodes.
   */
  nodes(): Promise<StoredNode[]>;
  /**
   * Forgets sessions whose owner is `null` or not announced.
   *
   * @param options How many are kept for how long.
   * @returns How many.
   */
  prune(options: PruneOptions): Promise<number>;
}

/** Thrown by a write of a node that does not own the session, or no longer does. */
export class FencedError extends Error {
  /** The name of the class. */
  override readonly name = "FencedError";
  /** The epoch of the session; `null` if the store does not know it. */
  readonly epoch: number | null;

  /**
   * Describes the session.
   *
   * @param epoch The epoch of the session; `null` if the store does not know it.
   */
  constructor(epoch: number | null) {
    super(
      epoch === null
        ? "Cannot write to the session: the store does not know it"
        : `Cannot write to the session: another node has claimed it (epoch ${epoch})`,
    );
    this.epoch = epoch;
  }
}
