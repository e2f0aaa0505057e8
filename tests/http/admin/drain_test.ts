import { assertEquals } from "@std/assert";
import type { AppServices } from "../../../http/_app_services.ts";
import type { Contexts } from "../../../http/_contexts.ts";
import { Drain } from "../../../http/_drain.ts";
import { quiet } from "../../fixtures/wire/fake_client.ts";

Deno.test("Draining that is asked for while a server stops does not begin", () => {
  const refusals: string[] = [];
  const services = { logger: quiet, stored: undefined } as AppServices;
  const contexts = {
    sessions: [],
    refuseSessions: () => void refusals.push("refused"),
    takeSessions: () => void refusals.push("taken"),
  } as unknown as Contexts;
  const drain = new Drain(services, contexts);
  drain.open();
  drain.begin();
  assertEquals([drain.state, refusals], ["drained", ["refused"]]);
  drain.stop();
  drain.begin();
  assertEquals([drain.state, refusals], ["serving", ["refused"]]);
  drain.open();
  drain.begin();
  drain.end();
  drain.begin();
  assertEquals(refusals, ["refused", "refused", "taken", "refused"]);
  drain.stop();
});
