/** What to do when nothing is heard of the other side. */
export interface HeartbeatHandlers {
  /** Called when a period has passed in silence. */
  onSilence(): void;
  /** Called when the next one has, too. */
  onDeath(): void;
}

/** Notices when nothing is heard of the other side any more (spec 3.7). */
export class Heartbeat implements Disposable {
  readonly #timer: ReturnType<typeof setInterval>;
  #silentPeriods = 0;

  /** Begins to listen. */
  constructor(milliseconds: number, handlers: HeartbeatHandlers) {
    this.#timer = setInterval(() => {
      this.#silentPeriods++;
      if (this.#silentPeriods === 1) handlers.onSilence();
      if (this.#silentPeriods === 2) handlers.onDeath();
    }, milliseconds);
  }

  /** Notes a sign of life. */
  beat(): void {
    this.#silentPeriods = 0;
  }

  /** Stops to listen. */
  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
