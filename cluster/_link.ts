import { errorMessage } from "../base/text/error_text.ts";
import { FrameKind } from "./_frames.ts";
import { FrameReader } from "./_frame_reader.ts";
import { FrameWriter } from "./_frame_writer.ts";
import {
  LINK_LOST,
  LinkStream,
  type StreamConsumer,
  type StreamLink,
} from "./_link_stream.ts";

const PING_MILLISECONDS = 200;

/** A link is lost that has been silent for so long. */
const SILENCE_MILLISECONDS = 900;

/** A connection of two nodes that know each other. */
export interface NodeConnection {
  read(buffer: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  close(): void;
}

/** Options for {@linkcode Link}. */
export interface LinkOptions {
  readonly connection: NodeConnection;
  /** Called for each stream that the other node opens. */
  onOpen(stream: LinkStream, head: unknown): void;
  /** Called once when the link is lost or closed. */
  onEnd(reason: string): void;
}

/**
 * A connection to another node, for many streams at once.
 *
 * - **Fair:** no stream keeps others waiting for more than a part of a message.
 * - **Watched:** a node that is silent is given up. Its own process having
 *   stood still for a while is no silence of the other.
 */
export class Link implements StreamLink {
  readonly writer: FrameWriter;
  readonly #options: LinkOptions;
  readonly #reader = new FrameReader();
  readonly #streams = new Map<number, LinkStream>();
  /** Streams that have parts to send. */
  readonly #queued = new Set<LinkStream>();
  /** Streams of the frames that have just arrived. */
  readonly #touched = new Set<LinkStream>();
  readonly #pinging: ReturnType<typeof setInterval>;
  #lastTick = performance.now();
  #lastHeard = performance.now();
  /** When the ping was sent that has not been answered. */
  #pinged: number | undefined;
  #roundTrip: number | null = null;
  #nextId = 1;
  #isClosed = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.writer = new FrameWriter(
      (bytes) => this.#write(bytes),
      () => this.#fill(),
    );
    this.#pinging = setInterval(() => this.#tick(), PING_MILLISECONDS);
    void this.#read();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How long the last ping took there and back; `null` before the first answer. */
  get roundTripMilliseconds(): number | null {
    return this.#roundTrip;
  }

  /** Opens a stream. Only one of the two nodes opens streams. */
  open(head: unknown, consumer: StreamConsumer): LinkStream {
    const stream = new LinkStream(this.#nextId++, this);
    stream.attach(consumer);
    if (this.#isClosed) {
      stream.finish(LINK_LOST);
      return stream;
    }
    this.#streams.set(stream.id, stream);
    stream.sendOpen(head);
    return stream;
  }

  /** Ends all streams, and the connection. Idempotent. */
  close(reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#pinging);
    try {
      this.#options.connection.close();
    } catch {
      // It has closed by itself.
    }
    for (const stream of [...this.#streams.values()]) stream.finish(LINK_LOST);
    this.#queued.clear();
    this.#options.onEnd(reason);
  }

  queue(stream: LinkStream): void {
    if (this.#isClosed) return;
    this.#queued.add(stream);
    this.#fill();
  }

  remove(stream: LinkStream): void {
    this.#streams.delete(stream.id);
    this.#touched.delete(stream);
  }

  /** Lets streams send, a part each in turn, as long as there is room. */
  #fill(): void {
    for (const stream of this.#queued) {
      if (!this.writer.hasRoom(0)) return;
      this.#queued.delete(stream);
      if (!stream.canSend) continue;
      stream.sendPart();
      // At the end: the others are next.
      if (stream.canSend) this.#queued.add(stream);
    }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    try {
      let at = 0;
      while (at < bytes.length && !this.#isClosed) {
        at += await this.#options.connection.write(bytes.subarray(at));
      }
    } catch (error) {
      this.close(errorMessage(error));
    }
  }

  async #read(): Promise<void> {
    try {
      while (!this.#isClosed) {
        const count = await this.#options.connection.read(this.#reader.room);
        if (count === null) return this.close("the other node closed it");
        this.#lastHeard = performance.now();
        this.#reader.take(
          count,
          (id, kind, payload) => this.#receive(id, kind, payload),
        );
        for (const stream of this.#touched) stream.settle();
        this.#touched.clear();
      }
    } catch (error) {
      this.close(errorMessage(error));
    }
  }

  #receive(id: number, kind: number, payload: Uint8Array<ArrayBuffer>): void {
    if (kind === FrameKind.PING) return this.writer.add(0, FrameKind.PONG);
    if (kind === FrameKind.PONG) return this.#measure();
    if (kind === FrameKind.OPEN) return this.#accept(id, payload);
    const stream = this.#streams.get(id);
    if (stream === undefined) return;
    stream.receive(kind, payload);
    if (kind !== FrameKind.CREDIT) this.#touched.add(stream);
  }

  #accept(id: number, payload: Uint8Array<ArrayBuffer>): void {
    const stream = new LinkStream(id, this);
    this.#streams.set(id, stream);
    stream.receive(FrameKind.OPEN, payload);
    this.#touched.add(stream);
    this.#options
      .onOpen(stream, JSON.parse(new TextDecoder().decode(payload)));
  }

  #tick(): void {
    const now = performance.now();
    const wasLate = now - this.#lastTick > 2 * PING_MILLISECONDS;
    this.#lastTick = now;
    if (wasLate) this.#lastHeard = now;
    if (now - this.#lastHeard > SILENCE_MILLISECONDS) {
      return this.close(`the other node is silent`);
    }
    this.#pinged ??= now;
    this.writer.add(0, FrameKind.PING);
  }

  #measure(): void {
    if (this.#pinged === undefined) return;
    this.#roundTrip = performance.now() - this.#pinged;
    this.#pinged = undefined;
  }
}
