import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { CONFIG } from "../fixtures/programs/tool_app.ts";

const EXAMPLES = fromFileUrl(
  new URL("../../examples/notebook/", import.meta.url),
);

interface Cell {
  readonly cell_type: string;
  readonly source: string;
}

for (const name of ["figures", "live"]) {
  Deno.test(`The cells of ${name}.ipynb run one after another`, async () => {
    const text = await Deno.readTextFile(`${EXAMPLES}${name}.ipynb`);
    const { cells } = JSON.parse(text) as { cells: Cell[] };
    const code = cells.filter(({ cell_type }) => cell_type === "code")
      .map(({ source }) => `${source};`);
    const file = await Deno.makeTempFile({ suffix: ".ts" });
    try {
      await Deno.writeTextFile(file, `${code.join("\n")}\nDeno.exit(0);`);
      const { success, stdout, stderr } = await new Deno.Command(
        Deno.execPath(),
        { args: ["run", "-A", "-q", "--no-check", "--config", CONFIG, file] },
      ).output();
      const decoder = new TextDecoder();
      assertEquals(decoder.decode(stderr), "");
      assertEquals([success, decoder.decode(stdout)], [true, ""]);
    } finally {
      await Deno.remove(file);
    }
  });
}
