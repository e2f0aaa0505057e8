/** A mistake in the module of a view, which the error page shows with its lines. */
export class ViewError extends SyntaxError {
  /** The path of the file, or what names the module. */
  readonly file: string;

  /**
   * @param text What is wrong.
   * @param line Counted from 1.
   * @param column Counted from 1.
   */
  constructor(text: string, file: string, line: number, column: number) {
    const place = `${file}:${line}:${column}`;
    super(`${text} (${place})`);
    this.file = file;
    // The page of the error reads it.
    this.stack = `SyntaxError: ${this.message}\n    at file://${place}`;
  }
}
