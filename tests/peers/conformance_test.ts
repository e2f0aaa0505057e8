/** Lines 7, 20 and 21 of the conformance checklist (spec, Appendix D): real BokehJS, real Python. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../application/application.ts";
import { browserTest } from "../fixtures/browser/chromium.ts";
import { pythonTest, runPython, withPython } from "../fixtures/peers/python.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import { app } from "../fixtures/apps/conformance_app.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";

Deno.test(pythonTest(
  "D20 Python pulls and pushes sessions, makes round trips, is told of wrong paths and shares a key [ws.push] [ws.server-info] [session.signed-ids]",
  async () => {
    await using server = testServer({
      "/app": app,
      "/empty": new Application(),
    });
    const program = `
import json, sys
from bokeh.client import pull_session, push_session
from bokeh.document import Document
from bokeh.models import Div
url = sys.argv[1]
with pull_session(url=url + "/app", session_id="pulled", arguments=dict(n="3")) as session:
    slider = session.document.get_model_by_name("slider")
    y = session.document.get_model_by_name("source").data["y"].tolist()
    slider.value = 9
    session._connection._loop_until(lambda: slider.value == 8)
    session.force_roundtrip()
    pulled = [session.document.title, y, slider.value]
doc = Document()
doc.add_root(Div(name="div", text="pushed"))
session = push_session(doc, session_id="pushed", url=url + "/empty")
doc.get_model_by_name("div").text = "changed"
session.force_roundtrip()
session.close()
try:
    pull_session(url=url + "/nope")
except OSError as error:
    print(json.dumps([pulled, str(error)]))
`;
    const url = new URL(server.url()).origin;
    const [pulled, error] = await runPython(program, { args: [url] }) as [
      unknown,
      string,
    ];
    assertEquals(pulled, ["n=3", [0, 1, 2], 8]);
    assertStringIncludes(error, "Check your application path");
    const { document } = server.getSession("/empty", "pushed");
    assertEquals(document.getModelByName("div")!.get("text"), "changed");

    await using signed = testServer({ "/app": app }, {
      signSessions: true,
      secretKey: SECRET_KEY,
    });
    const pull = `
import json, sys
from bokeh.client import pull_session
try:
    with pull_session(url=sys.argv[1]) as session:
        session.force_roundtrip()
        print(json.dumps(session.id))
except OSError as error:
    print(json.dumps(str(error)))
`;
    const args = [signed.url("/app")];
    const env = { BOKEH_SIGN_SESSIONS: "yes", BOKEH_SECRET_KEY: SECRET_KEY };
    const id = await runPython(pull, { args, env }) as string;
    assertEquals(signed.getSessions().map(({ id }) => id), [id]);
    const refusal = await runPython(pull, { args }) as string;
    assertStringIncludes(refusal, "403");
  },
));

Deno.test(withPython(browserTest(
  "D21 the snippets of Python's server_document() and server_session() show documents in a page of another origin [embed.server-document] [embed.server-session] [embed.arguments]",
  async ({ page, errors, screenshot }) => {
    let html = "";
    await using host = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen() {} },
      () =>
        new Response(html, {
          headers: { "content-type": "text/html; charset=utf-8" },
        }),
    );
    const site = `127.0.0.1:${host.addr.port}`;
    await using server = testServer({ "/app": app }, {
      allowWebSocketOrigin: [site],
    });
    const program = `
import json, sys
from bokeh.client import pull_session
from bokeh.embed import server_document, server_session
url = sys.argv[1]
with pull_session(url=url, session_id="theirs") as session:
    session.document.title = "from Python"
    session.document.get_model_by_name("slider").value = 5
    session.force_roundtrip()
print(json.dumps([
    server_document(url, arguments=dict(n="7")),
    server_session(session_id="theirs", url=url),
]))
`;
    const snippets = await runPython(program, {
      args: [server.url("/app")],
    }) as string[];
    html = `<!DOCTYPE html><title>Host</title><body>${
      snippets.join("\n")
    }</body>`;
    await page.goto(`http://${site}/`);
    await page.waitForFunction(
      "globalThis.Bokeh?.documents?.length === 2 && Bokeh.documents.every((doc) => doc.is_idle)",
    );
    const titles = await page.evaluate(
      "Bokeh.documents.map((doc) => doc.title()).sort()",
    );
    assertEquals(titles, ["from Python", "n=7"]);
    assertEquals(await page.title(), "Host");
    assertEquals(await page.locator(".noUi-handle").count(), 2);
    assertEquals(server.getSession("/app", "theirs").connectionCount, 1);
    await screenshot("embedded_snippets");
    assertEquals(errors, []);
  },
)));
