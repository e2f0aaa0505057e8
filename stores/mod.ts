/**
 * What a store of sessions is: the interface for stores of your own, and one in
 * memory. The built-in engines are in `stores/sqlite` and `stores/redis`, and
 * `checkSessionStore` in `testing` tells whether yours is right.
 *
 * @module
 */

export {
  FencedError,
  type PruneOptions,
  type SessionClaim,
  type SessionKey,
  type SessionOwner,
  type SessionStore,
  type StoredNode,
  type StoredRecord,
  type StoredSession,
} from "./session_store.ts";
export {
  MemorySessionStore,
  type MemorySessionStoreOptions,
} from "./memory.ts";
