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
  /** Called once nobody can ask for a part any more. */
  end?(): void;
}

/** A part that cannot be taken, or given: the client is told why. */
export class FileExchangeError extends Error {
  override readonly name = "FileExchangeError";
}

/** The exchanges of a document, and what else ends with them. */
class Exchanges {
  readonly #byTicket = new Map<string, FileExchange>();
  readonly #endings: (() => void)[] = [];
  #isEnded = false;

  add(exchange: FileExchange): string {
    const ticket = crypto.getRandomValues(new Uint8Array(16)).toHex();
    if (this.#isEnded) exchange.end?.();
    else this.#byTicket.set(ticket, exchange);
    return ticket;
  }

  get(ticket: string): FileExchange | undefined {
    return this.#byTicket.get(ticket);
  }

  remove(ticket: string): void {
    const exchange = this.#byTicket.get(ticket);
    this.#byTicket.delete(ticket);
    exchange?.end?.();
  }

  onEnd(callback: () => void): void {
    if (this.#isEnded) callback();
    else this.#endings.push(callback);
  }

  end(): void {
    this.#isEnded = true;
    for (const ticket of this.#byTicket.keys()) this.remove(ticket);
    for (const callback of this.#endings.splice(0)) callback();
  }
}

/** By document, so that they go with the session. */
const exchanges = new WeakMap<Document, Exchanges>();

function exchangesOf(document: Document): Exchanges {
  let known = exchanges.get(document);
  if (known === undefined) exchanges.set(document, known = new Exchanges());
  return known;
}

/**
 * Lets the clients of a session exchange a file.
 *
 * @returns The ticket that a request has to name: nobody can guess it.
 */
export function addFileExchange(
  document: Document,
  exchange: FileExchange,
): string {
  return exchangesOf(document).add(exchange);
}

/** Makes a ticket worthless, and ends its exchange. */
export function removeFileExchange(document: Document, ticket: string): void {
  exchanges.get(document)?.remove(ticket);
}

/** The exchange that a ticket is for. */
export function fileExchangeOf(
  document: Document,
  ticket: string,
): FileExchange | undefined {
  return exchanges.get(document)?.get(ticket);
}

/** Calls a function when {@linkcode endFileExchanges} is called; at once if it has been. */
export function onFileExchangesEnd(
  document: Document,
  callback: () => void,
): void {
  exchangesOf(document).onEnd(callback);
}

/**
 * Ends all exchanges of a document, whose session has ended in this process: another
 * one may go on with the session, but not with the files.
 */
export function endFileExchanges(document: Document): void {
  exchangesOf(document).end();
}
