import type { Logger } from "../application/logger.ts";
import { createLogger } from "../application/logger.ts";
import type { Document } from "../document/document.ts";
import { decodeDocument } from "../document/document_json.ts";
import { decodePatch } from "../document/patch.ts";
import type { Json } from "../document/serializer.ts";
import type { Message, MessageBuffer } from "../protocol/message.ts";
import { patchDoc, pullDocRequest } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import type { ServerSession } from "../session.ts";
import type { Failures } from "./_failures.ts";
import { MemorySocket } from "./_memory_socket.ts";
import type { SentPatch } from "./sent_patch.ts";

/** A change or an event, with what it refers to. */
export interface ClientEvent {
  /** The event as it travels (spec 4.6). */
  readonly json: { readonly kind: string; readonly [key: string]: Json };
  /** The buffers that it refers to. */
  readonly buffers: readonly MessageBuffer[];
}

type Reply = PromiseWithResolvers<Message>;

/**
 * What BokehJS is to a session, without a screen: it pulls the document, applies
 * the patches that the server sends, and sends what a user does.
 */
export class Browser {
  /** The patches that the server sent. */
  readonly sent: SentPatch[] = [];
  readonly #socket: MemorySocket;
  readonly #failures: Failures;
  readonly #replies = new Map<string, Reply>();
  #view: Document | undefined;
  #lastError: unknown;

  private constructor(session: ServerSession, failures: Failures) {
    this.#failures = failures;
    const logger: Logger = {
      ...createLogger("none"),
      error: (_message, fields) => this.#lastError = fields?.error,
    };
    this.#socket = new MemorySocket({
      session,
      logger,
      onMessage: (message) => this.#receive(message),
      onClose: (code, reason) => this.#closed(code, reason),
    });
  }

  /**
   * Opens a session, as a page does.
   *
   * @param session The session.
   * @param failures Where patches that cannot be applied are entered.
   * @returns The browser; it has the document.
   */
  static async open(
    session: ServerSession,
    failures: Failures,
  ): Promise<Browser> {
    const browser = new Browser(session, failures);
    await browser.#request(pullDocRequest());
    return browser;
  }

  /** The document as the browser has it. */
  get view(): Document {
    return this.#view as Document;
  }

  /**
   * Makes changes, and tells the server.
   *
   * @param event What happened.
   * @throws {TypeError} If a property does not accept its value; nothing is sent then.
   * @throws {Error} If the server replies with an error; the cause is what it logged.
   */
  async send({ json, buffers }: ClientEvent): Promise<void> {
    // A browser has its own changes before it sends them; events change nothing.
    if (json.kind !== "MessageSent") this.#apply({ events: [json] }, buffers);
    await this.#request(patchDoc([JSON.stringify(json)], buffers));
  }

  /** Leaves, as when the page is closed. */
  close(): void {
    this.#socket.connection.detach();
  }

  #request(message: OutgoingMessage): Promise<Message> {
    const reply: Reply = Promise.withResolvers();
    this.#replies.set(message.header.msgid, reply);
    this.#socket.transmit(message);
    return reply.promise;
  }

  #receive(message: Message): void {
    const { header: { msgtype, reqid = "" }, content, buffers } = message;
    const reply = this.#replies.get(reqid);
    this.#replies.delete(reqid);
    if (msgtype === "ERROR") {
      const { text } = content as { text: string };
      reply?.reject(new Error(text, { cause: this.#lastError }));
    } else if (msgtype === "PATCH-DOC") this.#patched(message);
    else {
      if (msgtype === "PULL-DOC-REPLY") {
        this.#view = decodeDocument((content as { doc: unknown }).doc, buffers);
      }
      reply?.resolve(message);
    }
  }

  #patched({ content, buffers }: Message): void {
    // What is sent before the document is part of it.
    if (this.#view === undefined) return;
    const { events } = content as SentPatch;
    this.sent.push({ events, buffers });
    try {
      this.#apply({ events }, buffers);
    } catch (cause) {
      const text = `Cannot apply a patch of the server to the view: ${cause}`;
      this.#failures.add(new Error(text, { cause }));
    }
  }

  #apply(
    content: Pick<SentPatch, "events">,
    buffers: readonly MessageBuffer[],
  ): void {
    decodePatch(this.view, content, buffers).apply(this.view, this);
  }

  #closed(code?: number, reason?: string): void {
    const text = `the server closed the connection: ${code} ${reason}`;
    for (const reply of this.#replies.values()) {
      reply.reject(new Error(text, { cause: this.#lastError }));
    }
    this.#replies.clear();
  }
}
