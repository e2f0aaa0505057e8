import { assertEquals } from "@std/assert";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { Inner, linked, type Params } from "../../fixtures/apps/data_models.ts";

Deno.test(browserTest(
  "BokehJS and the server keep a data model in sync [doc.data-models]",
  async ({ page, messages, errors }) => {
    await using server = testServer(linked);
    await openApp(page, server.url("/?bokeh-session-id=a"));
    const initial = `[p.count, p.table.a, p.inner.ratio, p.type]`;
    assertEquals(
      await inPage(page, `(([p]) => ${initial})([byName("params")])`),
      [3, 1, 0.25, "Params"],
    );
    await inPage(page, `(byName("n").value = 7, 0)`);
    await waitFor(page, `byName("params").table.doubled === 14`);
    const params = server.getSession("/", "a").document
      .getModelByName("params") as InstanceType<typeof Params>;
    assertEquals([params.count, params.inner.ratio], [7, 0.07]);
    params.inner = new Inner({ ratio: 1 });
    await waitFor(page, `byName("params").inner.ratio === 1`);
    assertEquals(errors, []);
    assertEquals(messages.filter((text) => text.startsWith("warn")), []);
  },
));
