/** A command line, or what it names, is not in order; the message is for the user. */
export class UsageError extends Error {
  /** The name of the class. */
  override readonly name = "UsageError";
}
