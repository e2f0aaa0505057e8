import { delay } from "@std/async/delay";
import { errorMessage } from "../base/text/error_text.ts";
import type { StoredNode } from "../stores/session_store.ts";
import type { NodeState } from "../pages/admin/cluster_status.ts";
import type { AppServices } from "./_app_services.ts";
import type { Contexts } from "./_contexts.ts";

/** How often sessions are given up that were still being created. */
const ROUND_MILLISECONDS = 500;

/** How long another node may take to say whether it takes sessions. */
const ANSWER_MILLISECONDS = 1000;

/** What a node is asked that may take over sessions. */
export const TAKES_SESSIONS = { kind: "takes sessions" } as const;

/** What draining needs of the server. */
type DrainServices = Pick<AppServices, "logger" | "peers" | "stored">;
type DrainContexts = Pick<
  Contexts,
  "giveUpSessions" | "refuseSessions" | "sessions" | "takeSessions"
>;

/**
 * Empties a server that goes on running, so that it can be stopped without anybody
 * noticing.
 *
 * - **Nobody is lost:** sessions stay until another node takes them, or, if they
 *   are not stored, until they end.
 * - **Reversible:** {@linkcode end} makes the server take sessions again.
 */
export class Drain {
  readonly #services: DrainServices;
  readonly #contexts: DrainContexts;
  #running: AbortController | undefined;
  /** Whether the server runs: what it is asked for while it stops comes too late. */
  #isOpen = false;

  constructor(services: DrainServices, contexts: DrainContexts) {
    this.#services = services;
    this.#contexts = contexts;
  }

  get state(): NodeState {
    if (this.#running === undefined) return "serving";
    return this.#contexts.sessions.length === 0 ? "drained" : "draining";
  }

  /** Allows to drain, because the server has started. */
  open(): void {
    this.#isOpen = true;
  }

  /**
   * Takes no new sessions, and hands over those that it has. Idempotent.
   *
   * @returns Whether it drains: not if the server does not run.
   */
  begin(): boolean {
    if (!this.#isOpen) return false;
    if (this.#running !== undefined) return true;
    const { logger } = this.#services;
    logger.info("Draining: this server takes no new sessions");
    this.#running = new AbortController();
    this.#contexts.refuseSessions();
    void this.#run(this.#running.signal);
    return true;
  }

  /** Takes sessions again. Idempotent. */
  end(): void {
    if (this.#running === undefined) return;
    this.#cease();
    this.#contexts.takeSessions();
    this.#services.logger.info("Not draining any more");
  }

  /** Ends the work, because the server stops. */
  stop(): void {
    this.#isOpen = false;
    this.#cease();
  }

  #cease(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#services.stored?.inherit([]);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { stored, logger } = this.#services;
    if (stored === undefined) return;
    let wasDrained = false;
    while (!signal.aborted) {
      const heirs = await this.#heirs();
      if (signal.aborted) return;
      stored.inherit(heirs);
      if (heirs.length > 0) this.#contexts.giveUpSessions();
      const isDrained = this.state === "drained";
      if (isDrained && !wasDrained) {
        logger.info("Drained: this server has no sessions any more");
      }
      wasDrained = isDrained;
      // Stopping ends the wait.
      await delay(ROUND_MILLISECONDS, { signal }).catch(() => {});
    }
  }

  /** The nodes that take sessions. */
  async #heirs(): Promise<readonly StoredNode[]> {
    const { stored, peers, logger } = this.#services;
    try {
      const others = await stored!.others();
      // Clients find their way through a load balancer.
      if (peers === undefined) return others;
      const takes = await Promise.all(
        others.map((node) =>
          node.address !== "" &&
          peers.question(node, TAKES_SESSIONS, ANSWER_MILLISECONDS)
            .then((answer) => answer === true, () => false)
        ),
      );
      return others.filter((_, index) => takes[index]);
    } catch (error) {
      logger.warn(`Cannot hand sessions over: ${errorMessage(error)}`);
      return [];
    }
  }
}
