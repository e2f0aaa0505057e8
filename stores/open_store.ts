import type { SessionStore } from "./session_store.ts";

/** What each kind of address opens. Only the module of the one that is named is loaded. */
const ENGINES = [
  {
    example: "sqlite:sessions.db",
    protocols: ["sqlite:"],
    // Not a literal: an import that can be found beforehand is loaded at start.
    module: "./sqlite.ts",
    open: (module: Record<string, Opener>, address: string) =>
      new module.SqliteSessionStore!(address.slice("sqlite:".length)),
  },
  {
    example: "redis://localhost:6379",
    protocols: ["redis:", "rediss:"],
    module: "./redis.ts",
    open: (module: Record<string, Opener>, address: string) =>
      new module.RedisSessionStore!(address),
  },
] as const;

type Opener = new (address: string) => SessionStore;

/** Examples of all kinds of addresses, for messages. */
export const STORE_ADDRESSES: string = ENGINES
  .map(({ example }) => example).join(" or ");

/** Whether {@linkcode openStore} knows the kind of an address. */
export function isStoreAddress(address: string): boolean {
  return engineOf(address) !== undefined;
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
      `Cannot open session store: expected ${STORE_ADDRESSES}, received ${address}`,
    );
  }
  const { href } = new URL(engine.module, import.meta.url);
  return engine.open(await import(href), address);
}

function engineOf(address: string) {
  return ENGINES.find(({ protocols }) =>
    protocols.some((protocol) => address.startsWith(protocol))
  );
}
