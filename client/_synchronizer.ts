import { UnknownReferenceError } from "../document/codec/deserializer.ts";
import { Document } from "../document/document.ts";
import {
  encodeDocument,
  markAllKnown,
} from "../document/codec/encode_document.ts";
import { decodeUpdate } from "../document/codec/document_update.ts";
import { formatValue } from "../base/format_value.ts";
import type { Message } from "../protocol/message.ts";
import { pullDocRequest, pushDoc } from "../protocol/messages.ts";
import type { ClientConnection } from "./_client_connection.ts";
import { DocumentLink } from "./_document_link.ts";

/**
 * Checks that something is a document, before it is pushed.
 *
 * @throws {TypeError} If it is none.
 */
export function checkDocument(document: unknown): void {
  if (document instanceof Document) return;
  throw new TypeError(
    `Cannot push document: expected a Document, received ${
      formatValue(document)
    }`,
  );
}

/** Brings the document of a session in sync with the server's and keeps it so. */
export class Synchronizer {
  readonly #onError: (error: unknown) => void;
  #link: DocumentLink | null = null;
  #connection: ClientConnection | null = null;
  /** Whose document it is: the one that the other follows after an interruption. */
  #owner: "server" | "client" | null = null;
  /** How many replies to pulls are awaited. */
  #pulls = 0;
  /** How many replies to pushes are awaited. */
  #pushes = 0;
  /** The roots of a push, until the server is seen to add one of them. */
  #pushedRoots: ReadonlySet<string> | null = null;
  #isUnsentReported = false;

  /** Takes whoever wants to know what goes wrong. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** The document, once there is one. */
  get document(): Document | null {
    return this.#link?.document ?? null;
  }

  /**
   * Takes the document that is going to be pushed.
   *
   * @throws {TypeError} If it is none.
   * @throws {Error} If it belongs to another session, or there is another one.
   */
  adopt(document: Document): void {
    checkDocument(document);
    this.#link ??= this.#linkTo(document, true);
    if (this.#link.document === document) return;
    throw new Error("Cannot push: the session has another document");
  }

  /** Makes the document equal to the server's. */
  async pull(
    connection: ClientConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#link?.flush();
    this.#link?.connect(null);
    this.#pulls++;
    let isPulling = true;
    const done = () => {
      if (isPulling) this.#pulls--;
      isPulling = false;
      // Before the callbacks are called, whose changes are new ones.
      if (this.#pulls === 0) this.#connect(connection);
    };
    try {
      await connection.request(pullDocRequest(), "PULL-DOC-REPLY", (reply) => {
        this.#install(reply, done);
      }, signal);
    } finally {
      done();
    }
  }

  /** Makes the server's document equal to this one. */
  async push(
    connection: ClientConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    const { document } = this.#link as DocumentLink;
    this.#link?.flush();
    const { json, buffers } = encodeDocument(document);
    markAllKnown(document);
    const roots = new Set(document.roots.map(({ id }) => id));
    this.#pushedRoots = roots;
    this.#pushes++;
    let isPushing = true;
    const done = () => {
      if (isPushing) this.#pushes--;
      isPushing = false;
      if (this.#pushedRoots === roots) this.#pushedRoots = null;
    };
    const request = pushDoc(JSON.stringify(json), buffers);
    const reply = connection.request(request, "OK", () => {
      this.#owner = "client";
      done();
    }, signal);
    // Changes made from now on follow the document.
    this.#connect(connection);
    await reply.finally(done);
  }

  /** Brings both documents in sync on a new connection. */
  async restore(
    connection: ClientConnection,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.#owner === "server") await this.pull(connection, signal);
    if (this.#owner === "client") await this.push(connection, signal);
  }

  /** Applies a PATCH-DOC. */
  receive(message: Message): void {
    // What the document will be pulled with, or pushed over, contains the change.
    if (this.#link === null || this.#connection === null) return;
    const content = this.#sincePush(message.content);
    // The echo of a push is older than what was changed here after it.
    const options = { updateKnown: this.#pushes === 0 };
    try {
      this.#link.receive({ content, buffers: message.buffers }, options);
    } catch (error) {
      // Python's server sends a second client bare references to new models.
      if (error instanceof UnknownReferenceError) this.#pullAgain();
      else this.#onError(error);
    }
  }

  /** Sends the changes of this turn now. */
  flush(): void {
    this.#link?.flush();
  }

  /** Notes that the connection is lost. */
  disconnect(): void {
    this.#connection = null;
    this.#link?.connect(null);
  }

  /** Lets the document go. */
  release(): void {
    this.disconnect();
    this.#link?.release();
  }

  #linkTo(document: Document, isForeign: boolean): DocumentLink {
    return new DocumentLink(document, isForeign, {
      onError: this.#onError,
      onUnsent: () => this.#reportUnsent(),
    });
  }

  #connect(connection: ClientConnection): void {
    this.#connection = connection;
    this.#isUnsentReported = false;
    this.#link?.connect(connection);
  }

  #install({ content, buffers }: Message, done: () => void): void {
    const { doc } = Object(content);
    if (this.#link === null) {
      const document = Document.fromJson(doc, buffers);
      this.#link = this.#linkTo(document, false);
      this.#owner = "server";
      markAllKnown(document);
      return done();
    }
    const { document } = this.#link;
    const update = decodeUpdate(document, doc, buffers, this.#link);
    done();
    try {
      update();
    } catch (error) {
      this.#onError(error);
    }
    markAllKnown(document);
  }

  #pullAgain(): void {
    if (this.#pulls > 0 || this.#connection === null) return;
    this.pull(this.#connection).catch(this.#onError);
  }

  /**
   * What of a patch came after the push whose reply is awaited: what came
   * before was about models that are no more.
   */
  #sincePush(content: unknown): unknown {
    const { events } = Object(content);
    const roots = this.#pushedRoots;
    if (roots === null || !Array.isArray(events)) return content;
    const first = events.findIndex((event) =>
      event?.kind === "RootAdded" && roots.has(event.model?.id)
    );
    if (first < 0) return { events: [] };
    this.#pushedRoots = null;
    return { events: events.slice(first) };
  }

  #reportUnsent(): void {
    // A document of the client's own is pushed whole in the end.
    const isPushed = this.#owner !== "server" && this.#connection === null;
    if (isPushed || this.#isUnsentReported) return;
    this.#isUnsentReported = true;
    this.#onError(
      new Error(
        "A change is given up: the document is being pulled, or will be when the session is connected again",
      ),
    );
  }
}
