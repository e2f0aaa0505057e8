import { ClientSession } from "./client_session.ts";
import type { ClientSessionOptions } from "./session_options.ts";

/**
 * Gets the document of a session and keeps it in sync both ways. The session is
 * created, and the application run for it, if there is none with that id.
 *
 * @param options Which session of which application.
 * @returns The session, in sync.
 * @throws {TypeError} If an option is unknown or of the wrong form.
 * @throws {RangeError} If an option is out of range.
 * @throws {ConnectionError} If the server cannot be reached or refuses.
 * @throws {ReplyError} If the server has no document to give.
 *
 * @example
 * ```ts
 * import { pullSession } from "@bokeh-deno/server/client";
 * import { Server } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = new Server((doc) => void (doc.title = "Sine"), { port: 0 });
 * server.start();
 * await using session = await pullSession({ url: server.url() });
 * assertEquals(session.document.title, "Sine");
 * ```
 */
export async function pullSession(
  options: ClientSessionOptions = {},
): Promise<ClientSession> {
  const session = new ClientSession(options);
  try {
    await session.pull();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
