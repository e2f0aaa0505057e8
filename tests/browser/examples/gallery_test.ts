import { assert, assertEquals } from "@std/assert";
import type { Page, Route } from "playwright-core";
import upng from "upng-js";
import { createGallery } from "../../../examples/gallery.ts";
import { EXAMPLES } from "../../../examples/gallery_catalog.ts";
import { createLogger } from "../../../mod.ts";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

const OPTIONS = { address: "127.0.0.1", port: 0, logger: createLogger("none") };

/** What examples may write as warnings, and why. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // BokehJS does not set the option of a library that it uses.
  choices: /allowHTML/,
  // BokehJS says so of plots that are empty at first.
  stream: /could not set initial ranges/,
};

/** What stands for the tiles of maps, so that no test asks their provider. */
const TILE =
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>`;

const TILES = /^https:\/\/tile\.openstreetmap\.org\//;

/** The examples that show tiles. */
const MAPS = ["map", "tiles"];

/** The share of pixels that are at least drawn on. */
const DRAWN = 0.005;

/** How examples are used, and what becomes of it. */
const DRIVES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async image(page) {
    await page.locator("select").selectOption("Magma256");
    await waitFor(page, `byType("LinearColorMapper").palette[0] === "#000003"`);
  },
  async contours(page) {
    const count =
      `byType("ContourRenderer").fill_renderer.data_source.data.xs.flat(2).length`;
    const before = await inPage<number>(page, count);
    await dragSlider(page, 0, -80);
    await waitFor(page, `${count} !== ${before}`);
  },
  async selections(page) {
    await inPage(
      page,
      `(byType("ColumnDataSource").selected.indices = [0, 3, 6], 0)`,
    );
    await waitFor(page, `byType("Div").text.startsWith("<b>3</b> points")`);
  },
  async walkers(page) {
    await waitFor(page, `byType("ColumnDataSource").data.time.length > 203`);
  },
  async life(page) {
    const image = `byType("ColumnDataSource").data.image[0].join("")`;
    const before = await inPage<string>(page, image);
    await waitFor(page, `${image} !== ${JSON.stringify(before)}`);
  },
  async mandelbrot(page) {
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, -200);
    await waitFor(page, `byType("ColumnDataSource").data.x[0] > -2.2`);
  },
  async web_sources(page) {
    const loads = `byType("AjaxDataSource").data.percent.join()`;
    const before = await inPage<string>(page, loads);
    await waitFor(page, `byType("ServerSentDataSource").data.time[0] >= 1`);
    await waitFor(page, `${loads} !== ${JSON.stringify(before)}`);
  },
  async drawers(page) {
    await page.locator("button", { hasText: "Explain" }).click();
    await page.getByText("seven petals").waitFor();
  },
  async long_work(page) {
    await page.locator("button", { hasText: "Start again" }).click();
    await waitFor(page, `byType("Progress").value > 31`);
  },
  async custom_js(page) {
    await dragSlider(page, 2, 40);
    await waitFor(
      page,
      `byType("GlyphRenderer").glyph.line_width.value === byTitle("Line width").value &&
        byTitle("Line width").value > 3`,
    );
  },
  async buttons(page) {
    await page.locator("button", { hasText: "primary" }).click();
    await waitFor(page, `byType("PreText").text.startsWith("Button primary")`);
  },
  async inputs(page) {
    await page.locator("input[type=text]").first().fill("Grace");
    await page.keyboard.press("Enter");
    await waitFor(page, `byType("PreText").text.includes('"Grace"')`);
  },
  async choices(page) {
    await page.locator("select:not([multiple])").selectOption("by name");
    await waitFor(page, `byType("FactorRange").factors[0] === "Rhine"`);
  },
  async texts(page) {
    await page.locator("button", { hasText: "Ten more" }).click();
    await waitFor(page, `byType("Progress").value === 50`);
  },
  async dialogs(page) {
    await page.locator("button", { hasText: "Green" }).click();
    await waitFor(
      page,
      `byType("GlyphRenderer").glyph.fill_color.value === "#2a9d8f"`,
    );
  },
  async built_in_themes(page) {
    const color = `byType("Figure").background_fill_color`;
    const before = await inPage<unknown>(page, color);
    await page.locator("button", { hasText: "contrast" }).click();
    await waitFor(page, `${color} !== ${JSON.stringify(before)}`);
  },
  async page_template(page) {
    const crossings = `byName("plot").renderers[0].data_source.data.y
      .filter((y, i, all) => i > 0 && y * all[i - 1] < 0).length`;
    const before = await inPage<number>(page, crossings);
    await dragSlider(page, 0, 60);
    await waitFor(page, `${crossings} > ${before}`);
  },
  async gauge(page) {
    await page.locator("svg circle").first().click({
      position: { x: 9, y: 4 },
    });
    await waitFor(page, `byType("Slider").value !== 2.4`);
  },
  async leaflet_map(page) {
    await page.locator("path.leaflet-interactive").nth(1).click();
    await waitFor(page, `byType("Div").text.startsWith("<b>Little Island")`);
  },
  async code_editor(page) {
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("10,120");
    await waitFor(page, `byType("Div").text === "10 rows"`);
  },
};

Deno.test(browserTest(
  "Every example of the gallery draws itself, does what its widgets say and complains of nothing, also if clients may only use widgets",
  async ({ page, messages, errors }) => {
    const failures: string[] = [];
    const warn = (message: string) => void failures.push(message);
    const logger = { ...OPTIONS.logger, warn, error: warn };
    await using server = await createGallery({
      ...OPTIONS,
      logger,
      // What it allows, "edit" allows, too.
      clientsMay: "use widgets",
    });
    server.start();
    await page.setViewportSize({ width: 720, height: 450 });
    for (const { name } of EXAMPLES) {
      const [seen, thrown] = [messages.length, errors.length];
      const isMap = MAPS.includes(name);
      // Not for all: a page with routes loads BokehJS anew each time.
      if (isMap) await page.route(TILES, fulfillWithTile);
      try {
        await openApp(page, server.url(`/${name}`));
        const drawn = await shareOfDrawing(page);
        if (drawn < DRAWN) failures.push(`${name}: ${drawn} of it is drawn`);
        await DRIVES[name]?.(page);
      } catch (error) {
        failures.push(`${name}: ${error}`);
      }
      if (isMap) await page.unroute(TILES);
      const complaints = [
        ...messages.slice(seen).filter((line) => line.startsWith("warning")),
        ...errors.slice(thrown),
      ].filter((line) => !ALLOWED[name]?.test(line));
      failures.push(...complaints.map((line) => `${name}: ${line}`));
    }
    assertEquals(failures, []);
  },
));

Deno.test(browserTest(
  "The gallery's page shows all pictures and complains of nothing",
  async ({ page, errors, screenshot }) => {
    await using server = await createGallery(OPTIONS);
    server.start();
    await page.goto(server.url());
    await page.evaluate(
      `for (const image of document.images) image.loading = "eager"`,
    );
    await page.waitForFunction(
      `[...document.images].every((image) => image.naturalWidth === 480)`,
    );
    assertEquals(await page.locator("img").count(), EXAMPLES.length);
    await screenshot("gallery");
    const shown = page.locator(".card:visible");
    await page.getByLabel("Search", { exact: true }).fill("hover tooltips");
    await page.getByText(/^\d+ of \d+ examples$/).waitFor();
    assertEquals(await page.locator(".card h3:visible").allInnerTexts(), [
      "Hover",
    ]);
    await page.getByLabel("Search", { exact: true }).fill("");
    await page.locator("select[name=widget]").selectOption("DataTable");
    const tables = await shown.count();
    assert(tables > 1 && tables < 10, `${tables} examples have tables`);
    assert(page.url().endsWith("?widget=DataTable"), page.url());
    await page.reload();
    assertEquals(await shown.count(), tables);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator(".card:visible >> nth=99").waitFor();
    await page.locator("a.source").first().click();
    await page.waitForURL(server.url("/source/lines"));
    await page.evaluate(
      "navigator.clipboard.writeText = () => Promise.reject(0)",
    );
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.getByRole("button", { name: "Press Ctrl+C" }).waitFor();
    assertEquals(
      await page.evaluate("String(getSelection())"),
      await page.locator("pre").first().innerText(),
    );
    await page.evaluate("delete navigator.clipboard.writeText");
    await page.context().grantPermissions(["clipboard-write"]);
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    await page.getByRole("link", { name: "Line" }).first().click();
    await page.waitForURL(server.url("/?glyph=Line"));
    assert(await shown.count() > 5);
    assertEquals(errors, []);
  },
));

function fulfillWithTile(route: Route): Promise<void> {
  return route.fulfill({
    contentType: "image/svg+xml",
    headers: { "access-control-allow-origin": "*" },
    body: TILE,
  });
}

/** The share of a page's pixels that have another color than most. */
async function shareOfDrawing(page: Page): Promise<number> {
  const png = new Uint8Array(await page.screenshot());
  const [rgba] = upng.toRGBA8(upng.decode(png.buffer));
  const pixels = new Uint32Array(rgba);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / pixels.length;
}
