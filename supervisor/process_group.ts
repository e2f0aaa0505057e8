import type { ServerMetrics } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { PortReservation } from "../listen/listener.ts";
import type { SessionStore } from "../stores/session_store.ts";
import type { ProcessArguments } from "./_plan_processes.ts";
import type { Supervisor } from "./_supervisor.ts";

/** What a {@linkcode ProcessGroup} is made of. */
export interface ProcessGroupOptions {
  readonly count: number;
  readonly port: PortReservation;
  readonly args: ProcessArguments;
  readonly timeoutMilliseconds: number;
  readonly sessionStore: string | SessionStore | undefined;
  readonly logger: Logger;
}

/**
 * The processes of a server, in place of a listener in the program that supervises
 * them. The code to run them is loaded when they start.
 */
export class ProcessGroup implements Deno.HttpServer<Deno.NetAddr> {
  readonly addr: Deno.NetAddr;
  readonly #options: ProcessGroupOptions;
  readonly #ready = Promise.withResolvers<boolean>();
  readonly #finished = Promise.withResolvers<void>();
  #starting: Promise<Supervisor> | undefined;
  #supervisor: Supervisor | undefined;
  #wait = true;

  /** Starts no process yet. */
  constructor(options: ProcessGroupOptions) {
    this.#options = options;
    this.addr = options.port.addr;
  }

  /** Resolves once all processes have ended; rejects if they keep failing. */
  get finished(): Promise<void> {
    return this.#finished.promise;
  }

  /** Resolves as soon as a process serves, or none ever will; says which. */
  get ready(): Promise<boolean> {
    return this.#ready.promise;
  }

  /** The sum of the metrics of all processes; `zero` before they start. */
  metrics(zero: ServerMetrics): ServerMetrics {
    return this.#supervisor?.metrics() ?? zero;
  }

  /** Frees the port for the processes, and starts them. */
  start(): void {
    this.#options.port[Symbol.dispose]();
    this.#starting = this.#load();
    this.#run().then(this.#finished.resolve, (error) => {
      // For programs that do not wait for their server.
      Deno.exitCode = 1;
      this.#finished.reject(error);
    }).finally(() => this.#ready.resolve(false));
  }

  /** Makes open connections close at once when the processes stop. */
  hurry(): void {
    this.#wait = false;
    this.#supervisor?.stop(false);
  }

  /** Stops the processes, and waits for their end. */
  async shutdown(): Promise<void> {
    if (this.#starting === undefined) {
      this.#options.port[Symbol.dispose]();
      this.#finished.resolve();
    } else {
      await this.#starting.then(
        (supervisor) => supervisor.stop(this.#wait),
        () => {},
      );
      await this.#finished.promise.catch(() => {});
    }
  }

  /** Does nothing: the processes always keep the program running. */
  ref(): void {}

  /** Does nothing: the processes always keep the program running. */
  unref(): void {}

  /** Stops the processes, and waits for their end. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.shutdown();
  }

  async #load(): Promise<Supervisor> {
    const { Supervisor } = await import("./_supervisor.ts");
    const { port, ...options } = this.#options;
    return this.#supervisor = new Supervisor({
      ...options,
      port: port.addr.port,
      onReady: () => this.#ready.resolve(true),
    });
  }

  async #run(): Promise<void> {
    const supervisor = await this.#starting;
    await supervisor!.run();
  }
}
