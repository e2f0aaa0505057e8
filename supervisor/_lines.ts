/** The most characters of a line that is not complete that are kept. */
const MAX_LENGTH = 64 * 1024;

/**
 * Reads the lines of a stream of text. A very long one comes in pieces.
 *
 * @param stream The stream.
 * @param signal Ends the lines when it aborts.
 * @returns The lines, without their ends.
 */
export async function* readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  let rest = "";
  const texts = stream.pipeThrough(new TextDecoderStream(), { signal });
  try {
    for await (const text of texts) {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop()!;
      yield* lines;
      if (rest.length <= MAX_LENGTH) continue;
      yield rest;
      rest = "";
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  if (rest !== "") yield rest;
}
