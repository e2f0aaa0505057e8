import { assertEquals } from "@std/assert";
import { MAX_AWAY_MILLISECONDS } from "../../../sessions/saving/client_numbers.ts";
import { RecentChanges } from "../../../sessions/saving/recent_changes.ts";

function set(seq: number, value: unknown, attr = "value") {
  const event = { kind: "ModelChanged", model: { id: "p1" }, attr, new: value };
  return of(seq, event);
}

function of(seq: number, ...events: readonly object[]) {
  return { seq, json: JSON.stringify({ events }) };
}

Deno.test("RecentChanges tells what changed since a change of the earlier process", () => {
  const recent = new RecentChanges(4, [
    set(5, 1),
    of(6, { kind: "TitleChanged", title: "x" }),
    of(7, { kind: "MessageSent", msg_type: "x", msg_data: null }),
  ]);
  recent.add(set(8, { type: "ndarray", array: { type: "bytes" } }, "data"));
  assertEquals(recent.after(4), [["p1", "value"], [null, "Title"], [
    "p1",
    "data",
  ]]);
  assertEquals(recent.after(7), [["p1", "data"]]);
  // Before the snapshot, and after what the earlier process has stored.
  assertEquals(recent.after(3), undefined);
  assertEquals(recent.after(8), undefined);
});

Deno.test("RecentChanges gives up where more than values changed", () => {
  for (
    const change of [
      set(2, [{ id: "p2" }]),
      set(2, { type: "object", name: "Div", id: "p2" }),
      of(2, { kind: "RootAdded", model: { id: "p2" } }),
      of(2, { kind: "RootRemoved", model: { id: "p2" } }),
    ]
  ) {
    const recent = new RecentChanges(0, [set(1, 0), change, set(3, 1)]);
    assertEquals(recent.after(1), undefined, change.json);
    assertEquals(recent.after(2), [["p1", "value"]]);
  }
});

Deno.test("RecentChanges is bounded in size and time", () => {
  const large = new RecentChanges(0, [set(1, 0)]);
  large.add(set(2, "x".repeat(1024 * 1024)));
  large.add(set(3, 1));
  assertEquals(large.after(1), undefined);
  let now = 0;
  const old = new RecentChanges(0, [set(1, 0)], () => now);
  assertEquals(old.after(0), [["p1", "value"]]);
  now = MAX_AWAY_MILLISECONDS;
  assertEquals(old.after(0), undefined);
});
