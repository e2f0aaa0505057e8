/** Counts the requests of a listener that are not done. */
export class OpenRequests {
  #running = 0;
  #open = 0;
  #idle: PromiseWithResolvers<void> | undefined;

  /** How many have no response yet. */
  get running(): number {
    return this.#running;
  }

  /** Resolves as soon as all responses have been sent. */
  get idle(): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    this.#idle ??= Promise.withResolvers();
    return this.#idle.promise;
  }

  /** Makes a handler count its requests. */
  counting<A extends Deno.Addr>(
    handler: Deno.ServeHandler<A>,
  ): Deno.ServeHandler<A> {
    const leave = () => {
      if (--this.#open > 0) return;
      this.#idle?.resolve();
      this.#idle = undefined;
    };
    return async (request, info) => {
      this.#running++;
      this.#open++;
      info.completed.then(leave, leave);
      try {
        return await handler(request, info);
      } finally {
        this.#running--;
      }
    };
  }
}
