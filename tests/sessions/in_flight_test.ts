import { assertEquals } from "@std/assert";
import { InFlight } from "../../sessions/in_flight.ts";

Deno.test("Messages of a closed connection that are handled late make no room for others", () => {
  const flights = new InFlight({ maxBytesInFlight: 100 });
  const closed: string[] = [];
  const join = (name: string) => {
    const share = flights.join(() => {
      closed.push(name);
      share.end();
    });
    return share;
  };
  const gone = join("gone");
  gone.add(80);
  gone.end();
  gone.remove(80);
  assertEquals(join("honest").add(100), true);
  assertEquals(join("late").add(1), true);
  assertEquals(closed, ["honest"]);
});
