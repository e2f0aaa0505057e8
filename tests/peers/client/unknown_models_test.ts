import { assertEquals } from "@std/assert";
import { pullSession, pushSession } from "@bokeh-deno/server/client";
import { Document } from "@bokeh-deno/server";
import { Slider, UnknownModel } from "@bokeh-deno/server/models";
import { servePython } from "../../fixtures/client/client_servers.ts";
import { panelTest } from "../../fixtures/peers/panel.ts";
import { pythonTest } from "../../fixtures/peers/python.ts";
import { createToken } from "../../../sessions/token.ts";
import { WireClient } from "../../fixtures/wire/wire_client.ts";
import { eventually } from "../../fixtures/wire/patience.ts";

function serve(python: string) {
  return servePython({ app: { typescript: (_doc) => {}, python } });
}

/** Models named and defined as Panel's, which need no Panel. */
const APP = Deno.readTextFileSync(
  new URL("../../fixtures/apps/unknown_models.py", import.meta.url),
);

function find(document: Document, name: string): UnknownModel {
  return document.getModelByName(name) as UnknownModel;
}

Deno.test(pythonTest(
  "A client of Python's server keeps models of an extension, and both sides change them",
  async () => {
    await using server = await serve(APP);
    await using session = await pullSession({
      url: server.url,
      unknownModels: "keep",
    });
    const { document } = session;
    const pane = find(document, "pane");
    document.selectOne(Slider)!.value = 0.8;
    await session.forceRoundtrip();
    assertEquals(pane.text, "0.8");
    pane.text = "mine";
    await session.forceRoundtrip();
    assertEquals(find(document, "location").search, "?text=mine");

    // A click in a page.
    const address = `${server.url.replace("http", "ws")}/ws`;
    const token = createToken({ sessionId: session.id });
    await using page = await WireClient.connect(address, token);
    // Python's server closes connections that send before it has answered.
    await page.next("ACK");
    const { id } = document.getModelByName("button")!;
    const values = { type: "map", entries: [["model", { id }]] };
    await page.sendPatch([{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name: "button_click", values },
    }]);
    await session.forceRoundtrip();
    const [column, added] = ["column", "added"]
      .map((name) => find(document, name));
    column!.scroll_position = 7;
    await session.forceRoundtrip();
    assertEquals(added!.text, "scrolled to 7");

    const copy = Document.fromJson(document.toJson(), [], {
      unknownModels: "keep",
    });
    find(copy, "added").text = "pushed";
    await using pushed = await pushSession(copy, { url: server.url });
    await using other = await pullSession({
      url: server.url,
      sessionId: pushed.id,
      unknownModels: "keep",
    });
    assertEquals(find(other.document, "added").text, "pushed");
  },
));

Deno.test(panelTest(
  "A client of a Panel application moves its slider, and the pane follows",
  async () => {
    await using server = await serve(`
import panel as pn
slider = pn.widgets.FloatSlider(start=0, end=1, value=0.3)
pn.Column(slider, pn.bind(lambda value: f"value {value}", slider)).servable()
`);
    await using session = await pullSession({
      url: server.url,
      unknownModels: "keep",
    });
    const { document } = session;
    const texts = () => document.select(UnknownModel).map(({ text }) => text);
    document.selectOne(Slider)!.value = 0.8;
    await eventually(
      () => texts().some((text) => `${text}`.includes("value 0.8")),
      () => `the texts are ${texts()}`,
    );
  },
));
