import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ClientSession,
  ConnectionError,
  pullSession,
} from "../../client/mod.ts";
import { generateSessionId } from "../../sessions/session_id.ts";
import { TokenSigner } from "../../sessions/token.ts";
import { clientTest } from "../fixtures/client_servers.ts";

const KEY = "0123456789abcdef0123456789abcdef";

clientTest(
  "A client with the server's key makes and joins signed sessions",
  async (serve) => {
    await using server = await serve({ secretKey: KEY });
    const { url } = server;
    const signed = { url, secretKey: KEY, signSessions: true };
    await using made = await pullSession(signed);
    await using joined = await pullSession({ ...signed, sessionId: made.id });
    assertEquals(joined.id, made.id);
    made.document.title = "shared";
    await made.forceRoundtrip();
    await joined.forceRoundtrip();
    assertEquals(joined.document.title, "shared");
    await using named = await pullSession({ ...signed, sessionId: "name" });
    assertEquals(named.id, `name.${new TokenSigner(KEY).sign("name")}`);
  },
);

clientTest(
  "A client with another key, or none, is refused",
  async (serve) => {
    await using server = await serve({ secretKey: KEY });
    const { url } = server;
    const secretKey = "another key, 32 characters long!";
    for (const signing of [{ secretKey, signSessions: true }, {}]) {
      const error = await assertRejects(
        () => pullSession({ url, ...signing }),
        ConnectionError,
        `Cannot connect to ${url}: `,
      );
      // This server says so; Python's closes the connection without a word.
      assertEquals([403, null].includes(error.status), true);
    }
  },
);

Deno.test("ClientSession refuses to sign without a key, or what another key signed", () => {
  assertThrows(
    () => new ClientSession({ signSessions: true }),
    TypeError,
    "Cannot create session: signSessions needs the secretKey of the server",
  );
  const sessionId = generateSessionId(new TokenSigner("another"));
  assertThrows(
    () => new ClientSession({ signSessions: true, secretKey: KEY, sessionId }),
    TypeError,
    "is signed with another key",
  );
});
