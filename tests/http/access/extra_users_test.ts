/** Extra paths of a server whose users log in. */
import { assertEquals } from "@std/assert";
import type { ExtraPattern } from "../../../mod.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

function handler(): Response {
  return new Response("answered");
}

const PATTERNS: readonly ExtraPattern[] = [
  { pattern: "/api/:name", handler },
  { pattern: "/private", handler, needsUser: true },
  { pattern: "/public", handler, needsUser: false },
  { pattern: "/login", handler },
  { pattern: "/login/help", handler },
];

Deno.test("Extra paths need a user if there is an auth provider, unless they say that they are public", async () => {
  await using server = testServer({}, {
    prefix: "p",
    authProvider: {
      getUser: ({ headers }) => headers.get("x-user"),
      loginUrl: "/login",
    },
    extraPatterns: PATTERNS,
  });
  const cases: [method: string, path: string, user: string, status: number][] =
    [
      ["GET", "/p/api/ada", "", 302],
      ["HEAD", "/p/api/ada", "", 302],
      ["POST", "/p/api/ada", "", 403],
      ["OPTIONS", "/p/api/ada", "", 403],
      ["DELETE", "/p/private", "", 403],
      ["GET", "/p/api/ada", "ada", 200],
      ["POST", "/p/api/ada", "ada", 200],
      ["GET", "/p/private", "ada", 200],
      ["GET", "/p/public", "", 200],
      ["POST", "/p/public", "", 200],
      // The program's own login page, which everybody is redirected to.
      ["GET", "/p/login", "", 200],
      ["POST", "/p/login", "", 200],
      ["GET", "/p/login/help", "", 302],
    ];
  for (const [method, path, user, status] of cases) {
    const headers = { "x-user": user };
    const response = await rawRequest(server.port!, { method, path, headers });
    assertEquals(response.status, status, `${method} ${path} by "${user}"`);
  }
});

Deno.test("Extra paths are open to everybody if there is no auth provider", async () => {
  await using server = testServer({}, { extraPatterns: PATTERNS });
  for (const path of ["/api/ada", "/private", "/public", "/login"]) {
    assertEquals((await rawRequest(server.port!, { path })).status, 200, path);
  }
});
