import type { Link } from "./_link.ts";
import type {
  LinkStream,
  StreamConsumer,
  StreamEnd,
  StreamMessage,
} from "./_link_stream.ts";

/** A request as one node hands it to another, which has checked who sends it. */
export interface RelayedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The content in base64, if there is one. */
  readonly body?: string;
  /** What the node that got the request knows of its sender. */
  readonly client: {
    readonly address?: string;
    readonly isSecure: boolean;
    readonly isLocal: boolean;
  };
}

/** How the other node answers. */
export interface RelayedAnswer {
  /** 101 if the stream goes on as a WebSocket. */
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Whether the node does not have the session any more. */
  readonly isMoved?: boolean;
}

/** An answer that has arrived. */
export interface ArrivedAnswer extends RelayedAnswer {
  /** The content, unless it is a WebSocket. */
  readonly body: ArrayBuffer;
  readonly stream: LinkStream;
  /** What has arrived on a WebSocket until it is taken over. */
  takeOver(consumer: StreamConsumer): void;
}

/**
 * Hands a request to the node at the other end of a link.
 *
 * @returns `undefined` if the link is lost before it has answered.
 */
export function relayRequest(
  link: Link,
  request: RelayedRequest,
): Promise<ArrivedAnswer | undefined> {
  const answered = Promise.withResolvers<ArrivedAnswer | undefined>();
  const consumer = new Answer((answer) => answered.resolve(answer));
  consumer.stream = link.open(request, consumer);
  return answered.promise;
}

class Answer implements StreamConsumer {
  readonly waitingBytes = 0;
  stream: LinkStream | undefined;
  readonly #done: (answer: ArrivedAnswer | undefined) => void;
  #head: RelayedAnswer | undefined;
  #body: ArrayBuffer = new ArrayBuffer(0);
  #early: StreamMessage[] = [];
  #end: StreamEnd | undefined;

  constructor(done: (answer: ArrivedAnswer | undefined) => void) {
    this.#done = done;
  }

  onHead(head: RelayedAnswer): void {
    this.#head = head;
    if (head.status === 101) this.#finish(head);
  }

  onMessage(message: StreamMessage): void {
    if (this.#head?.status === 101) this.#early.push(message);
    else if (typeof message !== "string") this.#body = message;
  }

  onEnd(end: StreamEnd): void {
    this.#end = end;
    const isWhole = end.wasClean && this.#head !== undefined;
    if (isWhole) this.#finish(this.#head as RelayedAnswer);
    else this.#done(undefined);
  }

  #finish(head: RelayedAnswer): void {
    const stream = this.stream as LinkStream;
    this.#done({
      ...head,
      body: this.#body,
      stream,
      takeOver: (consumer) => {
        stream.attach(consumer);
        for (const message of this.#early.splice(0)) {
          consumer.onMessage(message);
        }
        if (this.#end !== undefined) consumer.onEnd(this.#end);
      },
    });
  }
}

/** Sends the answer to a request of another node. */
export async function answerRequest(
  stream: LinkStream,
  response: Response,
): Promise<void> {
  const { status } = response;
  const headers = [...response.headers];
  if (status === 101) return stream.sendHead({ status, headers });
  const body = await response.bytes();
  stream.sendHead({ status, headers });
  stream.send(body);
  stream.end({ code: 1000, reason: "", wasClean: true });
}
