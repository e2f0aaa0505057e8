import { openApp } from "/work/wt-gallery/tests/fixtures/bokeh_page.ts";
import {
  findChromium,
  launchChromium,
} from "/work/wt-gallery/tests/fixtures/launch_chromium.ts";
import { testServer } from "/work/wt-gallery/testing/mod.ts";
import { createLogger } from "/work/wt-gallery/mod.ts";
import {
  applicationOf,
  EXAMPLES,
} from "/work/wt-gallery/examples/gallery_catalog.ts";
const b = await launchChromium(findChromium());
const page = await b.newPage({ viewport: { width: 768, height: 512 } });
page.on("console", (m) => {
  if (!/^\[bokeh/.test(m.text()) || m.type() !== "info") {
    console.log(m.type(), m.text(), m.location().url);
  }
});
page.on("pageerror", (e) => console.log("PAGEERROR", e.message, e.stack));
for (const name of Deno.args) {
  console.log("==", name);
  const ex = EXAMPLES.find((e) => e.name === name) ??
    { name, title: name, file: `gallery/${name}.ts` };
  const server = testServer({ "/x": await applicationOf(ex) }, {
    logger: createLogger("warn"),
  });
  page.setDefaultTimeout(8000);
  try {
    await openApp(page, server.url("/x"));
  } catch (e) {
    console.log(String(e).slice(0, 200));
  }
  await page.screenshot({ path: `/tmp/shot_${name}.png` });
  await page.goto("about:blank");
  await server.stop();
}
await b.close();
Deno.exit(0);
