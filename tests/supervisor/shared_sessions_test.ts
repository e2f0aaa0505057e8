import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async";
import {
  AppFiles,
  SLIDER_APP,
  sliderProgram,
} from "../fixtures/programs/app_files.ts";
import { SupervisedCommand } from "../fixtures/programs/supervised_command.ts";
import type { WireClient } from "../fixtures/wire/wire_client.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";

/** How many sessions a test has. */
const COUNT = 12;

/** Tells its metrics when it is asked to, and which process it is. */
const PROGRAM = sliderProgram(
  `{ port: 0, address: "127.0.0.1", numProcs: 2 }`,
  {
    then: `
      if (server.processNumber === null) {
        Deno.addSignalListener("SIGUSR2", () => {
          const { sessions, sessionsCreated, connections, connectionsRelayed } =
            server.metrics();
          const here = server.getSessions().length;
          console.error(\`metrics \${[sessions, sessionsCreated, connections, connectionsRelayed, here].join(" ")}\`);
        });
      }
      await server.runUntilShutdown();
    `,
  },
);

Deno.test("Tabs whose sockets reach different processes see one document, and the supervisor counts all of them", async () => {
  await using files = await AppFiles.create(PROGRAM);
  await using server = files.run(["-A"]);
  await server.line(/^\[2\] Starting .* with process id/);
  const [, url] = await server.line(/running at: (.*)$/);
  await using clients = new AsyncDisposableStack();
  for (let i = 0; i < COUNT; i++) {
    const token = await tokenOf(url!);
    const one = clients.use(await join(url!, token));
    const other = clients.use(await join(url!, token));
    await moveSlider(one, i % 10);
    assertEquals((await sliderOf(other)).value, i % 10);
    await moveSlider(other, 10);
    assertEquals((await sliderOf(one)).text, "value 10");
  }
  const numbers = await metricsOf(server, (numbers) => numbers[1] === COUNT);
  const [sessions, created, , relayed, here] = numbers;
  assertEquals([sessions, created, here], [COUNT, COUNT, 0]);
  assert(relayed! > 0, "no socket has reached another process than its page");
});

Deno.test("The pages of a process that is killed come back with their values through the others", async () => {
  await using command = await SupervisedCommand.start(
    [],
    `export { default } from "${SLIDER_APP}";`,
  );
  const pid = await command.pid(1);
  await command.pid(2);
  const url = await command.url();
  await using clients = new AsyncDisposableStack();
  const tokens = [];
  for (let i = 0; i < COUNT; i++) {
    const token = await tokenOf(url);
    tokens.push(token);
    await moveSlider(clients.use(await join(url, token)), i % 10);
  }
  Deno.kill(pid, "SIGKILL");
  const values = await Promise.all(tokens.map(async (token) => {
    await using client = await joinAgain(url, token);
    return (await sliderOf(client)).value;
  }));
  assertEquals(values, tokens.map((_, i) => i % 10));
});

/** Tries until it joins, as pages do: the first tries may still reach the process that is gone. */
async function joinAgain(url: string, token: string): Promise<WireClient> {
  while (true) {
    try {
      return await join(url, token);
    } catch {
      await delay(20);
    }
  }
}

/** Asks for metrics until they are as expected: those of processes arrive a moment later. */
async function metricsOf(
  server: ReturnType<AppFiles["run"]>,
  isExpected: (numbers: readonly number[]) => boolean,
): Promise<readonly number[]> {
  while (true) {
    const from = server.lines.length;
    server.kill("SIGUSR2");
    const [, text] = await server.line(/^metrics (.*)$/, from);
    const numbers = text!.split(" ").map(Number);
    if (isExpected(numbers)) return numbers;
  }
}
