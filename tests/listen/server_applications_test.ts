import { assertRejects, assertThrows } from "@std/assert";
import { Application } from "../../application/application.ts";
import { createLogger } from "../../base/logger.ts";
import { type Applications, BokehApp } from "../../http/bokeh_app.ts";
import { Server } from "../../server.ts";
import { testServer } from "../../testing/mod.ts";

const AT = "Cannot serve an application at";

Deno.test("What is no application is refused with its path, and a module with what to pass", () => {
  const wrong: [unknown, string][] = [
    [
      { "/waves": 3 },
      `${AT} "/waves": expected an application or a function, received 3`,
    ],
    [
      {
        "/": (_doc: unknown) => {},
        "/w": { default() {}, onServerLoaded() {} },
      },
      `${AT} "/w": expected an application or a function, received {`,
    ],
    [
      { "/w": { default: new Application() } },
      "; pass the default export of the module, or, if it has hooks, new Application({ modifyDocument, onServerLoaded, … })",
    ],
    [
      { "/w": { run() {} } },
      `${AT} "/w": expected an application or a function, received { run: function run }`,
    ],
    [
      { "/w": (_a: unknown, _b: unknown) => {} },
      `${AT} "/w": The function of an application must have signature func(doc)`,
    ],
    [
      { default: () => {} },
      "Cannot serve: expected an application, a function, or an object of these by path; pass the default export of the module",
    ],
  ];
  for (const [applications, message] of wrong) {
    const given = applications as Applications;
    assertThrows(() => new Server(given, { port: 0 }), TypeError, message);
    assertThrows(() => testServer(given), TypeError, message);
    assertThrows(() => new BokehApp(given), TypeError, message);
  }
});

Deno.test("A module with a function as default export is told from other objects", () => {
  assertThrows(
    () => testServer({ "/w": { default() {} } } as never),
    TypeError,
    `${AT} "/w": expected an application or a function, received { default: function default }; pass the default export of the module`,
  );
});

Deno.test("BokehApp.replace() names the path of what is no application", async () => {
  await using app = new BokehApp({ "/w": (_doc) => {} }, {
    logger: createLogger("none"),
  });
  await assertRejects(
    () => app.replace("/w", { default() {} } as never),
    TypeError,
    `${AT} "/w": `,
  );
});
