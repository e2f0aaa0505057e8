import type { DurableSocketScriptOptions } from "../../pages/durable_socket_script.ts";
import type { ResolvedOptions } from "../options.ts";

/** How pages keep their connection while the network is lost; `undefined` if they do not. */
export function durableSocketOf(
  { resumeMilliseconds, unusedSessionLifetimeMilliseconds }: ResolvedOptions,
): DurableSocketScriptOptions | undefined {
  if (resumeMilliseconds === 0) return undefined;
  // A server that is back by then still has the session, so BokehJS can pull it.
  return { giveUpMilliseconds: unusedSessionLifetimeMilliseconds };
}
