import type { ServerContext, SessionContext } from "@bokeh-deno/server";

let count = 0;

/** The number of sessions since the server started. */
export function visitors(): number {
  return count;
}

export function onServerLoaded(_context: ServerContext): void {
  count = 0;
}

export function onSessionCreated(_context: SessionContext): void {
  count++;
}
