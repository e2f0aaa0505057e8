/** What `ApplicationContext.sweep()` decides by whether a session has expired (spec 5.5). */
export class Expiration {
  /** Whether the session expires as soon as it has no connections. */
  isRequested = false;
  #blocks = 0;
  #lastUse: number = performance.now();

  get blockedCount(): number {
    return this.#blocks;
  }

  get idleMilliseconds(): number {
    return performance.now() - this.#lastUse;
  }

  touch(): void {
    this.#lastUse = performance.now();
  }

  /** Keeps the session from expiring until a matching {@linkcode unblock}. */
  block(): void {
    this.#blocks++;
  }

  /** @throws {Error} If expiration is not blocked. */
  unblock(): void {
    if (this.#blocks === 0) {
      throw new Error("Cannot unblock expiration: it is not blocked");
    }
    this.#blocks--;
  }
}

/** What of a session says whether it has expired. */
export interface Expirable {
  readonly destroyed: boolean;
  readonly connectionCount: number;
  readonly expirationBlocked: boolean;
  readonly expirationRequested: boolean;
  readonly millisecondsSinceLastUnsubscribe: number;
}

/** Whether a session has had no connections for longer than it lives without. */
export function isUnused(session: Expirable, lifetime: number): boolean {
  return !session.destroyed && session.connectionCount === 0 &&
    !session.expirationBlocked &&
    (session.expirationRequested ||
      session.millisecondsSinceLastUnsubscribe > lifetime);
}
