/** The most characters of a line that is not complete that are kept. */
const MAX_LENGTH = 64 * 1024;

/**
 * Reads the lines of a stream of text. A very long one comes in pieces.
 *
 * @param stream The stream.
 * @returns The lines, without their ends.
 */
export async function* readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop()!;
    yield* lines;
    if (rest.length <= MAX_LENGTH) continue;
    yield rest;
    rest = "";
  }
  if (rest !== "") yield rest;
}
