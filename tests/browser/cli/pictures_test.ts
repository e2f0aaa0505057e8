import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { missingChromium } from "../../fixtures/browser/chromium.ts";
import { pictureOf } from "../../fixtures/browser/picture.ts";
import { requiring } from "../../fixtures/peers/requirements.ts";
import { runCommand } from "../../fixtures/programs/command.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { EXAMPLES, FLAGS } from "../../fixtures/programs/tool_app.ts";

const SLIDERS = join(EXAMPLES, "sliders.ts");

const PLOT = `import { figure } from "@bokeh-deno/server/plotting";
export default function (doc) {
  const plot = figure({ width: 300, height: 200 });
  plot.line([1, 2], [3, 4]);
  doc.addRoot(plot);
}`;

Deno.test(requiring("browser", missingChromium(), {
  name: "png writes a picture of each app, in the size that is asked for",
  async fn() {
    await using files = await TemporaryFiles.create({ "plot.ts": PLOT });
    const outcome = await runCommand(
      { cwd: files.folder, flags: FLAGS },
      ...["png", "plot.ts", SLIDERS, "--width=420", "--scale", "1.5"],
    );
    assertEquals(outcome, { code: 0, stdout: "", stderr: "" });
    const plot = pictureOf(await Deno.readFile(files.path("plot.png")));
    assertEquals([plot.width, plot.height], [630, 300]);
    const sliders = pictureOf(await Deno.readFile(files.path("sliders.png")));
    // What is in the layout has widths of its own.
    assert(sliders.width > 630, `${sliders.width}`);
  },
}));

Deno.test(requiring("browser", missingChromium(), {
  name: "svg writes the figure of an app, without what is beside it",
  async fn() {
    const { code, stdout } = await runCommand(
      ...["svg", SLIDERS, "-o", "-", "--transparent"],
    );
    assertEquals(code, 0);
    assertMatch(stdout, /^<svg [^]*<\/svg>\n$/);
  },
}));
