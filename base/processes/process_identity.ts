/** What a process of a server with several processes is told when it is started. */
export interface ProcessIdentity {
  /** 1 for the first process. */
  readonly number: number;
  /** The port that all processes listen on. */
  readonly port: number;
  /** Begins the messages to the supervisor in standard output. */
  readonly mark: string;
  /** The temporary folder that all processes share. */
  readonly folder: string;
}

/** The environment variable that holds a {@linkcode ProcessIdentity}. */
export const IDENTITY_VARIABLE = "BOKEH_PROCESS";

let identity: ProcessIdentity | null | undefined;

/**
 * What this process was told, if a supervisor started it. The variable is removed,
 * so that the programs that it starts itself do not take it for theirs.
 *
 * @returns `null` in all other programs.
 */
export function processIdentity(): ProcessIdentity | null {
  // Not `??=`: most programs have none, and ask with each line of their log.
  if (identity === undefined) identity = readIdentity();
  return identity;
}

function readIdentity(): ProcessIdentity | null {
  const { Deno } = globalThis;
  if (Deno === undefined) return null;
  const permission = { name: "env", variable: IDENTITY_VARIABLE } as const;
  if (Deno.permissions.querySync(permission).state !== "granted") return null;
  const text = Deno.env.get(IDENTITY_VARIABLE);
  if (text === undefined) return null;
  Deno.env.delete(IDENTITY_VARIABLE);
  return JSON.parse(text);
}
