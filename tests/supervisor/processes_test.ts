import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { AdminClient } from "../fixtures/client/admin_client.ts";
import { SupervisedCommand } from "../fixtures/programs/supervised_command.ts";

Deno.test("With --num-procs, processes share the port, and each serves some of the connections", async () => {
  await using command = await SupervisedCommand.start();
  const pids = [await command.pid(1), await command.pid(2)];
  assertEquals(await command.answering(40), new Set(pids));
  const lines = command.lines.filter((line) =>
    /Starting Bokeh server version|running at/.test(line)
  );
  assertEquals(lines.length, 2);
});

Deno.test("A process that is killed, suspended or told to end is replaced, and every connection is answered", async () => {
  await using command = await SupervisedCommand.start();
  let pids = [await command.pid(1), await command.pid(2)];
  const ends = [
    ["SIGKILL", /^Process 1 has ended by SIGKILL; starting another$/],
    ["SIGSTOP", /^Process 1 is suspended, and is killed$/],
    ["SIGTERM", /^Process 1 has ended with exit code 0; starting another in /],
  ] as const;
  for (const [signal, line] of ends) {
    const from = command.lines.length;
    Deno.kill(pids[0]!, signal);
    await command.line(line, from);
    const pid = await command.pid(1, from);
    assertNotEquals(pid, pids[0]);
    pids = [pid, pids[1]!];
    assertEquals(await command.answering(40), new Set(pids));
  }
});

Deno.test("A process that is busy for too long is replaced", async () => {
  const app = `
    export default function (doc) {
      if (doc.sessionContext.request.arguments.busy) while (true);
    }
  `;
  await using command = await SupervisedCommand.start(
    ["--process-timeout=300"],
    app,
  );
  await command.pid(2);
  const request = fetch(`${await command.url()}?busy=1`).catch(() => null);
  const [, number] = await command.line(
    /^Process (\d) has been busy for \d+ ms, and is killed$/,
  );
  await command.pid(Number(number), command.lines.length);
  assertEquals(await request, null);
  const response = await fetch(await command.url());
  await response.body!.cancel();
  assert(response.ok);
});

Deno.test("The admin page of each process shows all of them, and which were replaced", async () => {
  await using command = await SupervisedCommand.start(["--admin"]);
  const one = await command.pid(1);
  const two = await command.pid(2);
  const url = new URL("/admin", await command.url());
  const admin = new AdminClient(url.href);
  const state = await admin.until(({ processes }) =>
    processes.filter(({ isServing }) => isServing).length === 2
  );
  assertEquals(
    state.processes.map(({ number, pid, isServing, restarts }) => [
      number,
      pid,
      isServing,
      restarts,
    ]),
    [[1, one, true, 0], [2, two, true, 0]],
  );
  assertEquals(
    state.nodes.map(({ status }) => [status?.process, status?.pid]),
    [[1, one], [2, two]],
  );
  const from = command.lines.length;
  Deno.kill(one, "SIGKILL");
  const pid = await command.pid(1, from);
  await admin.until(({ processes: [first] }) =>
    first?.pid === pid && first.isServing && first.restarts === 1 &&
    first.lastEnd === "by SIGKILL"
  );
});
