import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const PROGRAM = fromFileUrl(
  new URL("../../benchmarks/main.ts", import.meta.url),
);

Deno.test("The loads of several processes and nodes run, and their figures are in the table", async () => {
  const { stdout, success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-check",
      PROGRAM,
      "--full",
      "--only=compute2,relayed1",
      "--passes=1",
      "--seconds=0.1",
    ],
    // Without Python's server.
    env: { BOKEH_DENO_PYTHON: "" },
    stderr: "inherit",
  }).output();
  const rows = new TextDecoder().decode(stdout).split("\n")
    .map((line) => /^\| (\w+ \| [^|]+) \| [\d.]+ /.exec(line)?.[1])
    .filter((row) => row !== undefined);
  assertEquals([success, rows], [true, [
    "compute2 | per second",
    "compute2 | CPU µs",
    "compute2 | CPU µs of the clients",
    "relayed1 | CPU µs",
    "relayed1 | CPU µs, direct",
    "relayed1 | p50 ms",
    "relayed1 | p50 ms, direct",
  ]]);
});
