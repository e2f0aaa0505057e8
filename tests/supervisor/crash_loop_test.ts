import { assert, assertEquals } from "@std/assert";
import { SupervisedCommand } from "../fixtures/programs/supervised_command.ts";

/** The module of the app fails in a process if there is a file that says so. */
function failingApp(isFirst: boolean): string {
  return `
    const isProcess = Deno.readLinkSync("/proc/self/fd/0") !== "/dev/null";
    let fails = ${isFirst};
    try { Deno.statSync("fails"); fails = true; } catch { /* It does not. */ }
    if (isProcess && fails) throw new Error("The database is away");
    export default function (_doc) {}
  `;
}

Deno.test("A program that fails in its first process ends with an error, shown once", async () => {
  await using command = await SupervisedCommand.start([], failingApp(true));
  assertEquals(await command.status(), 1);
  const { lines } = command;
  const shown = lines.filter((line) => line.includes("The database is away"));
  assertEquals(shown.length, 1);
  assertEquals(
    lines.at(-1),
    "ERROR: Cannot serve: process 1 has ended with exit code 1 before it served",
  );
});

Deno.test("Processes that keep failing are tried again ever later, and end the server in the end", async () => {
  await using command = await SupervisedCommand.start([], failingApp(false));
  const pids = [await command.pid(1), await command.pid(2)];
  await Deno.writeTextFile(command.files.path("fails"), "");
  for (const pid of pids) Deno.kill(pid, "SIGKILL");
  assertEquals(await command.status(), 1);
  const { lines } = command;
  const shown = lines.filter((line) => line.includes("The database is away"));
  assertEquals(shown.length, 1);
  const delays = lines.flatMap((line) =>
    /^Process 1 .*in (\d+) ms$/.exec(line)?.[1] ?? []
  );
  assert(delays.join(" ").startsWith("100 200 400 800"), delays.join(" "));
  assert(
    /^ERROR: Cannot serve: process \d has ended .*, as all of them do again and again$/
      .test(lines.at(-1)!),
  );
});
