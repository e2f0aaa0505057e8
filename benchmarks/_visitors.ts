import { RawClient } from "../tests/fixtures/wire/raw_client.ts";
import { change, namedModels } from "./_documents.ts";
import { socketOf, visit } from "./_record.ts";

/** A client that has joined a session and pulled its document. */
export interface Joined {
  readonly client: RawClient;
  /** Model ids by name. */
  readonly ids: Readonly<Record<string, string>>;
}

async function join(url: string, token: string): Promise<Joined> {
  const client = await RawClient.connect(socketOf(url), token);
  // Python accepts nothing before its ACK.
  await client.next();
  const { content } = await client.request("PULL-DOC-REQ");
  return { client, ids: namedModels(content) };
}

/** Creates a session and joins it. */
export async function joinNew(url: string): Promise<Joined> {
  return await join(url, (await visit(url)).token);
}

/** Joins one after another: all at once would measure the queue. */
export async function joinAll(
  url: string,
  tokens: readonly string[],
): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (const token of tokens) joined.push(await join(url, token));
  return joined;
}

/** Creates sessions and returns their tokens. */
export async function tokens(url: string, count: number): Promise<string[]> {
  const all: string[] = [];
  while (all.length < count) all.push((await visit(url)).token);
  return all;
}

/** One round trip: a patch, the patch that it causes, and OK. */
export function echo({ client, ids }: Joined): () => Promise<unknown> {
  let value = 0;
  return async () => {
    const content = change(ids["load-in"]!, "value", ++value);
    const msgid = await client.send("PATCH-DOC", content);
    let waiting = 2;
    await client.until(({ reqid, msgtype }) =>
      (reqid === msgid || msgtype === "PATCH-DOC") && --waiting === 0
    );
  };
}

/** One round trip of the sliders: a value, the redraw of 200 points that it causes, and OK. */
export function redraw({ client, ids }: Joined): () => Promise<unknown> {
  let step = 0;
  return async () => {
    const content = change(ids["offset"]!, "value", ++step % 50 / 10);
    const msgid = await client.send("PATCH-DOC", content);
    let waiting = 2;
    await client.until(({ reqid, msgtype }) =>
      (reqid === msgid || msgtype === "PATCH-DOC") && --waiting === 0
    );
  };
}

/** One change of a client until all others have it, optionally padded to a length. */
export function broadcast(
  { client, ids }: Joined,
  others: readonly Joined[],
  length = 0,
): () => Promise<unknown> {
  let value = 0;
  return async () => {
    const content = length === 0
      ? change(ids["load-shared"]!, "value", ++value)
      : change(ids["load-out"]!, "text", `${++value}`.padEnd(length, "."));
    await Promise.all([
      client.request("PATCH-DOC", content),
      ...others.map(({ client }) =>
        client.until(({ msgtype }) => msgtype === "PATCH-DOC")
      ),
    ]);
  };
}

/** The mark of a session that has been used. */
const MARK = "as it was left";

/** Marks a session. */
export async function mark(url: string, token: string): Promise<void> {
  const { client, ids } = await join(url, token);
  await client.request("PATCH-DOC", change(ids.title!, "value", MARK));
  client[Symbol.dispose]();
}

/** Whether a session is the marked one, and not a new one. */
export async function isMarked(url: string, token: string): Promise<boolean> {
  using client = await RawClient.connect(socketOf(url), token);
  await client.next();
  const { content } = await client.request("PULL-DOC-REQ");
  return JSON.stringify(content).includes(MARK);
}

/** Disconnects clients. */
export function leave(joined: readonly Joined[]): void {
  for (const { client } of joined) client[Symbol.dispose]();
}
