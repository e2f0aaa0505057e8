import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Application } from "../../application/application.ts";
import { FunctionHandler } from "../../application/function_handler.ts";
import type { Handler } from "../../application/handler.ts";
import { currentDocument } from "../../document/current_document.ts";
import { Document } from "../../document/document.ts";
import { Div } from "../../models/mod.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";

Deno.test("An application without handlers makes empty documents", async () => {
  const application = new Application();
  const doc = await application.createDocument();
  assertEquals([doc.roots.length, doc.title], [0, "Bokeh Application"]);
  assertEquals(
    [application.handlers, application.urlPath, application.staticPath],
    [[], null, null],
  );
  assertEquals(await application.readMetadata(), {});
  assertEquals(
    { ...await application.processRequest(new Request("http://a")) },
    {},
  );
});

Deno.test("Handlers fill a document one after another, also async ones", async () => {
  const application = new Application(
    async (doc) => {
      await Promise.resolve();
      assertStrictEquals(currentDocument(), doc);
      doc.title = "first";
    },
    new FunctionHandler((doc) => {
      doc.title += ", second";
    }),
  );
  application.add({
    modifyDocument(doc) {
      doc.title += ", third";
    },
  });
  assertEquals(
    (await application.createDocument()).title,
    "first, second, third",
  );
  assertEquals(application.handlers.length, 3);
});

Deno.test("An error in a handler ends the filling, unless the handler traps it", async () => {
  const logged: string[] = [];
  const logger = { ...quiet, error: (text: string) => void logged.push(text) };
  const fill = (doc: { addRoot(model: Div): void }) => {
    doc.addRoot(new Div({ text: "made before" }));
    throw new Error("half way");
  };
  await assertRejects(
    () => new Application(fill).createDocument(),
    Error,
    "half way",
  );
  const trapping = new Application(
    new FunctionHandler(fill, { trapExceptions: true }),
    (doc) => void (doc.title = "went on"),
  );
  const doc = new Document();
  await trapping.initializeDocument(doc, logger);
  assertEquals([doc.roots.length, doc.title], [1, "went on"]);
  assertEquals(logged, [
    "Error running application handler <FunctionHandler>: half way",
  ]);
});

Deno.test("What is no handler is refused", () => {
  for (const value of [7, null, {}, "app.ts"]) {
    assertThrows(
      () => new Application(value as never),
      TypeError,
      "The function of an application must be a function of one parameter: func(doc)",
    );
  }
  assertThrows(
    () => new Application(((_a: unknown, _b: unknown) => {}) as never),
    TypeError,
    "must have signature func(doc), received a function of 2 parameters",
  );
  const nothings: (() => unknown)[] = [
    () => {},
    async () => {},
    function () {},
    async function named() {},
    (/* doc */) => {},
    { default() {} }.default,
    { async ["a b"]() {} }["a b"],
  ];
  for (const nothing of nothings) {
    assertThrows(
      () => new Application(nothing as never),
      TypeError,
      "The function of an application must have signature func(doc), received a function without parameters: write (doc) => { doc.addRoot(…) }",
    );
  }
  const fill = (doc: Document) => void (doc.title = "filled");
  for (
    const some of [
      fill,
      (doc = new Document()) => fill(doc),
      (...docs: Document[]) => docs.forEach(fill),
      {
        fill(doc: Document) {
          fill(doc);
        },
      }.fill,
      fill.bind(null),
    ]
  ) new Application(some);
});

Deno.test("At most one handler has files to serve", () => {
  const handler = (staticPath: string | null): Handler => ({
    staticPath,
    modifyDocument() {},
  });
  const application = new Application(handler(null), handler("/a/static"));
  assertEquals(application.staticPath, "/a/static");
  assertThrows(
    () => application.add(handler("/b/static")),
    TypeError,
    "More than one static path requested for app: [/a/static, /b/static]",
  );
  assertEquals(application.handlers.length, 2);
});

Deno.test("Metadata are an object, or what a function returns, also later", async () => {
  const application = new Application();
  assertEquals(application.metadata, null);
  application.metadata = { k: [1, null] };
  assertEquals(await application.readMetadata(), { k: [1, null] });
  application.metadata = () => ({ now: 1 });
  assertEquals(await application.readMetadata(), { now: 1 });
  application.metadata = async () => ({ later: await Promise.resolve(2) });
  assertEquals(await application.readMetadata(), { later: 2 });
  application.metadata = (() => null) as never;
  assertEquals(await application.readMetadata(), {});
  for (const metadata of [7, "text", [], undefined]) {
    application.metadata = () => metadata as never;
    await assertRejects(
      () => application.readMetadata(),
      TypeError,
      "Cannot read metadata: the function must return an object, received",
    );
    assertThrows(
      () => application.metadata = metadata as never,
      TypeError,
      "Cannot set metadata: expected an object, a function or null",
    );
  }
});

Deno.test("What handlers return for a request is put together, also async results", async () => {
  const application = new Application(
    { modifyDocument() {}, processRequest: () => ({ a: 1, b: 1 }) },
    (_doc) => {},
    {
      modifyDocument() {},
      processRequest: async ({ url }) => ({ b: await Promise.resolve(url) }),
    },
  );
  const request = new Request("http://host/app");
  assertEquals({ ...await application.processRequest(request) }, {
    a: 1,
    b: "http://host/app",
  });
  application.add({ modifyDocument() {}, processRequest: () => 7 as never });
  await assertRejects(
    async () => await application.processRequest(request),
    TypeError,
    "Cannot make token: processRequest must return an object, received 7",
  );
});
