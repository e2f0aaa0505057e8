import { assertEquals } from "@std/assert";
import { createGallery } from "../../../examples/gallery.ts";
import { createLogger } from "../../../mod.ts";
import { dragSlider } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

const OPTIONS = { address: "127.0.0.1", port: 0, logger: createLogger("none") };

Deno.test(browserTest(
  "Under contentSecurityPolicy, widgets, plots and tables of the gallery work, and the console stays empty",
  async ({ page, messages, errors }) => {
    await using server = await createGallery({
      ...OPTIONS,
      contentSecurityPolicy: true,
    });
    server.start();
    await page.goto(server.url("/sliders_all"));
    await page.locator(".noUi-handle").first().waitFor();
    const response = await page.goto(server.url("/inputs"));
    const policy = response!.headers()["content-security-policy"]!;
    assertEquals(/script-src[^;]*unsafe/.test(policy), false);
    await page.locator("input[type=text]").first().fill("Grace");
    await page.keyboard.press("Enter");
    await page.locator("pre", { hasText: '"Grace"' }).waitFor();
    await page.goto(server.url("/page_template"));
    await dragSlider(page, 0, 60);
    await page.goto(server.url("/data_cube"));
    await page.locator(".slick-row").first().waitFor();
    await page.goto(server.url("/buttons"));
    await page.locator("button", { hasText: "primary" }).click();
    await page.locator("pre", { hasText: "Button primary" }).waitFor();
    await page.goto(server.url());
    await page.locator("img").first().waitFor();
    const warnings = messages.filter((text) => text.startsWith("warning"));
    assertEquals({ errors, warnings }, { errors: [], warnings: [] });
  },
));

Deno.test(browserTest(
  "Under contentSecurityPolicy, models with JavaScript fail until the policy allows it",
  async ({ page, messages, errors }) => {
    const evalErrors = () =>
      [...messages, ...errors].filter((text) => text.includes("EvalError"));
    for (const more of ["", " 'unsafe-eval'"]) {
      const allowed = more !== "";
      await using server = await createGallery({
        ...OPTIONS,
        contentSecurityPolicy: `script-src 'nonce-{nonce}'${more}`,
      });
      server.start();
      const before = evalErrors().length;
      const rendered = page.waitForEvent("console", {
        predicate: (message) =>
          message.text().startsWith(
            allowed ? "Bokeh items were rendered" : "Error rendering Bokeh",
          ),
      });
      await page.goto(server.url("/expressions"));
      await rendered;
      assertEquals(evalErrors().length > before, !allowed, more);
    }
  },
));
