import type { DurableSocketScriptOptions } from "../../pages/durable_socket_script.ts";
import { MAX_AWAY_MILLISECONDS } from "../../sessions/saving/client_numbers.ts";
import type { ResolvedOptions } from "../options.ts";

/** How pages keep their connection while the network is lost; `undefined` if they do not. */
export function durableSocketOf(
  options: ResolvedOptions,
): DurableSocketScriptOptions | undefined {
  const { unusedSessionLifetimeMilliseconds: lifetime } = options;
  if (options.resumeMilliseconds === 0) return undefined;
  // A server that is back by then still has the session, so BokehJS can pull it.
  return {
    giveUpMilliseconds: options.sessionStore === undefined
      ? lifetime
      : MAX_AWAY_MILLISECONDS,
  };
}
