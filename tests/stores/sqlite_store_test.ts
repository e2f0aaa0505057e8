import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../stores/open_store.ts";
import { SqliteSessionStore } from "../../stores/sqlite.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const KEY = { path: "/app", id: "one" };
const RECORD = { seq: 1, data: Uint8Array.of(1) };

Deno.test("SqliteSessionStore finds what an earlier process stored", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("sessions.db");
  {
    await using store = new SqliteSessionStore(path);
    const { epoch } = (await store.claim(KEY, "a", null))!;
    store.append(KEY, epoch, RECORD);
  }
  await using store = new SqliteSessionStore(path);
  const owner = await store.owner(KEY);
  const claim = await store.claim(KEY, "b", owner);
  assertEquals(claim!.stored, { snapshot: null, records: [RECORD] });
});

Deno.test("SqliteSessionStore keeps no change of a session that was removed for the next one of its id", async () => {
  await using store = new SqliteSessionStore(":memory:");
  const { epoch } = (await store.claim(KEY, "a", null))!;
  store.append(KEY, epoch, RECORD);
  await store.remove(KEY, epoch);
  await store.claim(KEY, "a", null);
  const claim = await store.claim(KEY, "b", await store.owner(KEY));
  assertEquals(claim!.stored, { snapshot: null, records: [] });
});

Deno.test({
  name: "SqliteSessionStore creates files that only their owner may read",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using files = await TemporaryFiles.create({});
    const path = files.path("sessions.db");
    await using store = new SqliteSessionStore(path);
    await store.claim(KEY, "a", null);
    for (const end of ["", "-wal", "-shm"]) {
      const { mode } = await Deno.stat(path + end);
      assertEquals(mode! & 0o777, 0o600, end);
    }
  },
});

Deno.test("SqliteSessionStore lets two processes fence each other", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("sessions.db");
  await using one = new SqliteSessionStore(path);
  await using other = new SqliteSessionStore(path);
  const { epoch } = (await one.claim(KEY, "one", null))!;
  one.append(KEY, epoch, RECORD);
  await other.claim(KEY, "other", await other.owner(KEY));
  assertThrows(
    () => one.append(KEY, epoch, { ...RECORD, seq: 2 }),
    Error,
    "another node has claimed it",
  );
});

Deno.test("SqliteSessionStore refuses a file of a newer version", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("sessions.db");
  const database = new DatabaseSync(path);
  database.exec("PRAGMA user_version = 99");
  database.close();
  assertThrows(
    () => new SqliteSessionStore(path),
    Error,
    `Cannot open session store ${path}: it was written by a newer version`,
  );
});

Deno.test("SqliteSessionStore refuses what is no database", async () => {
  await using files = await TemporaryFiles.create({
    "sessions.db": "not a database, but a text ".repeat(100),
  });
  const path = files.path("sessions.db");
  assertThrows(
    () => new SqliteSessionStore(path),
    Error,
    `Cannot open session store ${path}: file is not a database`,
  );
});

Deno.test("SqliteSessionStore names the file that it cannot open", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("missing/sessions.db");
  assertThrows(
    () => new SqliteSessionStore(path),
    Error,
    `Cannot open session store ${path}: unable to open database file`,
  );
});

Deno.test("SqliteSessionStore tells a full disk, and goes on with room", async () => {
  await using files = await TemporaryFiles.create({});
  await using store = new SqliteSessionStore(files.path("sessions.db"), {
    maxBytes: 256 * 1024,
  });
  const { epoch } = (await store.claim(KEY, "a", null))!;
  store.append(KEY, epoch, RECORD);
  const large = { seq: 2, data: new Uint8Array(1024 * 1024) };
  assertThrows(
    () => store.append(KEY, epoch, large),
    Error,
    "database or disk is full",
  );
  assertThrows(() => store.snapshot(KEY, epoch, large), Error, "full");
  store.append(KEY, epoch, { seq: 2, data: Uint8Array.of(2) });
  const { stored } = (await store.claim(KEY, "b", await store.owner(KEY)))!;
  assertEquals(stored.records.map(({ seq }) => seq), [1, 2]);
});

Deno.test("an unknown kind of session store is refused by name", async () => {
  await assertRejects(
    () => openStore("mongodb://localhost"),
    TypeError,
    "Cannot open session store: expected sqlite:sessions.db or redis://localhost:6379, received mongodb://localhost",
  );
});
