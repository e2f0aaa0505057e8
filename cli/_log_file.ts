import { errorMessage } from "../base/text/error_text.ts";
import { requirePermissions } from "../base/permissions.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Opens a log file for appending; creates it if necessary.
 *
 * @returns Writes a line.
 * @throws {UsageError} If it cannot be opened.
 */
export function openLogFile(path: string): (line: string) => void {
  const file = open(path);
  const encoder = new TextEncoder();
  return (line) => {
    // A full disk is no reason to stop serving.
    try {
      file.writeSync(encoder.encode(`${line}\n`));
    } catch (error) {
      console.error(`Cannot write to ${path}: ${errorMessage(error)}`);
    }
  };
}

function open(path: string): Deno.FsFile {
  const failure = `Cannot open log file ${path}`;
  requirePermissions(failure, [{ name: "write", path }]);
  try {
    return Deno.openSync(path, { append: true, create: true });
  } catch (cause) {
    throw new UsageError(`${failure}: ${errorMessage(cause)}`, { cause });
  }
}
