import { RawClient } from "../tests/fixtures/wire/raw_client.ts";
import { namedModels } from "./_documents.ts";

/** What a server answered for an application. */
export interface Recording {
  /** The page, with `@TOKEN@` for the token. */
  readonly page: string;
  /** The content of the PULL-DOC-REPLY. */
  readonly document: string;
  /** How many bytes its buffers have. */
  readonly bufferBytes: readonly number[];
  /** The ids of models by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whether it sends rows by itself. */
  readonly isStreaming: boolean;
}

/** What a server answered, by application. */
export type Recordings = Readonly<Record<string, Recording>>;

/** The applications of the load tests. */
export const APPS = ["echo", "sliders", "stream", "big"] as const;

/**
 * Gets a page.
 *
 * @param url Its URL.
 * @returns The page and the token in it.
 * @throws {Error} If it is no page of a session.
 */
export async function visit(
  url: string,
): Promise<{ page: string; token: string }> {
  const response = await fetch(url);
  const page = await response.text();
  const token = /"token":\s*"([^"]+)"/.exec(page)?.[1];
  if (!response.ok || token === undefined) {
    throw new Error(`Cannot visit ${url}: status ${response.status}`);
  }
  return { page, token };
}

/** The URL of the socket of a page. */
export function socketOf(url: string): string {
  return `${url.replace("http", "ws")}/ws`;
}

/** Records what a server answers for all applications. */
export async function record(base: string): Promise<Recordings> {
  const recordings: Record<string, Recording> = {};
  for (const app of APPS) {
    const url = `${base}/${app}`;
    const { page, token } = await visit(url);
    using client = await RawClient.connect(socketOf(url), token);
    const { content, buffers } = await client.request("PULL-DOC-REQ");
    recordings[app] = {
      page: page.replace(token, "@TOKEN@"),
      document: JSON.stringify(content),
      bufferBytes: buffers.map(({ byteLength }) => byteLength),
      ids: namedModels(content),
      isStreaming: app === "stream",
    };
  }
  return recordings;
}
