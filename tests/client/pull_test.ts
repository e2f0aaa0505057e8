import { PULL } from "../fixtures/client/pull_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";

for (const [name, run] of Object.entries(PULL)) {
  Deno.test(name, () => run(serveHere));
}
