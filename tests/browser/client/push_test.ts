import { assertEquals } from "@std/assert";
import { pushSession } from "../../../client/mod.ts";
import { Application } from "../../../application/application.ts";
import { Document } from "../../../document/document.ts";
import { ColumnDataSource, Div, Slider } from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";
import { openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "What a client pushed shows at its pageUrl; client and page follow each other",
  async ({ page, errors, screenshot }) => {
    await using server = testServer({ "/empty": new Application() });
    const doc = new Document();
    const x = Float64Array.from({ length: 100 }, (_, i) => i / 10);
    const source = new ColumnDataSource({ data: { x, y: x.map(Math.sin) } });
    const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
    const plot = figure({ title: "pushed", width: 400, height: 250 });
    plot.line("x", "y", { source });
    slider.onChange("value", () => {
      source.setColumns({ y: x.map((t) => Math.sin(t * slider.value)) });
    });
    doc.addRoot(slider);
    doc.addRoot(plot);
    await using session = await pushSession(doc, { url: server.url("/empty") });
    await openApp(page, session.pageUrl);

    const moved = Promise.withResolvers<unknown>();
    slider.onChange("value", (_attr, _old, value) => moved.resolve(value));
    await page.evaluate(
      `void (Bokeh.documents[0].get_model_by_name("n").value = 3)`,
    );
    assertEquals(await moved.promise, 3);
    // The client's callback made new columns, with 64-bit floats.
    const y = Math.sin(x[50]! * 3);
    await waitFor(page, `byType("ColumnDataSource").data.y[50] === ${y}`);

    doc.addRoot(new Div({ name: "late", text: "added by the client" }));
    await page.getByText("added by the client").waitFor();
    await session.push();
    await session.forceRoundtrip();
    slider.value = 5;
    await waitFor(page, `byName("n").value === 5 && doc.roots().length === 3`);
    await screenshot("client_push");
    assertEquals(errors, []);
  },
));
