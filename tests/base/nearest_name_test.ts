import { assertEquals } from "@std/assert";
import { nearestName } from "../../base/nearest_name.ts";

Deno.test("nearestName() finds the name that was misspelt, whatever its case", () => {
  const names = ["line_width", "line_color", "x"];
  assertEquals(nearestName("line_widht", names), "line_width");
  assertEquals(nearestName("Line_Colour", names), "line_color");
  assertEquals(nearestName("nothing like it", names), undefined);
});

Deno.test("nearestName() does not compare names of more than 64 characters", () => {
  const [longest, tooLong] = ["a".repeat(64), "a".repeat(65)];
  assertEquals(nearestName(longest, [tooLong, longest]), longest);
  assertEquals(nearestName(tooLong, [longest, tooLong]), undefined);
  assertEquals(nearestName("a".repeat(10_000_000), [longest]), undefined);
});
