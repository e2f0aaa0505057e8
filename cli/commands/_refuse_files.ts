import { UsageError } from "../usage_error.ts";

/**
 * Refuses arguments of a command that takes none.
 *
 * @param command The name of the command.
 * @param positional The arguments that are no flags.
 * @throws {UsageError} If there are any.
 */
export function refuseFiles(
  command: string,
  positional: readonly string[],
): void {
  if (positional.length === 0) return;
  throw new UsageError(
    `${command} takes no files, received ${positional.join(" ")}`,
  );
}
