import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const MODELS = import.meta.resolve("../../../models/mod.ts");

/** What `deno check` underlines first in each line that does not compile. */
async function underlined(lines: readonly string[]): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const file = `${folder}/mistakes.ts`;
    await Deno.writeTextFile(file, lines.join("\n"));
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", config(), file],
      env: { NO_COLOR: "1" },
    }).output();
    const positions = new TextDecoder().decode(stderr)
      .matchAll(/at file:.*mistakes\.ts:(\d+):(\d+)$/gm);
    return Array.from(
      positions,
      ([, line, column]) => lines[Number(line) - 1]!.slice(Number(column) - 1),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function config(): string {
  return fromFileUrl(new URL("../../../deno.json", import.meta.url));
}

Deno.test("A wrong item of options is the one that deno check underlines", async () => {
  const mistakes = [
    `new Select({ options: ["a", 5, "b"], value: "a" });`,
    `new Select({ options: [["a", "A"], ["b", 6]] });`,
    `new Select({ options: { A: ["a"], B: ["b", 9] } });`,
    `new Select({ options: { A: ["a"], B: [["b", 9], "c"] } });`,
    `new Select({ options: { A: ["a"], B: "b" } });`,
    `new Select({ options: ["a", "b"], value: "c" });`,
    `new MultiSelect({ options: ["a", 7, "b"], value: ["a"] });`,
    `new MultiChoice({ options: [["a", "A"], ["b", 8]] });`,
    `new MultiChoice({ options: ["a", "b"], value: ["a", "d"] });`,
  ];
  const models = "MultiChoice, MultiSelect, Select";
  assertEquals(
    await underlined([`import { ${models} } from "${MODELS}";`, ...mistakes]),
    [
      `5, "b"], value: "a" });`,
      `6]] });`,
      `9] } });`,
      `["b", 9], "c"] } });`,
      `B: "b" } });`,
      `value: "c" });`,
      `7, "b"], value: ["a"] });`,
      `8]] });`,
      `"d"] });`,
    ],
  );
});
