import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { join } from "@std/path";
import { Document } from "../../document/document.ts";
import { runCommand, RunningCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { APP, EXAMPLES, FLAGS } from "../fixtures/programs/tool_app.ts";

Deno.test("secret prints 44 characters, others each time [cli.secret]", async () => {
  const [one, other] = [await runCommand("secret"), await runCommand("secret")];
  assertMatch(one.stdout, /^[a-zA-Z0-9]{44}\n$/);
  assertNotEquals(one.stdout, other.stdout);
});

Deno.test("info prints a version a line; info --static where the files of BokehJS are [cli.other]", async () => {
  const { stdout } = await runCommand("info");
  const lines = stdout.trim().split("\n").map((line) => line.split(/ +: /));
  assertEquals(lines.map(([name]) => name), [
    "Deno version",
    "V8 version",
    "TypeScript version",
    "Server version",
    "BokehJS version",
    "BokehJS static path",
    "Operating system",
  ]);
  const facts = Object.fromEntries(lines);
  assertEquals(facts["Deno version"], Deno.version.deno);
  const folder = (await runCommand("info", "--static")).stdout.trim();
  assertEquals(facts["BokehJS static path"], folder);
  const file = await Deno.stat(join(folder, "js", "bokeh.min.js"));
  assert(file.size > 1_000_000);
});

Deno.test("static serves the files of BokehJS and nothing else [cli.other]", async () => {
  await using command = new RunningCommand(
    ...["static", "--port=0", "--address", "127.0.0.1"],
  );
  const [, port] = await command.line(
    /^Starting Bokeh static server at (\d+) address 127\.0\.0\.1$/,
  );
  const origin = `http://127.0.0.1:${port}`;
  const script = await fetch(`${origin}/static/js/bokeh.min.js`);
  assert((await script.text()).length > 1_000_000);
  const root = await fetch(origin);
  await root.body?.cancel();
  assertEquals(root.status, 404);
  command.kill("SIGINT");
  assertEquals(await command.status(), 0);
});

Deno.test("json writes a file for each app, with its arguments, into the current folder [app.args] [cli.other]", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": APP,
    "other.ts": APP,
  });
  const options = { cwd: files.folder, flags: FLAGS };
  const outcome = await runCommand(
    options,
    ...["json", "app.ts", "other.ts", "-o", "first.json", "--indent", "2"],
    ...["--args", "a", "--indent"],
  );
  assertEquals(outcome, { code: 0, stdout: "", stderr: "" });
  const names = [...Deno.readDirSync(files.folder)].map(({ name }) => name);
  assertEquals(names.sort(), [
    "app.ts",
    "first.json",
    "other.json",
    "other.ts",
  ]);
  const text = await Deno.readTextFile(files.path("first.json"));
  assert(text.startsWith('{\n  "version": "3.'), text);
  const document = Document.fromJson(JSON.parse(text));
  assertEquals(document.title, "Argu</script>ments &amp; more");
  assertStringIncludes(text, '"text": "a --indent"');
});

Deno.test("json -o - writes to standard output", async () => {
  const { code, stdout } = await runCommand(
    ...["json", join(EXAMPLES, "sliders.ts"), "--output=-"],
  );
  assertEquals(code, 0);
  assertEquals(Document.fromJson(JSON.parse(stdout)).title, "Sliders");
});

Deno.test("json says where an app fails without a server", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts":
      "export default function (doc) {\n  doc.title = doc.sessionContext.id;\n}",
  });
  const { code, stderr } = await runCommand(
    { cwd: files.folder },
    ...["json", "app.ts"],
  );
  assertEquals(code, 1);
  assertMatch(
    stderr,
    /^ERROR: Error running app\.ts: Cannot read properties of null .*\n {4}at .*app\.ts:2:\d+\)?\n$/,
  );
});

Deno.test("html names the files of BokehJS on the CDN, and takes a title", async () => {
  await using files = await TemporaryFiles.create({ "app.ts": APP });
  const options = { cwd: files.folder, flags: FLAGS };
  const { stdout } = await runCommand(
    options,
    ...["html", "app.ts", "-o", "-", "--title", "Q&A"],
  );
  assertStringIncludes(stdout, "<title>Q&amp;A</title>");
  assertStringIncludes(stdout, "https://cdn.bokeh.org/bokeh/release/bokeh-3.");
});
