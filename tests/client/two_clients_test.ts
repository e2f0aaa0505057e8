import { TWO_CLIENTS } from "../fixtures/client/two_clients_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";

for (const [name, run] of Object.entries(TWO_CLIENTS)) {
  Deno.test(name, () => run(serveHere));
}
