import type { Instruments } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { Authenticator } from "./access/authenticator.ts";
import type { Reloads } from "./_reloads.ts";
import type { StoredSessions } from "../sessions/saving/stored_sessions.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Threads } from "./_threads.ts";

/** What the parts of an app share. */
export interface AppServices {
  readonly options: ResolvedOptions;
  readonly logger: Logger;
  readonly instruments: Instruments;
  readonly authenticator: Authenticator;
  /** The other threads of the server. */
  readonly threads: Threads;
  /** The sessions that outlive the process. */
  readonly stored: StoredSessions | undefined;
  /** Makes pages reload, in development. */
  readonly reloads: Reloads | undefined;
}
