/**
 * What tells one content of a file from the next: when it was written, and its
 * size.
 *
 * @param path The path or URL of the file.
 * @returns The stamp; empty if the file cannot be read.
 */
export function fileStamp(path: string | URL): string {
  try {
    const { mtime, size } = Deno.statSync(path);
    return `${mtime?.getTime()} ${size}`;
  } catch {
    return "";
  }
}
