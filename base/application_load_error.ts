/**
 * An application could not be loaded. The message is for the application's
 * author: it names the file and, where known, the line.
 */
export class ApplicationLoadError extends Error {
  /** The name of the class. */
  override readonly name = "ApplicationLoadError";
}
