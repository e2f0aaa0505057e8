import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { BokehApp, createLogger } from "../../mod.ts";
import { defineModel, property } from "../../models/mod.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";
import { Counter } from "../fixtures/own_models/own_models.ts";

Deno.test("Browsers keep the scripts of own models until they change", async () => {
  await using app = new BokehApp((doc) => doc.addRoot(new Counter()), {
    prefix: "/plots",
    logger: createLogger("none"),
  });
  const get = (path: string, headers: HeadersInit = {}) =>
    app.fetch(new Request(`http://localhost${path}`, { headers }));
  const page = await (await get("/plots/")).text();
  const [path = ""] = /\/plots\/static\/models\/own-models\.js\?v=\w{32}/
    .exec(page) ?? [];
  const list = await get(path);
  assertEquals(list.status, 200);
  assertEquals(
    list.headers.get("cache-control"),
    "public, max-age=315360000, immutable",
  );
  assertEquals(
    list.headers.get("content-type"),
    "text/javascript; charset=utf-8",
  );
  const etag = list.headers.get("etag")!;
  const [file = ""] = /tests\.Counter\.js\?v=\w{32}/.exec(await list.text()) ??
    [];
  const script = await get(`/plots/static/models/${file}`);
  assert(script.headers.get("cache-control")?.endsWith("immutable"));
  assert((await script.text()).includes("Clicked"));

  const again = await get(path, { "if-none-match": etag });
  assertEquals(again.status, 304);
  await again.body?.cancel();
  for (const name of ["tests.None.js", "%2e%2e/secret.js", ""]) {
    const none = await get(`/plots/static/models/${name}`);
    assert([403, 404].includes(none.status), name);
    await none.body?.cancel();
  }
});

Deno.test("Clients that may only use widgets change what views set, and views report errors to the log alone", async () => {
  const Rating = defineModel("tests.Rating", {
    stars: property.int(0),
    most: property.int(5),
  }, { view: "export function render() {}", changedByView: ["stars"] });
  const rating = new Rating();
  const lines: string[] = [];
  const messages: unknown[] = [];
  await using server = testServer((doc) => {
    doc.addRoot(rating);
    doc.onMessage("bokeh_deno_view_error", (data) => messages.push(data));
  }, {
    clientsMay: "use widgets",
    logger: createLogger("error", { write: (line) => lines.push(line) }),
  });
  await using client = await connect(server, "s");
  await client.request("PULL-DOC-REQ");
  const change = async (attr: string, value: unknown) => {
    const { id } = rating;
    const event = { kind: "ModelChanged", model: { id }, attr, new: value };
    return (await client.sendPatch([event])).header.msgtype;
  };
  assertEquals(await change("stars", 3), "OK");
  assertEquals(await change("stars", "many"), "ERROR");
  assertEquals(await change("most", 9), "ERROR");
  assertEquals([rating.stars, rating.most], [3, 5]);

  lines.length = 0;
  const entries = [["model", "tests.Rating"], ["text", "no\nline of its own"]];
  const report = {
    kind: "MessageSent",
    msg_type: "bokeh_deno_view_error",
    msg_data: { type: "map", entries },
  };
  for (let time = 0; time < 30; time++) await client.sendPatch([report]);
  assertEquals(messages, []);
  assertStringIncludes(
    lines[0]!,
    "The view of tests.Rating failed in a browser: no\\n",
  );
  assertEquals(lines.length, 11);
});
