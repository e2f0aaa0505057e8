import type { ApplicationContext } from "../sessions/application_context.ts";

/** What a host knows of the connection of a request. */
export interface ConnectionInfo {
  /** The address of the peer. */
  readonly remoteAddr?: Deno.Addr;
}

/** The sender of a request, as far as it is known. */
export interface Client {
  /** `undefined` if the host did not say. */
  readonly address: string | undefined;
  /** Whether the client uses TLS. */
  readonly isSecure: boolean;
}

/** A request on its way to an {@linkcode Endpoint}. */
export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly client: Client;
}

/** Answers the requests for one kind of path. */
export interface Endpoint {
  /** The methods that it answers; others get 405. */
  readonly methods: readonly string[];
  /** Whether it answers only users. */
  readonly needsUser: boolean;
  /** Whether it answers with pages that people look at. */
  readonly isPage?: boolean;
  /**
   * Whether it answers CORS preflights, which browsers send without
   * credentials.
   *
   * @default {false}
   */
  readonly answersPreflights?: boolean;
  respond(incoming: Incoming, target: Target): Response | Promise<Response>;
  /** Adds headers to every response, including errors. */
  decorate?(response: Response, request: Request): void;
}

/** The target of a request's path. */
export interface Target {
  /** The application, for paths of one. */
  readonly context: ApplicationContext | undefined;
  /** The rest of the path. */
  readonly rest: string;
}
