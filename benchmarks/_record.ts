import { RawClient } from "../tests/fixtures/wire/raw_client.ts";
import { namedModels } from "./_documents.ts";

/** A server's answers for an application. */
export interface Recording {
  /** The page, with `@TOKEN@` in place of the token. */
  readonly page: string;
  readonly document: string;
  /** The sizes of its buffers in bytes. */
  readonly bufferBytes: readonly number[];
  /** Model ids by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whether it sends rows on its own. */
  readonly isStreaming: boolean;
}

export type Recordings = Readonly<Record<string, Recording>>;

export const APPS = ["echo", "sliders", "stream", "big", "compute"] as const;

/**
 * Fetches a page, and the token in it.
 *
 * @throws {Error} If it is not the page of a session.
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

/** The URL of a page's socket. */
export function socketOf(url: string): string {
  return `${url.replace("http", "ws")}/ws`;
}

/** Records a server's answers for all applications. */
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
