/** Models that applications define, where there is no server, or another one. */
import { assert, assertEquals } from "@std/assert";
import { toFileUrl } from "@std/path";
import {
  autoloadStatic,
  components,
  fileHtml,
  inlineResources,
  ownModelResources,
  renderResources,
  serverDocument,
} from "../../../embed/mod.ts";
import { Exporter } from "../../../export/mod.ts";
import { Column } from "../../../models/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { htmlPage, Site } from "../../fixtures/browser/site.ts";
import {
  Counter,
  Gauge,
  Greeting,
} from "../../fixtures/own_models/own_models.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "Own models are shown in files, in pages of one's own and in pictures",
  async ({ page, openPage, errors }) => {
    const html = await fileHtml(
      new Column({
        children: [
          new Counter({ count: 4 }),
          new Gauge({ value: 7 }),
          new Greeting({ who: "file" }),
        ],
      }),
      { resources: "inline" },
    );
    await using files = await TemporaryFiles.create({ "page.html": html });
    await page.goto(toFileUrl(files.path("page.html")).href);
    await page.getByText("Clicked 4a").click();
    for (const text of ["Clicked 5a", "Gauge 7", "Hello file 0"]) {
      await page.getByText(text).waitFor();
    }

    await using app = testServer(
      (doc) => doc.addRoot(new Greeting({ who: "server" })),
      { allowWebSocketOrigin: ["localhost:*"] },
    );
    const { script, tag } = await autoloadStatic(
      new Counter({ count: 8 }),
      "/counter.js",
      { resources: "inline" },
    );
    const parts = components(new Gauge({ value: 9 }));
    const resources = await ownModelResources(await inlineResources());
    await using site = new Site(({ url }) =>
      url.endsWith(".js")
        ? new Response(script, {
          headers: { "content-type": "text/javascript; charset=utf-8" },
        })
        : htmlPage(
          `${renderResources(resources)}${parts.div}${parts.script}${tag}${
            serverDocument({ url: app.url() })
          }`,
        )
    );
    await page.goto(site.url());
    for (const text of ["Gauge 9", "Clicked 8a", "Hello server 0"]) {
      await page.getByText(text).waitFor();
    }
    assertEquals(errors, []);

    await using exporter = Exporter.inPage(await openPage());
    const small = await exporter.png(new Counter({ width: 90, height: 40 }));
    const large = await exporter.png(new Gauge({ width: 400, height: 300 }));
    const sizeOf = (png: Uint8Array<ArrayBuffer>) => {
      const view = new DataView(png.buffer);
      return [view.getUint32(16), view.getUint32(20)];
    };
    assertEquals([sizeOf(small), sizeOf(large)], [[90, 40], [400, 300]]);
    assert(errors.length === 0, errors.join("\n"));
  },
));
