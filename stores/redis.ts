/**
 * Keeps sessions in Redis or Valkey, for the processes of several machines. Loaded
 * when the option `sessionStore` names one: `redis://host:6379`.
 *
 * @module
 */

import { requireRedis } from "./_access.ts";
import { checkNext } from "./_check_next.ts";
import { RedisClient } from "./_redis_client.ts";
import {
  FencedError,
  type PruneOptions,
  type SessionClaim,
  type SessionKey,
  type SessionOwner,
  type SessionStore,
  type StoredNode,
  type StoredRecord,
} from "./session_store.ts";

export type * from "./session_store.ts";

/** The keys that belong to no session; on one node of a Redis Cluster. */
const EPOCH = "bokeh:{nodes}:epoch";
const ENDS = "bokeh:{nodes}:ends";
const ADDRESSES = "bokeh:{nodes}:addresses";
/** The sessions by when they last changed hands or were snapshotted. */
const SESSIONS = "bokeh:{nodes}:sessions";

/** How many sessions are looked at in one round trip. */
const PRUNED_AT_ONCE = 200;

/**
 * A {@linkcode SessionStore} in Redis or Valkey, which the processes of several
 * machines share.
 *
 * - **Lasting:** as the server's persistence says; `appendonly yes` keeps all that
 *   was written when Redis ends or is killed.
 * - **Deadlines:** a command fails after two seconds, and may be repeated.
 */
export class RedisSessionStore implements SessionStore {
  readonly #client: RedisClient;

  /**
   * Begins to connect; commands wait for the connection.
   *
   * @param url The address: `redis://[[user]:password@]host[:port][/database]`,
   * `rediss://` for TLS.
   * @throws {TypeError} If the URL is malformed.
   * @throws {Deno.errors.NotCapable} If the permission to reach the server, or to
   * read the environment (the client's packages do), is missing.
   */
  constructor(url: string) {
    const { protocol } = new URL(url);
    if (protocol !== "redis:" && protocol !== "rediss:") {
      throw new TypeError(
        `Cannot open session store: expected a redis:// or rediss:// URL, received ${protocol}//`,
      );
    }
    requireRedis(url);
    this.#client = new RedisClient(url);
  }

  /** The owner of a session, or `null` if the store does not know it. */
  async owner(key: SessionKey): Promise<SessionOwner | null> {
    const { owner } = keysOf(key);
    const [node, epoch] = await this.#client
      .call("HMGET", owner, "node", "epoch") as (string | null)[];
    return epoch == null ? null : { node: node ?? null, epoch: Number(epoch) };
  }

  /** Makes a node the owner of a session. */
  async claim(
    key: SessionKey,
    node: string,
    expected: SessionOwner | null,
  ): Promise<SessionClaim | null> {
    const { owner, snapshot, records } = keysOf(key);
    // One that is only indexed is pruned in time; one that is not would never be.
    await this.#touch(key);
    const epoch = textOf(await this.#client.run("bokehEpoch", EPOCH));
    const found = await this.#client.run(
      "bokehClaim",
      owner,
      snapshot,
      records,
      node,
      String(expected?.epoch ?? ""),
      epoch,
    );
    if (found === null) return await this.#claimed(key, node, epoch);
    // Whoever has just removed it takes it out of the index.
    if (expected === null) await this.#touch(key);
    return { epoch: Number(epoch), stored: storedFrom(found) };
  }

  /** Adds the next change of a session. */
  async append(
    key: SessionKey,
    epoch: number,
    { seq, data }: StoredRecord,
  ): Promise<void> {
    const { owner, records } = keysOf(key);
    const answer = await this.#client
      .run("bokehAppend", owner, records, epoch, seq, data);
    checkAnswer(answer, seq);
  }

  /** Replaces the snapshot of a session, and drops the changes that it contains. */
  async snapshot(
    key: SessionKey,
    epoch: number,
    { seq, data }: StoredRecord,
  ): Promise<void> {
    const { owner, snapshot, records } = keysOf(key);
    const answer = await this.#client
      .run("bokehSnapshot", owner, snapshot, records, epoch, seq, data);
    checkAnswer(answer, seq);
    await this.#touch(key);
  }

  /** Gives up a session, which stays stored. */
  async release(key: SessionKey, epoch: number): Promise<void> {
    await this.#touch(key);
    await this.#client.run("bokehRelease", keysOf(key).owner, epoch);
  }

  /** Forgets a session. */
  async remove(key: SessionKey, epoch: number): Promise<void> {
    await this.#remove(key, epoch);
  }

  /** Announces a node, or renews its announcement. */
  async announce(
    { node, address }: StoredNode,
    lifetimeMilliseconds: number,
  ): Promise<void> {
    const lifetime = Math.ceil(lifetimeMilliseconds);
    await this.#client
      .run("bokehAnnounce", ENDS, ADDRESSES, node, address, lifetime);
  }

  /** Ends the announcement of a node. */
  async withdraw(node: string): Promise<void> {
    // In this order: a node that only has an end is forgotten in time.
    await this.#client.call("HDEL", ADDRESSES, node);
    await this.#client.call("ZREM", ENDS, node);
  }

  /** The nodes whose announcement has not ended. */
  async nodes(): Promise<StoredNode[]> {
    const found = await this.#client
      .run("bokehNodes", ENDS, ADDRESSES) as Bytes[];
    return Array.from({ length: found.length / 2 }, (_, i) => ({
      node: textOf(found[2 * i]),
      address: textOf(found[2 * i + 1]),
    }));
  }

  /** Forgets sessions that no node serves, if they are too old or too many. */
  async prune(options: PruneOptions): Promise<number> {
    const live = new Set((await this.nodes()).map(({ node }) => node));
    const now = await this.#now();
    const found = await this.#client
      .call("ZRANGE", SESSIONS, 0, -1, "REV", "WITHSCORES") as string[];
    const indexed = Array.from({ length: found.length / 2 }, (_, i) => {
      const [path, id] = JSON.parse(found[2 * i]!) as [string, string];
      return { key: { path, id }, age: now - Number(found[2 * i + 1]) };
    });
    let idle = 0;
    let ended = 0;
    for (let from = 0; from < indexed.length; from += PRUNED_AT_ONCE) {
      const some = indexed.slice(from, from + PRUNED_AT_ONCE);
      const owners = await Promise.all(some.map(({ key }) => this.owner(key)));
      for (const [i, { key, age }] of some.entries()) {
        const owner = owners[i]!;
        if (live.has(owner?.node ?? "")) continue;
        if (idle < options.maxSessions && age <= options.maxAgeMilliseconds) {
          idle++;
        } else if (owner === null) await this.#forget(key, now);
        else if (await this.#remove(key, owner.epoch)) ended++;
      }
    }
    return ended;
  }

  /** Ends the connection. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
  }

  /** The outcome of a claim that was perhaps sent twice, and succeeded the first time. */
  async #claimed(
    key: SessionKey,
    node: string,
    epoch: string,
  ): Promise<SessionClaim | null> {
    const { owner, snapshot, records } = keysOf(key);
    const found = await this.#client
      .run("bokehClaim", owner, snapshot, records, node, epoch, epoch);
    return found === null
      ? null
      : { epoch: Number(epoch), stored: storedFrom(found) };
  }

  async #remove(key: SessionKey, epoch: number): Promise<boolean> {
    const { owner, snapshot, records } = keysOf(key);
    const now = await this.#now();
    const removed = await this.#client
      .run("bokehRemove", owner, snapshot, records, epoch);
    if (Number(removed) !== 1) return false;
    await this.#forget(key, now);
    return true;
  }

  /** Takes a session out of the index, unless another claim has put it there since. */
  async #forget(key: SessionKey, time: number): Promise<void> {
    await this.#client.run("bokehForget", SESSIONS, memberOf(key), time);
  }

  async #touch(key: SessionKey): Promise<void> {
    await this.#client.call("ZADD", SESSIONS, await this.#now(), memberOf(key));
  }

  async #now(): Promise<number> {
    const [seconds, micros] = await this.#client.call("TIME") as string[];
    return Number(seconds) * 1000 + Number(micros) / 1000;
  }
}

/** What a script returned; text is bytes, too. */
type Bytes = Uint8Array<ArrayBuffer>;

/** The keys of a session, all on one node of a Redis Cluster. */
function keysOf(key: SessionKey) {
  const session = `bokeh:{${memberOf(key)}}`;
  return {
    owner: `${session}:o`,
    snapshot: `${session}:s`,
    records: `${session}:l`,
  };
}

// A brace would end the part of the key that chooses the node.
function memberOf({ path, id }: SessionKey): string {
  return JSON.stringify([path, id]).replaceAll("}", "\\u007d");
}

function textOf(bytes: unknown): string {
  return new TextDecoder().decode(bytes as Bytes);
}

function checkAnswer(answer: unknown, seq: number): void {
  const [kind, detail] = (answer as Bytes[]).map(textOf);
  if (kind === "gap") checkNext(Number(detail), seq);
  if (kind === "fenced") {
    throw new FencedError(detail === "" ? null : Number(detail));
  }
}

function storedFrom(found: unknown): SessionClaim["stored"] {
  const [seq, data, entries] = found as [
    Bytes,
    Bytes | null,
    [Bytes, [Bytes, Bytes]][],
  ];
  const records = entries.map(([id, [, data]]) => ({
    seq: Number.parseInt(textOf(id)),
    data: ownBytes(data),
  }));
  const snapshot = data === null
    ? null
    : { seq: Number(textOf(seq)), data: ownBytes(data) };
  return { snapshot, records };
}

/** The bytes without the rest of the buffer in which they arrived. */
function ownBytes(bytes: Bytes): Bytes {
  return new Uint8Array(bytes);
}
