import { join } from "@std/path";
import type { Document } from "../document/document.ts";
import { onFileExchangesEnd } from "../document/file_exchanges.ts";
import { createSessionFolder, removeSessionFolder } from "./_process_folder.ts";

const folders = new WeakMap<Document, string>();

/**
 * The path of a new file that goes with the session of a document.
 *
 * @throws {Deno.errors.NotCapable} If files may not be written.
 */
export function newFilePath(document: Document): string {
  let folder = folders.get(document);
  if (folder === undefined) {
    const created = folder = createSessionFolder();
    folders.set(document, created);
    onFileExchangesEnd(document, () => {
      folders.delete(document);
      removeSessionFolder(created);
    });
  }
  return join(folder, crypto.randomUUID());
}
