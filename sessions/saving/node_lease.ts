import type { SessionStore, StoredNode } from "../../stores/session_store.ts";

/** How long a node counts as alive after an announcement. */
export const LEASE_MILLISECONDS = 1500;
const RENEW_MILLISECONDS = 300;

/** With the id of a live node: some of its sessions have been taken over. */
const ROBBED = "robbed ";

/** Whether an announcement is that of a node. */
export function isNode({ node }: StoredNode): boolean {
  return !node.startsWith(ROBBED);
}

/** Options for {@linkcode NodeLease}. */
export interface NodeLeaseOptions {
  /** This node. */
  readonly self: StoredNode;
  /** Uses the store; does not throw if it cannot be reached. */
  use(run: (store: SessionStore) => Promise<void>): Promise<void>;
  /** Looks whether sessions of this node belong to another one, or are lost. */
  check(): Promise<void>;
}

/** Announces this node as long as it lives, and notices what came in between. */
export class NodeLease {
  readonly #options: NodeLeaseOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The announcement that is under way. */
  #renewal: Promise<void> | undefined;
  #lastRenewed: number | undefined;
  /** When the store was reached again after it could not be, or had lost its data. */
  #reachedAgain = -Infinity;
  /** When the store was seen not to know this node. */
  #forgotten = -Infinity;
  /** When this node was announced again after its time was over. */
  #lateSince = -Infinity;
  /** How often there was reason to check sessions. */
  #doubts = 0;
  #checked = 0;
  #isChecking = false;

  constructor(options: NodeLeaseOptions) {
    this.#options = options;
  }

  /** When the node was announced last; `undefined` before the first time. */
  get lastRenewed(): number | undefined {
    return this.#lastRenewed;
  }

  /**
   * Whether nodes that are not announced are dead. Announcements end while the store
   * is away, also those of live nodes, and whether it is there is only known since
   * the last one.
   */
  get isSure(): boolean {
    const now = performance.now();
    return now - this.#reachedAgain >= LEASE_MILLISECONDS &&
      now - (this.#lastRenewed ?? now) < LEASE_MILLISECONDS / 2;
  }

  /** Changes when sessions may belong to another node, or be lost. */
  get doubts(): number {
    return this.#doubts;
  }

  /**
   * Whether this node may store a session again that the store has lost. If its own
   * time was over, another one may have taken the session over: that one is first.
   */
  get mayStoreAgain(): boolean {
    const now = performance.now();
    return now - (this.#lastRenewed ?? now) < LEASE_MILLISECONDS &&
      now - this.#lateSince >= LEASE_MILLISECONDS / 2;
  }

  /** Begins to announce the node. */
  start(): void {
    this.#renew();
    this.#timer = setInterval(() => this.#renew(), RENEW_MILLISECONDS);
  }

  /** Announces it no more; the last announcement is not over yet. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewal;
  }

  /**
   * Whether the store has what live nodes have written. If it has lost its data,
   * they write it again before others may take it for new.
   *
   * @param nodes What the store lists since {@linkcode lastRenewed}.
   */
  isComplete(nodes: readonly StoredNode[]): boolean {
    const now = performance.now();
    if (this.#lastRenewed !== undefined && !this.#isIn(nodes)) {
      this.#forgotten = now;
    }
    return now - this.#forgotten >= LEASE_MILLISECONDS;
  }

  /** Tells a live node that one of its sessions has been taken over. */
  tellRobbed(node: string): void {
    void this.#options.use((store) =>
      store.announce({ node: ROBBED + node, address: "" }, LEASE_MILLISECONDS)
    );
  }

  #renew(): void {
    this.#renewal ??= this.#options.use((store) => this.#announce(store))
      .finally(() => this.#renewal = undefined);
  }

  async #announce(store: SessionStore): Promise<void> {
    const { self } = this.#options;
    const isFirst = this.#lastRenewed === undefined;
    const nodes = isFirst ? [self] : await store.nodes();
    const robbed = ROBBED + self.node;
    const isRobbed = nodes.some(({ node }) => node === robbed);
    if (isRobbed) await store.withdraw(robbed);
    await store.announce(self, LEASE_MILLISECONDS);
    const now = performance.now();
    const gap = now - (this.#lastRenewed ?? now);
    this.#lastRenewed = now;
    // Its time is over, or the store has lost it: commands may have waited for the
    // store without failing, and this process may have stood still.
    const isForgotten = !this.#isIn(nodes);
    if (isForgotten) this.#forgotten = now;
    if (isForgotten || gap >= LEASE_MILLISECONDS / 2) this.#reachedAgain = now;
    const wasLate = gap >= LEASE_MILLISECONDS;
    if (wasLate) this.#lateSince = now;
    if (isForgotten || isRobbed || wasLate) this.#doubts++;
    const isChecked = this.#doubts === this.#checked;
    if (!isChecked && !this.#isChecking) void this.#check();
  }

  /** Checks the sessions; the next time again, if the store cannot be reached. */
  async #check(): Promise<void> {
    const doubts = this.#doubts;
    this.#isChecking = true;
    try {
      await this.#options.check();
      this.#checked = doubts;
    } catch {
      // With the next announcement.
    } finally {
      this.#isChecking = false;
    }
  }

  #isIn(nodes: readonly StoredNode[]): boolean {
    return nodes.some(({ node }) => node === this.#options.self.node);
  }
}
