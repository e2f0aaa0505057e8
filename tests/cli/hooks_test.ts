import { assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { main } from "../../cli.ts";
import { RunningProcess } from "../fixtures/programs/running_process.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const CONFIG = fromFileUrl(new URL("../../deno.json", import.meta.url));
const CLI = new URL("../../cli.ts", import.meta.url).href;

/** A command of one's own. */
const PROGRAM = `import { fromFileUrl } from "@std/path";
import { main } from "${CLI}";
Deno.exit(await main(Deno.args, {
  customizeApplications: (flags, applications) => ({
    ...applications,
    "/status": (doc) => { doc.title = "status of port " + flags.port; },
  }),
  customizeKwargs: (_flags, options) => ({ ...options, prefix: "mine" }),
  customizeServer: (server) => console.error("listens: " + (server.port > 0)),
}));`;

Deno.test("main() lets a program change applications, options and server of serve", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": "export default function (_doc) {}",
    "program.ts": PROGRAM,
  });
  await using command = new RunningProcess(Deno.execPath(), {
    args: [
      ...["run", "-A", "--no-check", "--config", CONFIG],
      files.path("program.ts"),
      ...["serve", files.path("app.ts"), "--port=0"],
    ],
  });
  await command.line(/^listens: true$/);
  await command.line(/running at: .*\/mine\/app$/);
  const [, url] = await command.line(/running at: (.*\/mine\/status)$/);
  assertStringIncludes(
    await (await fetch(url!)).text(),
    "<title>status of port 0</title>",
  );
  command.kill("SIGINT");
  assertEquals(await command.status(), 0);
});

Deno.test("main() returns the status of an error instead of ending the program", async () => {
  const written: unknown[] = [];
  const { error } = console;
  console.error = (line) => void written.push(line);
  try {
    assertEquals(await main(["servr"]), 1);
  } finally {
    console.error = error;
  }
  assertStringIncludes(`${written}`, "ERROR: Unknown subcommand servr");
});
