// What TypeScript refuses: checked by the compiler, in a process of its own.

import { assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl, join } from "@std/path";

const root = fromFileUrl(new URL("../", import.meta.url));

/** Type-checks lines of a program; returns the errors with their lines. */
async function typeErrors(
  lines: readonly string[],
): Promise<{ line: number; message: string }[]> {
  const folder = await Deno.makeTempDir();
  try {
    const path = join(folder, "snippet.ts");
    await Deno.writeTextFile(path, lines.join("\n"));
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", join(root, "deno.json"), path],
      env: { NO_COLOR: "1" },
      cwd: root,
    }).output();
    const text = new TextDecoder().decode(stderr);
    return text.split(/^(?=TS\d+ )/m).flatMap((part) => {
      const line = /snippet\.ts:(\d+):\d+/.exec(part)?.[1];
      return line === undefined ? [] : [{ line: Number(line), message: part }];
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const HEAD = `import { figure } from ${
  JSON.stringify(new URL("../plotting/mod.ts", import.meta.url).href)
}; const plot = figure();`;

Deno.test("The types of the glyph methods accept what they draw", async () => {
  const errors = await typeErrors([
    HEAD,
    `const x = Float64Array.of(1, 2); const y: readonly number[] = [3, 4];`,
    `plot.line(x, y, { line_width: 3, line_dash: "dashed" });`,
    `plot.line({ x, y: [new Date(), new Date()], color: "navy" });`,
    `plot.vbar(["a", ["b", "c"]], 0.5, y, { fill_color: ["red", null] });`,
    `plot.scatter("x", { field: "y" }, { marker: ["x", "star"], size: { value: 3 } });`,
    `plot.multi_line([[1, 2], x], [[1, 2], x]);`,
    `const width: unknown = plot.wedge(1, 2, 3, 0, 1).glyph.direction satisfies "clock" | "anticlock";`,
    `figure({ x_range: [0, 1], y_range: ["a", "b"], tools: ["pan"], width: 3 });`,
  ]);
  assertEquals(errors, []);
});

Deno.test("The types of the glyph methods refuse wrong names and values", async () => {
  const refused: readonly [string, string][] = [
    ["plot.line([1], [2], { line_widht: 3 });", "line_widht"],
    ["plot.line([1], [2], { line_cap: 'flat' });", "flat"],
    ["plot.line([1], [2], { line_color: ['red'] });", "[string]"],
    ["plot.line({ x: [1], y: [2], fill_color: 'red' });", "fill_color"],
    ["plot.wedge(1, 2, 3, 0, 1, 'left');", "left"],
    ["plot.step([1], [2], { mode: 'middle' });", "middle"],
    ["plot.scatter([1], [2], { marker: ['round'] });", "round"],
    ["plot.ray(1, 2, 3, 4, { angle_units: 'degrees' });", "degrees"],
    ["plot.line([1], [2], { level: 'top' });", "top"],
    ["plot.line([1]);", "line"],
    ["plot.line([true], [2]);", "boolean"],
    ["plot.line([1], [2]).glyph.fill_color;", "fill_color"],
    ["figure({ heigth: 3 });", "heigth"],
    ["figure({ x_axis_type: 'lin' });", "lin"],
    ["figure({ tools: ['pam'] });", "pam"],
    ["figure({ sizing_mode: 'stretch' });", "stretch"],
  ];
  const errors = await typeErrors([HEAD, ...refused.map(([line]) => line)]);
  const lines = new Set(errors.map(({ line }) => line));
  assertEquals([...lines], refused.map((_, i) => i + 2));
  refused.forEach(([, part], i) => {
    const messages = errors.filter(({ line }) => line === i + 2)
      .map(({ message }) => message);
    assertStringIncludes(messages.join(""), part);
  });
});
