import { ClientSession } from "./client_session.ts";
import type { ClientSessionOptions } from "./session_options.ts";

/**
 * Gets the document of a session and keeps it in sync both ways. If there is no
 * session with the id, the server creates one by running the application.
 *
 * @param options The application, the session and how to connect.
 * @returns The session, in sync.
 * @throws {TypeError} If an option is unknown or has the wrong type.
 * @throws {RangeError} If an option is out of range.
 * @throws {ConnectionError} If the server cannot be reached or refuses the connection.
 * @throws {ReplyError} If the server fails to send the document.
 *
 * @example Pull the document of a new session
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
