/** The command line, or something that it names, is invalid; the message is for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
