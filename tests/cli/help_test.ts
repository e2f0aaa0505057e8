import { assertEquals, assertMatch } from "@std/assert";
import { runCommand } from "../fixtures/programs/command.ts";

/** What help texts are compared with; `deno test -A tests/cli/help_test.ts -- --update` writes it anew. */
const GOLDEN = new URL("../testdata/help/", import.meta.url);

const COMMANDS = [
  "html",
  "info",
  "init",
  "json",
  "png",
  "secret",
  "serve",
  "static",
  "svg",
];

/** Compares a text with the one that was kept, or keeps it. */
async function assertGolden(name: string, text: string): Promise<void> {
  const file = new URL(`${name}.txt`, GOLDEN);
  if (Deno.args.includes("--update")) {
    await Deno.mkdir(GOLDEN, { recursive: true });
    await Deno.writeTextFile(file, text);
  }
  assertEquals(text, await Deno.readTextFile(file));
}

Deno.test("--help, -h and help show what there is", async () => {
  for (const word of ["--help", "-h", "help"]) {
    const { code, stdout, stderr } = await runCommand(word);
    assertEquals([code, stderr], [0, ""]);
    await assertGolden("overview", stdout);
  }
});

Deno.test("help COMMAND and COMMAND --help show its flags, defaults and examples, in 80 columns", async () => {
  for (const name of COMMANDS) {
    const { code, stdout, stderr } = await runCommand("help", name);
    assertEquals([code, stderr], [0, ""]);
    await assertGolden(name, stdout);
    const long = stdout.split("\n").filter((line) => line.length > 80);
    assertEquals(long, []);
    assertEquals((await runCommand(name, "--help")).stdout, stdout);
  }
  const serve = await runCommand("help", "serve");
  const wrong = await runCommand("serve", "--no-such-flag", "-h");
  assertEquals(wrong, serve);
});

Deno.test("--version and -v show the versions of server and BokehJS", async () => {
  for (const word of ["--version", "-v"]) {
    const { code, stdout } = await runCommand(word);
    assertMatch(stdout, /^\d+\.\d+\.\d+ \(BokehJS 3\.10\.0\)\n$/);
    assertEquals(code, 0);
  }
});
