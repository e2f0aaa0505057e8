import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { join } from "@std/path";
import { BokehApp } from "../../http/bokeh_app.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import {
  slider,
  textOf,
  withDirectory,
} from "../fixtures/apps/page_options.ts";

Deno.test("The index is what a function or a template makes of prefix and paths [http.index-options]", async () => {
  const apps = { "/b": slider, "/a": slider };
  await using server = testServer(apps, {
    prefix: "p",
    index: ({ prefix, items }) => `${prefix}: ${items.join()}`,
  });
  assertEquals(await textOf(server.url()), "/p: /a,/b");
  const template =
    "{{ prefix }}:{% for item in items %} {{ item }}{% endfor %}";
  await withDirectory({ "index.html": template }, async (directory) => {
    await using server = testServer(apps, {
      index: join(directory, "index.html"),
    });
    assertEquals(await textOf(server.url()), ": /a /b");
  });
});

Deno.test("A template of the index that is missing is refused when the server is created [http.index-options]", () => {
  assertThrows(
    () => new BokehApp({}, { index: "nowhere.html" }),
    Deno.errors.NotFound,
    "Cannot load index nowhere.html: no such file",
  );
  for (const index of ["", 3, {}]) {
    assertThrows(
      () => new BokehApp({}, { index: index as string }),
      TypeError,
      "Cannot create server: index must be a function or the path of a template, received",
    );
  }
});

Deno.test("A server says what its index is, and that it has none [server.api]", async () => {
  const index = () => "mine";
  await using own = testServer({}, { index });
  assertEquals([own.index, await textOf(own.url())], [index, "mine"]);
  await using plain = testServer({});
  assertEquals(plain.index, null);
  await withDirectory({ "index.html": "{{ items }}" }, async (directory) => {
    const path = join(directory, "index.html");
    await using server = testServer({}, { index: path });
    assertEquals(server.index, path);
  });
});

Deno.test("Without index, or without redirect, / is what the options say [http.index-options]", async () => {
  const statusOf = async (
    options: { useIndex?: boolean; redirectRoot?: boolean },
  ) => {
    await using server = testServer({ "/app": slider }, options);
    const response = await fetch(server.url(), { redirect: "manual" });
    await response.body?.cancel();
    return response.status;
  };
  assertEquals(await statusOf({}), 302);
  assertEquals(await statusOf({ redirectRoot: false }), 200);
  assertEquals(await statusOf({ useIndex: false }), 404);
});

Deno.test("The icon is a file, the built-in one, or none [http.favicon]", async () => {
  await withDirectory({ "own.ico": "icon" }, async (directory) => {
    const icoPath = join(directory, "own.ico");
    await using server = testServer(slider, { icoPath });
    const response = await fetch(server.url("/favicon.ico"));
    assertEquals(response.headers.get("content-type"), "image/x-icon");
    assertEquals(await response.text(), "icon");
  });
  await using none = testServer(slider, { icoPath: "none" });
  const response = await fetch(none.url("/favicon.ico"));
  await response.body?.cancel();
  assertEquals(response.status, 404);
  assertThrows(
    () => new BokehApp({}, { icoPath: "icon.png" }),
    RangeError,
    "Cannot load icon: expected a path that ends with .ico, default or none, received icon.png",
  );
});

Deno.test("Pages find BokehJS where the resources are, and set its log level [page.resources-cdn] [page.log-level]", async () => {
  await using cdn = testServer(slider, {
    resources: "cdn",
    browserLogLevel: "warn",
  });
  const page = await textOf(cdn.url());
  assertStringIncludes(
    page,
    '<script src="https://cdn.bokeh.org/bokeh/release/bokeh-3.10.0.min.js">',
  );
  assertStringIncludes(page, 'Bokeh.set_log_level("warn")');
  assertThrows(
    () => new BokehApp({}, { resources: "disk" as never }),
    RangeError,
    "resources",
  );
});

Deno.test("Extra patterns are answered under the prefix, with what they name", async () => {
  await using server = testServer({ "/app": slider }, {
    prefix: "p",
    extraPatterns: [
      {
        pattern: "/api/:name",
        handler: async (request, { params, prefix, isSecure, remoteAddress }) =>
          Response.json([
            request.method,
            await request.text(),
            params.name,
            prefix,
            isSecure,
            remoteAddress,
          ]),
      },
      {
        pattern: "/app/ws",
        handler: () => new Response("applications come first"),
      },
      {
        pattern: "/fails",
        handler: () => {
          throw new Error("secret");
        },
      },
    ],
  });
  const init = { method: "POST", body: "text" };
  assertEquals(
    JSON.parse(await textOf(server.url("/api/ada"), init)),
    ["POST", "text", "ada", "/p", false, "127.0.0.1"],
  );
  assertStringIncludes(await textOf(server.url("/app/ws")), "400:");
  const failed = await textOf(server.url("/fails"));
  assertStringIncludes(failed, "500: Internal Server Error");
  assert(!failed.includes("secret"));
  const outside = await fetch(new URL("/api/ada", server.url()));
  await outside.body?.cancel();
  assertEquals(outside.status, 404);
});

Deno.test("Extra patterns that cannot be are refused", () => {
  const handler = () => new Response("secret");
  const cases: readonly [unknown, string][] = [
    [{ pattern: "api", handler }, 'pattern "api": it must begin with /'],
    [{ pattern: "/api" }, 'pattern "/api": its handler must be a function'],
  ];
  for (const [pattern, message] of cases) {
    const extraPatterns = [pattern as never];
    assertThrows(() => new BokehApp({}, { extraPatterns }), TypeError, message);
  }
});
