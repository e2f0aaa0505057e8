import { SYNC } from "../fixtures/client/sync_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";

for (const [name, run] of Object.entries(SYNC)) {
  Deno.test(name, () => run(serveHere));
}
