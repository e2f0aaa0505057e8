import { join } from "@std/path";
import { RedisServer } from "../tests/fixtures/peers/redis.ts";
import type { StoreKind } from "./_scenario.ts";

/** An empty store for the sessions of one server. */
export interface RunningStore extends AsyncDisposable {
  /** Its address, as the option `sessionStore` takes it. */
  readonly url: string;
}

/** Prepares a store, if one is asked for. */
export async function startStore(
  kind: StoreKind | undefined,
): Promise<RunningStore | undefined> {
  if (kind === "redis") return await RedisServer.start();
  if (kind === undefined) return undefined;
  const directory = await Deno.makeTempDir();
  return {
    url: `sqlite:${join(directory, "sessions.db")}`,
    [Symbol.asyncDispose]: () => Deno.remove(directory, { recursive: true }),
  };
}

/** The address of a node, beside the file of its store. */
export function addressBeside({ url }: RunningStore, name: string): string {
  return `${url.replace("sqlite:", "unix:")}.${name}`;
}
