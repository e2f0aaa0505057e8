import { assert, assertEquals } from "@std/assert";
import { BokehApp, createLogger } from "../../mod.ts";
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
