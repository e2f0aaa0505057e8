import { assertEquals, assertThrows } from "@std/assert";
import { Server, type ServerOptions } from "../../server.ts";
import { logger } from "../fixtures/apps/assert_refused.ts";
import { AppFiles, sliderProgram } from "../fixtures/programs/app_files.ts";

const OPTIONS: ServerOptions = {
  port: 0,
  address: "127.0.0.1",
  logger,
  numProcs: 2,
  processFlags: ["-A"],
};

Deno.test("What several processes cannot do is refused, with the reason [server.num-procs]", () => {
  const cases: readonly [ServerOptions, string][] = [
    [{ controller: new AbortController() }, "reaches its own process"],
    [{ dev: true }, "a process only reloads its own pages"],
    [
      { port: undefined, address: undefined, unixSocket: "app.sock" },
      "processes cannot share a unix socket",
    ],
    [
      { sessionStore: "sqlite::memory:", nodeAddress: "unix:node.sock" },
      "each process has an address of its own",
    ],
  ];
  for (const [options, reason] of cases) {
    assertThrows(
      () => new Server((_doc) => {}, { ...OPTIONS, ...options }),
      TypeError,
      reason,
    );
  }
});

Deno.test("Only one server of a program can have several processes, until it has stopped", async () => {
  const server = new Server((_doc) => {}, OPTIONS);
  assertThrows(
    () => new Server((_doc) => {}, OPTIONS),
    TypeError,
    "another server of this program has several processes",
  );
  await server.stop();
  await new Server((_doc) => {}, OPTIONS).stop();
});

Deno.test("A supervisor that has not started reserves its port, and frees it when it stops", async () => {
  const server = new Server((_doc) => {}, OPTIONS);
  const { port } = server;
  assertThrows(
    () => Deno.listen({ port: port!, hostname: "127.0.0.1" }),
    Deno.errors.AddrInUse,
  );
  assertEquals(server.getSessions(), []);
  assertEquals(server.metrics().requests, 0);
  await server.stop();
  Deno.listen({ port: port!, hostname: "127.0.0.1" }).close();
});

const TEMPORARY = Deno.env.get("TMPDIR") || "/tmp";

/** The permissions that a program needs for several processes, besides those of any server. */
const WHOLE = ["net", "read", "write", "env", "run"]
  .map((name) => `--allow-${name}`);

Deno.test("Processes get the permissions that the program has whole; it is told to name others", async () => {
  await using files = await AppFiles.create(
    sliderProgram(`{ port: 0, address: "127.0.0.1", numProcs: 2 }`, {
      then: `
        if (server.processNumber !== null) {
          const states = ["net", "read", "write", "env", "run", "sys", "ffi"]
            .map((name) => Deno.permissions.querySync({ name }).state);
          console.error(states.join(" "));
        }
        await server.runUntilShutdown();`,
    }),
  );
  {
    await using server = files.run(WHOLE);
    await server.line(
      /^(granted ){5}(?!granted)\w+ (?!granted)\w+$/,
    );
    await server.line(/^\[2\] Starting .* with process id/);
    server.kill("SIGTERM");
    assertEquals(await server.status(), 0);
  }
  const without = (name: string) =>
    WHOLE.filter((flag) => flag !== `--allow-${name}`);
  const cases = [
    [without("run"), `run again with --allow-run=${Deno.execPath()}`],
    [without("write"), `run again with --allow-write=${TEMPORARY}`],
    [
      [...without("net"), "--allow-net=127.0.0.1"],
      "the program has --allow-net in part, and Deno does not tell which part",
    ],
    [[...WHOLE, "--deny-read=/etc"], "the program has --allow-read in part"],
  ] as const;
  for (const [flags, message] of cases) {
    await using server = files.run(flags);
    assertEquals(await server.status(), 1);
    const [first = ""] = server.lines;
    assertEquals(first.includes(`Cannot start processes: ${message}`), true);
  }
});

Deno.test("processFlags are the permissions of the processes", async () => {
  const flags = [
    "--allow-net=127.0.0.1",
    "--allow-read",
    "--allow-env=BOKEH_*",
  ];
  await using files = await AppFiles.create(
    sliderProgram(`{
      port: 0,
      address: "127.0.0.1",
      numProcs: 2,
      processFlags: ${JSON.stringify(flags)},
    }`),
  );
  await using server = files.run([
    ...flags,
    `--allow-run=${Deno.execPath()}`,
    `--allow-write=${TEMPORARY}`,
  ]);
  await server.line(/^\[2\] Starting .* with process id/);
  server.kill("SIGTERM");
  assertEquals(await server.status(), 0);
});
