import { escape } from "@std/html/entities";
import { isStatus, STATUS_TEXT } from "@std/http/status";

/** Options for {@linkcode HttpError}. */
export interface HttpErrorOptions extends ErrorOptions {
  /**
   * What went wrong, for everybody to see.
   *
   * @default {"Forbidden"} What the status means, for 403 as an example.
   */
  message?: string;
  /**
   * Headers of the response.
   *
   * @default {{}}
   */
  headers?: HeadersInit;
}

/**
 * A failure that ends in an HTTP response (spec 1.3, 1.15).
 *
 * - **Public:** status, message and headers are sent; `cause` and stack are not.
 *
 * @example Respond with an error
 * ```ts
 * import { HttpError } from "./_http_error.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const response = new HttpError(404).toResponse();
 * assertEquals(response.status, 404);
 * assertEquals(
 *   await response.text(),
 *   "<html><title>404: Not Found</title><body>404: Not Found</body></html>",
 * );
 * ```
 */
export class HttpError extends Error {
  /** The name of the class. */
  override readonly name = "HttpError";
  /** The status of the response, from 400 to 599. */
  readonly status: number;
  readonly #headers: HeadersInit | undefined;

  /**
   * Describes the failure.
   *
   * @param status The status of the response.
   * @param options What else is known.
   * @throws {RangeError} If the status is not from 400 to 599.
   */
  constructor(status: number, options: HttpErrorOptions = {}) {
    const { message = reasonOf(status), headers, cause } = options;
    if (!Number.isInteger(status) || status < 400 || status > 599) {
      throw new RangeError(
        `Cannot create HTTP error: status must be from 400 to 599, received ${status}`,
      );
    }
    super(message, { cause });
    this.status = status;
    this.#headers = headers;
  }

  /** Makes the response: the message in the status line, if it fits there, and in the body. */
  toResponse(): Response {
    const { status, message } = this;
    const text = escape(`${status}: ${message}`);
    const headers = new Headers(this.#headers);
    headers.set("content-type", "text/html; charset=utf-8");
    return new Response(
      `<html><title>${text}</title><body>${text}</body></html>`,
      { status, statusText: fitsStatusLine(message) ? message : "", headers },
    );
  }
}

function reasonOf(status: number): string {
  return isStatus(status) ? STATUS_TEXT[status] : "Unknown Error";
}

/** Whether a text may be a reason phrase (RFC 9112, section 4), in ASCII. */
function fitsStatusLine(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text);
}
