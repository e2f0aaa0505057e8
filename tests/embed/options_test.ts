import { assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { Document } from "../../document/document.ts";
import {
  autoloadStatic,
  components,
  fileHtml,
  jsonItem,
  save,
  serverDocument,
  serverSession,
  show,
} from "../../embed/mod.ts";
import { Div } from "../../models/mod.ts";

/** A function of this library as JavaScript calls it. */
type Loose = (...args: unknown[]) => unknown;

const RECORD = 'must be an object such as { name: "value" }, received';

Deno.test("serverDocument() and serverSession() name the option that is wrong, and what it takes", () => {
  const wrong: [(options: never) => unknown, unknown, string][] = [
    [
      serverDocument,
      "http://localhost:5006",
      'expected options such as { url }, received "http://localhost:5006"',
    ],
    [serverDocument, { urll: "" }, "unknown option urll, did you mean url?"],
    [serverDocument, { url: 3 }, "url must be a string, received 3"],
    [serverDocument, { arguments: "a=b" }, `arguments ${RECORD} "a=b"`],
    [
      serverDocument,
      { arguments: { year: [2023, 2024] } },
      "arguments.year must be a string, a number or a boolean, received Array(2) [2023, 2024]",
    ],
    [serverDocument, { headers: new Headers() }, `headers ${RECORD} Headers`],
    [
      serverDocument,
      { relativeUrls: 1 },
      "relativeUrls must be true or false, received 1",
    ],
    [serverSession, undefined, "expected options such as { sessionId }"],
    [serverSession, {}, "Must supply a session_id, the option sessionId"],
    [
      serverSession,
      { sessionId: 3 },
      "sessionId must be a string of ASCII characters, received 3",
    ],
    [
      serverSession,
      { session_id: "x" },
      "unknown option session_id, did you mean sessionId?",
    ],
  ];
  for (const [embed, options, message] of wrong) {
    assertThrows(
      () => (embed as Loose)(options),
      TypeError,
      `Cannot embed: ${message}`,
    );
  }
});

Deno.test("serverSession() refuses an id that no header can have, and sends no other one beside it [embed.server-session]", () => {
  for (const sessionId of ["a\nb", "a\u0000", "\u00fc", "\u6f22"]) {
    assertThrows(
      () => serverSession({ sessionId }),
      RangeError,
      "Cannot embed: sessionId must be a string of ASCII characters, received",
    );
  }
  const script = serverSession({
    sessionId: "mine",
    headers: { "bokeh-session-id": "other", "X-Kept": "1" },
  });
  assertStringIncludes(
    script,
    '"headers":{"X-Kept":"1","Bokeh-Session-Id":"mine"}',
  );
});

Deno.test("What makes pages and scripts names the option that is wrong, and what it takes", async () => {
  const div = new Div();
  const html = fileHtml as Loose;
  const wrong: [() => unknown, string][] = [
    [() => html(div, { titel: "x" }), "unknown option titel, did you mean"],
    [() => html(div, "x"), 'expected options such as { title }, received "x"'],
    [() => html(div, { title: 3 }), "title must be a string, received 3"],
    [
      () => html(div, { resources: {} }),
      "resources must be cdn, inline or what serverResources returns, received {}",
    ],
    [() => html(div, { resources: null }), "resources must be cdn, inline or"],
    [
      () => html(div, { templateVariables: "a" }),
      `templateVariables ${RECORD} "a"`,
    ],
    [() => (save as Loose)("x.html", div, "x"), "expected options such as"],
    [() => (components as Loose)(div, { wrap: 1 }), "unknown option wrap"],
    [
      () => (components as Loose)(div, { wrapScript: 1 }),
      "wrapScript must be true or false",
    ],
    [
      () => (jsonItem as Loose)(div, { theme: null }),
      "target must be the id of an element or null, received { theme: null }",
    ],
    [() => (jsonItem as Loose)(div, "a", { them: 1 }), "unknown option them"],
    [
      () => (autoloadStatic as Loose)(div),
      "scriptPath must be the URL of the script, received undefined",
    ],
    [
      () => (autoloadStatic as Loose)(div, { resources: "cdn" }),
      "scriptPath must be the URL of the script, received { resources:",
    ],
    [
      () => (autoloadStatic as Loose)(div, "/a.js", { res: 1 }),
      "unknown option res, expected one of resources, theme",
    ],
  ];
  for (const [run, message] of wrong) {
    // In either way of failing: some of these functions are async.
    await assertRejects(
      async () => await run(),
      TypeError,
      `Cannot embed: ${message}`,
    );
  }
  await assertRejects(
    () => show(div, { brwser: "none" } as never),
    TypeError,
    "Cannot show: unknown option brwser, did you mean browser?",
  );
});

Deno.test("Each function of embed lists what it takes itself, and says what it was given", async () => {
  const [div, document] = [new Div(), new Document()];
  document.addRoot(new Div());
  const three = "a model, an array of models or an object of models by name";
  const wrong: [() => unknown, string][] = [
    [() => (jsonItem as Loose)([div]), "a model, received Array(1) [a Div"],
    [() => (jsonItem as Loose)(document), "a model, received Document"],
    [() => (autoloadStatic as Loose)([div], "/a.js"), "a model, received A"],
    [() => (components as Loose)(document), `${three}, received Document`],
    [() => (components as Loose)({ a: 1 }), `${three}, received { a: 1 }`],
    [
      () => (fileHtml as Loose)({ a: div }),
      "a model, an array of models or a document, received { a: a Div model }",
    ],
  ];
  for (const [run, message] of wrong) {
    await assertRejects(
      async () => await run(),
      TypeError,
      `Cannot embed: expected ${message}`,
    );
  }
});

Deno.test("The script of serverDocument() says that there may be no app, if it gets no answer that it may see", () => {
  assertStringIncludes(
    serverDocument(),
    "the server does not answer, has no app at this path, or does not answer pages of this site",
  );
});
