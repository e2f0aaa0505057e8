/** The tests of the client that need no certain server, with Python's. */
import { servePython } from "../../fixtures/client/client_servers.ts";
import { CLOSE } from "../../fixtures/client/close_scenarios.ts";
import { CONNECT_ERRORS } from "../../fixtures/client/connect_errors_scenarios.ts";
import { PULL } from "../../fixtures/client/pull_scenarios.ts";
import { PUSH } from "../../fixtures/client/push_scenarios.ts";
import { RECONNECT } from "../../fixtures/client/reconnect_scenarios.ts";
import { SIGNED } from "../../fixtures/client/signed_scenarios.ts";
import { SYNC } from "../../fixtures/client/sync_scenarios.ts";
import { TWO_CLIENTS } from "../../fixtures/client/two_clients_scenarios.ts";
import { pythonTest } from "../../fixtures/peers/python.ts";

const SCENARIOS = {
  ...CLOSE,
  ...CONNECT_ERRORS,
  ...PULL,
  ...PUSH,
  ...RECONNECT,
  ...SIGNED,
  ...SYNC,
  ...TWO_CLIENTS,
};

for (const [name, run] of Object.entries(SCENARIOS)) {
  Deno.test(
    pythonTest(`${name}, with Python's server`, () => run(servePython)),
  );
}
