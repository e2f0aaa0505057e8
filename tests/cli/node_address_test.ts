import { assertNodeEnds } from "../fixtures/cluster/node_ends.ts";

for (
  const how of [
    "is told to stop",
    "stands still for a while",
  ] as const
) {
  Deno.test(`With SQLite, the sessions of a node that ${how} go on at others`, async () => {
    await assertNodeEnds(how, (files) => `sqlite:${files.path("sessions.db")}`);
  });
}
