import { requireFile, requireRedis } from "./_access.ts";
import type { SessionStore } from "./session_store.ts";

/** What each kind of address opens. Only the module of the one that is named is evaluated. */
const ENGINES = [
  {
    example: "sqlite:sessions.db",
    protocols: ["sqlite:"],
    require: (address: string) => requireFile(pathOf(address)),
    async open(address: string): Promise<SessionStore> {
      const { SqliteSessionStore } = await import("./sqlite.ts");
      return new SqliteSessionStore(pathOf(address));
    },
  },
  {
    example: "redis://localhost:6379",
    protocols: ["redis:", "rediss:"],
    require: requireRedis,
    async open(address: string): Promise<SessionStore> {
      const { RedisSessionStore } = await import("./redis.ts");
      return new RedisSessionStore(address);
    },
  },
] as const;

/** Examples of all kinds of addresses, for messages. */
export const STORE_ADDRESSES: string = ENGINES
  .map(({ example }) => example).join(" or ");

/** Whether {@linkcode openStore} knows the kind of an address. */
export function isStoreAddress(address: string): boolean {
  return engineOf(address) !== undefined;
}

/**
 * Requires the permissions for the store with an address, before it is opened.
 *
 * @throws {Deno.errors.NotCapable} If some are missing; the message names their
 * flags.
 */
export function requireStore(address: string): void {
  engineOf(address)?.require(address);
}

/**
 * Opens the store with an address, and loads what it needs.
 *
 * @throws {TypeError} If the address is of an unknown kind.
 * @throws {Error} If the store cannot be opened.
 */
export async function openStore(address: string): Promise<SessionStore> {
  const engine = engineOf(address);
  if (engine === undefined) {
    throw new TypeError(
      `Cannot open session store: expected ${STORE_ADDRESSES}, received ${
        // The rest may have a password.
        address.split(":")[0]}:`,
    );
  }
  return await engine.open(address);
}

function pathOf(address: string): string {
  return address.slice("sqlite:".length);
}

function engineOf(address: string) {
  return ENGINES.find(({ protocols }) =>
    protocols.some((protocol) => address.startsWith(protocol))
  );
}
