import { assertThrows } from "@std/assert";
import { ClientSession } from "../../client/mod.ts";
import { generateSessionId } from "../../sessions/session_id.ts";
import { TokenSigner } from "../../sessions/token.ts";
import { SIGNED } from "../fixtures/client/signed_scenarios.ts";
import { serveHere } from "../fixtures/client/client_servers.ts";

const KEY = "0123456789abcdef0123456789abcdef";

Deno.test("ClientSession refuses to sign without a key, or what another key signed", () => {
  assertThrows(
    () => new ClientSession({ signSessions: true }),
    TypeError,
    "Cannot create session: signSessions requires the server's secretKey",
  );
  const sessionId = generateSessionId(new TokenSigner("another"));
  assertThrows(
    () => new ClientSession({ signSessions: true, secretKey: KEY, sessionId }),
    TypeError,
    "is signed with another key",
  );
});

for (const [name, run] of Object.entries(SIGNED)) {
  Deno.test(name, () => run(serveHere));
}
