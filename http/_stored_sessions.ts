import type { Logger } from "../base/logger.ts";
import { StoredSessions } from "../sessions/saving/stored_sessions.ts";
import { openStore, requireStore } from "../stores/open_store.ts";
import { HttpError } from "./_http_error.ts";
import type { ResolvedOptions } from "./options.ts";

/**
 * The sessions that outlive the process; `undefined` if none do.
 *
 * @throws {Deno.errors.NotCapable} If a permission for their store is missing.
 */
export function storedSessions(
  options: ResolvedOptions,
  logger: Logger,
): StoredSessions | undefined {
  const { sessionStore: store } = options;
  if (store === undefined) return undefined;
  if (typeof store === "string") requireStore(store);
  return new StoredSessions({
    logger,
    open: () =>
      typeof store === "string" ? openStore(store) : Promise.resolve(store),
    isOwn: typeof store === "string",
    address: options.nodeAddress,
    lifetimeMilliseconds: options.storedSessionLifetimeMilliseconds,
    maxSessions: options.maxStoredSessions,
    refuse: (message) =>
      new HttpError(503, { message, headers: { "retry-after": "1" } }),
  });
}
