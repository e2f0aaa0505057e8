import type { NodePlace } from "../cluster/cluster_node.ts";
import { errorText } from "../base/text/error_text.ts";
import type { Instruments } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import { requirePermissions } from "../base/permissions.ts";
import { shortHash } from "../base/short_hash.ts";
import type { SessionAdmission } from "../sessions/application_context_options.ts";
import { SessionElsewhere } from "../sessions/saving/session_elsewhere.ts";
import { generateSessionId } from "../sessions/session_id.ts";
import { type PeerEffects, Peers } from "./_peers.ts";

/** Where threads listen for each other, each on a port of its own. */
const HOSTNAME = "127.0.0.1";

/** A thread that others can link themselves to. */
interface ThreadNode extends NodePlace {
  /** What others have to know: any program of the machine can reach the port. */
  readonly secretKey: string;
}

/** What threads tell each other. */
type ThreadMessage =
  & { readonly thread: string }
  & (
    | { readonly kind: "hello" }
    | { readonly kind: "here"; readonly self: ThreadNode }
    | { readonly kind: "bye"; readonly node: string }
  );

/** What other threads cause in this one. */
export interface ThreadEffects extends PeerEffects {
  /** Called when sessions may belong to another thread than before. */
  onChange(): void;
}

/** The id of this thread; each thread evaluates this module for itself. */
const THREAD = crypto.randomUUID();

/**
 * The threads that serve the same applications, as `deno serve --parallel` creates
 * them: nodes that serve each other's sessions.
 *
 * - **One home:** all threads compute from its id which one a session belongs to.
 * - **For several only:** a thread listens and links itself once it has heard of
 *   another.
 */
export class ThreadNodes {
  /** The id of this node. */
  readonly node: string = crypto.randomUUID();
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #others = new Map<string, ThreadNode>();
  #effects: ThreadEffects | undefined;
  #channel: BroadcastChannel | undefined;
  #self: ThreadNode | undefined;
  #peers: Peers | undefined;
  /** Whether this thread may not listen. */
  #isAlone = false;

  constructor(logger: Logger, instruments: Instruments) {
    this.#logger = logger;
    this.#instruments = instruments;
  }

  /** The links with other threads; `undefined` if there are none. */
  get peers(): Peers | undefined {
    return this.#peers;
  }

  /** Finds other threads with the same applications, and is found by them. */
  join(
    prefix: string,
    paths: readonly string[],
    effects: ThreadEffects,
  ): void {
    this.#effects = effects;
    // Workers have no main module.
    const program = Deno.mainModule ?? "";
    const name = JSON.stringify(["bokeh-deno", program, prefix, ...paths]);
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#receive(data);
    this.#post({ thread: THREAD, kind: "hello" });
  }

  /** Forgets all other threads; the links remain open. */
  leave(): void {
    try {
      this.#post({ thread: THREAD, kind: "bye", node: this.node });
    } catch {
      // Deno 2.9.6 loses a channel when another of its name has been closed:
      // nobody hears.
    }
    this.#channel?.close();
    this.#channel = undefined;
    this.#others.clear();
    this.#self = undefined;
    this.#peers = undefined;
  }

  /** Whether a session belongs to this thread. */
  isHome(path: string, id: string): boolean {
    return this.#homeOf(path, id) === undefined;
  }

  /**
   * Does nothing if a session belongs to this thread.
   *
   * @throws {SessionElsewhere} If it belongs to another one.
   */
  checkHome(path: string, id: string): void {
    const home = this.#homeOf(path, id);
    if (home !== undefined) throw new SessionElsewhere(home);
  }

  /** Admits only sessions that belong to this thread, and of these those that `next` admits. */
  admission(path: string, next: SessionAdmission): SessionAdmission {
    return {
      enter: (origin) => {
        this.checkHome(path, origin.id);
        next.enter(origin);
      },
      leave: (origin) => next.leave(origin),
    };
  }

  /** The other threads. */
  others(): Promise<NodePlace[]> {
    return Promise.resolve([...this.#others.values()]);
  }

  /** Does nothing: a thread that does not answer is busy, and keeps its sessions. */
  reportLost(): void {}

  /** Does nothing, as {@linkcode reportLost}. */
  reportReached(): void {}

  /** The other thread that a session belongs to; `undefined` if it is this one. */
  #homeOf(path: string, id: string): ThreadNode | undefined {
    if (this.#others.size === 0) return undefined;
    const weight = (node: string) => shortHash(`${node} ${path} ${id}`);
    let home: ThreadNode | undefined;
    let heaviest = weight(this.node);
    for (const [node, other] of this.#others) {
      const own = weight(node);
      if (own < heaviest) continue;
      heaviest = own;
      home = other;
    }
    return home;
  }

  #receive(message: ThreadMessage): void {
    // Another app in this thread.
    if (message.thread === THREAD) return;
    if (message.kind === "bye") this.#others.delete(message.node);
    else if (!this.#listen()) return;
    else if (message.kind === "hello") this.#sayHere();
    else this.#meet(message.self);
  }

  #meet(other: ThreadNode): void {
    const { node, address } = other;
    if (this.#others.get(node)?.address === address) return;
    this.#others.set(node, other);
    this.#logger.info("Found another thread of this server", { node });
    this.#sayHere();
    this.#effects?.onChange();
  }

  #sayHere(): void {
    this.#post({ thread: THREAD, kind: "here", self: this.#self! });
  }

  /** Lets other threads link themselves to this one; returns whether they can. */
  #listen(): boolean {
    if (this.#self !== undefined || this.#isAlone) return !this.#isAlone;
    try {
      requirePermissions("Threads cannot serve each other's sessions", [
        { name: "net", host: HOSTNAME },
      ]);
      const listener = Deno.listen({ hostname: HOSTNAME, port: 0 });
      const address = `${HOSTNAME}:${listener.addr.port}`;
      const secretKey = generateSessionId();
      this.#self = { node: this.node, address, secretKey };
      this.#peers = this.#link(this.#self, listener);
    } catch (error) {
      this.#isAlone = true;
      this.#logger.error(errorText(error), { error });
    }
    return !this.#isAlone;
  }

  #link(
    { secretKey }: ThreadNode,
    listener: Deno.Listener<Deno.Conn<Deno.Addr>>,
  ): Peers {
    const peers = new Peers({
      directory: this,
      // Without a key, nothing is proved: a thread that has left gets one that nobody has.
      secretKeyOf: (node) =>
        node === this.node
          ? secretKey
          : this.#others.get(node)?.secretKey ?? generateSessionId(),
      listen: () => listener,
      logger: this.#logger,
      instruments: this.#instruments,
    });
    peers.start(this.#effects!);
    return peers;
  }

  #post(message: ThreadMessage): void {
    this.#channel?.postMessage(message);
  }
}
