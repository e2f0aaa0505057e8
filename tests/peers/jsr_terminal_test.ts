import { fromFileUrl } from "@std/path";
import { terminalTest } from "../fixtures/peers/terminal.ts";

const PROGRAM = `
let count = 0;
Deno.addSignalListener("SIGINT", () => {
  if (count++ === 0) setTimeout(() => console.log("interrupts:", count), 500);
});
setTimeout(() => Deno.exit(), 30_000);
console.log("pid:", Deno.pid);`;

// A second SIGINT ends a server at once.
Deno.test(terminalTest(
  "Ctrl+C reaches a command that the launcher runs once",
  async (terminal) => {
    const launcher = fromFileUrl(
      new URL("../../tools/jsr/main.ts", import.meta.url),
    );
    const file = await Deno.makeTempFile({ suffix: ".ts" });
    try {
      await Deno.writeTextFile(file, PROGRAM);
      // Several, as when a task runs a task: passed on by each, Ctrl+C arrives repeatedly.
      const launch = `deno run --no-config --no-lock -A ${launcher} `;
      const command = `${launch.repeat(3)} deno run ${file}`;
      await terminal.type(`JSR_URL=http://127.0.0.1:1/ ${command}`);
      await terminal.see(/pid: \d+/);
      await terminal.press("C-c");
      await terminal.see(/interrupts: 1\b/);
    } finally {
      await Deno.remove(file);
    }
  },
));
