import { assertEquals } from "@std/assert";
import { Drain } from "../../../http/_drain.ts";
import { quiet } from "../../fixtures/wire/fake_client.ts";

Deno.test("Draining that is asked for before a server starts, or while it stops, does not begin", () => {
  const refusals: string[] = [];
  const services = { logger: quiet, peers: undefined, stored: undefined };
  const contexts = {
    sessions: [],
    refuseSessions: () => void refusals.push("refused"),
    takeSessions: () => void refusals.push("taken"),
    giveUpSessions: () => {},
  };
  const drain = new Drain(services, contexts);
  assertEquals(drain.begin(), false);
  assertEquals([drain.state, refusals], ["serving", []]);
  drain.open();
  assertEquals([drain.begin(), drain.begin()], [true, true]);
  assertEquals([drain.state, refusals], ["drained", ["refused"]]);
  drain.stop();
  assertEquals(drain.begin(), false);
  assertEquals([drain.state, refusals], ["serving", ["refused"]]);
  drain.open();
  drain.begin();
  drain.end();
  drain.begin();
  assertEquals(refusals, ["refused", "refused", "taken", "refused"]);
  drain.stop();
});
