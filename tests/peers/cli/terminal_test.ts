import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { type Terminal, terminalTest } from "../../fixtures/peers/terminal.ts";

const CLI = fromFileUrl(new URL("../../../cli.ts", import.meta.url));
const APP = "export default function (doc) { doc.title = 'An app'; }\n";

/** Types the command with flags of `deno run`, and what tells the status when it ends. */
async function typeServe(
  terminal: Terminal,
  flags: string,
  file: string,
): Promise<void> {
  const command =
    `${Deno.execPath()} run --no-check ${flags} ${CLI} serve ${file} --port=0`;
  await terminal.type(`${command}; echo ended with $?`);
}

Deno.test(
  terminalTest(
    "Ctrl-C ends serve when the hooks are done",
    async (terminal) => {
      await using files = await TemporaryFiles.create({
        "app.ts": `${APP}
      export async function onServerUnloaded() { await null; console.error("hook"); }`,
      });
      await typeServe(terminal, "-A", files.path("app.ts"));
      await terminal.see(/with process id: \d+\n/);
      await terminal.press("C-c");
      await terminal.see(/Interrupted, shutting down\n/);
      await terminal.see(/hook\n/);
      await terminal.see(/ended with 0\n/);
    },
  ),
);

Deno.test(
  terminalTest("A second Ctrl-C ends serve at once", async (terminal) => {
    await using files = await TemporaryFiles.create({
      "app.ts": `${APP}
      export const onServerUnloaded = () => new Promise(() => setInterval(() => {}, 1000));`,
    });
    await typeServe(terminal, "-A", files.path("app.ts"));
    await terminal.see(/with process id: \d+\n/);
    await terminal.press("C-c");
    await terminal.see(/Interrupted, shutting down\n/);
    await terminal.press("C-c");
    await terminal.see(/ended with 130\n/);
  }),
);

Deno.test(terminalTest(
  "Without flags Deno asks for four permissions, and serve goes on",
  async (terminal) => {
    await using files = await TemporaryFiles.create({ "app.ts": APP });
    await typeServe(terminal, "", files.path("app.ts"));
    const asked: string[] = [];
    for (;;) {
      const [, kind, what] = await terminal.see(
        /requests (\w+) access(.*)\.\n|with process id/,
      );
      if (kind === undefined) break;
      asked.push(`${kind} ${what}`);
      await terminal.see(/Allow\?.*> /);
      await terminal.answer("y", /Granted/);
    }
    assertEquals(asked.map((text) => text.split(" ")[0]), [
      "env",
      "read",
      "read",
      "net",
    ]);
    assertMatch(asked.join("\n"), /^env *\n.*app\.ts.*\n.*bokehjs/);
    await terminal.press("C-c");
    await terminal.see(/ended with 0\n/);
  },
));

Deno.test(terminalTest(
  "Whoever refuses a permission is told its flag",
  async (terminal) => {
    await using files = await TemporaryFiles.create({ "app.ts": APP });
    await typeServe(terminal, "--allow-read --allow-env", files.path("app.ts"));
    await terminal.see(/requests net access to/);
    await terminal.see(/Allow\?.*> /);
    await terminal.answer(
      "n",
      /ERROR: Cannot listen on 0\.0\.0\.0:0: run again with --allow-net=0\.0\.0\.0:0\n/,
    );
    await terminal.see(/ended with 1\n/);
  },
));
