import { assert, assertEquals } from "@std/assert";
import { ColumnDataSource } from "../../../models/mod.ts";
import { inPage, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { openDemo } from "../../fixtures/browser/demo_app.ts";

Deno.test(browserTest(
  "examples/apps/pivot.ts draws a chart for each category, with a legend of the series",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("pivot", context);
    const choose = (index: number, label: string) =>
      page.locator("select").nth(index).selectOption({ label });
    await choose(2, "origin");
    const shown = `byType("Row").children[1]`;
    const figures = `${shown}.children.map(([plot]) => plot)`;
    await waitFor(page, `${figures}.length === 3`);
    await choose(1, "cylinders");
    await waitFor(page, `${figures}[2].below.length === 2`);
    assertEquals(
      await inPage(page, `${figures}.map((plot) => plot.title.text)`),
      ["Asia", "Europe", "North America"],
    );
    await app.finish();
  },
));

Deno.test(browserTest(
  "examples/apps/dashboard.ts leaves out a company",
  async (context) => {
    const { page } = context;
    await using app = await openDemo("dashboard", context);
    await page.getByRole("checkbox").nth(4).click();
    const shares = app.document.select(ColumnDataSource)
      .find(({ columnNames }) => columnNames.includes("share"))!;
    await waitFor(
      page,
      `doc.get_model_by_id("${shares.id}").data.name.length === 4`,
    );
    const names: readonly string[] = shares.data.name as string[];
    assert(!names.includes("EMBR"), `${names}`);
    await app.finish();
  },
));
