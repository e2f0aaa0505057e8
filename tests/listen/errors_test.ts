import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { Server } from "../../server.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { assertRefused, logger } from "../fixtures/apps/assert_refused.ts";

Deno.test("A port in use is named, and can be taken once it is free", async () => {
  const taken = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = taken.addr;
  const options = { port, address: "127.0.0.1" };
  assertRefused(
    options,
    "AddrInUse",
    `Cannot start Bokeh server, port ${port} is already in use; choose another with --port or the option port, 0 for any that is free`,
  );
  taken.close();
  await using server = new Server((_doc) => {}, { ...options, logger });
  assertEquals(server.port, port);
});

Deno.test("An address that is not of this machine is named", () => {
  assertRefused(
    { port: 0, address: "203.0.113.1" },
    "AddrNotAvailable",
    "Cannot start Bokeh server, address '203.0.113.1' not available",
  );
  const error = assertThrows(() =>
    new Server((_doc) => {}, { port: 5006, address: "nowhere.invalid", logger })
  );
  assertMatch(
    (error as Error).message,
    /^Cannot start Bokeh server on nowhere\.invalid:5006: failed to lookup address/,
  );
  const malformed = assertThrows(() =>
    new Server((_doc) => {}, { port: 0, address: "not a host", logger })
  );
  assertMatch(
    (malformed as Error).message,
    /^Cannot start Bokeh server on not a host:0: invalid host 'not a host'/,
  );
});

Deno.test("Other errors of the operating system are named by their codes [cli.bind-errors]", () => {
  const error = assertThrows(() =>
    new Server((_doc) => {}, { port: 0, address: "fe80::1", logger })
  );
  assertMatch(
    (error as Error).message,
    /^Cannot start Bokeh server \[E\w+\]: cannot listen on \[fe80::1\]:0: /,
  );
});

Deno.test("A port that is none is named", () => {
  for (const port of [-1, 65536, 80.5, NaN, "5006" as unknown as number]) {
    assertRefused(
      { port },
      "RangeError",
      `Cannot listen on port ${port}: expected an integer from 0 to 65535`,
    );
  }
});

Deno.test("A unix socket takes the place of one that was left behind, and nothing else's", async () => {
  await using files = await TemporaryFiles.create({ "notes.txt": "kept" });
  const unixSocket = files.path("app.sock");
  leaveBehind(unixSocket);
  assert(Deno.statSync(unixSocket).isSocket);
  {
    // The default port says nothing.
    await using server = new Server((_doc) => {}, {
      unixSocket,
      port: 5006,
      logger,
    });
    assertEquals([server.unixSocket, server.port, server.address], [
      unixSocket,
      null,
      null,
    ]);
    // Only the owner may connect.
    assertEquals(Deno.statSync(unixSocket).mode! & 0o777, 0o600);
  }
  assertThrows(() => Deno.statSync(unixSocket), Deno.errors.NotFound);
  for (const name of ["notes.txt", "."]) {
    const path = name === "." ? files.folder : files.path(name);
    assertRefused(
      { unixSocket: path },
      "AlreadyExists",
      `Cannot listen on ${path}: it exists and is not a socket`,
    );
  }
  assertEquals(await Deno.readTextFile(files.path("notes.txt")), "kept");
});

/** Makes a socket that nobody listens on, as a server does that is killed. */
function leaveBehind(path: string): void {
  const program = `Deno.listen({ transport: "unix", path: ${
    JSON.stringify(path)
  } }); Deno.kill(Deno.pid, "SIGKILL");`;
  new Deno.Command(Deno.execPath(), { args: ["eval", program] }).outputSync();
}

Deno.test("A unix socket that cannot be made is named", async () => {
  await using files = await TemporaryFiles.create({});
  const nowhere = files.path("none/app.sock");
  assertRefused(
    { unixSocket: nowhere },
    "NotFound",
    `Cannot listen on ${nowhere}: no such directory`,
  );
  const long = files.path(`${"x".repeat(120)}.sock`);
  assertRefused(
    { unixSocket: long },
    "Error",
    `Cannot listen on ${long}: path must be shorter than SUN_LEN`,
  );
  assertRefused(
    { unixSocket: files.path("app.sock"), port: 5007, sslCertfile: "c.pem" },
    "TypeError",
    "Cannot listen: sslCertfile, port not supported with a unix socket",
  );
});
