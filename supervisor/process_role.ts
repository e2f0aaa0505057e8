import {
  type ProcessIdentity,
  processIdentity,
} from "../base/processes/process_identity.ts";
import { Settings } from "../base/settings.ts";
import type { BokehAppOptions } from "../http/options.ts";
import { SharedFolder } from "./_shared_folder.ts";

/** What this process does for a server: everything, supervise, or serve as one of several. */
export type ProcessRole =
  | { readonly kind: "only" }
  | { readonly kind: "supervisor"; readonly count: number }
  | { readonly kind: "process"; readonly identity: ProcessIdentity };

/** Where the store of sessions is named. */
export type StoreSource = Pick<BokehAppOptions, "sessionStore" | "settings">;

/** What this process does for a server with a number of processes. */
export function processRole(numProcs: number): ProcessRole {
  const count = numProcs === 0 ? navigator.hardwareConcurrency : numProcs;
  if (count === 1) return { kind: "only" };
  const identity = processIdentity();
  return identity === null
    ? { kind: "supervisor", count }
    : { kind: "process", identity };
}

/**
 * The options of a server that make it one of several processes, which serve each
 * other's sessions.
 */
export function sharedOptions(
  role: ProcessRole,
  source: StoreSource,
): Pick<BokehAppOptions, "sessionStore" | "nodeAddress"> {
  if (role.kind !== "process") return {};
  const { sessionStore, settings = Settings.fromEnvironment() } = source;
  const { folder, number } = role.identity;
  const shared = new SharedFolder(folder);
  return {
    sessionStore: sessionStore ?? settings.get("sessionStore") ??
      shared.sessionStore,
    nodeAddress: shared.nodeAddress(number),
  };
}
