import { assertEquals } from "@std/assert";
import { PropertyValues } from "../../models/_property_values.ts";

Deno.test("PropertyValues has nothing that was not set, whatever it is called", () => {
  const values = new PropertyValues();
  for (const name of ["constructor", "toString", "__proto__", "value"]) {
    assertEquals(values[name], undefined, name);
    values[name] = 1;
    assertEquals(values[name], 1, name);
  }
  assertEquals(Object.keys(values), [
    "constructor",
    "toString",
    "__proto__",
    "value",
  ]);
});
