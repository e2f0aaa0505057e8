import { shortHash } from "../../base/short_hash.ts";
import type { Logger } from "../../base/logger.ts";
import type { SessionKey, SessionStore } from "../../stores/session_store.ts";

/** What of a session is needed to end it. */
interface Claimed {
  readonly store: SessionStore;
  readonly key: SessionKey;
  readonly epoch: number;
  readonly logger: Logger;
}

/** Gives up a session of this node, which stays as it was stored. */
export async function releaseSession(
  { store, key, epoch, logger }: Claimed,
): Promise<void> {
  try {
    await store.release(key, epoch);
  } catch (error) {
    // Others claim it once this node counts as dead.
    const fields = { session: shortHash(key.id), error };
    logger.warn("Cannot release a session", fields);
  }
}

/** Forgets a stored session of this node. */
export async function removeSession(
  { store, key, epoch, logger }: Claimed,
): Promise<void> {
  try {
    await store.remove(key, epoch);
  } catch (error) {
    // It is pruned in time.
    const fields = { session: shortHash(key.id), error };
    logger.warn("Cannot remove a stored session", fields);
  }
}
