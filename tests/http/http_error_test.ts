import { assertEquals, assertThrows } from "@std/assert";
import { HttpError } from "../../http/_http_error.ts";

Deno.test("HttpError.toResponse() has the message in status line, title and body", async () => {
  const message = "No bokeh-session-id provided";
  const response = new HttpError(403, { message }).toResponse();
  assertEquals(response.status, 403);
  assertEquals(response.statusText, message);
  assertEquals(
    response.headers.get("content-type"),
    "text/html; charset=utf-8",
  );
  assertEquals(
    await response.text(),
    `<html><title>403: ${message}</title><body>403: ${message}</body></html>`,
  );
});

Deno.test("HttpError says what the status means by default", () => {
  assertEquals(new HttpError(405).message, "Method Not Allowed");
  assertEquals(new HttpError(599).message, "Unknown Error");
});

Deno.test("HttpError.toResponse() escapes the message", async () => {
  const message = `<script>"é\n`;
  const response = new HttpError(400, { message }).toResponse();
  assertEquals(response.statusText, "");
  const text = "400: &lt;script&gt;&quot;é\n";
  assertEquals(
    await response.text(),
    `<html><title>${text}</title><body>${text}</body></html>`,
  );
});

Deno.test("HttpError.toResponse() has the headers, but not the cause", async () => {
  const cause = new Error("secret");
  const error = new HttpError(500, { headers: { allow: "GET" }, cause });
  assertEquals(error.cause, cause);
  const response = error.toResponse();
  assertEquals(response.headers.get("allow"), "GET");
  assertEquals((await response.text()).includes("secret"), false);
});

Deno.test("HttpError refuses a status that is no error", () => {
  for (const status of [200, 302, 399, 600, 404.5, NaN]) {
    assertThrows(() => new HttpError(status), RangeError, "from 400 to 599");
  }
});
