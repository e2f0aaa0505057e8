import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  type NotebookCell,
  NotebookFolder,
  withJupyter,
} from "../../fixtures/peers/jupyter.ts";

const EXAMPLES = new URL("../../../examples/notebook/", import.meta.url);

/** What each cell with code shows: HTML, or a text. */
function shown(cells: readonly NotebookCell[]): string[] {
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ outputs = [] }) => {
      const [output, ...others] = outputs;
      assertEquals(others, []);
      const { data = {}, traceback } = output ?? {};
      assertEquals(traceback, undefined);
      return [data["text/html"] ?? data["text/plain"] ?? []].flat().join("");
    });
}

Deno.test(withJupyter({
  name:
    "nbclient runs the example notebooks, and their cells show what they end with",
  async fn() {
    const names = [...Deno.readDirSync(EXAMPLES)].map(({ name }) => name);
    assertEquals(names.toSorted(), ["figures.ipynb", "live.ipynb"]);
    const text = (name: string) =>
      Deno.readTextFileSync(new URL(name, EXAMPLES));
    await using folder = await NotebookFolder.create(
      Object.fromEntries(names.map((name) => [name, text(name)])),
    );
    const [sine, both] = shown(await folder.execute("figures.ipynb"));
    assertStringIncludes(sine!, "sine");
    assertStringIncludes(both!, "cosine");
    const [live, length, app] = shown(await folder.execute("live.ipynb"));
    assertStringIncludes(live!, "<iframe");
    assertEquals(length, "10");
    assertStringIncludes(app!, "<iframe");
  },
}));
