import { serveHere } from "../fixtures/client/client_servers.ts";
import { meet } from "../fixtures/pairings/meeting.ts";
import {
  PAIRINGS,
  RECONNECTING_PAIRINGS,
} from "../fixtures/pairings/scenarios.ts";
import { OurPeers } from "../fixtures/pairings/our_peers.ts";

const SCENARIOS = { ...PAIRINGS, ...RECONNECTING_PAIRINGS };

for (const [name, body] of Object.entries(SCENARIOS)) {
  Deno.test(
    `Our client, our server: ${name}`,
    () => meet(serveHere, () => new OurPeers(), body),
  );
}
