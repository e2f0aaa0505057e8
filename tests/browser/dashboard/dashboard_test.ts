import { assert, assertEquals } from "@std/assert";
import { type Dashboard, dashboard } from "../../../dashboard/mod.ts";
import { fileHtml } from "../../../embed/mod.ts";
import { createLogger, Document, Server } from "../../../mod.ts";
import { Button, Column, Div, Slider } from "../../../models/mod.ts";
import { Figure, figure } from "../../../plotting/mod.ts";
import { inPage, openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

const DARK = "#191f26";
const LIGHT = "#ffffff";

function drawing(name: string): Figure {
  const plot = figure({ name, height: 250 });
  plot.line([1, 2, 3], [1, 4, 9]);
  return plot;
}

function makeApp(made: Dashboard[]) {
  return (doc: Document) => {
    const [first, second] = [drawing("first"), drawing("second")];
    first.yaxis.axis_line_color = "#ff0000";
    const growing = new Column({ children: [new Div({ text: "grows" })] });
    const more = new Button({ label: "More" });
    const ask = new Button({ label: "Ask" });
    const page = dashboard({
      title: "Prices <now>",
      header: [new Div({ text: "at the end", width: 80 })],
      sidebar: [{ title: "Choose", content: [more, ask] }],
      main: {
        Plots: [{ title: "First", content: first }, growing],
        Others: [{ content: second, columns: 2 }],
      },
      modal: {
        title: "Sure?",
        content: new Slider({ start: 0, end: 1, value: 0 }),
      },
      document: doc,
    });
    made.push(page);
    more.onClick(() => {
      growing.children = [...growing.children, drawing("more")];
    });
    ask.onClick(() => page.openModal());
  };
}

Deno.test(browserTest(
  "A dashboard works by keyboard, in light and dark, on a phone and on paper, under contentSecurityPolicy",
  async ({ page, errors, messages }) => {
    const made: Dashboard[] = [];
    await using server = new Server(makeApp(made), {
      address: "127.0.0.1",
      port: 0,
      logger: createLogger("none"),
      contentSecurityPolicy: true,
    });
    server.start();
    const color = (name: string) =>
      inPage(page, `byName(${JSON.stringify(name)}).background_fill_color`);
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement.id || document.activeElement.getAttribute('role')",
      );
    const emulate = async (media: "print" | "screen") => {
      await page.emulateMedia({ media });
      // After two frames, those who listen for the change have been told.
      await page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
      );
    };
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(server.url("/"));
    await page.locator(".bk-Figure canvas").first().waitFor();

    // Dark, as the system is: only in the page.
    assertEquals(await color("first"), DARK);
    const axes = `byName("first").left[0].axis_line_color`;
    assertEquals(await inPage(page, axes), "#ff0000");
    const { document } = made[0]!;
    const plot = document.select(Figure).find(({ name }) => name === "first")!;
    assertEquals(plot.background_fill_color, "#ffffff");
    await page.getByRole("button", { name: "More" }).click();
    await page.locator(".bk-Figure").nth(2).waitFor({ state: "attached" });
    const colors = `all.filter(({ type }) => type === "Figure")
      .map((plot) => plot.background_fill_color)`;
    assertEquals(await inPage(page, colors), [DARK, DARK, DARK]);

    // What users choose stays, and what the application sets.
    await page.getByLabel("Colors").selectOption("light");
    assertEquals(await inPage(page, colors), [LIGHT, LIGHT, LIGHT]);
    plot.background_fill_color = "#123456";
    await page.reload();
    await page.locator(".bk-Figure canvas").first().waitFor();
    assertEquals(await page.getByLabel("Colors").inputValue(), "light");
    assertEquals(await color("first"), LIGHT);
    await page.getByLabel("Colors").selectOption("dark");
    assertEquals(await color("first"), DARK);
    await emulate("print");
    assertEquals(await color("first"), LIGHT);
    assert(!await page.getByLabel("Colors").isVisible());
    await emulate("screen");
    assertEquals(await color("first"), DARK);
    await page.getByLabel("Colors").selectOption("system");

    // Tabs: the plot of a hidden one gets its size.
    await page.getByRole("tab", { name: "Plots" }).focus();
    await page.keyboard.press("ArrowRight");
    assertEquals(await focused(), "tab-1");
    assert(await page.getByRole("tabpanel", { name: "Others" }).isVisible());
    const second = page.locator("#panel-1 canvas").first();
    await second.waitFor();
    assert((await second.boundingBox())!.width > 200);
    assertEquals(await page.evaluate("location.hash"), "#Others");
    await page.keyboard.press("Home");
    assertEquals(await page.evaluate("location.hash"), "");

    // The modal: the server opens it, users close it.
    const current = made.at(-1)!;
    await page.getByRole("button", { name: "Ask" }).click();
    const modal = page.getByRole("dialog", { name: "Sure?" });
    await modal.waitFor();
    assertEquals([current.isModalOpen, await focused()], [true, "dialog"]);
    assertEquals(
      await page.evaluate("document.querySelector('.dashboard').inert"),
      true,
    );
    const closed = new Promise<void>((resolve) =>
      current.document.onMessage("bokeh_deno_modal", () => resolve())
    );
    await page.keyboard.press("Escape");
    await modal.waitFor({ state: "hidden" });
    await closed;
    assertEquals(current.isModalOpen, false);
    current.openModal();
    await modal.waitFor();
    current.closeModal();
    await modal.waitFor({ state: "hidden" });

    // A phone.
    await page.setViewportSize({ width: 390, height: 800 });
    const sidebar = page.locator("#sidebar");
    const toggle = page.getByRole("button", { name: "Sidebar" });
    await sidebar.waitFor({ state: "hidden" });
    assertEquals(await toggle.getAttribute("aria-expanded"), "false");
    assertEquals(
      await page.evaluate("document.documentElement.scrollWidth"),
      390,
    );
    await toggle.click();
    await sidebar.waitFor();
    assertEquals(await focused(), "sidebar");
    await page.keyboard.press("Escape");
    await sidebar.waitFor({ state: "hidden" });
    assertEquals(await focused(), "toggle");

    const warnings = messages.filter((text) => text.startsWith("warning"));
    assertEquals({ errors, warnings }, { errors: [], warnings: [] });
  },
));

Deno.test(browserTest(
  "A dashboard in a file changes its colors without a server",
  async ({ page, errors }) => {
    const doc = new Document();
    makeApp([])(doc);
    const file = await Deno.makeTempFile({ suffix: ".html" });
    try {
      await Deno.writeTextFile(
        file,
        await fileHtml(doc, { resources: "inline" }),
      );
      await openApp(page, `file://${file}`);
      for (const [name, color] of [["dark", DARK], ["light", LIGHT]] as const) {
        await page.getByLabel("Colors").selectOption(name);
        const shown = `byName("first").background_fill_color`;
        assertEquals(await inPage(page, shown), color);
      }
      assertEquals(errors, []);
    } finally {
      await Deno.remove(file);
    }
  },
));
