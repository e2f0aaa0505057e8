import type { Document } from "./document.ts";

/** The most bytes of a file that a request or an answer carries. */
export const MAX_FILE_PART_BYTES = 512 * 1024;

/** How the server answers a request for a part of a file. */
export interface FileAnswer {
  /** The part that the client gets; nothing if it has sent one. */
  readonly part?: Uint8Array<ArrayBuffer>;
  /** Whether the file is complete. */
  readonly isComplete: boolean;
}

/**
 * A file on its way between a client and the server, in parts one after another.
 * The last part may be repeated: its answer may have been lost.
 */
export interface FileExchange {
  /**
   * Takes a part, or gives one.
   *
   * @param offset Where the part begins, in bytes.
   * @param part What the client has sent; empty if it only asks.
   * @throws {FileExchangeError} If the part is not the next one.
   */
  exchange(offset: number, part: Uint8Array<ArrayBuffer>): Promise<FileAnswer>;
}

/** A part that cannot be taken, or given: the client is told why. */
export class FileExchangeError extends Error {
  override readonly name = "FileExchangeError";
}

/** By document, so that they go with the session. */
const exchanges = new WeakMap<Document, Map<string, FileExchange>>();

/**
 * Lets the clients of a session exchange a file.
 *
 * @returns The ticket that a request has to name: nobody can guess it.
 */
export function addFileExchange(
  document: Document,
  exchange: FileExchange,
): string {
  let tickets = exchanges.get(document);
  if (tickets === undefined) exchanges.set(document, tickets = new Map());
  const ticket = crypto.getRandomValues(new Uint8Array(16)).toHex();
  tickets.set(ticket, exchange);
  return ticket;
}

/** Makes a ticket worthless. */
export function removeFileExchange(document: Document, ticket: string): void {
  exchanges.get(document)?.delete(ticket);
}

/** The exchange that a ticket is for. */
export function fileExchangeOf(
  document: Document,
  ticket: string,
): FileExchange | undefined {
  return exchanges.get(document)?.get(ticket);
}
