import { documentState } from "../document/document_events.ts";
import { Document } from "../document/document.ts";
import { decodePatch } from "../document/codec/apply.ts";
import type { Message, MessageBuffer } from "../protocol/message.ts";
import { patchDoc, pullDocRequest } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import type { ServerSession } from "../sessions/session.ts";
import type { ClientEvent } from "./_client_events.ts";
import type { Failures } from "./_failures.ts";
import { MemorySocket } from "./_memory_socket.ts";
import type { SentPatch } from "./sent_patch.ts";

/** The server refused a request; the cause is the error that it logged. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/**
 * Stands in for BokehJS, without a screen: pulls the document, applies the
 * patches that the server sends, and sends what a user does.
 */
export class SimulatedBrowser {
  readonly sent: SentPatch[] = [];
  readonly #socket: MemorySocket;
  readonly #failures: Failures;
  readonly #requests = new Map<string, PromiseWithResolvers<Message>>();
  #view: Document | undefined;

  private constructor(session: ServerSession, failures: Failures) {
    this.#failures = failures;
    this.#socket = new MemorySocket({
      session,
      logger: failures.logger,
      onMessage: (message) => this.#receive(message),
      onClose: (code, reason) => this.#closed(code, reason),
    });
  }

  /**
   * Opens a session, as a page does, and pulls its document.
   *
   * @param failures Where patches that cannot be applied are recorded.
   */
  static async open(
    session: ServerSession,
    failures: Failures,
  ): Promise<SimulatedBrowser> {
    const browser = new SimulatedBrowser(session, failures);
    await browser.#request(pullDocRequest());
    return browser;
  }

  get view(): Document {
    return this.#view as Document;
  }

  /**
   * Applies changes and sends them to the server.
   *
   * @throws {TypeError} If a property does not accept its value; then nothing
   * is sent.
   * @throws {RefusedError} If the server replies with an error, or closes the
   * connection.
   */
  async send({ json, buffers }: ClientEvent): Promise<void> {
    // A browser applies its own changes before it sends them; events change
    // nothing.
    if (json.kind !== "MessageSent") this.#apply({ events: [json] }, buffers);
    await this.#request(patchDoc([JSON.stringify(json)], buffers));
  }

  /** Disconnects, as when the page is closed. */
  close(): void {
    this.#socket.connection.detach();
  }

  #request(message: OutgoingMessage): Promise<Message> {
    const request = Promise.withResolvers<Message>();
    this.#requests.set(message.header.msgid, request);
    this.#socket.transmit(message);
    return request.promise;
  }

  #receive(message: Message): void {
    const { header: { msgtype, reqid = "" }, content, buffers } = message;
    const request = this.#requests.get(reqid);
    this.#requests.delete(reqid);
    if (msgtype === "PATCH-DOC") return this.#patched(message);
    if (msgtype === "ERROR") {
      return request?.reject(this.#refused((content as { text: string }).text));
    }
    if (msgtype === "PULL-DOC-REPLY") {
      this.#view = Document.fromJson(
        (content as { doc: unknown }).doc,
        buffers,
      );
    }
    request?.resolve(message);
  }

  #refused(reason: string): RefusedError {
    // The session reports an error before it answers the request.
    return new RefusedError(reason, { cause: this.#failures.takeLast() });
  }

  #patched({ content, buffers }: Message): void {
    // What is sent before the document is already part of it.
    if (this.#view === undefined) return;
    const { events } = content as SentPatch;
    this.sent.push({ events, buffers });
    try {
      this.#apply({ events }, buffers);
    } catch (cause) {
      this.#failures.add(`Cannot apply a patch to the view: ${cause}`, cause);
    }
  }

  #apply(
    content: Pick<SentPatch, "events">,
    buffers: readonly MessageBuffer[],
  ): void {
    // Decoded values may share memory with the buffers, which others still
    // hold.
    const copies = buffers.map(({ id, data }) => ({ id, data: data.slice() }));
    decodePatch(documentState(this.view), content, copies).apply(this);
  }

  #closed(code?: number, reason?: string): void {
    for (const request of this.#requests.values()) {
      request.reject(this.#refused(`connection closed: ${code} ${reason}`));
    }
    this.#requests.clear();
  }
}
