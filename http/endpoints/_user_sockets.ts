import type { AuthenticatedUser } from "../_incoming.ts";
import { TimeSlice } from "../../base/time_slice.ts";

/** How often users with open sockets are checked again. */
const CHECK_MILLISECONDS = 500;

/** A socket on its way to a session, or in it. */
export class UserSocket {
  readonly user: AuthenticatedUser | undefined;
  /** Closes the socket, once it is open. */
  onEnd: (() => void) | undefined;
  /** Forgets the socket, which has closed or was refused. */
  readonly leave: () => void;
  #isEnded = false;

  constructor(leave: () => void, user?: AuthenticatedUser) {
    this.leave = leave;
    this.user = user;
  }

  /** Whether the user has logged out since the request for the socket. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  end(): void {
    this.#isEnded = true;
    this.onEnd?.();
  }
}

export interface UserSocketsOptions {
  /** Whether a user is still logged in; by default until {@linkcode UserSockets.end}. */
  readonly isStillUser?: (user: AuthenticatedUser) => Promise<boolean>;
  /** Told what `isStillUser` throws. The socket stays open. */
  readonly onError: (error: unknown) => void;
}

/** The sockets by user, so that they end when the user logs out. */
export class UserSockets {
  readonly #sockets = new Map<string, Set<UserSocket>>();
  readonly #options: UserSocketsOptions;
  /** The sockets whose check has not ended. */
  readonly #asked = new WeakSet<UserSocket>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: UserSocketsOptions) {
    this.#options = options;
  }

  /**
   * Adds a socket as soon as the user is known: it may take a while to open.
   *
   * @param user Who asks for it; `undefined` without an auth provider.
   */
  enter(user: AuthenticatedUser | undefined): UserSocket {
    if (user === undefined) return new UserSocket(() => {});
    const { key } = user;
    const sockets = this.#sockets.get(key) ?? new Set();
    this.#sockets.set(key, sockets);
    const socket = new UserSocket(() => {
      sockets.delete(socket);
      if (sockets.size === 0 && this.#sockets.get(key) === sockets) {
        this.#sockets.delete(key);
      }
      if (this.#sockets.size > 0) return;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }, user);
    sockets.add(socket);
    if (this.#options.isStillUser !== undefined) this.#checkLater();
    return socket;
  }

  /** Ends all sockets of a user. */
  end(key: string): void {
    for (const socket of [...this.#sockets.get(key) ?? []]) socket.end();
  }

  #checkLater(): void {
    if (this.#timer !== undefined) return;
    const timer = setTimeout(async () => {
      await this.#check();
      // Unless all have left meanwhile.
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#checkLater();
    }, CHECK_MILLISECONDS);
    this.#timer = timer;
  }

  /** Ends the sockets of users who are no longer logged in. */
  async #check(): Promise<void> {
    const slice = new TimeSlice();
    const open = [...this.#sockets.values()].flatMap((all) => [...all]);
    for (const socket of open) {
      // One answer that never comes must not keep the others from being asked for.
      if (!socket.isEnded && !this.#asked.has(socket)) void this.#ask(socket);
      await slice.yield();
    }
  }

  async #ask(socket: UserSocket): Promise<void> {
    this.#asked.add(socket);
    if (!await this.#isStillUser(socket)) socket.end();
    this.#asked.delete(socket);
  }

  async #isStillUser({ user }: UserSocket): Promise<boolean> {
    try {
      return user === undefined || await this.#options.isStillUser!(user);
    } catch (error) {
      this.#options.onError(error);
      return true;
    }
  }
}
