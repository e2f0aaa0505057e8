import type { ProcessStatus } from "../pages/admin/cluster_status.ts";
import type { Admin } from "./admin/admin.ts";
import type { AdminParts } from "./admin/admin_parts.ts";

/** The admin page's view of a server, loaded when it is first needed. */
export class LazyAdmin {
  readonly #parts: AdminParts;
  #processes: readonly ProcessStatus[] = [];
  #admin: Promise<Admin> | undefined;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** The processes of the server, as their supervisor told. */
  get processes(): readonly ProcessStatus[] {
    return this.#processes;
  }

  /** Shows how the processes of the server are. */
  show(processes: readonly ProcessStatus[]): void {
    this.#processes = processes;
  }

  /** Allows what needs a server that runs. */
  start(): void {
    this.#parts.drain.open();
  }

  /** Loads it. */
  async load(): Promise<Admin> {
    this.#admin ??= import("./admin/admin.ts")
      .then(({ Admin }) => new Admin(this.#parts));
    return await this.#admin;
  }

  /** Answers what another node wants to know. */
  async answer(question: unknown): Promise<unknown> {
    return (await this.load()).answer(question);
  }

  /** Ends draining and timers, because the server stops. */
  async stop(): Promise<void> {
    this.#parts.drain.stop();
    const admin = this.#admin;
    this.#admin = undefined;
    (await admin)?.[Symbol.dispose]();
  }
}

/** What the admin page knows of; `undefined` if there is no such page. */
export function createAdmin(parts: AdminParts): LazyAdmin | undefined {
  const { adminPath } = parts.services.options;
  return adminPath === undefined ? undefined : new LazyAdmin(parts);
}
