import type { ApplicationContext } from "../sessions/application_context.ts";

/** What a host knows of the connection that a request came through. */
export interface ConnectionInfo {
  /** The address of whoever connected. */
  readonly remoteAddr?: Deno.Addr;
}

/** Who sent a request, as far as it is known. */
export interface Client {
  /** The address; `undefined` if the host did not say. */
  readonly address: string | undefined;
  /** Whether the client uses TLS. */
  readonly isSecure: boolean;
}

/** A request on its way to an {@linkcode Endpoint}. */
export interface Incoming {
  /** The request. */
  readonly request: Request;
  /** Its URL. */
  readonly url: URL;
  /** Who sent it. */
  readonly client: Client;
}

/** What answers the requests for one kind of path. */
export interface Endpoint {
  /** The methods that it answers; others get 405. */
  readonly methods: readonly string[];
  /** Whether only users are answered. */
  readonly needsUser: boolean;
  /** Whether it answers with pages that people look at. */
  readonly isPage?: boolean;
  /**
   * Whether it answers the OPTIONS of browsers that ask what they may send,
   * which know no user.
   *
   * @default {false}
   */
  readonly answersPreflights?: boolean;
  /** Answers a request. */
  respond(incoming: Incoming, target: Target): Response | Promise<Response>;
  /** Adds headers to every response, also to those of requests that were refused. */
  decorate?(response: Response, request: Request): void;
}

/** What the path of a request leads to. */
export interface Target {
  /** The application, for paths of one. */
  readonly context: ApplicationContext | undefined;
  /** What follows in the path. */
  readonly rest: string;
}
