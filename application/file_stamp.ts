/**
 * Distinguishes the versions of a file: modification time and size, or `""` if
 * it cannot be read.
 */
export function fileStamp(path: string | URL): string {
  try {
    const { mtime, size } = Deno.statSync(path);
    return `${mtime?.getTime()} ${size}`;
  } catch {
    return "";
  }
}
