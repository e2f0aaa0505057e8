import { join } from "@std/path";
import type { Document } from "../document/document.ts";
import { onFileExchangesEnd } from "../document/file_exchanges.ts";

const folders = new WeakMap<Document, string>();

/**
 * The path of a new file that goes with the session of a document.
 *
 * @throws {Deno.errors.NotCapable} If files may not be written.
 */
export function newFilePath(document: Document): string {
  let folder = folders.get(document);
  if (folder === undefined) {
    folder = Deno.makeTempDirSync({ prefix: "bokeh-files-" });
    folders.set(document, folder);
    onFileExchangesEnd(document, () => removeFolder(document));
  }
  return join(folder, crypto.randomUUID());
}

function removeFolder(document: Document): void {
  const folder = folders.get(document);
  folders.delete(document);
  if (folder !== undefined) Deno.removeSync(folder, { recursive: true });
}
