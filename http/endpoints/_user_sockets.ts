/** A socket on its way to a session, or in it. */
export class UserSocket {
  /** Closes the socket, once it is open. */
  onEnd: (() => void) | undefined;
  /** Forgets the socket, which has closed or was refused. */
  readonly leave: () => void;
  #isEnded = false;

  constructor(leave: () => void) {
    this.leave = leave;
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

/** The sockets by user, so that they end when the user logs out. */
export class UserSockets {
  readonly #sockets = new Map<string, Set<UserSocket>>();

  /**
   * Adds a socket as soon as the user is known: it may take a while to open.
   *
   * @param key Which user; `undefined` without an auth provider.
   */
  enter(key: string | undefined): UserSocket {
    if (key === undefined) return new UserSocket(() => {});
    const sockets = this.#sockets.get(key) ?? new Set();
    this.#sockets.set(key, sockets);
    const socket = new UserSocket(() => {
      sockets.delete(socket);
      if (sockets.size === 0 && this.#sockets.get(key) === sockets) {
        this.#sockets.delete(key);
      }
    });
    sockets.add(socket);
    return socket;
  }

  /** Ends all sockets of a user. */
  end(key: string): void {
    for (const socket of [...this.#sockets.get(key) ?? []]) socket.end();
  }
}
