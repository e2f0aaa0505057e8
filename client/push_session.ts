import type { Document } from "../document/document.ts";
import { checkDocument } from "./_synchronizer.ts";
import { ClientSession } from "./client_session.ts";
import type { ClientSessionOptions } from "./session_options.ts";

/**
 * Gives a document to a session of a server, where browsers can see it, and
 * keeps it in sync both ways. What the session had before is replaced.
 *
 * @param document The document. It belongs to the session until that ends.
 * @param options Which session of which application.
 * @returns The session, in sync.
 * @throws {TypeError} If it is no document, or an option is unknown or of the wrong form.
 * @throws {RangeError} If an option is out of range.
 * @throws {Error} If the document belongs to another session.
 * @throws {ConnectionError} If the server cannot be reached or refuses.
 * @throws {ReplyError} If the server does not take the document.
 *
 * @example
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
