import { IDENTITY_VARIABLE } from "../base/processes/process_identity.ts";

/** The kinds of permissions, with the flags that grant them whole. */
const KINDS = {
  read: ["--allow-read", "-R"],
  write: ["--allow-write", "-W"],
  net: ["--allow-net", "-N"],
  env: ["--allow-env", "-E"],
  run: ["--allow-run"],
  sys: ["--allow-sys", "-S"],
  ffi: ["--allow-ffi"],
  import: ["--allow-import", "-I"],
} as const;

type Kind = keyof typeof KINDS;

/** A permission for one resource. */
export interface ScopedPermission {
  readonly kind: Kind;
  readonly scope: string;
}

/** Flags that grant everything, or all that a configuration file says; others are no use beside them. */
const ALL = /^(-A|--allow-all|-P|--permission-set)(=|$)/;

/** Flags for the program that the user started, and not for its processes. */
const OWN =
  /^(-r|--(reload|watch|watch-hmr|inspect\w*|inspect-\w+|check))(=|$)/;

/**
 * The flags of `deno run` that give a process what this program has.
 *
 * Only a program with all permissions can read its own command line; others ask for
 * each kind of permission whether they have it whole.
 *
 * @param needed A permission of each kind that servers have if they have some of it.
 * @throws {TypeError} If the program has a permission in part: Deno does not tell
 * which part. Or if it was not started by `deno run`.
 */
export function programFlags(
  needed: readonly Deno.PermissionDescriptor[],
): string[] {
  return flagsOfCommandLine() ?? flagsOfPermissions(needed);
}

/** Adds permissions to flags, unless these grant them already. */
export function withPermissions(
  flags: readonly string[],
  permissions: readonly ScopedPermission[],
): string[] {
  if (flags.some((flag) => ALL.test(flag))) return [...flags];
  const added = permissions
    // A list narrows a whole permission.
    .filter(({ kind }) =>
      !flags.some((flag) => (KINDS[kind] as readonly string[]).includes(flag))
    )
    .map(({ kind, scope }) => `--allow-${kind}=${scope}`);
  return [...flags, ...added];
}

function flagsOfCommandLine(): string[] | undefined {
  let text: string;
  try {
    text = Deno.readTextFileSync("/proc/self/cmdline");
  } catch {
    return undefined;
  }
  const words = text.split("\0").slice(1, -1);
  const flags = words.slice(0, words.length - Deno.args.length - 1);
  const [command] = flags;
  if (command === "run") flags.shift();
  else if (command !== undefined && !command.startsWith("-")) {
    throw new TypeError(
      `Cannot start processes: the program must be started with deno run, not deno ${command}`,
    );
  }
  return flags.filter((flag) => !OWN.test(flag));
}

function flagsOfPermissions(
  needed: readonly Deno.PermissionDescriptor[],
): string[] {
  const kinds = Object.keys(KINDS) as Kind[];
  const part = kinds.find((name) => isPart(name, needed));
  if (part !== undefined) throw limited(part, needed);
  return kinds.filter((name) => isWhole(name))
    .map((name) => `--allow-${name}`);
}

function isWhole(name: Kind): boolean {
  const { state, partial } = Deno.permissions.querySync({ name });
  return state === "granted" && !partial;
}

function isPart(
  name: Kind,
  needed: readonly Deno.PermissionDescriptor[],
): boolean {
  if (isWhole(name)) return false;
  return Deno.permissions.querySync({ name }).partial ||
    needed.some((permission) =>
      permission.name === name &&
      Deno.permissions.querySync(permission).state === "granted"
    );
}

function limited(
  kind: Kind,
  needed: readonly Deno.PermissionDescriptor[],
): TypeError {
  const net = needed.find(({ name }) => name === "net");
  const host = net?.name === "net" ? net.host : undefined;
  return new TypeError(
    `Cannot start processes: the program has --allow-${kind} in part, and Deno ` +
      "does not tell which part; pass the flags of the processes in processFlags, " +
      `for example "--allow-net=${host}", "--allow-env=BOKEH_*" and "--allow-read", ` +
      'or "-P" for those of deno.json',
  );
}

/** The permission to learn that a process is one of several. */
export const IDENTITY_PERMISSION: ScopedPermission = {
  kind: "env",
  scope: IDENTITY_VARIABLE,
};
