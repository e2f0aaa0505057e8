import { Instruments } from "../base/instruments.ts";
import { errorLogger } from "../application/error_logger.ts";
import { createLogger, type Logger, singleLineLogger } from "../base/logger.ts";
import { RecentErrors } from "./admin/recent_errors.ts";
import { Authenticator } from "./access/authenticator.ts";
import { type Peers, peersOf } from "./_peers.ts";
import { Reloads } from "./_reloads.ts";
import { storedSessions } from "./_stored_sessions.ts";
import type { StoredSessions } from "../sessions/saving/stored_sessions.ts";
import type { ResolvedOptions } from "./options.ts";
import { ThreadNodes } from "./_thread_nodes.ts";

/** What the parts of an app share. */
export interface AppServices {
  readonly options: ResolvedOptions;
  readonly logger: Logger;
  readonly instruments: Instruments;
  readonly authenticator: Authenticator;
  /** The other threads of the server. */
  readonly threads: ThreadNodes;
  /** The sessions that outlive the process. */
  readonly stored: StoredSessions | undefined;
  /** The other nodes of a cluster, or the other threads. */
  readonly peers: Peers | undefined;
  /** The latest errors; absent if there is no admin page. */
  readonly errors: RecentErrors | undefined;
  /** Makes pages reload, in development. */
  readonly reloads: Reloads | undefined;
}

/**
 * Makes what the parts of an app share.
 *
 * @throws {TypeError} If the auth provider is invalid.
 * @throws {Deno.errors.NotCapable} If a permission for the store of sessions or the
 * address for nodes is missing.
 */
export function createServices(
  options: ResolvedOptions,
): AppServices {
  const { authProvider, prefix, dev, adminPath, onError } = options;
  const errors = adminPath === undefined ? undefined : new RecentErrors();
  const logger = singleLineLogger(
    errorLogger(
      options.logger ?? createLogger(),
      onError,
      errors?.add.bind(errors),
    ),
  );
  const instruments = new Instruments();
  const stored = storedSessions(options, logger);
  const threads = new ThreadNodes(logger, instruments);
  const peers = peersOf(options, stored, logger, instruments);
  return {
    options,
    logger,
    instruments,
    authenticator: new Authenticator(authProvider, prefix),
    threads,
    stored,
    get peers() {
      return peers ?? threads.peers;
    },
    errors,
    reloads: dev ? new Reloads() : undefined,
  };
}
