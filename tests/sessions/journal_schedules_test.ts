import { assertGreater } from "@std/assert";
import { JournalWorld } from "../fixtures/stores/journal_world.ts";

/** More by `BOKEH_DENO_SCHEDULES=100000`. */
const SCHEDULES = Number(Deno.env.get("BOKEH_DENO_SCHEDULES") ?? 3000);

Deno.test("Nodes that pass a session around lose and repeat no acknowledged change", async () => {
  let acknowledged = 0;
  let losses = 0;
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const world = new JournalWorld(seed);
    try {
      await world.run(150);
    } catch (cause) {
      throw new Error(`Schedule ${seed} failed`, { cause });
    }
    acknowledged += world.acknowledged;
    losses += world.losses;
  }
  assertGreater(losses, SCHEDULES / 20, "the store has hardly lost anything");
  assertGreater(acknowledged, 3 * SCHEDULES, "hardly anything happened");
});
