import { UsageError } from "../usage_error.ts";

/**
 * Refuses positional arguments of a command that takes none.
 *
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
