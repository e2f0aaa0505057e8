/** What requests that change something must carry with xsrfCookies (spec 10.6). */
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Server, ServerOptions } from "../../../server.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const COOKIE = "_xsrf=token";

/** A server with a form at `/form`, which tells what came. */
function withForm(options: ServerOptions = {}): Server {
  return testServer({}, {
    xsrfCookies: true,
    extraPatterns: [{
      pattern: "/form",
      async handler(request, { xsrfToken }) {
        if (request.method === "GET") return new Response(xsrfToken);
        return new Response(await request.text());
      },
    }],
    ...options,
  });
}

Deno.test("Forms: POST, PUT, PATCH and DELETE need the token of the cookie [auth.xsrf-cookies]", async () => {
  await using server = withForm();
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const send = async (headers: Record<string, string>) => {
      const request = { method, path: "/form", headers, body: "x" };
      return (await rawRequest(server.port!, request)).status;
    };
    assertEquals(await send({}), 403, method);
    assertEquals(await send({ cookie: COOKIE }), 403, method);
    const headers = { cookie: COOKIE, "x-xsrftoken": "token" };
    assertEquals(await send(headers), 200, method);
  }
});

Deno.test("Forms: the token is found in forms of either type, however it is written [auth.xsrf-cookies]", async () => {
  await using server = withForm();
  const multipart =
    '--b\r\ncontent-disposition: form-data; name="_xsrf"\r\n\r\n' +
    "token\r\n--b--\r\n";
  const forms = [
    ["application/x-www-form-urlencoded", "_xsrf=token"],
    ["Application/X-WWW-Form-Urlencoded; charset=utf-8", "_xsrf=token"],
    ["multipart/form-data; boundary=b", multipart],
    ["Multipart/Form-Data; boundary=b", multipart],
  ] as const;
  for (const [type, body] of forms) {
    const headers = { cookie: COOKIE, "content-type": type };
    const request = { method: "POST", path: "/form", headers, body };
    const { status, text } = await rawRequest(server.port!, request);
    assertEquals([status, text], [200, body], type);
  }
});

Deno.test("Forms: the cookie is set once, and over TLS it is Secure [auth.xsrf-cookies]", async () => {
  await using server = withForm({ useXHeaders: true });
  const cookieOf = async (headers: Record<string, string>) => {
    const request = { path: "/form", headers };
    const response = await rawRequest(server.port!, request);
    return response.headers.get("set-cookie");
  };
  assertEquals((await cookieOf({}))!.includes("Secure"), false);
  const secure = await cookieOf({ "x-forwarded-proto": "https" });
  assertStringIncludes(secure!, "; Secure");
  assertEquals(await cookieOf({ cookie: COOKIE }), null);
});

Deno.test("Forms: an empty token is none, and gets a new one [auth.xsrf-cookies]", async () => {
  await using server = withForm();
  const cookie = "_xsrf=";
  const { text } = await rawRequest(server.port!, {
    path: "/form",
    headers: { cookie },
  });
  assertEquals(text.length, 36);
  const type = "application/x-www-form-urlencoded";
  for (const body of ["_xsrf=", "_xsrf=&x=1"]) {
    const headers = { cookie, "content-type": type };
    const request = { method: "POST", path: "/form", headers, body };
    assertEquals((await rawRequest(server.port!, request)).status, 403);
  }
});

Deno.test("Forms: what Sec-Fetch-Site says comes from another site is refused in spite of its token", async () => {
  await using server = withForm();
  const send = async (site: string) => {
    const headers = {
      cookie: COOKIE,
      "x-xsrftoken": "token",
      "sec-fetch-site": site,
    };
    const request = { method: "POST", path: "/form", headers, body: "x" };
    return (await rawRequest(server.port!, request)).status;
  };
  for (const site of ["cross-site", "same-site"]) {
    assertEquals(await send(site), 403, site);
  }
  for (const site of ["same-origin", "none"]) {
    assertEquals(await send(site), 200, site);
  }
});
