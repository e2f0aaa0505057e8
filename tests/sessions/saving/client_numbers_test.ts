import { assertEquals } from "@std/assert";
import {
  clientKey,
  ClientNumbers,
  MAX_AWAY_MILLISECONDS,
} from "../../../sessions/saving/client_numbers.ts";

Deno.test("ClientNumbers keeps clients that may come back, and forgets those that cannot", () => {
  let now = 0;
  const clients = new ClientNumbers([["stored", 5]], () => now);
  for (const client of ["here", "away", "silent"]) clients.join(client);
  clients.note({ client: "here", number: 1 });
  clients.note({ client: "away", number: 2 });
  clients.note({ client: "away", number: 3 });
  clients.leave("away");
  clients.leave("unknown");
  assertEquals(clients.save(), [["stored", 5], ["here", 1], ["away", 3]]);
  now = MAX_AWAY_MILLISECONDS;
  clients.join("stored");
  assertEquals(clients.save().length, 3);
  now = 2 * MAX_AWAY_MILLISECONDS + 1;
  assertEquals(clients.save(), [["stored", 5], ["here", 1]]);
  assertEquals(clients.lastOf("away"), 0);
  assertEquals(clients.lastOf("here"), 1);
});

Deno.test("ClientNumbers is bounded: of clients that are away, the first ones are forgotten first", () => {
  const clients = new ClientNumbers();
  for (let i = 0; i < 5000; i++) {
    clients.join(`${i}`);
    clients.note({ client: `${i}`, number: 1 });
    if (i > 0) clients.leave(`${i}`);
  }
  const saved = clients.save();
  assertEquals(saved.length, 4096);
  assertEquals(saved[0], ["0", 1]);
  assertEquals(saved[1], ["905", 1]);
});

Deno.test("ClientNumbers forgets a client whose message is handled after it has left, too", () => {
  let now = 0;
  const clients = new ClientNumbers([], () => now);
  clients.join("late");
  clients.leave("late");
  now = 2 * MAX_AWAY_MILLISECONDS + 1;
  assertEquals(clients.save(), []);
  clients.note({ client: "late", number: 1 });
  assertEquals(clients.save(), [["late", 1]]);
  now *= 2;
  assertEquals(clients.save(), []);
});

Deno.test("clientKey() tells neither id nor secret, and differs for each", () => {
  const keys = [["a", "b"], ["a", "c"], ["d", "b"]]
    .map(([id, secret]) => clientKey(id!, secret!));
  assertEquals(new Set(keys).size, 3);
  for (const key of keys) assertEquals(/^[0-9a-f]{32}$/.test(key), true);
});
