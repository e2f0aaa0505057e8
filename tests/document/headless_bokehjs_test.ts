import { assertEquals, assertRejects } from "@std/assert";
import {
  definedIds,
  documentNames,
  readDocument,
} from "../fixtures/golden/recordings.ts";
import { HeadlessBokehJs } from "../fixtures/browser/headless_bokehjs.ts";

Deno.test("HeadlessBokehJs loads every recorded document with all its models", async (t) => {
  using bokehjs = await HeadlessBokehJs.launch();
  const names = documentNames();
  assertEquals(names.length, 35);
  for (const name of names) {
    await t.step(name, async () => {
      const { reply, roots, title } = readDocument(name);
      const { doc } = reply.content;
      // BokehJS warns of another version than its own
      const loaded = await bokehjs.loadDocument(
        { ...doc, version: "3.10.0" },
        reply.buffers,
      );
      // models of `defs` and `callbacks` belong to the document's class table and listeners
      const expected = definedIds([doc.config, doc.roots]);
      assertEquals(expected.filter((id) => !loaded.ids.includes(id)), []);
      assertEquals(loaded.roots, roots.map(({ id }) => id));
      assertEquals(loaded.title, title);
      assertEquals(loaded.warnings, []);
    });
  }
});

Deno.test("HeadlessBokehJs applies patches to the loaded document", async () => {
  using bokehjs = await HeadlessBokehJs.launch();
  const { reply } = readDocument("line_scatter");
  const { ids } = await bokehjs.loadDocument(reply.content.doc, reply.buffers);
  const { title, ids: after } = await bokehjs.applyPatch({
    events: [{ kind: "TitleChanged", title: "Patched" }],
  });
  assertEquals(title, "Patched");
  assertEquals(after.sort(), ids.sort());
});

Deno.test("HeadlessBokehJs rejects what BokehJS refuses", async () => {
  using bokehjs = await HeadlessBokehJs.launch();
  const object = { type: "object", id: "p1", attributes: {} };
  await assertRejects(
    () =>
      bokehjs.loadDocument({
        version: "3.9.2",
        title: "",
        roots: [{ ...object, name: "X" }],
      }),
    Error,
    "could not resolve type 'X'",
  );
});
