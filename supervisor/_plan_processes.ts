import { requirePermissions } from "../base/permissions.ts";
import { hostText } from "../listen/host_text.ts";
import { IDENTITY_VARIABLE } from "../base/processes/process_identity.ts";
import {
  IDENTITY_PERMISSION,
  programFlags,
  type ScopedPermission,
  withPermissions,
} from "./_program_flags.ts";
import { temporaryFolder } from "./_shared_folder.ts";

const FAILURE = "Cannot start processes";

/** What the processes of a server share. */
export interface SharedPlaces {
  /** A temporary folder. */
  readonly folder: string;
  readonly port: number;
  /** Where they reach each other. */
  readonly nodeAddresses: readonly string[];
}

/** Returns the arguments of Deno for a process. */
export type ProcessArguments = (places: SharedPlaces) => readonly string[];

/** A program that is to run in several processes. */
export interface ProgramOptions {
  readonly address: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly unixSocket: string | undefined;
  readonly isDev: boolean;
  readonly hasController: boolean;
  readonly hasNodeAddress: boolean;
  readonly processFlags: readonly string[] | undefined;
}

/**
 * Checks that several processes can serve, and finds out how to start one.
 *
 * @returns The arguments of Deno for a process.
 * @throws {TypeError} If an option, the system or the way in which the program was
 * started rules it out.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 */
export function planProcesses(
  options: ProgramOptions,
): ProcessArguments {
  refuse(options);
  const folder = temporaryFolder();
  requirePermissions(FAILURE, [
    { name: "run", command: Deno.execPath() },
    // Without it, a process would not know that it is one.
    { name: "env", variable: IDENTITY_VARIABLE },
    // For what they share.
    { name: "read", path: folder },
    { name: "write", path: folder },
  ]);
  const flags = options.processFlags ?? programFlags([
    { name: "net", host: hostOf(options.address, options.port) },
    { name: "env", variable: IDENTITY_VARIABLE },
    ...Deno.mainModule.startsWith("file:")
      ? [{ name: "read", path: new URL(".", Deno.mainModule) } as const]
      : [],
  ]);
  return ({ folder, port, nodeAddresses }) =>
    argumentsOf(flags, [
      IDENTITY_PERMISSION,
      { kind: "net", scope: hostOf(options.address, port) },
      ...nodeAddresses.map((scope) => ({ kind: "net", scope }) as const),
      { kind: "read", scope: folder },
      { kind: "write", scope: folder },
    ]);
}

function refuse(options: ProgramOptions): void {
  const { os, standalone } = Deno.build;
  if (os !== "linux") {
    throw new TypeError(
      `${FAILURE}: Deno shares a port between processes on Linux only, this is ` +
        `${os}; leave out numProcs`,
    );
  }
  const { mainModule } = Deno;
  if (standalone || /\$deno\$(stdin|eval|repl)/.test(mainModule)) {
    throw new TypeError(
      `${FAILURE}: each runs the program again, which must be a module that ` +
        "deno run can start; leave out numProcs",
    );
  }
  for (const [name, isGiven, reason] of exclusions(options)) {
    if (!isGiven) continue;
    throw new TypeError(
      `Cannot create server: numProcs other than 1 and ${name} exclude each ` +
        `other, as ${reason}`,
    );
  }
}

function exclusions(
  { unixSocket, isDev, hasController, hasNodeAddress }: ProgramOptions,
): readonly (readonly [name: string, isGiven: boolean, reason: string])[] {
  return [
    ["controller", hasController, "a controller only reaches its own process"],
    ["dev", isDev, "a process only reloads its own pages"],
    [
      "unixSocket",
      unixSocket !== undefined,
      "processes cannot share a unix socket",
    ],
    ["nodeAddress", hasNodeAddress, "each process has an address of its own"],
  ];
}

function argumentsOf(
  flags: readonly string[],
  permissions: readonly ScopedPermission[],
): readonly string[] {
  const all = withPermissions(flags, permissions);
  const always = ["--no-prompt", "--unstable-net"];
  const missing = always.filter((flag) => !all.includes(flag));
  return ["run", ...all, ...missing, Deno.mainModule, ...Deno.args];
}

function hostOf(address: string, port: number): string {
  return `${hostText(address)}:${port}`;
}
