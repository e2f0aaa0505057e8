import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { deflateSync, inflateSync } from "node:zlib";
import { Buffer } from "node:buffer";
import {
  createToken,
  decodeToken,
  isTokenExpired,
  type TokenPayload,
  verifyToken,
} from "../../sessions/token.ts";
import { TokenSigner } from "../../sessions/token_signer.ts";

const SIGNER = new TokenSigner("0123456789abcdef0123456789abcdef");
const NOW = 1_700_000_000_000;

// Spec 2.7: made by Python Bokeh.
const SIGNED_ID =
  "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh.BW_V0kPzQhgYBYlRsjoJYIhvxavvxfwdps56TMqMasU";
const SIGNED =
  "eyJzZXNzaW9uX2lkIjogIkFiQ2RFZkdoSWpLbE1uT3BRclN0VXZXeFl6MDEyMzQ1Njc4OWFiY2RlZmdoLkJXX1Ywa1B6UWhnWUJZbFJzam9KWUlodnhhdnZ4ZndkcHM1NlRNcU1hc1UiLCAic2Vzc2lvbl9leHBpcnkiOiAxNzAwMDAwMDAwfQ.CXRgHn21tvfkJ53ITfa_lAvIN0eY9WS-kxr8zPPoBsk";
const UNSIGNED =
  "eyJzZXNzaW9uX2lkIjogImFiYyIsICJzZXNzaW9uX2V4cGlyeSI6IDE3MDAwMDAwMDAsICJfX2JrX196bGliXyI6ICJlTnFyVnNwSVRVeEpMU3BXc2xLb1Z2TElMeTRCTXBSeThwTVRjektBSEN0VEF3TXpwVm9kQmFYa19QenN6RlN3TWhBM3NTaTlORGMxcndTaXp3OUlSbGNySlZXV2dGVW8tWVk0S3RYRzF0WUNBSk0wSGNjIn0";
const PAYLOAD = {
  headers: { Host: "localhost:5006" },
  cookies: {},
  arguments: { N: [new Uint8Array([49, 48])] },
};

function base64Url(text: string | Uint8Array): string {
  return Buffer.from(text).toString("base64url");
}

/** An unsigned token with any content. */
function forge(content: unknown): string {
  return base64Url(JSON.stringify(content));
}

/** An unsigned token with any packed text. */
function forgePacked(json: string): string {
  return forge({ session_id: "a", __bk__zlib_: base64Url(deflateSync(json)) });
}

function bodyOf(token: string): Record<string, unknown> {
  return JSON.parse(atob(token.replaceAll("-", "+").replaceAll("_", "/")));
}

Deno.test("decodeToken() reads the signed token of Python Bokeh", () => {
  const { sessionId, sessionExpiry, payload } = decodeToken(SIGNED);
  assertEquals(sessionId, SIGNED_ID);
  assertEquals(sessionExpiry, 1_700_000_000);
  assertEquals({ ...payload }, { session_expiry: 1_700_000_000 });
});

Deno.test("decodeToken() reads the unsigned token of Python Bokeh with its payload", () => {
  const { sessionId, sessionExpiry, payload } = decodeToken(UNSIGNED);
  assertEquals(sessionId, "abc");
  assertEquals(sessionExpiry, 1_700_000_000);
  assertEquals({ ...payload }, { ...PAYLOAD, session_expiry: 1_700_000_000 });
});

Deno.test("createToken() makes tokens with the content of those of Python Bokeh", () => {
  const signed = createToken({
    sessionId: SIGNED_ID,
    expiresInSeconds: 300,
    signer: SIGNER,
    now: NOW - 300_000,
  });
  assertEquals(decodeToken(signed), decodeToken(SIGNED));
  assert(verifyToken(signed, SIGNER));
  const unsigned = createToken({
    sessionId: "abc",
    expiresInSeconds: 0,
    payload: PAYLOAD,
    now: NOW,
  });
  assertEquals(decodeToken(unsigned), decodeToken(UNSIGNED));
});

Deno.test("verifyToken() accepts the signed token of Python Bokeh", () => {
  assert(verifyToken(SIGNED, SIGNER));
  assert(!verifyToken(SIGNED, new TokenSigner("another key")));
});

Deno.test("verifyToken() without a signer accepts every token", () => {
  assert(verifyToken(SIGNED));
  assert(verifyToken(UNSIGNED));
});

Deno.test("verifyToken() refuses tokens without a signature or with a wrong one", () => {
  const [body = "", signature = ""] = SIGNED.split(".");
  const wrong = signature.replace("CX", "CY");
  for (
    const token of [
      UNSIGNED,
      body,
      `${body}.`,
      `${body}.${wrong}`,
      `${body}.${signature}.`,
      `${body}A.${signature}`,
      `${body}.${signature}é`,
      `.${SIGNER.sign("")}`,
      "",
      ".",
    ]
  ) assert(!verifyToken(token, SIGNER), token);
});

Deno.test("verifyToken() refuses a signed token around an id that is not signed", () => {
  for (const sessionId of ["plain", "a.b", `.${SIGNER.sign("")}`]) {
    const token = createToken({ sessionId, signer: SIGNER });
    assert(!verifyToken(token, SIGNER), sessionId);
  }
});

Deno.test("verifyToken() refuses signed garbage without an error", () => {
  for (const content of ["[]", "nonsense", '{"session_id":1}']) {
    const body = base64Url(content);
    assert(!verifyToken(`${body}.${SIGNER.sign(body)}`, SIGNER), content);
  }
});

Deno.test("createToken() omits the payload when there is none", () => {
  for (const payload of [undefined, {}]) {
    const token = createToken({ sessionId: "abc", payload, now: NOW });
    assertEquals(bodyOf(token), {
      session_id: "abc",
      session_expiry: 1_700_000_300,
    });
  }
});

Deno.test("createToken() rounds the expiry down to whole seconds", () => {
  const token = createToken({ sessionId: "abc", now: NOW + 999 });
  assertEquals(decodeToken(token).sessionExpiry, 1_700_000_300);
});

Deno.test("createToken() makes ASCII that BokehJS can read, whatever the id", () => {
  const sessionId = "é€😀\u2028\ud800";
  const payload = { name: "é€😀" };
  const token = createToken({ sessionId, payload });
  assertMatch(token, /^[\w-]+$/);
  assertEquals(bodyOf(token).session_id, sessionId);
  assertEquals(decodeToken(token).sessionId, sessionId);
  assertEquals(decodeToken(token).payload.name, "é€😀");
});

Deno.test("createToken() packs payloads of every size so that zlib can read them", () => {
  for (const size of [0, 1, 500, 1012, 1013, 1014, 5000, 20_000]) {
    const payload = { a: "é".repeat(size / 2) };
    const token = createToken({ sessionId: "a", payload });
    const packed = bodyOf(token).__bk__zlib_ as string;
    const json = inflateSync(Buffer.from(packed, "base64url")).toString();
    assertEquals(JSON.parse(json), payload);
    assertEquals(decodeToken(token).payload.a, payload.a);
  }
});

Deno.test("createToken() keeps bytes wherever they are in the payload", () => {
  const bytes = new Uint8Array([0, 255, 62]);
  const payload: TokenPayload = {
    a: bytes,
    b: [[bytes]],
    c: { d: new Uint8Array() },
  };
  const { payload: read } = decodeToken(
    createToken({ sessionId: "a", payload }),
  );
  const { session_expiry: _, ...rest } = read;
  assertEquals(rest, { ...payload });
});

Deno.test("createToken() refuses payload keys that belong to the token", () => {
  for (const key of ["session_id", "session_expiry", "app_path"]) {
    assertThrows(
      () => createToken({ sessionId: "a", payload: { [key]: "b" } }),
      TypeError,
      `Cannot create token: the payload may not contain '${key}'`,
    );
  }
});

Deno.test("createToken() refuses what no header and no reader would take", () => {
  const random = base64Url(crypto.getRandomValues(new Uint8Array(60_000)));
  assertThrows(
    () => createToken({ sessionId: "a", payload: { random } }),
    RangeError,
    "at most 65536 are allowed",
  );
  assertThrows(
    () => createToken({ sessionId: "a", payload: { a: "a".repeat(1 << 20) } }),
    RangeError,
    "at most 1048576 are allowed",
  );
  const loop: unknown[] = [];
  loop.push(loop);
  assertThrows(
    () => createToken({ sessionId: "a", payload: { loop } }),
    RangeError,
    "nested deeper than 64 levels",
  );
  assertThrows(
    () => createToken({ sessionId: "a", expiresInSeconds: NaN }),
    RangeError,
    "expiry must be finite",
  );
});

Deno.test("decodeToken() names what is wrong with a malformed token", () => {
  const broken: Record<string, string> = {
    "": "not JSON",
    "ü": "not base64url",
    "a b!": "not base64url",
    [base64Url("nonsense")]: "not JSON",
    [base64Url(new Uint8Array([34, 255, 34]))]: "not JSON",
    [forge([])]: "not a JSON object",
    [forge(null)]: "not a JSON object",
    [forge({})]: "there is no session id",
    [forge({ session_id: 5 })]: "there is no session id",
    [forge({ session_id: "" })]: "the session id is empty",
    [forge({ session_id: "a", session_expiry: "soon" })]:
      "session_expiry is not a number",
    [forge({ session_id: "a", __bk__zlib_: 5 })]: "__bk__zlib_ is not a string",
    [forge({ session_id: "a", __bk__zlib_: "!" })]: "malformed payload",
    [forge({ session_id: "a", __bk__zlib_: "eNqr" })]: "malformed payload",
    [forgePacked("nonsense")]: "not JSON",
    [forgePacked("[]")]: "not a JSON object",
  };
  for (const [token, reason] of Object.entries(broken)) {
    assertThrows(
      () => decodeToken(token),
      SyntaxError,
      `Cannot read token: ${reason}`,
    );
  }
});

Deno.test("decodeToken() refuses tokens beyond 64 KiB", () => {
  const token = createToken({ sessionId: "a".repeat(40_000) });
  assertEquals(decodeToken(token).sessionId.length, 40_000);
  assertThrows(
    () => decodeToken(forge({ session_id: "a".repeat(50_000) })),
    SyntaxError,
    "at most 65536 are allowed",
  );
});

Deno.test("decodeToken() refuses payloads that grow beyond 1 MiB", () => {
  const fits = `{"a":"${"a".repeat((1 << 20) - 8)}"}`;
  assertEquals(
    String(decodeToken(forgePacked(fits)).payload.a).length,
    1048568,
  );
  assertThrows(
    () => decodeToken(forgePacked(`${fits} `)),
    SyntaxError,
    "Cannot read token: malformed payload",
  );
  assertThrows(
    () => decodeToken(forgePacked(`{"a":"${"a".repeat(20 << 20)}"}`)),
    SyntaxError,
    "Cannot read token: malformed payload",
  );
});

Deno.test("decodeToken() refuses payloads of unreasonable depth", () => {
  for (const [open, close] of [["[", "]"], ['{"a":', "}"]] as const) {
    const nested = (depth: number) =>
      `{"a":${open.repeat(depth)}1${close.repeat(depth)}}`;
    decodeToken(forgePacked(nested(60)));
    for (const depth of [100, 100_000]) {
      assertThrows(() => decodeToken(forgePacked(nested(depth))), SyntaxError);
    }
  }
});

Deno.test("decodeToken() gives prototype keys no effect", () => {
  const json =
    '{"__proto__":{"evil":1},"a":{"__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}}}}';
  const { payload } = decodeToken(forgePacked(json));
  const record = payload.a as Record<string, unknown>;
  for (const object of [payload, record, {}]) {
    assertEquals((object as Record<string, unknown>).evil, undefined);
  }
  assertEquals(Object.keys(payload).sort(), [
    "__proto__",
    "a",
    "session_expiry",
  ]);
  assertEquals(Object.keys(record), ["__proto__", "constructor"]);
  assertEquals(record.toString, undefined);
});

Deno.test("decodeToken() lets the payload overrule neither id nor expiry", () => {
  const packed = base64Url(
    deflateSync('{"session_id":"b","session_expiry":9}'),
  );
  const token = forge({
    session_id: "a",
    session_expiry: 5,
    __bk__zlib_: packed,
  });
  const { sessionId, sessionExpiry, payload } = decodeToken(token);
  assertEquals([sessionId, sessionExpiry], ["a", 5]);
  assertEquals({ ...payload }, { session_expiry: 5 });
});

Deno.test("decodeToken() keeps a value called bytes that holds none", () => {
  const cookies = { bytes: "no base64!" };
  const payload = { cookies, arguments: { bytes: [new Uint8Array([1])] } };
  const read = decodeToken(createToken({ sessionId: "a", payload })).payload;
  assertEquals(read.cookies, cookies);
  assertEquals(read.arguments, payload.arguments);
});

Deno.test("isTokenExpired() begins with the second of the expiry", () => {
  const token = decodeToken(createToken({ sessionId: "a", now: NOW }));
  assert(!isTokenExpired(token, NOW));
  assert(!isTokenExpired(token, NOW + 299_999));
  assert(isTokenExpired(token, NOW + 300_000));
  assert(isTokenExpired(decodeToken(UNSIGNED)));
  assert(isTokenExpired(decodeToken(forge({ session_id: "a" })), 0));
});

Deno.test("createToken() writes dates and URLs in the payload as JSON does", () => {
  const payload = {
    at: new Date(NOW),
    from: [new URL("http://localhost/app")],
  } as unknown as TokenPayload;
  const { payload: read } = decodeToken(
    createToken({ sessionId: "a", payload }),
  );
  assertEquals(read.at, "2023-11-14T22:13:20.000Z");
  assertEquals(read.from, ["http://localhost/app"]);
});

Deno.test("decodeToken() keeps the user and the application of a token out of its payload", () => {
  const token = createToken({
    sessionId: "mine",
    path: "/app",
    user: "ada",
    payload: { arguments: {} },
    now: NOW,
  });
  const { path, user, payload } = decodeToken(token);
  assertEquals([path, user], ["/app", "ada"]);
  assertEquals(Object.keys(payload).sort(), ["arguments", "session_expiry"]);
});

Deno.test("createToken() refuses what would not come out of the payload as it went in", () => {
  const lost = [() => 1, Symbol("s"), NaN, Infinity, new Map(), new Set(), 1n];
  for (const value of [...lost, new Float64Array(1)]) {
    const payload = { deep: [{ value }] };
    assertThrows(() => createToken({ sessionId: "a", payload }), TypeError);
  }
  const { payload } = decodeToken(
    createToken({ sessionId: "a", payload: { gone: undefined, kept: [0] } }),
  );
  assertEquals({ gone: payload.gone, kept: payload.kept }, {
    gone: undefined,
    kept: [0],
  });
});
