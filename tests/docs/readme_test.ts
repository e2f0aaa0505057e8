import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import config from "../../deno.json" with { type: "json" };

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("The README or CONTRIBUTING names every task", async () => {
  const pages = await Promise.all(
    ["README.md", "CONTRIBUTING.md"]
      .map((name) => Deno.readTextFile(join(root, name))),
  );
  const missing = Object.keys(config.tasks)
    .filter((task) => !pages.join().includes(`deno task ${task}`));
  assertEquals(missing, []);
});

Deno.test("The README fits on three screens, and its figures are those of the last benchmark", async () => {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  assert(readme.split("\n").length <= 150);
  const loads = await Deno.readTextFile(
    join(root, "benchmarks/results/loads.md"),
  );
  const better = (load: string, figure: string) => {
    const row = loads.split("\n").find((line) =>
      new RegExp(`^\\| ${load} +\\| ${figure} +\\|`).test(line)
    );
    return Number(row?.split("|")[6]);
  };
  const measured = [
    better("page", "CPU µs"),
    better("echo1", "p50 ms"),
    better("echo50", "CPU µs"),
    better("expiry", "longest ms"),
    Math.round(better("start", "ms")),
  ];
  const shown = [...readme.matchAll(/^\| .* +(\d+) \|$/gm)]
    .map(([, factor]) => Number(factor));
  assertEquals(shown, measured);
});
