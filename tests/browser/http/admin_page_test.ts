import { assertEquals } from "@std/assert";
import type { Server } from "@bokeh-deno/server";
import { createLogger } from "../../../base/logger.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { Cluster } from "../../fixtures/cluster/cluster.ts";
import { join, tokenOf } from "../../fixtures/stores/stored_visit.ts";

Deno.test(browserTest(
  "The admin page keeps itself up to date, drains a node and fits on a phone",
  async ({ page, messages, errors, screenshot }) => {
    await using cluster = await Cluster.start({
      server: {
        adminPath: "/admin",
        contentSecurityPolicy: true,
        logger: createLogger("error", { write() {} }),
      },
    });
    const [a, b] = cluster.nodes as [Server, Server];
    await page.goto(a.url("/admin"));
    await page.getByText("There are none.").first().waitFor();
    await page.getByPlaceholder("Application, user or id").fill("half a word");
    const token = await tokenOf(b.url());
    await using client = await join(b.url(), token);
    const { logId } = b.getSessions()[0]!;
    await page.getByText(logId).waitFor();
    const search = page.getByPlaceholder("Application, user or id");
    assertEquals(await search.inputValue(), "half a word");
    const questions: string[] = [];
    page.on("dialog", (dialog) => {
      questions.push(dialog.message());
      const isFirst = questions.length === 1;
      void (isFirst ? dialog.dismiss() : dialog.accept());
    });
    const row = page.locator("tr", { hasText: b.app.node!.slice(0, 8) })
      .filter({ hasText: "serving" });
    await row.getByRole("button", { name: "Drain" }).click();
    assertEquals(questions.length, 1);
    assertEquals(
      b.getSessions().length,
      1,
      "the user has thought better of it",
    );
    await row.getByRole("button", { name: "Drain" }).click();
    await page.getByText("The node takes no new sessions.").waitFor();
    assertEquals((await client.closed).code, 1001);
    await using _back = await join(b.url(), token);
    await page.getByText("drained", { exact: true }).waitFor();
    assertEquals(a.getSessions()[0]?.logId, logId);
    await page.getByRole("button", { name: "Take sessions again" }).click();
    await page.getByText("The node takes sessions again.").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 780 });
      await screenshot(`admin_phone_${colorScheme}`);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - innerWidth",
      );
      assertEquals(overflow, 0);
    }
    await page.getByRole("button", { name: "End session" }).click();
    await page.getByText("The session ends.").waitFor();
    await a.stop();
    await page.getByText("no answer: what is shown is old").waitFor();
    const refusals = messages.filter((text) => /content security/i.test(text));
    const others = errors.filter((text) => !text.includes("net::ERR_"));
    assertEquals([...refusals, ...others], []);
  },
));
