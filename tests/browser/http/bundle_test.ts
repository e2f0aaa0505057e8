import { assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { bokehJsDirectory } from "../../../http/static/bokehjs_files.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { RunningProcess } from "../../fixtures/programs/running_process.ts";

const PROGRAM = fromFileUrl(
  new URL("../../fixtures/programs/bundled_program.ts", import.meta.url),
);

async function bundle(output: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--minify",
      "--keep-names",
      "--output",
      output,
      PROGRAM,
    ],
    stdin: "null",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}

Deno.test(browserTest(
  "A program that deno bundle made one file of serves live pages, from wherever it is, with the usual permissions",
  async ({ page, errors }) => {
    const folder = await Deno.makeTempDir();
    try {
      const file = join(folder, "app.js");
      await bundle(file);
      await using server = new RunningProcess(Deno.execPath(), {
        args: [
          "run",
          "--allow-env=BOKEH_*",
          "--allow-net=127.0.0.1:0",
          `--allow-read=${join(bokehJsDirectory(), "js")}`,
          file,
        ],
        cwd: folder,
      });
      const [, url] = await server.line(/Bokeh app running at: (\S+)/);
      await openApp(page, url!);
      const before = await inPage<number>(page, `byType("Slider").value`);
      await dragSlider(page, 0, 40);
      await waitFor(page, `byType("Slider").value !== ${before}`);
      assertEquals(errors, []);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
));
