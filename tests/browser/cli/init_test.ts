import {
  assertEquals,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { join } from "@std/path";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { RunningProcess } from "../../fixtures/programs/running_process.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { initialize } from "../../fixtures/programs/initialize_app.ts";

Deno.test(browserTest(
  "The app that init makes runs, and is reloaded while it is written",
  async ({ page, errors, screenshot }) => {
    await using files = await TemporaryFiles.create({});
    const directory = await initialize(files.folder);
    await using task = new RunningProcess(Deno.execPath(), {
      args: ["task", "dev", "--port=0"],
      cwd: directory,
    });
    const [, url = ""] = await task.line(/running at: (\S+)$/);
    await task.line(/^Watching: .*main\.ts$/);
    assertStringIncludes(url, "/waves");
    await openApp(page, url);
    const before = await inPage(
      page,
      "[...byType('ColumnDataSource').get('y')]",
    );
    await dragSlider(page, 0, 80);
    await waitFor(page, "byName('frequency').value > 1");
    await waitFor(
      page,
      "byType('ColumnDataSource').get('y')[50] !== Math.sin(1)",
    );
    assertNotEquals(
      await inPage(page, "[...byType('ColumnDataSource').get('y')]"),
      before,
    );
    await screenshot("init_app");
    const main = join(directory, "main.ts");
    const text = await Deno.readTextFile(main);
    await Deno.writeTextFile(main, text.replace("A wave", "Another wave"));
    await waitFor(page, "byType('Title')?.text === 'Another wave'");
    assertEquals(errors, []);
    task.kill("SIGTERM");
    await task.status();
  },
));
