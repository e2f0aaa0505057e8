import { browserTest } from "../../fixtures/chromium.ts";
import { serveHere } from "../../fixtures/client_servers.ts";
import { meet } from "../../fixtures/meeting.ts";
import {
  PAIRINGS,
  RECONNECTING_PAIRINGS,
} from "../../fixtures/pairings_scenarios.ts";
import { PagePeers } from "../../fixtures/peers/page_peers.ts";

const SCENARIOS = { ...PAIRINGS, ...RECONNECTING_PAIRINGS };

for (const [name, body] of Object.entries(SCENARIOS)) {
  Deno.test(browserTest(
    `BokehJS, our server: ${name}`,
    ({ openPage }) => meet(serveHere, () => new PagePeers(openPage), body),
  ));
}
