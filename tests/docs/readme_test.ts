import { assert, assertEquals, assertExists } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import config from "../../deno.json" with { type: "json" };

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("The app of the README type-checks against the exports", async () => {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  const app = /^```ts ignore\n(.+?)^```$/ms.exec(readme)?.[1];
  assertExists(app);
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "app.ts");
    await Deno.writeTextFile(file, app);
    const command = new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", join(root, "deno.json"), file],
      stdout: "null",
      stderr: "piped",
    });
    const { success, stderr } = await command.output();
    assertEquals(success, true, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

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
