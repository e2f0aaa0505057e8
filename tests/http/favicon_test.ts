import { assertEquals } from "@std/assert";
import { faviconResponse, loadIcon } from "../../http/static/favicon.ts";

Deno.test("faviconResponse() is an icon that browsers keep", async () => {
  const response = faviconResponse(loadIcon()!);
  assertEquals(response.headers.get("content-type"), "image/x-icon");
  const bytes = await response.bytes();
  // An ICO begins with 0, type 1 and the number of images.
  assertEquals([...bytes.subarray(0, 6)], [0, 0, 1, 0, 1, 0]);
});
