import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadApplication } from "../../application/load_application.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import pages from "../testdata/pages.json" with { type: "json" };

const MAIN = "export default function (doc) { doc.title = 'Directory'; }\n";

async function answer(
  url: string,
  init?: RequestInit,
): Promise<[number, string]> {
  const response = await fetch(url, init);
  return [response.status, await response.text()];
}

/** A request without the tidying up of paths that fetch does. */
async function rawStatus(port: number, path: string): Promise<number> {
  using connection = await Deno.connect({ hostname: "127.0.0.1", port });
  await connection.write(new TextEncoder().encode(
    `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
  ));
  const text = await new Response(connection.readable).text();
  return Number(text.split(" ")[1]);
}

Deno.test("An application directory's files are served below static/ of its path, and no others", async () => {
  await using files = await TemporaryFiles.create({
    "myapp/main.ts": MAIN,
    "myapp/static/file.txt": "hello static\n",
    "myapp/static/sub folder/x.css": "body {}",
    "myapp/static/js/bokeh-gl.min.js": "mine",
    "myapp/secret.txt": "secret",
    "other.ts": MAIN,
  });
  await using server = testServer({
    "/myapp": await loadApplication(files.path("myapp")),
    "/other": await loadApplication(files.path("other.ts")),
  }, { prefix: "p" });
  const recorded = pages.http.find(({ name }) => name === "static_app_file")!;
  const response = await fetch(server.url("/myapp/static/file.txt"));
  assertEquals(await response.text(), recorded.body);
  const { headers } = response;
  assertStringIncludes(headers.get("content-type")!, "text/plain");
  assertEquals(headers.get("accept-ranges"), "bytes");
  assertEquals(
    await answer(server.url("/myapp/static/file.txt"), {
      headers: { "if-modified-since": headers.get("last-modified")! },
    }),
    [304, ""],
  );
  assertEquals(
    await answer(server.url("/myapp/static/file.txt"), {
      headers: { range: "bytes=0-4" },
    }),
    [206, "hello"],
  );
  assertEquals(
    await answer(server.url("/myapp/static/file.txt"), { method: "HEAD" }),
    [200, ""],
  );
  assertEquals(await answer(server.url("/myapp/static/sub%20folder/x.css")), [
    200,
    "body {}",
  ]);
  assertEquals(await answer(server.url("/myapp/static/js/bokeh-gl.min.js")), [
    200,
    "mine",
  ]);
  const statuses: number[] = [];
  for (
    const path of [
      "/myapp/static/js/bokeh.min.js",
      "/other/static/js/bokeh.min.js",
      "/myapp/static/none.txt",
      "/other/static/file.txt",
      "/static/file.txt",
      "/myapp/static/sub%20folder",
      "/myapp/static/..%2fsecret.txt",
      "/myapp/static/%00",
      "/myapp/static/%ff",
    ]
  ) statuses.push((await answer(server.url(path)))[0]);
  assertEquals(statuses, [404, 200, 404, 404, 404, 403, 403, 403, 404]);
  assertEquals(
    await rawStatus(server.port!, "/p/myapp/static/../secret.txt"),
    404,
  );
  const [posted] = await answer(server.url("/myapp/static/file.txt"), {
    method: "POST",
  });
  assertEquals(posted, 405);
});

Deno.test("The files of an application at / come before those of BokehJS", async () => {
  await using files = await TemporaryFiles.create({
    "myapp/main.ts": MAIN,
    "myapp/static/x.css": "mine",
  });
  await using server = testServer(await loadApplication(files.path("myapp")));
  assertEquals(await answer(server.url("/static/x.css")), [200, "mine"]);
  const [status] = await answer(server.url("/static/js/bokeh.min.js"));
  assertEquals(status, 200);
});

Deno.test("The page of an application directory is made by its template; main may choose another", async () => {
  await using files = await TemporaryFiles.create({
    "myapp/main.ts": `export default function (doc) {
      doc.templateVariables.who = "<you>";
      if (doc.sessionContext.request.arguments.plain) doc.template = null;
      if (doc.sessionContext.request.arguments.broken) doc.template = "{% if %}";
    }`,
    "myapp/templates/index.html":
      "{% extends base %}{% block contents %}<h1>{{ who | e }}</h1>{% endblock %}",
  });
  const errors: string[] = [];
  const logger = {
    ...quiet,
    error: (_: string, fields?: { error?: unknown }) =>
      void errors.push(String(fields?.error)),
  };
  await using server = testServer(
    { "/myapp": await loadApplication(files.path("myapp")) },
    { logger },
  );
  const url = server.url("/myapp");
  assertStringIncludes((await answer(url))[1], "<h1>&lt;you&gt;</h1>");
  assert(!(await answer(`${url}?plain=1`))[1].includes("<h1>"));
  const [status, text] = await answer(`${url}?broken=1`);
  assertEquals([status, text.includes("unexpected")], [500, false]);
  assertEquals(errors, [
    "SyntaxError: Error in template doc.template, line 1: expected an expression, got 'end of statement block'",
  ]);
});

Deno.test("The hooks in server_lifecycle.ts, as Bokeh used to call the file, are run [app.directory] [hook.server] [hook.session]", async () => {
  await using files = await TemporaryFiles.create({
    "myapp/main.ts": `import { log } from "./server_lifecycle.ts";
      export default (doc) => { doc.title = log.join(); };`,
    "myapp/server_lifecycle.ts": `export const log = [];
      export function onServerLoaded() { log.push("loaded"); }
      export function onSessionCreated({ id }) { log.push("created " + id); }
      export function onSessionDestroyed({ id }) { log.push("destroyed " + id); }
      export function onServerUnloaded() { log.push("unloaded"); }`,
  });
  const application = await loadApplication(files.path("myapp"));
  const server = testServer(application);
  const page = await (await fetch(server.url("/?bokeh-session-id=s"))).text();
  assertStringIncludes(page, "<title>loaded,created s</title>");
  await server.stop();
  const doc = await application.createDocument();
  assertEquals(doc.title, "loaded,created s,destroyed s,unloaded");
});
