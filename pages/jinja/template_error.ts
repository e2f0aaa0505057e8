/**
 * Describes a mistake in a template, with its line if known.
 *
 * @param name The name of the template.
 * @param line Counted from 1.
 */
export function templateError(
  name: string,
  line: number | undefined,
  reason: string,
  cause?: unknown,
): TemplateError {
  const place = line === undefined ? "" : `, line ${line}`;
  return new TemplateError(`Error in template ${name}${place}: ${reason}`, {
    cause,
  });
}

/** A mistake in a template; the message names the template and the line. */
export class TemplateError extends SyntaxError {
  override readonly name = "SyntaxError";
}
