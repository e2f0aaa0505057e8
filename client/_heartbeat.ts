export interface HeartbeatHandlers {
  /** Called after one silent period. */
  onSilence(): void;
  /** Called after a second one. */
  onDeath(): void;
}

/** Detects that the other side has gone silent (spec 3.7). */
export class Heartbeat implements Disposable {
  readonly #timer: ReturnType<typeof setInterval>;
  #silentPeriods = 0;

  constructor(milliseconds: number, handlers: HeartbeatHandlers) {
    this.#timer = setInterval(() => {
      this.#silentPeriods++;
      if (this.#silentPeriods === 1) handlers.onSilence();
      if (this.#silentPeriods === 2) handlers.onDeath();
    }, milliseconds);
  }

  /** Records a sign of life. */
  beat(): void {
    this.#silentPeriods = 0;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
