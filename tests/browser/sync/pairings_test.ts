import { browserTest } from "../../fixtures/browser/chromium.ts";
import { serveHere } from "../../fixtures/client/client_servers.ts";
import { meet } from "../../fixtures/pairings/meeting.ts";
import {
  PAIRINGS,
  RECONNECTING_PAIRINGS,
} from "../../fixtures/pairings/scenarios.ts";
import { PagePeers } from "../../fixtures/pairings/page_peers.ts";

const SCENARIOS = { ...PAIRINGS, ...RECONNECTING_PAIRINGS };

for (const [name, body] of Object.entries(SCENARIOS)) {
  Deno.test(browserTest(
    `BokehJS, our server: ${name}`,
    ({ openPage }) => meet(serveHere, () => new PagePeers(openPage), body),
  ));
}
