import { Instruments, type ServerMetrics } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { SessionStore } from "../stores/session_store.ts";
import type { ChildEnd } from "./_child.ts";
import { MetricsSum } from "./_metrics_sum.ts";
import { SharedStore } from "./_shared_store.ts";
import type { ProcessArguments } from "./_plan_processes.ts";
import { SharedFolder } from "./_shared_folder.ts";
import { Slot, type SlotOptions } from "./_slot.ts";

/** How long processes may take to stop. */
const STOP_MILLISECONDS = 25_000;

/** How many failures in a row of every process end the server. */
const MAX_FAILURES = 6;

/** How the processes of a server are run. */
export interface SupervisorOptions {
  readonly count: number;
  readonly port: number;
  readonly args: ProcessArguments;
  readonly timeoutMilliseconds: number;
  readonly sessionStore: string | SessionStore | undefined;
  readonly logger: Logger;
  /** Called when a process serves, first. */
  onReady(): void;
}

/** Runs the processes of a server. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #slots: Slot[];
  readonly #mark = `\x1e${crypto.randomUUID()}`;
  readonly #began = performance.now();
  readonly #sum = new MetricsSum(new Instruments().metrics());
  readonly #ready = Promise.withResolvers<void>();
  readonly #failed = Promise.withResolvers<never>();
  readonly #folder = SharedFolder.create();
  #store: SharedStore | undefined;
  /** What was shown last of a process that did not serve. */
  #gist: string | undefined;
  #isReady = false;
  #isStopping = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** Starts nothing yet. */
  constructor(options: SupervisorOptions) {
    this.#options = options;
    const slotOptions = this.#slotOptions();
    this.#slots = Array.from(
      { length: options.count },
      (_, index) => new Slot(index + 1, slotOptions),
    );
  }

  /** The sum of the metrics of all processes, a moment ago. */
  metrics(): ServerMetrics {
    const running = this.#slots.flatMap(({ metrics }) => metrics ?? []);
    return this.#sum.of(running, (performance.now() - this.#began) / 1000);
  }

  /**
   * Runs the processes. The first one shows whether the program serves at all; the
   * others follow.
   *
   * @returns Resolves once they have been stopped, and have ended.
   * @throws {Error} If they keep failing, or the store of sessions cannot be opened.
   */
  async run(): Promise<void> {
    const kill = () => this.#kill();
    // Nothing else runs when the program calls `Deno.exit()`.
    addEventListener("unload", kill);
    const running: Promise<void>[] = [];
    try {
      this.#store = await SharedStore.open(
        this.#options.sessionStore ?? this.#folder.sessionStore,
      );
      const [first, ...others] = this.#slots;
      running.push(first!.run());
      const { promise: failed } = this.#failed;
      await Promise.race([this.#ready.promise, running[0], failed]);
      running.push(...others.map((slot) => slot.run()));
      await Promise.race([Promise.all(running), failed]);
    } finally {
      this.stop(false);
      await Promise.allSettled(running);
      clearTimeout(this.#patience);
      await this.#store?.[Symbol.asyncDispose]();
      this.#folder.remove();
      removeEventListener("unload", kill);
    }
  }

  /**
   * Stops all processes, and makes {@linkcode run} resolve.
   *
   * @param wait Whether open connections get time to close.
   */
  stop(wait: boolean): void {
    for (const slot of this.#slots) slot.stop(wait);
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#patience = setTimeout(() => {
      this.#options.logger.error(
        `Killing the processes that have not stopped within ${
          STOP_MILLISECONDS / 1000
        } s`,
      );
      for (const slot of this.#slots) slot.kill();
    }, STOP_MILLISECONDS);
  }

  #kill(): void {
    for (const slot of this.#slots) slot.kill();
    this.#folder.remove();
  }

  #slotOptions(): SlotOptions {
    const { args, port, timeoutMilliseconds, logger, onReady } = this.#options;
    return {
      logger,
      child: (number) => ({
        args: args({
          folder: this.#folder.path,
          port,
          nodeAddresses: this.#slots.map(({ number }) =>
            this.#folder.nodeAddress(number)
          ),
        }),
        identity: {
          number,
          port,
          mark: this.#mark,
          folder: this.#folder.path,
        },
        timeoutMilliseconds,
      }),
      onReady: () => {
        if (!this.#isReady) onReady();
        this.#isReady = true;
        this.#ready.resolve();
      },
      onChange: () => {
        const processes = this.#slots.map(({ status }) => status);
        for (const slot of this.#slots) slot.tell(processes);
      },
      onEnd: (slot, end) => this.#onEnd(slot, end),
    };
  }

  async #onEnd(
    { number }: Slot,
    { metrics, node, output, text }: ChildEnd,
  ): Promise<void> {
    if (output !== undefined && output.gist !== this.#gist) {
      this.#gist = output.gist;
      output.release();
    }
    if (metrics !== undefined) this.#sum.end(metrics);
    if (this.#isStopping) return;
    if (node !== null) {
      await this.#store?.withdraw(node, this.#options.logger);
    }
    const failure = `Cannot serve: process ${number} has ended ${text}`;
    if (!this.#isReady) this.#fail(`${failure} before it served`);
    else if (this.#slots.every(({ failures }) => failures >= MAX_FAILURES)) {
      this.#fail(`${failure}, as all of them do again and again`);
    }
  }

  #fail(message: string): void {
    this.#failed.reject(new Error(message));
    this.stop(false);
  }
}
