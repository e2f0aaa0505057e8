import { assert, assertEquals } from "@std/assert";
import { serveDir } from "@std/http/file-server";
import { toFileUrl } from "@std/path";
import type { Page } from "playwright-core";
import {
  autoloadStatic,
  components,
  fileHtml,
  inlineResources,
  jsonItem,
  renderResources,
  type Resources,
  save,
} from "../../../embed/mod.ts";
import { ColumnDataSource, Div, Slider } from "../../../models/mod.ts";
import { column, type Figure, figure } from "../../../plotting/mod.ts";
import {
  dragSlider,
  paintedRows,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import {
  browserTest,
  type BrowserTestContext,
} from "../../fixtures/browser/chromium.ts";
import { htmlPage, Site } from "../../fixtures/browser/site.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";

const RED = [255, 0, 0] as const;

function redPlot(): Figure {
  const plot = figure({ height: 200, width: 300 });
  plot.line([1, 2, 3], [1, 4, 9], { line_width: 8, line_color: "#ff0000" });
  return plot;
}

async function assertDrawn(page: Page): Promise<void> {
  await waitFor(page, "doc.is_idle");
  const { pixels } = await paintedRows(page, RED);
  assert(pixels > 500, `${pixels} red pixels`);
}

async function openFile(
  { page }: BrowserTestContext,
  html: string,
): Promise<void> {
  await using files = await TemporaryFiles.create({ "page.html": html });
  await page.goto(toFileUrl(files.path("page.html")).href);
}

Deno.test(browserTest(
  "fileHtml() with inline resources makes a file that draws without any server",
  async (context) => {
    const slider = new Slider({ start: 0, end: 10, value: 3, title: "n" });
    const follower = new Slider({ start: 0, end: 10, value: 3, title: "m" });
    slider.jsLink("value", follower, "value");
    const shown = column(redPlot(), slider, follower);
    const html = await fileHtml(shown, { resources: "inline", title: "A & B" });
    await openFile(context, html);
    const { page, errors } = context;
    await assertDrawn(page);
    assertEquals(await page.title(), "A & B");
    await dragSlider(page, 0, 60);
    await waitFor(page, 'byTitle("n").value > 3');
    await waitFor(page, 'byTitle("m").value === byTitle("n").value');
    assertEquals(errors, []);
  },
));

Deno.test(
  browserTest(
    "fileHtml() keeps arrays, whatever their type",
    async (context) => {
      const source = new ColumnDataSource({
        data: {
          x: Float64Array.of(0.5, NaN, -Infinity),
          i: Int32Array.of(-1, 2, 3),
          s: ["</script>", "&amp;", "<!--"],
        },
      });
      const plot = redPlot();
      plot.line("x", "i", { source });
      const html = await fileHtml(plot, { resources: "inline" });
      await openFile(context, html);
      await assertDrawn(context.page);
      const read = (column: string) =>
        context.page.evaluate(
          `[...[...Bokeh.documents[0]._all_models.values()]
        .filter((model) => model.type === "ColumnDataSource")
        .map((model) => model.data)
        .find((data) => "s" in data).${column}]`,
        );
      assertEquals(await read("x"), [0.5, NaN, -Infinity]);
      assertEquals(await read("i"), [-1, 2, 3]);
      assertEquals(await read("s"), ["</script>", "&amp;", "<!--"]);
    },
  ),
);

Deno.test(browserTest(
  "fileHtml() loads every part of BokehJS that the models need",
  async (context) => {
    const { page, errors } = context;
    const plot = redPlot();
    plot.output_backend = "webgl";
    const math = new Div({ text: "$$x^2$$" });
    const html = await fileHtml([plot, math], { resources: "inline" });
    await openFile(context, html);
    await waitFor(page, "doc.is_idle");
    await page.locator("mjx-container").waitFor({ state: "attached" });
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "components() renders models into a page that was written by hand",
  async ({ page, errors }) => {
    const { script, div } = components({
      plot: redPlot(),
      text: new Div({ name: "text", text: "1 < 2 &amp; </script>" }),
    });
    const resources = renderResources(await inlineResources());
    await using site = Site.ofPage(
      `${resources}<main>${div.plot}</main><aside>${div.text}</aside>${script}`,
    );
    await page.goto(site.url());
    await assertDrawn(page);
    await page.locator("main .bk-Figure").waitFor();
    await page.locator("aside .bk-Div").waitFor();
    assertEquals(
      await page.evaluate("Bokeh.documents[0].get_model_by_name('text').text"),
      "1 < 2 &amp; </script>",
    );
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "jsonItem() is rendered by Bokeh.embed.embed_item, and gone when its views are",
  async ({ page, errors }) => {
    const resources = renderResources(await inlineResources());
    await using site = new Site((request) =>
      request.url.endsWith("/plot")
        ? Response.json(jsonItem(redPlot(), "here"))
        : htmlPage(`${resources}<div id="here"></div><div id="there"></div>`)
    );
    await page.goto(site.url());
    await page.evaluate(`fetch("/plot").then((response) => response.json())
    .then((item) => Bokeh.embed.embed_item(item))`);
    await page.locator("#here .bk-Figure").waitFor();
    await assertDrawn(page);
    await page.evaluate(`fetch("/plot").then((response) => response.json())
    .then((item) => Bokeh.embed.embed_item(item, "there"))
    .then((views) => views.clear())`);
    assertEquals(await page.locator("#there .bk-Figure").count(), 0);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "autoloadStatic() loads BokehJS once for two plots of a page",
  async ({ page, errors }) => {
    const resources = await inlineResources("info", ["bokeh"]);
    const scripts = await Promise.all(
      ["/a.js", "/b.js"].map((path) =>
        autoloadStatic(redPlot(), path, { resources })
      ),
    );
    await using site = new Site(({ url }) => {
      const script = scripts.find((_, index) =>
        url.endsWith(["/a.js", "/b.js"][index]!)
      );
      return script === undefined
        ? htmlPage(scripts.map(({ tag }) => `<main>${tag}</main>`).join(""))
        : new Response(script.script, {
          headers: { "content-type": "text/javascript" },
        });
    });
    await page.goto(site.url());
    await page.locator("main .bk-Figure").nth(1).waitFor();
    await assertDrawn(page);
    assertEquals(await page.locator("head script").count(), 1);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "save() writes the pages of a static site that share one BokehJS",
  async ({ page, errors }) => {
    const { scripts } = await inlineResources();
    await using files = await TemporaryFiles.create(
      Object.fromEntries(
        scripts.map((script) => {
          assert(typeof script === "object");
          return [`js/${script.name}`, script.code];
        }),
      ),
    );
    const resources: Resources = {
      scripts: ["/js/bokeh.min.js", "/js/bokeh-widgets.min.js"],
      logLevel: "info",
    };
    await save(files.path("index.html"), redPlot(), { resources });
    await save(files.path("text.html"), new Div({ text: "Hello" }), {
      resources,
      template: `{% block contents %}
      <a href="/">back</a> {{ embed(roots[0]) }}{% endblock %}`,
    });
    await using site = new Site((request) =>
      serveDir(request, { fsRoot: files.folder, quiet: true })
    );
    await page.goto(site.url("/text.html"));
    await page.locator(".bk-Div", { hasText: "Hello" }).waitFor();
    await page.getByText("back").click();
    await assertDrawn(page);
    assertEquals(errors.filter((error) => !error.includes("404")), []);
  },
));
