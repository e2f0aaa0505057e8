import { assertEquals, assertThrows } from "@std/assert";
import { enumValues, type MarkerType, Scatter } from "../../models/mod.ts";

Deno.test("The values of an enum exist at run time", () => {
  const markers: readonly MarkerType[] = enumValues("MarkerType");
  assertEquals(markers.includes("square_pin"), true);
  for (const marker of markers) new Scatter({ marker });
  assertEquals(enumValues("LegendLocation").includes("top_left"), true);
  assertThrows(() => (markers as string[]).push("round"), TypeError);
  assertThrows(
    () => enumValues("MarkerTyp" as "MarkerType"),
    SyntaxError,
    "did you mean MarkerType?",
  );
});
