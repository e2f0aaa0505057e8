import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  checkSessionId,
  generateSessionId,
  signSessionId,
} from "../../sessions/session_id.ts";
import { TokenSigner } from "../../sessions/token_signer.ts";
import * as server from "../../mod.ts";

const SIGNER = new TokenSigner("0123456789abcdef0123456789abcdef");
const BASE = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh";
const SIGNATURE = "BW_V0kPzQhgYBYlRsjoJYIhvxavvxfwdps56TMqMasU";

Deno.test("generateSessionId() makes 44 letters and digits, never the same", () => {
  const ids = Array.from({ length: 1000 }, () => generateSessionId());
  for (const id of ids) assertMatch(id, /^[a-zA-Z0-9]{44}$/);
  assertEquals(new Set(ids).size, 1000);
});

Deno.test("generateSessionId() uses all characters equally often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 2000; i++) {
    for (const character of generateSessionId()) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  assertEquals(counts.size, 62);
  const expected = 2000 * 44 / 62;
  // Eight standard deviations.
  const tolerance = 8 * Math.sqrt(expected);
  for (const [character, count] of counts) {
    assert(Math.abs(count - expected) < tolerance, `${character}: ${count}`);
  }
});

Deno.test("generateSessionId() signs the id", () => {
  const id = generateSessionId(SIGNER);
  assertMatch(id, /^[a-zA-Z0-9]{44}\.[\w-]{43}$/);
  assert(checkSessionId(id, SIGNER));
});

Deno.test("signSessionId() signs as Python Bokeh does", () => {
  assertEquals(signSessionId(BASE, SIGNER), `${BASE}.${SIGNATURE}`);
  assert(checkSessionId(`${BASE}.${SIGNATURE}`, SIGNER));
});

Deno.test("checkSessionId() refuses ids that the signer did not sign", () => {
  for (
    const id of [
      "",
      ".",
      BASE,
      `${BASE}.`,
      `${BASE}x.${SIGNATURE}`,
      `${BASE}.${SIGNATURE}x`,
      `${BASE}.${SIGNATURE.slice(0, -1)}`,
      `${BASE}.x.${SIGNATURE}`,
      `.${SIGNER.sign("")}`,
      signSessionId(BASE, new TokenSigner("another key")),
    ]
  ) assert(!checkSessionId(id, SIGNER), id);
});

Deno.test("checkSessionId() without a signer accepts all ids but the empty one", () => {
  for (const id of ["default", "a.b", "é", BASE]) assert(checkSessionId(id));
  assert(!checkSessionId(""));
});

Deno.test("TokenSigner refuses an empty key, and one that is missing", () => {
  assertThrows(
    () => new TokenSigner(""),
    TypeError,
    "Cannot sign sessions: the secret key is empty",
  );
  assertThrows(
    () => new TokenSigner(undefined as unknown as string),
    TypeError,
    "Cannot sign sessions: the secret key must be a string, received undefined",
  );
});

Deno.test("TokenSigner takes keys and texts beyond ASCII", () => {
  const signer = new TokenSigner("clé €😀");
  assert(signer.verify("é", signer.sign("é")));
  assert(!signer.verify("e", signer.sign("é")));
});

Deno.test("A program makes and signs the ids of sessions as Python's does", () => {
  const secretKey = "0123456789abcdef0123456789abcdef";
  assertEquals(server.signSessionId(BASE, secretKey), `${BASE}.${SIGNATURE}`);
  const id = server.generateSessionId({ secretKey });
  assert(checkSessionId(id, SIGNER));
  assertMatch(server.generateSessionId(), /^[a-zA-Z0-9]{44}$/);
  const wrong = { secretKey: 3 } as unknown as { secretKey: string };
  assertThrows(() => server.generateSessionId(wrong), TypeError, "a string");
  assertThrows(() => server.signSessionId("", secretKey), TypeError, "an id");
});
