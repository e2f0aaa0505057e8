import { assertEquals } from "@std/assert";
import { Heartbeat } from "../../client/_heartbeat.ts";

Deno.test("A server is asked after one silent period, and given up after the second", () => {
  const { setInterval } = globalThis;
  let pass = () => {};
  globalThis.setInterval = ((tick: () => void) => {
    pass = tick;
    return 0;
  }) as never;
  try {
    const calls: string[] = [];
    using heartbeat = new Heartbeat(1000, {
      onSilence: () => calls.push("silence"),
      onDeath: () => calls.push("death"),
    });
    pass();
    assertEquals(calls, ["silence"]);
    heartbeat.beat();
    pass();
    assertEquals(calls, ["silence", "silence"]);
    pass();
    assertEquals(calls, ["silence", "silence", "death"]);
    for (const _ of [3, 4]) pass();
    assertEquals(calls, ["silence", "silence", "death"]);
  } finally {
    globalThis.setInterval = setInterval;
  }
});
