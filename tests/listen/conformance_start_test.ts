/** Line 23 of the conformance checklist (spec, Appendix D). */
import {
  assertEquals,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { runCommand, RunningCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

Deno.test("D23 the log says Bokeh app running at: URL with the real port; a port in use is named, and the status is 1 [server.port-zero]", async () => {
  await using files = await TemporaryFiles.create({
    "sine.ts": "export default (doc) => { doc.title = 'An app'; };\n",
  });
  const app = files.path("sine.ts");
  await using command = new RunningCommand("serve", app, "--port=0");
  const [, url, port] = await command.line(
    /^Bokeh app running at: (http:\/\/localhost:(\d+)\/sine)$/,
  );
  assertNotEquals(port, "0");
  assertStringIncludes(
    await (await fetch(url!)).text(),
    "<title>An app</title>",
  );

  const { code, stderr } = await runCommand("serve", app, `--port=${port}`);
  assertEquals(code, 1);
  assertStringIncludes(
    stderr,
    `Cannot start Bokeh server, port ${port} is already in use`,
  );
});
