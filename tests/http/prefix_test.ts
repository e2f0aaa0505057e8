import { assertEquals } from "@std/assert";
import { normalizePrefix } from "../../http/options.ts";

for (const prefix of ["foo", "/foo", "foo/", "/foo/", "//foo//"]) {
  Deno.test(`normalizePrefix() makes /foo of ${prefix}`, () => {
    assertEquals(normalizePrefix(prefix), "/foo");
  });
}

Deno.test("normalizePrefix() keeps slashes inside and makes nothing of nothing", () => {
  assertEquals(normalizePrefix("/foo/bar"), "/foo/bar");
  for (const prefix of ["", "/", "//", null, undefined]) {
    assertEquals(normalizePrefix(prefix), "");
  }
});
