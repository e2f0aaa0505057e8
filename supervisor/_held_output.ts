/** Where this process writes. */
export type Output = typeof Deno.stdout | typeof Deno.stderr;

/** The most pieces that are held; the oldest go first. */
const MAX_PIECES = 1000;

const encoder = new TextEncoder();

/** The output of a process that may turn out to be the same as that of another. */
export class HeldOutput {
  readonly #pieces: { readonly target: Output; readonly text: string }[] = [];

  /** What it says, but for times and other numbers. */
  get gist(): string {
    return this.#pieces.map(({ text }) => text).join("").replace(/\d+/g, "");
  }

  /** Adds a piece. */
  add(target: Output, text: string): void {
    this.#pieces.push({ target, text });
    if (this.#pieces.length > MAX_PIECES) this.#pieces.shift();
  }

  /** Writes all of it. */
  release(): void {
    for (const { target, text } of this.#pieces) write(target, text);
  }
}

/** Writes a text, unless nobody reads any more: no reason to stop serving. */
export function write(target: Output, text: string): void {
  let bytes = encoder.encode(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(target.writeSync(bytes));
  } catch {
    // Nobody reads.
  }
}
