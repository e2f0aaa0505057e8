import { assertEquals, assertRejects } from "@std/assert";
import { SupervisedCommand } from "../fixtures/programs/supervised_command.ts";
import { eventually } from "../fixtures/wire/patience.ts";

/** The folders that running servers share among their processes. */
function sharedFolders(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /sqlite:(.*)\/sessions/.exec(line)?.[1] ?? []);
}

/** Waits for files that the hooks of processes write when they stop. */
async function untilUnloaded(
  command: SupervisedCommand,
  pids: readonly number[],
): Promise<void> {
  using watcher = Deno.watchFs(command.files.folder);
  const expected = new Set(pids.map((pid) => `unloaded-${pid}`));
  const look = () => {
    for (const { name } of Deno.readDirSync(command.files.folder)) {
      expected.delete(name);
    }
    return expected.size === 0;
  };
  if (look()) return;
  for await (const _ of watcher) if (look()) return;
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  Deno.test(`${signal} stops all processes gracefully, and leaves nothing behind [server.signals]`, async () => {
    await using command = await SupervisedCommand.start();
    const pids = [await command.pid(1), await command.pid(2)];
    const [folder] = sharedFolders(command.lines);
    assertEquals(Deno.statSync(folder!).mode! & 0o777, 0o700);
    command.kill(signal);
    assertEquals(await command.status(), 0);
    await untilUnloaded(command, pids);
    await assertRejects(() => Deno.stat(folder!), Deno.errors.NotFound);
    // The system takes a moment to end what was killed.
    await eventually(() => !pids.some(isAlive), () => "processes are alive");
  });
}

Deno.test("A signal that reaches the processes, too, as Ctrl-C does, still lets them stop gracefully", async () => {
  await using command = await SupervisedCommand.start();
  const pids = [await command.pid(1), await command.pid(2)];
  command.kill("SIGINT");
  for (const pid of pids) Deno.kill(pid, "SIGINT");
  assertEquals(await command.status(), 0);
  await untilUnloaded(command, pids);
});

Deno.test("A second signal ends all processes at once", async () => {
  const app = `
    export default function (_doc) {}
    export function onServerUnloaded() {
      console.error("unloading");
      return new Promise(() => {});
    }
  `;
  await using command = await SupervisedCommand.start([], app);
  const pids = [await command.pid(1), await command.pid(2)];
  const [folder] = sharedFolders(command.lines);
  command.kill("SIGTERM");
  await command.line(/^unloading$/);
  command.kill("SIGTERM");
  assertEquals(await command.status(), 143);
  // The system takes a moment to end what was killed.
  await eventually(() => !pids.some(isAlive), () => "processes are alive");
  await assertRejects(() => Deno.stat(folder!), Deno.errors.NotFound);
});

Deno.test("Processes whose supervisor is killed stop gracefully", async () => {
  await using command = await SupervisedCommand.start();
  const pids = [await command.pid(1), await command.pid(2)];
  command.kill("SIGKILL");
  await untilUnloaded(command, pids);
});

/** Whether a process exists and is not a zombie. */
function isAlive(pid: number): boolean {
  try {
    const text = Deno.readTextFileSync(`/proc/${pid}/stat`);
    return text.charAt(text.lastIndexOf(")") + 2) !== "Z";
  } catch {
    return false;
  }
}
