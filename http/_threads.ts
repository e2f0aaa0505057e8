import type { SessionAdmission } from "../sessions/application_context_options.ts";
import { HttpError } from "./_http_error.ts";

/** A message between the threads of a server. */
interface ThreadMessage {
  /** The sending thread. */
  readonly from: string;
  /** It starts, answers a start, claims or releases sessions, ends users, or ends. */
  readonly kind: "hello" | "here" | "claim" | "release" | "end" | "bye";
  /** The sessions or users concerned. */
  readonly keys: readonly string[];
}

/** What other threads cause in this one. */
export interface ThreadEffects {
  /** Destroys this thread's copy of a session that another thread uses. */
  dropUnused(path: string, id: string): void;
  /** Closes the sockets of a user who logged out in another thread. */
  endUser(key: string): void;
}

/** The id of this thread; each thread evaluates this module for itself. */
const THREAD = crypto.randomUUID();

/**
 * Coordinates the threads that serve the same applications, as `deno serve
 * --parallel` creates them. The system hands each connection to any of them,
 * and each has sessions of its own (spec 6.3).
 *
 * - **A page finds its session by token:** its socket may reach another thread,
 *   where the application runs again. The copy made for the page is destroyed.
 * - **A session stays in one thread:** once it has had a connection, other threads
 *   refuse it until it ends, so it never has two documents.
 * - **A session is not found by name:** pages that name theirs are refused, because
 *   their socket would find it only by chance.
 */
export class Threads {
  readonly #effects: ThreadEffects;
  readonly #claimed = new Set<string>();
  readonly #others = new Map<string, Set<string>>();
  #channel: BroadcastChannel | undefined;

  /** Knows no other threads until {@linkcode join}. */
  constructor(effects: ThreadEffects) {
    this.#effects = effects;
  }

  /** Finds other threads with the same applications, and is found by them. */
  join(prefix: string, paths: readonly string[]): void {
    const name = JSON.stringify(["bokeh-deno", prefix, ...paths]);
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#receive(data);
    this.#post("hello");
  }

  /** Forgets all other threads. */
  leave(): void {
    try {
      this.#post("bye");
    } catch {
      // Deno 2.9.6 loses a channel when another of its name has been closed:
      // nobody hears.
    } finally {
      this.#channel?.close();
      this.#channel = undefined;
      this.#others.clear();
      this.#claimed.clear();
    }
  }

  get hasOthers(): boolean {
    return this.#others.size > 0;
  }

  /** Closes the sockets of a user in the other threads. */
  endUser(key: string): void {
    this.#post("end", [key]);
  }

  /** Records that a session has a connection in this thread. */
  claim(path: string, id: string): void {
    const key = keyOf(path, id);
    if (this.#channel === undefined || this.#claimed.has(key)) return;
    this.#claimed.add(key);
    this.#post("claim", [key]);
  }

  /**
   * Refuses a page that names its session if its socket may reach another
   * thread, where the session does not exist.
   *
   * @param isToken Whether the page brings a token, from which the session can
   * be made again.
   * @throws {HttpError} If the page is refused.
   */
  checkNamed(path: string, id: string, isToken: boolean): void {
    if (this.#others.size === 0) return;
    if (isToken && !this.#claimed.has(keyOf(path, id))) return;
    throw new HttpError(409, {
      message: "Sessions cannot be opened by their id here: this server runs " +
        "in several threads, and each has sessions of its own",
    });
  }

  /** Admits only sessions that no other thread uses, and of these those that `next` admits. */
  admission(path: string, next: SessionAdmission): SessionAdmission {
    return {
      enter: (origin) => {
        this.#checkFree(keyOf(path, origin.id));
        next.enter(origin);
      },
      leave: (origin) => {
        this.#release(keyOf(path, origin.id));
        next.leave(origin);
      },
    };
  }

  #checkFree(key: string): void {
    for (const keys of this.#others.values()) {
      if (!keys.has(key)) continue;
      throw new HttpError(409, {
        message: "This session is in use in another thread of this server",
      });
    }
  }

  #release(key: string): void {
    if (this.#claimed.delete(key)) this.#post("release", [key]);
  }

  #post(kind: ThreadMessage["kind"], keys: readonly string[] = []): void {
    const message: ThreadMessage = { from: THREAD, kind, keys };
    this.#channel?.postMessage(message);
  }

  #receive({ from, kind, keys }: ThreadMessage): void {
    // Another app in this thread.
    if (from === THREAD) return;
    if (kind === "bye") {
      this.#others.delete(from);
      return;
    }
    if (kind === "end") {
      for (const key of keys) this.#effects.endUser(key);
      return;
    }
    const known = this.#others.get(from) ?? new Set();
    this.#others.set(from, known);
    if (kind === "hello") return this.#post("here", [...this.#claimed]);
    for (const key of keys) {
      if (kind === "release") known.delete(key);
      else {
        known.add(key);
        const [path, id] = JSON.parse(key);
        this.#effects.dropUnused(path, id);
      }
    }
  }
}

function keyOf(path: string, id: string): string {
  return JSON.stringify([path, id]);
}
