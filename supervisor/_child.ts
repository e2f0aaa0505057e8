import { deadline } from "@std/async/deadline";
import type { ServerMetrics } from "../base/instruments.ts";
import type { ProcessIdentity } from "../base/processes/process_identity.ts";
import { IDENTITY_VARIABLE } from "../base/processes/process_identity.ts";
import type { ProcessStatus } from "../pages/admin/cluster_status.ts";
import { readLines } from "./_lines.ts";
import type { ProcessMessage, SupervisorMessage } from "./_messages.ts";
import { HeldOutput, type Output, write } from "./_held_output.ts";
import { isSuspended } from "./_process_state.ts";

const PING_MILLISECONDS = 200;

/** How long the output of a process that has ended is waited for. */
const OUTPUT_MILLISECONDS = 500;

/** How long a process that the system has suspended is waited for. */
const SUSPENDED_MILLISECONDS = 800;

/** How a process is started, and what becomes of what it says. */
export interface ChildOptions {
  readonly args: readonly string[];
  readonly identity: ProcessIdentity;
  /** How long it may be busy. */
  readonly timeoutMilliseconds: number;
  /** Whether its output waits until it serves. */
  readonly isHeld: boolean;
  onReady(): void;
  /** Called once if it does not serve for as long as it may be busy. */
  onLate(milliseconds: number): void;
  /** Called before it is killed because it does not answer. */
  onHang(reason: string): void;
}

/** How a process has ended. */
export interface ChildEnd {
  /** Whether it had served. */
  readonly wasReady: boolean;
  /** How: `with exit code 1`. */
  readonly text: string;
  readonly milliseconds: number;
  /** Its last metrics, if it reported any. */
  readonly metrics: ServerMetrics | undefined;
  /** The id of its node, if its sessions are stored. */
  readonly node: string | null;
  /** The output of a process that was held and never served. */
  readonly output: HeldOutput | undefined;
}

/** A process that serves, as its supervisor sees it. */
export class Child {
  readonly ended: Promise<ChildEnd>;
  readonly #options: ChildOptions;
  readonly #process: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #encoder = new TextEncoder();
  readonly #began = performance.now();
  readonly #since = Date.now();
  /** Its output, until it is passed on. */
  #held: HeldOutput | undefined;
  #metrics: ServerMetrics | undefined;
  #node: string | null = null;
  #isReady = false;
  /** Whether it has taken long to serve. */
  #isLate = false;
  #isStopped = false;
  #heard = 0;
  #pinged = 0;

  constructor(options: ChildOptions) {
    this.#options = options;
    this.#held = options.isHeld ? new HeldOutput() : undefined;
    this.#process = new Deno.Command(Deno.execPath(), {
      args: [...options.args],
      env: { [IDENTITY_VARIABLE]: JSON.stringify(options.identity) },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#input = this.#process.stdin.getWriter();
    this.ended = this.#watch();
  }

  /** Its latest metrics. */
  get metrics(): ServerMetrics | undefined {
    return this.#metrics;
  }

  /** What of it the admin page shows. */
  get status(): Pick<ProcessStatus, "pid" | "since" | "isServing"> {
    const isServing = this.#isReady && !this.#isStopped;
    return { pid: this.#process.pid, since: this.#since, isServing };
  }

  /** Tells it how all processes are. */
  tell(processes: readonly ProcessStatus[]): void {
    if (this.#isReady && !this.#isStopped) {
      this.#send({ kind: "processes", processes });
    }
  }

  /** Makes it stop gracefully; if it has not come to its server yet, at once. */
  stop(wait: boolean): void {
    this.#send({ kind: "stop", wait });
    if (!this.#isReady) this.#kill("SIGTERM");
  }

  /** Ends it at once. */
  kill(): void {
    this.#kill("SIGKILL");
  }

  #kill(signal: Deno.Signal): void {
    try {
      this.#process.kill(signal);
    } catch {
      // It has ended.
    }
  }

  async #watch(): Promise<ChildEnd> {
    const pinging = setInterval(() => this.#ping(), PING_MILLISECONDS);
    const { stdout, stderr, status } = this.#process;
    const reading = new AbortController();
    const output = Promise.all([
      this.#pass(readLines(stdout, reading.signal), Deno.stdout),
      this.#pass(readLines(stderr, reading.signal), Deno.stderr),
    ]);
    const { code, signal } = await status;
    clearInterval(pinging);
    await this.#close();
    // Programs that it has started may hold its output open.
    await deadline(output, OUTPUT_MILLISECONDS).catch(() => {});
    reading.abort();
    await output;
    return {
      wasReady: this.#isReady,
      text: signal === null ? `with exit code ${code}` : `by ${signal}`,
      milliseconds: performance.now() - this.#began,
      metrics: this.#metrics,
      node: this.#node,
      output: this.#held,
    };
  }

  /** Passes on output, and receives the messages in it. */
  async #pass(
    lines: AsyncIterable<string>,
    target: Output,
  ): Promise<void> {
    const { mark } = this.#options.identity;
    for await (const line of lines) {
      // The application may have written the beginning of a line before.
      const start = line.indexOf(mark);
      const isMessage = start >= 0 &&
        this.#take(line.slice(start + mark.length));
      const text = isMessage ? line.slice(0, start) : `${line}\n`;
      if (this.#held === undefined) write(target, text);
      else this.#held.add(target, text);
    }
  }

  /** Receives a message; returns whether it is whole, and not cut with its line. */
  #take(text: string): boolean {
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return false;
    }
    this.#receive(message);
    return true;
  }

  #receive(message: ProcessMessage): void {
    this.#heard = performance.now();
    if (message.kind === "ready") return this.#begin(message.node);
    this.#metrics = message.metrics;
    if (message.kind === "pong") return;
    this.#isStopped = true;
    void this.#close();
  }

  /** Shows the output of a process that takes long to serve: it may say why. */
  #awaitReady(): void {
    const milliseconds = performance.now() - this.#began;
    const isLate = milliseconds > this.#options.timeoutMilliseconds;
    if (!isLate || this.#isLate) return;
    this.#isLate = true;
    this.#release();
    this.#options.onLate(milliseconds);
  }

  #release(): void {
    this.#held?.release();
    this.#held = undefined;
  }

  #begin(node: string | null): void {
    this.#isReady = true;
    this.#node = node;
    this.#pinged = this.#heard;
    this.#release();
    this.#options.onReady();
  }

  #ping(): void {
    if (!this.#isReady) return this.#awaitReady();
    if (this.#isStopped) return;
    const now = performance.now();
    // This process itself was suspended or busy, so it could not hear.
    if (now - this.#pinged > 2 * PING_MILLISECONDS) this.#heard = now;
    this.#pinged = now;
    const { timeoutMilliseconds } = this.#options;
    const silence = now - this.#heard;
    if (silence > timeoutMilliseconds) {
      this.#give(`has been busy for ${Math.round(silence)} ms`);
    } else if (
      silence > SUSPENDED_MILLISECONDS && isSuspended(this.#process.pid)
    ) this.#give("is suspended");
    else this.#send({ kind: "ping" });
  }

  /** Gives the process up. */
  #give(reason: string): void {
    this.#isStopped = true;
    this.#options.onHang(reason);
    this.kill();
  }

  #send(message: SupervisorMessage): void {
    const bytes = this.#encoder.encode(`${JSON.stringify(message)}\n`);
    // It has ended, or is about to: its status tells.
    this.#input.write(bytes).catch(() => {});
  }

  async #close(): Promise<void> {
    try {
      await this.#input.close();
    } catch {
      // It is closed.
    }
  }
}
