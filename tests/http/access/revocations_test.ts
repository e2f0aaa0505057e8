/** Revoked cookies: of a login or a user, in one process or several. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  type AuthProvider,
  createLogger,
  type RevocationStore,
  SignedCookies,
} from "../../../mod.ts";
import { Revocations } from "../../../http/access/_revocations.ts";
import { createToken } from "../../../sessions/token.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { patiently } from "../../fixtures/wire/patience.ts";
import { socketUrl, testServer } from "../../fixtures/wire/test_server.ts";
import {
  WireClient,
  type WireClosed,
} from "../../fixtures/wire/wire_client.ts";

const SECRET = "32 random characters are a secret";
const LOGGED_OUT = { code: 1008, reason: "Logged out" };

function made(cookies: SignedCookies, value: string): string {
  const headers = new Headers();
  cookies.set(headers, { name: "user", value });
  return headers.getSetCookie()[0]!.split(";")[0]!;
}

const read = (cookies: SignedCookies, cookie: string) =>
  cookies.get(new Headers({ cookie }), "user");

/** As a database would keep them: texts and numbers. */
class Rows implements RevocationStore {
  readonly rows = new Map<string, [until: number, expires: number]>();

  get(key: string): number | undefined {
    return this.rows.get(key)?.[0];
  }

  add(key: string, until: number, expires: number): void {
    this.rows.set(key, [until, expires]);
  }
}

const byCookie = (cookies: SignedCookies): AuthProvider => ({
  getUser: ({ headers }) => cookies.get(headers, "user"),
  loginUrl: "/login",
  isStillUser: (user, since) => !cookies.isRevoked("user", user, since),
});

function endOf(client: WireClient): Promise<WireClosed> {
  return patiently(client.closed, () => "the server closes the socket");
}

const connect = async (
  server: ReturnType<typeof testServer>,
  cookie: string,
  sessionId: string,
) => {
  const token = createToken({ sessionId });
  const url = socketUrl(server);
  const client = await WireClient.connect(url, token, { headers: { cookie } });
  await client.next("ACK");
  return client;
};

Deno.test("A revocation in one server ends the pages of the user at another that shares the store, which refuses the cookie", async () => {
  const revocations = new Rows();
  const [here, there] = [
    new SignedCookies(SECRET, { revocations }),
    new SignedCookies(SECRET, { revocations }),
  ];
  await using first = testServer((_doc) => {}, {
    authProvider: byCookie(here),
  });
  await using second = testServer((_doc) => {}, {
    authProvider: byCookie(there),
  });
  const [ada, eve] = [made(here, "ada"), made(here, "eve")];
  await using one = await connect(first, ada, "a");
  await using two = await connect(second, ada, "b");
  await using other = await connect(second, eve, "c");
  here.revoke("user", "ada");
  assertEquals(await endOf(one), LOGGED_OUT);
  assertEquals(await endOf(two), LOGGED_OUT);
  const status = async (cookie: string) => {
    const request = { path: "/", headers: { cookie } };
    return (await rawRequest(second.port!, request)).status;
  };
  assertEquals([await status(ada), await status(eve)], [302, 200]);
  assertEquals(
    (await other.request("SERVER-INFO-REQ")).header.msgtype,
    "SERVER-INFO-REPLY",
  );
  // Who logs in again stays.
  await using back = await connect(second, made(there, "ada"), "d");
  await using probe = await connect(second, made(there, "bob"), "e");
  here.revoke("user", "bob");
  assertEquals(await endOf(probe), LOGGED_OUT);
  assertEquals(
    (await back.request("SERVER-INFO-REQ")).header.msgtype,
    "SERVER-INFO-REPLY",
  );
});

Deno.test("revoke() ends one login, revokeUser() all of a user so far", () => {
  const cookies = new SignedCookies(SECRET, {
    userOf: (value) => value.split(".")[0]!,
  });
  const logins = ["ada.1", "ada.2", "eve.1"].map((value) =>
    made(cookies, value)
  );
  cookies.revoke("user", "ada.1");
  const all = () => logins.map((cookie) => read(cookies, cookie));
  assertEquals(all(), [undefined, "ada.2", "eve.1"]);
  cookies.revokeUser("user", "ada");
  assertEquals(all(), [undefined, undefined, "eve.1"]);
  assertEquals(read(cookies, made(cookies, "ada.2")), "ada.2");
});

Deno.test("A store of revocations outlives the cookies' object, and learns when an entry may go", () => {
  const revocations = new Rows();
  const options = { revocations, maxAgeSeconds: 60 };
  const cookies = new SignedCookies(SECRET, options);
  const cookie = made(cookies, "ada");
  cookies.revoke("user", "ada");
  const [[key, [until, expires]]] = [...revocations.rows] as [
    [string, [number, number]],
  ];
  assertEquals([key.length, expires - until], [43, 60_000]);
  assert(!key.includes("ada"));
  assertEquals(read(new SignedCookies(SECRET, options), cookie), undefined);
  assertThrows(
    () => new SignedCookies(SECRET, { revocations, maxRevocations: 5 }),
    TypeError,
    "maxRevocations is about revocations in memory",
  );
});

Deno.test("Revocations in memory go when no cookie is as old, before the bound forgets any", () => {
  const revocations = new Revocations(2);
  const now = Date.now();
  revocations.add("a", 1, now - 1);
  revocations.add("b", 2, now + 1e6);
  revocations.add("c", 3, now + 1e6);
  assertEquals(["a", "b", "c"].map((key) => revocations.get(key)), [
    undefined,
    2,
    3,
  ]);
  revocations.add("d", 4, now + 1e6);
  assertEquals(["a", "b", "c", "d"].map((key) => revocations.get(key)), [
    2,
    2,
    3,
    4,
  ]);
});

Deno.test("A login that is revoked again and again is not the first that memory forgets", () => {
  const revocations = new Revocations(2);
  const expires = Date.now() + 1e6;
  revocations.add("a", 1, expires);
  revocations.add("b", 2, expires);
  revocations.add("a", 3, expires);
  revocations.add("c", 4, expires);
  assertEquals(["a", "b", "c", "other"].map((key) => revocations.get(key)), [
    3,
    2,
    4,
    2,
  ]);
});

Deno.test("revoke() ends no other login of a user whose name is the value", () => {
  const cookies = new SignedCookies(SECRET, {
    userOf: (value) => value.split(".")[0]!,
  });
  const [one, two] = [made(cookies, "ada"), made(cookies, "ada.2")];
  cookies.revoke("user", "ada");
  assertEquals([read(cookies, one), read(cookies, two)], [undefined, "ada.2"]);
});

Deno.test("A clock that goes back revokes no less", () => {
  const { now } = Date;
  try {
    const cookies = new SignedCookies(SECRET);
    Date.now = () => 1_060_000;
    const first = made(cookies, "ada");
    cookies.revoke("user", "eve");
    Date.now = () => 1_000_000;
    cookies.revoke("user", "ada");
    assertEquals(read(cookies, first), undefined);
  } finally {
    Date.now = now;
  }
});

Deno.test("A provider whose isStillUser throws closes nobody, and the log says so", async () => {
  const lines: string[] = [];
  const logged = Promise.withResolvers<void>();
  let isBroken = true;
  const logger = createLogger("error", {
    write(line) {
      lines.push(line);
      logged.resolve();
    },
  });
  await using server = testServer((_doc) => {}, {
    logger,
    authProvider: {
      getUser: ({ headers }) => headers.get("cookie"),
      loginUrl: "/login",
      isStillUser() {
        if (isBroken) throw new Error("database is gone");
        return false;
      },
    },
  });
  await using client = await connect(server, "ada", "a");
  await logged.promise;
  assertEquals(
    (await client.request("SERVER-INFO-REQ")).header.msgtype,
    "SERVER-INFO-REPLY",
  );
  isBroken = false;
  assertEquals(await endOf(client), LOGGED_OUT);
  assert(lines[0]!.includes("Error checking whether users are logged in"));
});
