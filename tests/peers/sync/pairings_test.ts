import {
  serveHere,
  servePython,
} from "../../fixtures/client/client_servers.ts";
import { meet } from "../../fixtures/pairings/meeting.ts";
import {
  PAIRINGS,
  RECONNECTING_PAIRINGS,
} from "../../fixtures/pairings/scenarios.ts";
import { OurPeers } from "../../fixtures/pairings/our_peers.ts";
import { PythonPeers } from "../../fixtures/pairings/python_peers.ts";
import { pythonTest } from "../../fixtures/peers/python.ts";

for (const [name, body] of Object.entries(PAIRINGS)) {
  Deno.test(pythonTest(
    `Python's client, our server: ${name}`,
    () => meet(serveHere, () => new PythonPeers(), body),
  ));
}

const ALL = { ...PAIRINGS, ...RECONNECTING_PAIRINGS };

for (const [name, body] of Object.entries(ALL)) {
  Deno.test(pythonTest(
    `Our client, Python's server: ${name}`,
    () => meet(servePython, () => new OurPeers(), body),
  ));
}
