import { join } from "@std/path";

/**
 * Answers a request for a file of an application (spec 1.1, 1.12).
 *
 * @param request The request; its method is GET or HEAD.
 * @param folder The path of the folder with the files.
 * @param path What follows `static/` in the path of the URL, percent-encoded.
 * @returns The file, a part of it, or that it has not changed; `null` if there
 * is no such file in the folder.
 */
export async function appFileResponse(
  request: Request,
  folder: string,
  path: string,
): Promise<Response | null> {
  const name = decode(path);
  if (name === null || isOutside(name)) return null;
  const file = join(folder, name);
  const fileInfo = await statOf(file);
  if (!fileInfo?.isFile) return null;
  // Loaded for applications with files only.
  const { serveFile } = await import("@std/http/file-server");
  return await serveFile(request, file, { fileInfo });
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isOutside(name: string): boolean {
  return /(^|\/)\.\.(\/|$)|^\/|[\\:\0]/.test(name);
}

async function statOf(file: string): Promise<Deno.FileInfo | null> {
  try {
    return await Deno.stat(file);
  } catch (error) {
    const isMissing = error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory ||
      error instanceof Deno.errors.FilesystemLoop ||
      error instanceof Deno.errors.InvalidData;
    if (isMissing) return null;
    throw error;
  }
}
