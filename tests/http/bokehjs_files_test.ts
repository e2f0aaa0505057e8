import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { BokehJsFiles } from "../../http/static/bokehjs_files.ts";
import { HttpError } from "../../http/_http_error.ts";
import { cdnResources, COMPONENTS } from "../../pages/resources.ts";

const FILE = "js/bokeh-api.min.js";
const SIZE = 121_586;

interface Ask {
  path?: string;
  method?: string;
  query?: string;
  headers?: HeadersInit;
}

function ask(options: Ask = {}): Promise<Response> {
  const { path = FILE, method, query = "", headers } = options;
  const url = `http://localhost/static/${FILE}${query}`;
  return new BokehJsFiles().respond(
    new Request(url, { method, headers }),
    path,
  );
}

/** The answer to a second request, when the compressed form is ready. */
async function askAgain(encodings: string, path?: string): Promise<Response> {
  const headers = { "accept-encoding": encodings };
  await (await ask({ headers, path })).bytes();
  await new BokehJsFiles().settle();
  return await ask({ headers, path });
}

function describe({ status, headers }: Response): unknown {
  return [status, headers.get("content-range"), headers.get("content-length")];
}

async function hashOf(): Promise<string> {
  return (await ask()).headers.get("etag")?.slice(1, -1) ?? "";
}

Deno.test("BokehJsFiles.urls() names five files that are there, in order", async () => {
  const files = new BokehJsFiles();
  const urls = files.urls("/pre/");
  assertEquals(
    urls.map((url) => url.replace(/=[\da-f]{32}$/, "=HASH")),
    COMPONENTS.map((name) => `/pre/static/js/${name}.min.js?v=HASH`),
  );
  for (const url of urls) {
    const request = new Request(new URL(url, "http://localhost"));
    const path = new URL(request.url).pathname.slice("/pre/static/".length);
    const response = await files.respond(request, path);
    assertMatch(response.headers.get("cache-control") ?? "", /immutable/);
    await response.body?.cancel();
  }
});

Deno.test("BokehJsFiles.respond() sends the file with its headers", async () => {
  const response = await ask();
  const { headers } = response;
  assertEquals(describe(response), [200, null, String(SIZE)]);
  assertEquals(headers.get("content-type"), "text/javascript; charset=utf-8");
  assertEquals(headers.get("accept-ranges"), "bytes");
  assertEquals(headers.get("vary"), "Accept-Encoding");
  assertEquals(headers.get("cache-control"), null);
  assertEquals(headers.get("content-encoding"), null);
  assertMatch(headers.get("etag") ?? "", /^"[\da-f]{32}"$/);
  assertEquals((await response.bytes()).length, SIZE);
});

Deno.test("BokehJsFiles.respond() lets browsers keep the file for any version, and for good if it is the right one", async () => {
  const hash = await hashOf();
  const cacheControl = async (query: string) => {
    const response = await ask({ query, method: "HEAD" });
    return response.headers.get("cache-control");
  };
  assertEquals(
    await cacheControl(`?v=${hash}`),
    "public, max-age=315360000, immutable",
  );
  for (const query of ["?v=", "?v=abc", "?w&v=1"]) {
    assertEquals(
      await cacheControl(query),
      "public, max-age=315360000",
      query,
    );
  }
  for (const query of ["", `?w=${hash}`]) {
    assertEquals(await cacheControl(query), null, query);
  }
});

Deno.test("BokehJsFiles.respond() answers HEAD without a body", async () => {
  const response = await ask({
    method: "HEAD",
    headers: { range: "bytes=0-9" },
  });
  assertEquals(describe(response), [200, null, String(SIZE)]);
  assertEquals(response.body, null);
});

Deno.test("BokehJsFiles.respond() answers 304 to who has the file, in whatever form", async () => {
  const hash = await hashOf();
  for (const tag of [`"${hash}"`, `W/"${hash}"`, `"x", W/"${hash}"`, "*"]) {
    const response = await ask({
      query: `?v=${hash}`,
      headers: { "if-none-match": tag, range: "bytes=0-9" },
    });
    assertEquals(response.status, 304, tag);
    assertEquals(response.body, null);
    assertEquals(response.headers.get("etag"), `"${hash}"`);
    assertMatch(response.headers.get("cache-control") ?? "", /immutable/);
  }
  const response = await ask({
    method: "HEAD",
    headers: { "if-none-match": '"other"' },
  });
  assertEquals(response.status, 200);
});

Deno.test("BokehJsFiles.respond() says when the file was written, and answers 304 to who has it since [http.static-bokehjs]", async () => {
  const written = (await ask()).headers.get("last-modified")!;
  assertEquals(new Date(written).toUTCString(), written);
  const earlier = new Date(Date.parse(written) - 1000).toUTCString();
  const statusOf = async (headers: HeadersInit) =>
    (await ask({ method: "HEAD", headers })).status;
  assertEquals(await statusOf({ "if-modified-since": written }), 304);
  assertEquals(await statusOf({ "if-modified-since": earlier }), 200);
  assertEquals(await statusOf({ "if-modified-since": "nonsense" }), 200);
  // The tag, which says more, counts.
  assertEquals(
    await statusOf({ "if-modified-since": written, "if-none-match": '"x"' }),
    200,
  );
  const part = { range: "bytes=0-9", "if-range": written };
  assertEquals((await ask({ headers: part })).status, 206);
  part["if-range"] = earlier;
  assertEquals((await ask({ headers: part })).status, 200);
});

for (
  const [range, first, last] of [
    ["bytes=0-9", 0, 9],
    ["bytes=10-10", 10, 10],
    ["bytes=121580-", 121_580, SIZE - 1],
    ["bytes=-6", SIZE - 6, SIZE - 1],
    ["bytes=121580-999999", 121_580, SIZE - 1],
    ["bytes=-999999", 0, SIZE - 1],
  ] as const
) {
  Deno.test(`BokehJsFiles.respond() sends the part ${range}`, async () => {
    const response = await ask({
      headers: { range, "accept-encoding": "br, gzip" },
    });
    assertEquals(response.status, 206);
    assertEquals(
      response.headers.get("content-range"),
      `bytes ${first}-${last}/${SIZE}`,
    );
    assertEquals(response.headers.get("content-encoding"), null);
    const whole = await (await ask()).bytes();
    assertEquals(await response.bytes(), whole.slice(first, last + 1));
  });
}

for (const range of ["bytes=121586-", "bytes=999999-1000000", "bytes=-0"]) {
  Deno.test(`BokehJsFiles.respond() answers 416 to ${range}`, async () => {
    const response = await ask({ headers: { range } });
    assertEquals(describe(response), [416, `bytes */${SIZE}`, null]);
    assertEquals(response.body, null);
  });
}

for (
  const range of [
    "bytes=0-1,5-6",
    "bytes=9-5",
    "bytes=-",
    "items=0-9",
    "bytes=a-b",
    "",
  ]
) {
  Deno.test(`BokehJsFiles.respond() sends the whole file for the range "${range}"`, async () => {
    const response = await ask({ headers: { range } });
    assertEquals(describe(response), [200, null, String(SIZE)]);
    await response.body?.cancel();
  });
}

Deno.test("BokehJsFiles.respond() sends a part only of the file that If-Range names", async () => {
  const hash = await hashOf();
  for (
    const [tag, status] of [
      [`"${hash}"`, 206],
      [`W/"${hash}"`, 200],
      ['"other"', 200],
      ["Wed, 21 Oct 2015 07:28:00 GMT", 200],
    ] as const
  ) {
    const response = await ask({
      headers: { range: "bytes=0-9", "if-range": tag },
    });
    assertEquals(response.status, status, tag);
    await response.body?.cancel();
  }
});

for (
  const [encodings, coding] of [
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["*", "br"],
    ["identity", null],
    ["deflate", null],
    ["br;q=0", null],
  ] as const
) {
  Deno.test(`BokehJsFiles.respond() sends ${coding ?? "plain bytes"} to who accepts ${encodings}`, async () => {
    const response = await askAgain(encodings);
    const { headers } = response;
    assertEquals(headers.get("content-encoding"), coding);
    assertEquals(headers.get("etag")?.startsWith("W/"), coding !== null);
    assertEquals(headers.get("vary"), "Accept-Encoding");
    const body = await response.bytes();
    assertEquals(headers.get("content-length"), String(body.length));
    const plain = coding === null
      ? body
      : coding === "br"
      ? brotliDecompressSync(body)
      : gunzipSync(body);
    assertEquals(plain.length, SIZE);
    assert(coding === null || body.length < SIZE / 3);
  });
}

Deno.test("BokehJsFiles.respond() does not wait for compression", async () => {
  const path = "js/bokeh-api.esm.min.js";
  const encodings = "br, gzip";
  const first = await ask({ path, headers: { "accept-encoding": encodings } });
  assertEquals(first.headers.get("content-encoding"), null);
  await first.body?.cancel();
  const second = await askAgain(encodings, path);
  assertEquals(second.headers.get("content-encoding"), "br");
  await second.body?.cancel();
});

async function statusOf(options: Ask): Promise<number> {
  return (await assertRejects(() => ask(options), HttpError)).status;
}

for (
  const path of [
    "js/nope.js",
    "js/bokeh.js",
    "js/bokeh.min.js.map",
    "js/bokeh-evil.min.js",
    "js/bokeh.min.js/",
    "js/BOKEH.min.js",
    "bokeh.min.js",
    "css/bokeh.css",
    "extensions/nope/x.js",
    "js/lib/index.js",
    "js/%zz",
    "js/bokeh.min.js%20",
  ]
) {
  Deno.test(`BokehJsFiles.respond() answers 404 to ${path}`, async () => {
    assertEquals(await statusOf({ path }), 404);
  });
}

for (
  const path of [
    "",
    "js",
    "js/",
    "../package.json",
    "..",
    "js/..",
    "js/../../package.json",
    "js/../js/bokeh.min.js",
    "js/%2e%2e/%2e%2e/package.json",
    "js%2f..%2f..%2fpackage.json",
    "js\\..\\..\\package.json",
    "js/%5c..%5cpackage.json",
    "js/bokeh.min.js%00",
    "%00",
    "/etc/passwd",
    "%2fetc%2fpasswd",
  ]
) {
  Deno.test(`BokehJsFiles.respond() answers 403 to "${path}"`, async () => {
    assertEquals(await statusOf({ path }), 403);
  });
}

Deno.test("BokehJsFiles.respond() answers 405 to other methods", async () => {
  const error = await assertRejects(() => ask({ method: "POST" }), HttpError);
  const response = error.toResponse();
  assertEquals(response.status, 405);
  assertEquals(response.headers.get("allow"), "GET, HEAD");
  await response.body?.cancel();
});

Deno.test({
  name: "BokehJsFiles names the permission that it lacks, every time",
  permissions: { read: false },
  async fn() {
    const path = "js/bokeh.esm.min.js";
    for (let i = 0; i < 2; i++) {
      await assertRejects(
        () => ask({ path }),
        Deno.errors.NotCapable,
        "Cannot read BokehJS: run again with --allow-read",
      );
    }
  },
});

Deno.test("BokehJsFiles serves over a socket: HEAD, parts, brotli", async () => {
  const files = new BokehJsFiles();
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    (request) => files.respond(request, FILE),
  );
  const url = `http://127.0.0.1:${server.addr.port}/static/${FILE}`;
  const head = await fetch(url, {
    method: "HEAD",
    headers: { "accept-encoding": "identity" },
  });
  assertEquals(describe(head), [200, null, String(SIZE)]);
  const part = await fetch(url, { headers: { range: "bytes=0-9" } });
  assertEquals(describe(part), [206, `bytes 0-9/${SIZE}`, "10"]);
  assertEquals((await part.bytes()).length, 10);
  for (let i = 0; i < 2; i++) {
    const response = await fetch(url, { headers: { "accept-encoding": "br" } });
    assertEquals((await response.bytes()).length, SIZE);
    await files.settle();
  }
});

Deno.test("cdnResources() names the files of a release or a development version", () => {
  assertEquals(cdnResources("3.10.0", "warn"), {
    scripts: COMPONENTS.map((name) =>
      `https://cdn.bokeh.org/bokeh/release/${name}-3.10.0.min.js`
    ),
    logLevel: "warn",
  });
  assertEquals(
    cdnResources("3.11.0-dev.2").scripts[1],
    "https://cdn.bokeh.org/bokeh/dev/bokeh-gl-3.11.0-dev.2.min.js",
  );
});
