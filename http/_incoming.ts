import { formatValue } from "../base/text/format_value.ts";
import type { RemoteUpgrade } from "../cluster/cluster_node.ts";
import type { RequestContext } from "../application/request_context.ts";
import type { ApplicationContext } from "../sessions/application_context.ts";
import type { SessionUser } from "../sessions/server_session_context.ts";

/** What a host knows of the connection of a request. */
export interface ConnectionInfo {
  /** The address of the peer. */
  readonly remoteAddr?: Deno.Addr;
}

/** What is known of who sent a request. */
export interface Client {
  /** `undefined` if the host did not say. */
  readonly address: string | undefined;
  /** Whether the client uses TLS. */
  readonly isSecure: boolean;
  /** Whether it is known to be on this machine, and not behind a proxy that is not trusted. */
  readonly isLocal: boolean;
}

/** A user whom the auth provider has let through. */
export interface AuthenticatedUser extends SessionUser {
  /** When the provider was asked, in milliseconds since 1970. */
  readonly since: number;
}

/** A request on its way to an {@linkcode Endpoint}. */
export interface Incoming {
  /** The request, with the scheme that the client uses. */
  readonly request: Request;
  /** The URL of the request. */
  readonly url: URL;
  readonly client: Client;
  /** The request as the host passed it on: only this one can be upgraded. */
  readonly received: Request;
  /** The sender, if the endpoint needs a user and there is an auth provider. */
  readonly user?: AuthenticatedUser;
  /** Present if another node has passed it on, which has checked host and origin. */
  readonly relayed?: { readonly upgrade: RemoteUpgrade };
}

/** Makes the request what it was before a proxy took off its TLS. */
export function incomingOf(
  received: Request,
  url: URL,
  client: Client,
): Incoming {
  const protocol = client.isSecure ? "https:" : "http:";
  if (url.protocol === protocol) {
    return { request: received, url, client, received };
  }
  const sent = new URL(url);
  sent.protocol = protocol;
  const { method, headers, body } = received;
  const request = new Request(sent, { method, headers, body });
  // Copied only if it is used, since Deno warns about uses of it.
  const signal = { get: () => received.signal };
  Object.defineProperty(request, "signal", signal);
  return { request, url: sent, client, received };
}

/** @throws {TypeError} If a host passes on something else, such as its own wrapper. */
export function checkIsRequest(request: unknown): void {
  if (request instanceof Request) return;
  throw new TypeError(
    `Cannot answer: expected a Request, received ${
      formatValue(request)
    }; with Hono pass c.req.raw`,
  );
}

/** What programs may know about the sender of a request. */
export function requestContextOf({ client }: Incoming): RequestContext {
  return { remoteAddress: client.address, isSecure: client.isSecure };
}

/** Answers the requests for one kind of path. */
export interface Endpoint {
  /** The methods that it answers; others get 405. */
  readonly methods: readonly string[];
  /** Whether it answers only authenticated users. */
  readonly needsUser: boolean;
  /**
   * Whether it answers requests to any host: it checks the page instead, or tells
   * nothing that others must not read.
   *
   * @default {false}
   */
  readonly takesAnyHost?: boolean;
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
  /** Adds headers to every response that is not an error. */
  decorate?(response: Response, request: Request): void;
}

/** What the path of a request leads to. */
export interface Target {
  /** The application, if the path belongs to one. */
  readonly context: ApplicationContext | undefined;
  /** The rest of the path. */
  readonly rest: string;
}
