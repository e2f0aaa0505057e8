import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { runCommand } from "../fixtures/programs/command.ts";
import { EXAMPLES } from "../fixtures/programs/tool_app.ts";

const SLIDERS = join(EXAMPLES, "sliders.ts");

Deno.test("png says that there is no browser, whoever names it", async () => {
  const named = await runCommand(
    { env: { BOKEH_CHROME_PATH: "/no/such/chromium" } },
    ...["png", SLIDERS],
  );
  assertEquals(named, {
    code: 1,
    stdout: "",
    stderr:
      "ERROR: Cannot start a browser: there is no program /no/such/chromium\n",
  });
  const flag = await runCommand("png", SLIDERS, "--browser", "/no/such/one");
  assertEquals(
    flag.stderr,
    "ERROR: Cannot start a browser: there is no program /no/such/one\n",
  );
});

Deno.test("png looks at its files before it starts a browser", async () => {
  const env = { BOKEH_CHROME_PATH: "/no/such/chromium" };
  const none = await runCommand({ env }, "png");
  assertEquals(none.code, 1);
  assertStringIncludes(none.stderr, "Must specify the file of an application");
  const missing = await runCommand({ env }, "png", "no_such_app.ts");
  assertEquals(missing.code, 1);
  assertStringIncludes(missing.stderr, "no_such_app.ts");
});

Deno.test("svg says that Playwright needs all permissions", async () => {
  const { code, stderr } = await runCommand(
    { flags: ["--no-check", "--no-prompt", "--allow-env", "--allow-read"] },
    ...["svg", SLIDERS],
  );
  assertEquals(code, 1);
  assertEquals(
    stderr,
    "ERROR: Cannot start a browser: run again with -A, Playwright needs all permissions\n",
  );
});

Deno.test("png refuses sizes that no picture has", async () => {
  for (
    const [flag, error] of [
      ["--width=0", "--width takes an integer from 1 to 16384"],
      ["--scale=11", "--scale takes a number > 0 and <= 10"],
    ] as const
  ) {
    const { code, stderr } = await runCommand("png", SLIDERS, flag);
    assertEquals(code, 1);
    assertEquals(stderr.startsWith(`ERROR: ${error}`), true, stderr);
  }
});
