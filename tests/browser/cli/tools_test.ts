import { assertEquals } from "@std/assert";
import { join, toFileUrl } from "@std/path";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { runCommand } from "../../fixtures/programs/command.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { APP, EXAMPLES, FLAGS } from "../../fixtures/programs/tool_app.ts";

Deno.test(browserTest(
  "html writes pages that need no server, also those of directories",
  async ({ page, errors }) => {
    await using files = await TemporaryFiles.create({ "app.ts": APP });
    const directory = join(EXAMPLES, "apps", "directory");
    const outcome = await runCommand(
      { cwd: files.folder, flags: FLAGS },
      ...["html", "app.ts", directory, "--resources", "inline"],
      ...["--args", "<b>shown</b> & &amp;"],
    );
    assertEquals(outcome, { code: 0, stdout: "", stderr: "" });
    await page.goto(toFileUrl(files.path("app.html")).href);
    const text = page.locator(".bk-clearfix b, b").first();
    await text.waitFor();
    assertEquals(await text.textContent(), "shown");
    assertEquals(await page.title(), "Argu</script>ments &amp; more");
    assertEquals(errors, []);
    await page.goto(toFileUrl(files.path("directory.html")).href);
    await page.locator(".bk-Slider").first().waitFor();
    assertEquals(await page.title(), "Savings");
  },
));
