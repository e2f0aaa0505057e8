import type { Document } from "../document/document.ts";
import { checkDocument } from "./_synchronizer.ts";
import { ClientSession } from "./client_session.ts";
import type { ClientSessionOptions } from "./session_options.ts";

/**
 * Replaces the document of a session, which browsers can show, and keeps it in
 * sync both ways.
 *
 * @param document The document, which belongs to the session until that ends.
 * @param options The application, the session and how to connect.
 * @returns The session, in sync.
 * @throws {TypeError} If `document` is not a document, or an option is unknown or has the wrong type.
 * @throws {RangeError} If an option is out of range.
 * @throws {Error} If the document belongs to another session.
 * @throws {ConnectionError} If the server cannot be reached or refuses the connection.
 * @throws {ReplyError} If the server fails to accept the document.
 *
 * @example Push a document to a new session
 * ```ts
 * import { pushSession } from "@bokeh-deno/server/client";
 * import { Application, Document, Server } from "@bokeh-deno/server";
 * import { Div } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = new Server(new Application(), { port: 0 });
 * server.start();
 * const doc = new Document();
 * doc.addRoot(new Div({ text: "hello" }));
 * await using session = await pushSession(doc, { url: server.url() });
 *
 * const there = server.getSession("/", session.id).document;
 * assertEquals(there.selectOne(Div)?.text, "hello");
 * ```
 */
export async function pushSession(
  document: Document,
  options: ClientSessionOptions = {},
): Promise<ClientSession> {
  checkDocument(document);
  const session = new ClientSession(options);
  try {
    await session.push(document);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
