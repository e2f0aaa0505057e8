import { escape } from "@std/html/entities";
import { isStatus, STATUS_TEXT } from "@std/http/status";

/** Options for {@linkcode HttpError}. */
export interface HttpErrorOptions extends ErrorOptions {
  /**
   * The message, which is public.
   *
   * @default {undefined} The meaning of the status, such as `"Forbidden"` for
   * 403.
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
  override readonly name = "HttpError";
  /** From 400 to 599. */
  readonly status: number;
  readonly #headers: HeadersInit | undefined;

  /** @throws {RangeError} If the status is not from 400 to 599. */
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

  /** Makes the response, with the message in the body and, if it fits, in the status line. */
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

/** Whether a string may be a reason phrase (RFC 9112, section 4), in ASCII. */
function fitsStatusLine(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text);
}
