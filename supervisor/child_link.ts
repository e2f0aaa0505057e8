import type { ServerMetrics } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { ProcessStatus } from "../pages/admin/cluster_status.ts";
import type { ProcessIdentity } from "../base/processes/process_identity.ts";
import { write } from "./_held_output.ts";
import { readLines } from "./_lines.ts";
import type { ProcessMessage, SupervisorMessage } from "./_messages.ts";
import { SharedFolder } from "./_shared_folder.ts";

/** How long a process may take to stop once its supervisor is gone. */
const ORPHAN_MILLISECONDS = 5000;

/** The server of a process that a supervisor started. */
export interface SupervisedServer {
  readonly logger: Logger;
  /** The id of its node, if its sessions are stored. */
  readonly node: string | null;
  /** Aborts once the server has stopped. */
  readonly signal: AbortSignal;
  metrics(): ServerMetrics;
  /** Called when something of all processes of the server has changed. */
  onProcesses(processes: readonly ProcessStatus[]): void;
  stop(options: { wait: boolean }): Promise<void>;
}

/**
 * Connects a process to the supervisor that started it, by standard input and
 * output. If the supervisor ends, so does the process.
 */
export class ChildLink {
  readonly #identity: ProcessIdentity;
  readonly #server: SupervisedServer;

  constructor(identity: ProcessIdentity, server: SupervisedServer) {
    this.#identity = identity;
    this.#server = server;
    server.signal.addEventListener("abort", () => this.#sayStopped(), {
      once: true,
    });
    void this.#listen();
  }

  /** Tells the supervisor that the server answers requests. */
  sayReady(): void {
    this.#send({ kind: "ready", node: this.#server.node });
  }

  #sayStopped(): void {
    this.#send({ kind: "stopped", metrics: this.#server.metrics() });
  }

  async #listen(): Promise<void> {
    for await (const line of readLines(Deno.stdin.readable)) {
      this.#receive(JSON.parse(line));
    }
    if (!this.#server.signal.aborted) await this.#end();
  }

  #receive(message: SupervisorMessage): void {
    switch (message.kind) {
      case "ping":
        return this.#send({ kind: "pong", metrics: this.#server.metrics() });
      case "processes":
        return this.#server.onProcesses(message.processes);
      case "stop":
        return void this.#server.stop(message);
    }
  }

  /** Ends a process whose supervisor has ended without stopping it. */
  async #end(): Promise<never> {
    setTimeout(() => Deno.exit(1), ORPHAN_MILLISECONDS);
    this.#server.logger.warn("The supervisor is gone, shutting down");
    await this.#server.stop({ wait: true });
    new SharedFolder(this.#identity.folder).remove();
    Deno.exit();
  }

  #send(message: ProcessMessage): void {
    // If the supervisor is gone, standard input ends, too.
    write(Deno.stdout, `${this.#identity.mark}${JSON.stringify(message)}\n`);
  }
}
