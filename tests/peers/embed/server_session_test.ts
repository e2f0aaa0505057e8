import { assertEquals } from "@std/assert";
import { serverSession } from "../../../embed/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { runPython, withPython } from "../../fixtures/peers/python.ts";
import { embedding } from "../../fixtures/browser/embedding.ts";

Deno.test(withPython(browserTest(
  "serverSession() shows a session that Python's client made",
  async ({ page, errors }) => {
    let id = "";
    await using live = embedding((server) =>
      serverSession({ url: server.url("/app"), sessionId: id })
    );
    id = await runPython(
      `
import json, sys
from bokeh.client import pull_session
with pull_session(url=sys.argv[1]) as session:
    session.document.get_model_by_name("double").text = "customized by Python"
    session.force_roundtrip()
    print(json.dumps(session.id))
`,
      { args: [live.server.url("/app")] },
    ) as string;
    await page.goto(live.site.url());
    await page.getByText("customized by Python").waitFor();
    assertEquals(live.server.getSessions("/app").map((session) => session.id), [
      id,
    ]);
    assertEquals(errors, []);
  },
)));
