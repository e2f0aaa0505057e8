import { concat } from "@std/bytes/concat";
import { MAX_FILE_PART_BYTES } from "../document/file_exchanges.ts";
import { HttpError } from "./_http_error.ts";

/** What has been read: another node may have to be asked again. */
const parts = new WeakMap<Request, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Reads the content of a request that carries a part of a file, once.
 *
 * @throws {HttpError} If it is larger than a part, or the client is gone before it
 * has sent it.
 */
export function requestPart(
  request: Request,
): Promise<Uint8Array<ArrayBuffer>> {
  let part = parts.get(request);
  if (part === undefined) parts.set(request, part = read(request));
  return part;
}

async function read({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_FILE_PART_BYTES) throw new HttpError(413);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, {
      message: "The part is incomplete",
      cause: error,
    });
  }
  return concat(chunks);
}
