/** Several documents on one page, which need different files of BokehJS. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import {
  autoloadStatic,
  inlineResources,
  renderResources,
  type Resources,
  serverDocument,
} from "../../../embed/mod.ts";
import {
  ColumnDataSource,
  DataTable,
  type Model,
  Slider,
  TableColumn,
} from "../../../models/mod.ts";
import { BokehJsFiles } from "../../../http/static/bokehjs_files.ts";
import { figure } from "../../../plotting/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { htmlPage, Site } from "../../fixtures/browser/site.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

function plot(): Model {
  const plot = figure({ height: 100, width: 100 });
  plot.line([1, 2], [1, 2]);
  return plot;
}

function slider(): Model {
  return new Slider({ start: 0, end: 9, value: 1 });
}

function table(): Model {
  return new DataTable({
    source: new ColumnDataSource({ data: { x: [1] } }),
    columns: [new TableColumn({ field: "x" })],
  });
}

/** BokehJS at URLs of the site. */
function resourcesOf(...components: string[]): Resources {
  return {
    scripts: components.map((name) => `/js/${name}.min.js`),
    logLevel: "info",
  };
}

/** A site with a page and the files that it loads, which are counted. */
class Pages implements AsyncDisposable {
  readonly asked: string[] = [];
  readonly #site: Site;

  constructor(files: Readonly<Record<string, string>>) {
    const bokehJs = new BokehJsFiles();
    this.#site = new Site(async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/") return htmlPage(files["/"]!);
      if (pathname.startsWith("/js/")) {
        this.asked.push(pathname.slice("/js/".length, -".min.js".length));
        return await bokehJs.respond(request, pathname.slice(1));
      }
      return new Response(files[pathname], {
        headers: { "content-type": "text/javascript" },
      });
    });
  }

  get host(): string {
    return this.#site.host;
  }

  get url(): string {
    return this.#site.url();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#site[Symbol.asyncDispose]();
  }
}

async function shown(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.locator(`.bk-${name}`).first().waitFor();
}

Deno.test(browserTest(
  "Two autoloadStatic() on one page each load what is missing, once [embed.server-document]",
  async ({ page, errors }) => {
    const one = await autoloadStatic(plot(), "/one.js", {
      resources: resourcesOf("bokeh"),
    });
    const two = await autoloadStatic(slider(), "/two.js", {
      resources: resourcesOf("bokeh", "bokeh-widgets"),
    });
    const three = await autoloadStatic(table(), "/three.js", {
      resources: resourcesOf("bokeh", "bokeh-widgets", "bokeh-tables"),
    });
    for (const all of [[one, two, three], [three, two, one], [two, two]]) {
      await using pages = new Pages({
        "/": [...new Set(all)].map(({ tag }) => tag).join(""),
        "/one.js": one.script,
        "/two.js": two.script,
        "/three.js": three.script,
      });
      await page.goto(pages.url);
      if (all.includes(one)) await shown(page, "Figure", "Slider", "DataTable");
      else await shown(page, "Slider");
      const needed = all.includes(one)
        ? ["bokeh", "bokeh-tables", "bokeh-widgets"]
        : ["bokeh", "bokeh-widgets"];
      assertEquals(pages.asked.sort(), needed);
    }
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "autoloadStatic() with its own files of BokehJS needs those of the page no second time",
  async ({ page, errors }) => {
    const inline = await inlineResources("info", ["bokeh"]);
    const one = await autoloadStatic(plot(), "/one.js", { resources: inline });
    const two = await autoloadStatic(slider(), "/two.js", {
      resources: await inlineResources("info", ["bokeh", "bokeh-widgets"]),
    });
    await using pages = new Pages({
      "/": one.tag + two.tag,
      "/one.js": one.script,
      "/two.js": two.script,
    });
    await page.goto(pages.url);
    await shown(page, "Figure", "Slider");
    assertEquals(await page.locator("head script").count(), 2);
    const own = `${renderResources(inline)}${two.tag}`;
    await using others = new Pages({ "/": own, "/two.js": two.script });
    await page.goto(others.url);
    await shown(page, "Slider");
    // Only the widgets are loaded.
    assertEquals(await page.locator('script[src^="blob:"]').count(), 1);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "autoloadStatic() and serverDocument() on one page load each file once, whichever is first [embed.server-document]",
  async ({ page, errors }) => {
    const one = await autoloadStatic(plot(), "/one.js", {
      resources: resourcesOf("bokeh"),
    });
    for (const isFirst of [true, false]) {
      const files: Record<string, string> = { "/one.js": one.script };
      await using pages = new Pages(files);
      await using server = testServer({
        "/app": (doc) => doc.addRoot(slider()),
      }, { allowWebSocketOrigin: [pages.host] });
      const script = serverDocument({ url: server.url("/app") });
      files["/"] = isFirst ? one.tag + script : script + one.tag;
      await page.goto(pages.url);
      await shown(page, "Figure", "Slider");
      const sources = await page.evaluate<string[]>(
        "Array.from(document.scripts, ({ src }) => src)",
      );
      const names = sources.map((src) =>
        /(bokeh[a-z-]*)\.min\.js/.exec(src)?.[1]
      )
        .filter((name) => name !== undefined);
      assertEquals(names.length, new Set(names).size, names.join());
      assert(names.includes("bokeh-widgets"));
      // Leave before the server does.
      await page.goto("about:blank");
    }
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A page that has BokehJS loads only what it lacks",
  async ({ page, errors }) => {
    const two = await autoloadStatic(slider(), "/two.js", {
      resources: resourcesOf("bokeh", "bokeh-widgets"),
    });
    await using pages = new Pages({
      "/": `<script src="/js/bokeh.min.js"></script>${two.tag}`,
      "/two.js": two.script,
    });
    await page.goto(pages.url);
    await shown(page, "Slider");
    assertEquals(pages.asked, ["bokeh", "bokeh-widgets"]);
    assertEquals(errors, []);
  },
));
