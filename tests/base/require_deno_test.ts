import { assertEquals } from "@std/assert";
import { fromFileUrl, toFileUrl } from "@std/path";
import { findProgram } from "../fixtures/peers/requirements.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const PROGRAM = `
import { BokehApp, Server } from "@bokeh-deno/server";

export function create() {
  for (const Kind of [Server, BokehApp]) {
    try {
      new Kind(() => {});
    } catch (error) {
      console.log(String(error));
    }
  }
}
`;

const node = findProgram(["node"]);

Deno.test({
  name: "new Server() says in Node that it needs Deno" +
    (node === undefined ? " (node is not on the PATH)" : ""),
  ignore: node === undefined,
  async fn() {
    await using files = await bundle();
    const [version] = await run(node!, ["--version"]);
    const args = ["--input-type=module", "--eval", evaluation(files)];
    assertEquals(await run(node!, args), refusals(`Node ${version}`));
  },
});

Deno.test("new Server() says in Bun, or anywhere else, that it needs Deno", async () => {
  await using files = await bundle();
  const runtimes = [
    ['{ version: "v24.0.0", versions: { bun: "1.3.0" } }', "Bun v1.3.0"],
    ["undefined", "another runtime"],
  ] as const;
  for (const [process, runtime] of runtimes) {
    const disguise = `globalThis.process = ${process}; delete globalThis.Deno;`;
    const args = ["eval", evaluation(files, disguise)];
    assertEquals(await run(Deno.execPath(), args), refusals(runtime));
  }
});

/** A file of JavaScript with all that the program imports, which any runtime can load. */
async function bundle(): Promise<TemporaryFiles> {
  const files = await TemporaryFiles.create({ "program.ts": PROGRAM });
  await run(Deno.execPath(), [
    "bundle",
    "--quiet",
    `--config=${fromFileUrl(new URL("../../deno.json", import.meta.url))}`,
    `--output=${files.path("program.mjs")}`,
    files.path("program.ts"),
  ]);
  return files;
}

function evaluation(files: TemporaryFiles, disguise = ""): string {
  const url = toFileUrl(files.path("program.mjs")).href;
  return `const { create } = await import("${url}"); ${disguise} create();`;
}

function refusals(runtime: string): string[] {
  const refusal =
    "TypeError: Cannot create server: @bokeh-deno/server needs Deno " +
    `(https://deno.com), this is ${runtime}`;
  return [refusal, refusal];
}

async function run(
  program: string,
  args: readonly string[],
): Promise<string[]> {
  const { stdout, stderr, success } = await new Deno.Command(program, {
    args: [...args],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  assertEquals([success, decoder.decode(stderr)], [true, ""]);
  return decoder.decode(stdout).trim().split("\n");
}
