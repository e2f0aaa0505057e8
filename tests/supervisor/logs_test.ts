import { assertEquals } from "@std/assert";
import { RunningCommand } from "../fixtures/programs/command.ts";
import { SupervisedCommand } from "../fixtures/programs/supervised_command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

Deno.test("Lines of JSON say which process they are from; those of the supervisor do not", async () => {
  await using command = await SupervisedCommand.start(["--log-format=json"]);
  await command.line(/"process":2,"message":"Starting Bokeh server with/);
  const numbers = command.lines
    .map((line) => JSON.parse(line))
    .filter(({ message }) => message.includes("with process id"))
    .map(({ process }) => process);
  assertEquals(numbers, [undefined, 1, 2]);
});

Deno.test("A log file has the lines of all processes, with their numbers", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": "export default function (_doc) { console.error('made'); }",
  });
  await using command = new RunningCommand(
    { cwd: files.folder },
    ...["serve", "app.ts", "--port=0", "--address=127.0.0.1"],
    ...["--num-procs=2", "--log-file=app.log"],
  );
  const url = /running at: (.*)/;
  using watcher = Deno.watchFs(files.folder);
  let text = "";
  for await (const _ of watcher) {
    text = await Deno.readTextFile(files.path("app.log"));
    if (/\[2\] Starting .* with process id/.test(text)) break;
  }
  // What an application writes itself goes where the supervisor writes.
  const page = await fetch(url.exec(text)![1]!);
  await page.body!.cancel();
  await command.line(/^made$/);
});
