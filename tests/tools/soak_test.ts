import { assert, assertEquals } from "@std/assert";
import { soak } from "../../tools/soak/_soak.ts";

Deno.test("A server whose clients come and go with faults for seconds holds what it held before", async () => {
  const report = await soak({ seconds: 4, seed: 1, visitors: 12 });
  const { before, after, failures, lateTicks, status, visits } = report;
  assertEquals(failures, []);
  assertEquals([after.sessions, after.connections], [0, 0]);
  assertEquals(after.descriptors, before.descriptors);
  assertEquals(lateTicks, 0);
  assertEquals(status, 0);
  assert(Object.values(visits).every((count) => count > 0));
  // Not by the size of the heap, which also has what is compiled meanwhile.
  assert(
    after.documents < 10,
    `${after.documents} documents of ended sessions`,
  );
});
