import { UnknownReferenceError } from "../document/codec/deserializer.ts";
import { decodeUpdate } from "../document/codec/decode.ts";
import { encodeDocument } from "../document/codec/encode.ts";
import { Document } from "../document/document.ts";
import { runWithDocument } from "../document/running.ts";
import type { SessionCallback } from "../document/session_callbacks.ts";
import type { ModelGraph } from "../document/model_graph.ts";
import { formatValue } from "../base/format_value.ts";
import type { Message } from "../protocol/message.ts";
import { pullDocRequest, pushDoc } from "../protocol/messages.ts";
import { DocumentSync } from "../sync/document_sync.ts";
import { CallbackTimers } from "../sync/timers.ts";
import type { ClientConnection } from "./_client_connection.ts";

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

/**
 * Brings the document of a session in sync with the server's and keeps it so: the
 * other end of what a `ServerSession` is (spec 9.5).
 */
export class Synchronizer {
  readonly #onError: (error: unknown) => void;
  #document: Document | null = null;
  #sync: DocumentSync | null = null;
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
    return this.#document;
  }

  /**
   * Takes the document that is going to be pushed.
   *
   * @throws {TypeError} If it is none.
   * @throws {Error} If it belongs to another session, or there is another one.
   */
  adopt(document: Document): void {
    checkDocument(document);
    if (this.#document === null) this.#take(document).renumber();
    if (this.#document === document) return;
    throw new Error("Cannot push: the session has another document");
  }

  /** Makes the document equal to the server's. */
  async pull(
    connection: ClientConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#sync?.flush();
    this.#sync?.disconnectAll();
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
    const { state } = this.#sync as DocumentSync;
    this.#sync?.flush();
    const { json, buffers } = encodeDocument(state);
    state.markAllKnown();
    const roots = new Set(state.roots.map(({ id }) => id));
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
    if (this.#sync === null || this.#connection === null) return;
    const content = this.#sincePush(message.content);
    // The echo of a push is older than what was changed here after it.
    const options = { updateKnown: this.#pushes === 0 };
    try {
      const patch = { content, buffers: message.buffers };
      this.#sync.apply(patch, this.#connection, options);
    } catch (error) {
      // Python's server sends a second client bare references to new models.
      if (error instanceof UnknownReferenceError) this.#pullAgain();
      else this.#onError(error);
    }
  }

  /** Sends the changes of this turn now. */
  flush(): void {
    this.#sync?.flush();
  }

  /** Notes that the connection is lost. */
  disconnect(): void {
    this.#connection = null;
    this.#sync?.disconnectAll();
  }

  /** Lets the document go. */
  release(): void {
    this.disconnect();
    this.#sync?.release();
  }

  /** Takes a document into service. */
  #take(document: Document): ModelGraph {
    const sync = new DocumentSync(document, {
      session: this,
      isReplica: true,
      scheduler: (run) => new CallbackTimers(run),
      fire: (callback) => this.#fire(callback),
      track: (work) => void work.catch(this.#onError),
      onUnsent: () => this.#reportUnsent(),
    });
    // The server and its other clients must not arrive at the same ids.
    const random = crypto.getRandomValues(new Uint8Array(6)).toHex();
    sync.state.graph.idPrefix = `c${random}-`;
    sync.timers.resume();
    this.#document = document;
    this.#sync = sync;
    return sync.state.graph;
  }

  #connect(connection: ClientConnection): void {
    this.#connection = connection;
    this.#isUnsentReported = false;
    this.#sync?.disconnectAll();
    this.#sync?.connect(connection);
  }

  #install({ content, buffers }: Message, done: () => void): void {
    const { doc } = Object(content);
    if (this.#sync === null) {
      this.#take(Document.fromJson(doc, buffers)).markAllKnown();
      this.#owner = "server";
      return done();
    }
    const { state } = this.#sync;
    const update = decodeUpdate(state, doc, buffers, this);
    done();
    try {
      update();
    } catch (error) {
      this.#onError(error);
    }
    state.markAllKnown();
  }

  async #fire(callback: SessionCallback): Promise<void> {
    const document = this.#document as Document;
    if (!document.sessionCallbacks.take(callback)) return;
    try {
      await runWithDocument(document, callback.callback);
    } catch (error) {
      this.#onError(error);
    }
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
