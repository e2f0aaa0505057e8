import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { missingChromium } from "../../fixtures/browser/chromium.ts";
import { pictureOf } from "../../fixtures/browser/picture.ts";
import { requiring } from "../../fixtures/peers/requirements.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { FLAGS } from "../../fixtures/programs/tool_app.ts";

const EXAMPLE = fromFileUrl(
  new URL("../../../examples/export/pictures.ts", import.meta.url),
);

Deno.test(requiring("browser", missingChromium(), {
  name: "The example draws the pictures of its report into a folder",
  async fn() {
    await using files = await TemporaryFiles.create({});
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", ...FLAGS, EXAMPLE, files.folder],
    }).output();
    assertEquals([success, new TextDecoder().decode(stderr)], [true, ""]);
    const names = [...Deno.readDirSync(files.folder)].map(({ name }) => name);
    assertEquals(names.sort(), [
      "cosine.png",
      "cosine.svg",
      "dark.png",
      "report.png",
      "sine.png",
      "sine.svg",
      "tanh.png",
      "tanh.svg",
    ]);
    const sine = pictureOf(await Deno.readFile(files.path("sine.png")));
    assertEquals([sine.width, sine.height], [800, 500]);
    const report = pictureOf(await Deno.readFile(files.path("report.png")));
    assertEquals(report.width, 800);
  },
}));
