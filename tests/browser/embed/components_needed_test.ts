import { assert, assertEquals } from "@std/assert";
import { componentsNeeded } from "../../../embed/components_needed.ts";
import { inlineResources, type InlineScript } from "../../../embed/mod.ts";
import { modelClass } from "../../../models/internal.ts";
import type { Model } from "../../../models/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

const PARTS = ["bokeh", "bokeh-widgets", "bokeh-tables"];

/** Models that nothing but a table refers to. */
const OF_TABLES = /Aggregator$|Editor$|Formatter$|^GroupingInfo$|^TableColumn$/;

Deno.test(browserTest(
  "Every model that a part of BokehJS brings is among those that need the part",
  async ({ page }) => {
    const { scripts } = await inlineResources("info", PARTS);
    const known = new Set<string>();
    for (const [index, part] of PARTS.entries()) {
      const { code: content } = scripts[index] as InlineScript;
      await page.addScriptTag({ content });
      const names = await page.evaluate(
        "Object.keys(Bokeh.Models)",
      ) as string[];
      assert(names.length > known.size);
      const missing = names.filter((name) => !known.has(name))
        .filter((name) => !componentsOf(name).includes(part))
        .filter((name) => part !== "bokeh-tables" || !OF_TABLES.test(name));
      assertEquals(missing, []);
      for (const name of names) known.add(name);
    }
  },
));

function componentsOf(name: string): string[] {
  const constructor = modelClass(name) as (new () => Model) | undefined;
  // What only the browser has no document can contain.
  if (constructor === undefined) return PARTS;
  const models = [new constructor()];
  return componentsNeeded({
    models,
    roots: models,
    json: { version: "", title: "", config: null, roots: [] },
    source: undefined,
  });
}
