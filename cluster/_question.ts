import { abortable } from "@std/async/abortable";
import type { Link } from "./_link.ts";

/**
 * Opens a stream that is answered with one text.
 *
 * @param opening What the other node is asked, as the opening of the stream.
 * @param signal Ends the wait.
 * @returns The answer, parsed.
 * @throws {Error} If the node does not answer.
 */
export async function askQuestion(
  link: Link,
  opening: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const stream = link.open(opening, {
    waitingBytes: 0,
    onMessage: (text) => resolve(JSON.parse(String(text))),
    onEnd: () => reject(new Error("The other node did not answer")),
  });
  try {
    return await abortable(promise, signal);
  } finally {
    stream.end({ code: 1000, reason: "", wasClean: true });
  }
}
