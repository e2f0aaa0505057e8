import { delay } from "@std/async/delay";
import { errorMessage } from "../base/text/error_text.ts";
import type { ServerMetrics } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { ProcessStatus } from "../pages/admin/cluster_status.ts";
import { Child, type ChildEnd, type ChildOptions } from "./_child.ts";

/** A process that lives longer has not failed. */
const YOUNG_MILLISECONDS = 10_000;

/** How long a process that keeps failing waits for its next start. */
const MIN_DELAY_MILLISECONDS = 100;
const MAX_DELAY_MILLISECONDS = 5000;

/** What the places of all processes share. */
export interface SlotOptions {
  readonly logger: Logger;
  /** How the process with a number is started. */
  readonly child: (
    number: number,
  ) => Pick<ChildOptions, "args" | "identity" | "timeoutMilliseconds">;
  /** Called when a process serves. */
  onReady(): void;
  /** Called when a process is started, serves or has ended. */
  onChange(): void;
  /** Called when a process has ended, although it was not stopped. */
  onEnd(slot: Slot, end: ChildEnd): Promise<void>;
}

/** The place of one process: starts it, and another one each time it ends. */
export class Slot {
  readonly number: number;
  readonly #options: SlotOptions;
  readonly #stopping = new AbortController();
  #child: Child | undefined;
  #failures = 0;
  #ends = 0;
  #lastEnd: string | null = null;

  constructor(number: number, options: SlotOptions) {
    this.number = number;
    this.#options = options;
  }

  /** How many processes in a row have ended soon after their start. */
  get failures(): number {
    return this.#failures;
  }

  /** How the process is. */
  get status(): ProcessStatus {
    const none = { pid: null, since: null, isServing: false };
    return {
      number: this.number,
      ...this.#child?.status ?? none,
      restarts: this.#ends,
      lastEnd: this.#lastEnd,
    };
  }

  /** Tells the process how all are. */
  tell(processes: readonly ProcessStatus[]): void {
    this.#child?.tell(processes);
  }

  /** The latest metrics of the process. */
  get metrics(): ServerMetrics | undefined {
    return this.#child?.metrics;
  }

  /**
   * Keeps a process running.
   *
   * @returns Resolves once it has been stopped, and has ended.
   */
  async run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const end = await this.#run();
      const isYoung = !end.wasReady || end.milliseconds < YOUNG_MILLISECONDS;
      this.#failures = isYoung ? this.#failures + 1 : 0;
      this.#ends++;
      this.#lastEnd = end.text;
      this.#options.onChange();
      await this.#options.onEnd(this, end);
      if (signal.aborted) return;
      await this.#pause(end);
    }
  }

  /** Stops the process, and starts no other. */
  stop(wait: boolean): void {
    this.#stopping.abort();
    this.#child?.stop(wait);
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child?.kill();
  }

  async #run(): Promise<ChildEnd> {
    try {
      this.#child = this.#start();
      this.#options.onChange();
      return await this.#child.ended;
    } catch (error) {
      return neverStarted(error);
    } finally {
      this.#child = undefined;
    }
  }

  #start(): Child {
    const { number } = this;
    const { logger, child, onReady, onChange } = this.#options;
    return new Child({
      ...child(number),
      isHeld: this.#failures > 0,
      onReady: () => {
        onChange();
        onReady();
      },
      onLate: (milliseconds) =>
        logger.warn(
          `Process ${number} does not serve after ${
            Math.round(milliseconds)
          } ms`,
        ),
      onHang: (reason) =>
        logger.error(`Process ${number} ${reason}, and is killed`),
    });
  }

  async #pause({ text, wasReady }: ChildEnd): Promise<void> {
    const { signal } = this.#stopping;
    const milliseconds = this.#failures < 2 ? 0 : Math.min(
      MAX_DELAY_MILLISECONDS,
      MIN_DELAY_MILLISECONDS * 2 ** (this.#failures - 2),
    );
    const when = milliseconds === 0 ? "" : ` in ${milliseconds} ms`;
    const early = wasReady ? "" : " before it served";
    this.#options.logger.warn(
      `Process ${this.number} has ended ${text}${early}; starting another${when}`,
    );
    // Stopping ends the wait.
    await delay(milliseconds, { signal }).catch(() => {});
  }
}

/** The system has not started a process: it has no memory, or too many processes. */
function neverStarted(error: unknown): ChildEnd {
  return {
    wasReady: false,
    text: `at its start (${errorMessage(error)})`,
    milliseconds: 0,
    metrics: undefined,
    node: null,
    output: undefined,
  };
}
