import { abortable } from "@std/async/abortable";
import type { Logger } from "../base/logger.ts";
import type { LinkStream } from "./_link_stream.ts";
import type { LinkSecurity } from "./_connect.ts";
import { askQuestion } from "./_question.ts";
import { NodeLinks, type NodeNames, type NodePlace } from "./_node_links.ts";
import {
  answerRequest,
  type ArrivedAnswer,
  type RelayedRequest,
  relayRequest,
} from "./_relayed_request.ts";
import { RelayedSocket, type RelayedSocketOptions } from "./_relayed_socket.ts";
import { type ClientSocket, RemoteSocket } from "./_remote_socket.ts";

export type {
  ArrivedAnswer,
  ClientSocket,
  LinkSecurity,
  NodePlace,
  RelayedRequest,
  RelayedSocket,
};

/** Makes a WebSocket of a request of another node. */
export type RemoteUpgrade = () => {
  readonly socket: ClientSocket;
  readonly response: Response;
};

/** Options for {@linkcode ClusterNode}. */
export interface ClusterNodeOptions extends NodeNames {
  /** Where other nodes connect; closed in the end. */
  readonly listener: Deno.Listener<Deno.Conn<Deno.Addr>>;
  readonly security?: LinkSecurity;
  readonly logger: Logger;
  /** Called with how many links there are more. */
  onChange(difference: 1 | -1): void;
  /**
   * Answers a request that another node has checked.
   *
   * @returns `null` if the session is not here.
   */
  answer(
    request: RelayedRequest,
    upgrade: RemoteUpgrade,
  ): Promise<Response | null>;
  /** Called with the key of a user who has logged out at another node. */
  onEndUser(key: string): void;
  /** Answers what another node wants to know, with anything that JSON can say. */
  onQuestion(question: unknown): Promise<unknown>;
}

/** What opens a stream: a request, the news that a user has logged out, or a question. */
type Opening =
  | RelayedRequest
  | { readonly endUser: string }
  | { readonly question: unknown };

const DONE = { code: 1000, reason: "", wasClean: true };

/** Nothing comes back on a stream that tells something. */
const NOBODY = { waitingBytes: 0, onMessage() {}, onEnd() {} };

/** This node as others see it, and its way to them. */
export class ClusterNode {
  readonly #options: ClusterNodeOptions;
  readonly #links: NodeLinks;

  constructor(options: ClusterNodeOptions) {
    this.#options = options;
    this.#links = new NodeLinks({
      node: options.node,
      secretKeyOf: (node) => options.secretKeyOf(node),
      listener: options.listener,
      security: options.security,
      logger: options.logger,
      onChange: (difference) => options.onChange(difference),
      onOpen: (stream, head) => this.#open(stream, head as Opening),
    });
  }

  /**
   * Hands a request to another node.
   *
   * @returns `undefined` if the node is lost before it has answered.
   * @throws {Error} If it cannot be reached.
   */
  async ask(
    place: NodePlace,
    request: RelayedRequest,
  ): Promise<ArrivedAnswer | undefined> {
    return await relayRequest(await this.#links.to(place), request);
  }

  /**
   * Tells another node that a user has logged out.
   *
   * @throws {Error} If it cannot be reached.
   */
  async endUser(place: NodePlace, key: string): Promise<void> {
    const opening: Opening = { endUser: key };
    const stream = (await this.#links.to(place)).open(opening, NOBODY);
    stream.end(DONE);
  }

  /**
   * Asks another node something.
   *
   * @param signal Ends the wait for the answer.
   * @throws {Error} If it cannot be reached, or does not answer.
   */
  async question(
    place: NodePlace,
    question: unknown,
    signal: AbortSignal,
  ): Promise<unknown> {
    const opening: Opening = { question };
    const link = await abortable(this.#links.to(place), signal);
    return await askQuestion(link, opening, signal);
  }

  /** How long a ping takes to a node and back; `null` if that is not known. */
  roundTrip(node: string): number | null {
    return this.#links.roundTrip(node);
  }

  /** Connects the socket of a client with the node that has answered 101. */
  relay(options: RelayedSocketOptions): RelayedSocket {
    return new RelayedSocket(options);
  }

  /** Closes all links, and listens no more. */
  close(): void {
    this.#links.close();
  }

  #open(stream: LinkStream, opening: Opening): void {
    if ("endUser" in opening) this.#options.onEndUser(opening.endUser);
    else if ("question" in opening) {
      void this.#answerQuestion(stream, opening.question);
    } else void this.#answer(stream, opening);
  }

  async #answerQuestion(stream: LinkStream, question: unknown): Promise<void> {
    try {
      const answer = await this.#options.onQuestion(question);
      stream.send(JSON.stringify(answer ?? null));
      stream.end(DONE);
    } catch (error) {
      this.#fail(stream, error);
    }
  }

  #fail(stream: LinkStream, error: unknown): void {
    this.#options.logger.error("Cannot answer another node", { error });
    stream.end({ code: 1011, reason: "", wasClean: false });
  }

  async #answer(stream: LinkStream, request: RelayedRequest): Promise<void> {
    let socket: RemoteSocket | undefined;
    const upgrade = () => {
      socket = new RemoteSocket(stream);
      return { socket, response: new Response(null, { status: 101 }) };
    };
    try {
      const response = await this.#options.answer(request, upgrade);
      if (response === null) {
        stream.sendHead({ status: 421, headers: [], isMoved: true });
        return stream.end(DONE);
      }
      await answerRequest(stream, response);
      if (response.status === 101) socket?.open();
    } catch (error) {
      this.#fail(stream, error);
    }
  }
}
