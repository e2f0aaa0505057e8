import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import type { Frame, Page } from "playwright-core";
import { JupyterLab, jupyterLabTest } from "../../fixtures/peers/jupyterlab.ts";
import { BOKEHJS_FOLDER } from "../../fixtures/programs/app_files.ts";

const EXAMPLES = new URL("../../../examples/notebook/", import.meta.url);

/** A notebook of the examples, with further cells. */
function notebook(name: string, ...cells: readonly string[]): string {
  const content = JSON.parse(Deno.readTextFileSync(new URL(name, EXAMPLES)));
  for (const source of cells) {
    content.cells.push({
      cell_type: "code",
      execution_count: null,
      id: `own-${content.cells.length}`,
      metadata: {},
      outputs: [],
      source,
    });
  }
  return JSON.stringify(content);
}

/** Opens a notebook and runs all its cells. */
async function runAll(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText("Deno | Idle").waitFor();
  await page.locator("#jp-MainMenu").getByText("Run", { exact: true }).click();
  await page.getByText("Run All Cells", { exact: true }).click();
}

/** The page in a cell, by its place among the cells that have one. */
async function frameOf(page: Page, index: number): Promise<Frame> {
  const frame = page.locator(".jp-OutputArea iframe").nth(index);
  await frame.waitFor();
  const element = await frame.elementHandle();
  return (await element!.contentFrame())!;
}

Deno.test(jupyterLabTest(
  "JupyterLab shows figures, and live ones whose sliders and later cells reach each other",
  async ({ page, screenshot }) => {
    await page.setViewportSize({ width: 1200, height: 1800 });
    page.setDefaultTimeout(60_000);
    // There is no network.
    await page.route("https://cdn.bokeh.org/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname.split("/").pop()!.replace(/-\d+\.\d+\.\d+/, "");
      await route.fulfill({ path: join(BOKEHJS_FOLDER, file) });
    });
    await using lab = await JupyterLab.start({
      "figures.ipynb": notebook("figures.ipynb"),
      "live.ipynb": notebook(
        "live.ipynb",
        'const slider = new Slider({ title: "s", start: 0, end: 9, value: 1 });\n' +
          "live(slider, { height: 60 });",
        "slider.title = `at ${slider.value}`;\nplot.x_range.start;",
      ),
    });
    await runAll(page, lab.url("figures.ipynb"));
    await page.locator(".jp-OutputArea .bk-Figure").nth(2).waitFor();
    await screenshot("jupyterlab_figures");

    await runAll(page, lab.url("live.ipynb"));
    const live = await frameOf(page, 0);
    await live.waitForFunction(
      "window.Bokeh?.documents[0]?.roots()[0].title.text === 'more squares'",
    );

    const app = await frameOf(page, 1);
    await app.locator(".noUi-handle").press("ArrowRight");
    await app.waitForFunction(
      "[...Bokeh.documents[0]._all_models.values()]" +
        ".some(({ data }) => data?.y?.[20] === Math.sin(1.1))",
    );

    const own = await frameOf(page, 2);
    const isTitled = (title: string) =>
      own.waitForFunction(
        `window.Bokeh?.documents[0]?.roots()[0].title === "${title}"`,
      );
    await isTitled("at 1");
    await own.locator(".noUi-handle").press("ArrowRight");
    await live.evaluate("Bokeh.documents[0].roots()[0].x_range.start = -7");
    await page.locator(".jp-CodeCell .cm-content").last().click();
    await page.keyboard.press("Shift+Enter");
    await isTitled("at 2");
    const output = page.locator(".jp-CodeCell .jp-OutputArea-output").last();
    await output.getByText("-7").waitFor();
    await screenshot("jupyterlab_live");
    assertEquals(await page.locator(".jp-OutputArea iframe").count(), 3);
  },
));
