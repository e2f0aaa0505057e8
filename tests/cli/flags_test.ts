import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { SERVE } from "../../cli/commands/serve.ts";
import { onLinux, withLauncher } from "../fixtures/programs/launcher.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { pullSession } from "../../client/mod.ts";
import { createToken } from "../../sessions/token.ts";
import { rawRequest } from "../fixtures/wire/raw_request.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";
import {
  FILES,
  serve,
  statusOf,
  stop,
  urlOf,
  usedFlags,
} from "../fixtures/programs/serve_flags.ts";

const LOGIN = fromFileUrl(
  new URL("../../examples/auth/login.ts", import.meta.url),
);

const KEY = "0123456789abcdef0123456789abcdef";

/** What an app sees of a request. */
async function seen(url: string, headers: HeadersInit = {}): Promise<unknown> {
  const page = await (await fetch(url, { headers })).text();
  const title = /<title>(.*)<\/title>/.exec(page)?.[1] ?? "{}";
  return JSON.parse(title.replaceAll("&quot;", '"'));
}

/** Waits until a file has so many lines, and returns them. */
async function linesIn(path: string, count: number): Promise<string[]> {
  using changes = Deno.watchFs(path);
  const lines = async () =>
    (await Deno.readTextFile(path)).split("\n").filter(Boolean);
  const first = await lines();
  if (first.length >= count) return first;
  for await (const _change of changes) {
    const now = await lines();
    if (now.length >= count) return now;
  }
  return [];
}

Deno.test("serve says that others on the network can reach it; --dev keeps it to this machine", async () => {
  await using files = await TemporaryFiles.create(FILES);
  for (const flags of [[], ["--dev"]]) {
    await using command = serve(files, {}, "app.ts", "--port=0", ...flags);
    await command.line(/Starting Bokeh server with process id/);
    const others = command.lines
      .filter((line) => line.startsWith("Others on the network can reach it"));
    assertEquals(others.length, flags.length === 0 ? 1 : 0);
    await stop(command);
  }
});

Deno.test("serve --allow-host says by which hosts browsers reach it", async () => {
  await using files = await TemporaryFiles.create(FILES);
  await using command = serve(
    files,
    {},
    ...["app.ts", "--port=0", "--allow-host", "plots.example.com"],
    ...["--allow-host", "*.corp.example"],
  );
  const port = Number(new URL(await urlOf(command)).port);
  for (
    const [host, expected] of [
      ["plots.example.com", 200],
      ["a.corp.example:80", 200],
      ["localhost", 421],
    ] as const
  ) {
    const request = { path: "/app", headers: { host } };
    assertEquals((await rawRequest(port, request)).status, expected, host);
  }
  await stop(command);
});

Deno.test("serve takes flags for paths, pages, sessions, messages and logs", async () => {
  await using files = await TemporaryFiles.create({
    ...FILES,
    "index.html": "all of {{ items | join(' ') }}",
    "icon.ico": "an icon",
  });
  await using command = serve(
    files,
    {},
    ...["app.ts", "other.ts", "--port=0", "--address", "127.0.0.1"],
    ...["--prefix", "plots", "--num-procs", "1", "--process-flag=-A"],
    ...["--process-timeout", "5000", "--index", "index.html"],
    ...["--ico-path", "icon.ico", "--resources", "cdn"],
    ...["--browser-log-level", "warn", "--health-path", "/healthz"],
    ...["--admin", "--admin-user=*"],
    ...["--keep-alive", "1000", "--check-unused-sessions", "20"],
    ...["--unused-session-lifetime", "300", "--max-sessions-per-client", "9"],
    ...["--max-sessions", "20", "--max-connections", "1"],
    ...["--max-connections-per-client", "3"],
    ...["--max-messages-per-second", "100"],
    ...["--max-session-bytes", "1000000"],
    ...["--max-bytes-in-flight", "4000000", "--resume", "1000"],
    ...["--clients-may", "use widgets"],
    ...["--clients-may-also", "Div.text"],
    ...["--content-security-policy", "default"],
    ...["--session-token-expiration", "60", "--session-id-cookie", "sid"],
    ...["--stats-log-frequency", "20", "--mem-log-frequency", "20"],
    ...["--websocket-max-message-size", "1000", "--self-contained-tokens"],
    ...["--websocket-compression-level", "5"],
    ...["--websocket-compression-mem-level", "5"],
    ...["--include-headers", "X-One", "X-Two", "Host"],
    ...["--exclude-cookies", "secret", "--session-ids", "unsigned"],
    ...["--allow-websocket-origin", "a.example"],
    ...["--allow-websocket-origin", "b.example"],
    ...["--log-level", "DEBUG", "--args", "data.csv", "--port", "-x"],
  );
  const url = await urlOf(command);
  assert(/^http:\/\/127\.0\.0\.1:\d+\/plots\/app$/.test(url), url);
  const headers = { "x-one": "1", "x-three": "3", cookie: "secret=1; open=2" };
  assertEquals(await seen(url, headers), {
    args: ["data.csv", "--port", "-x"],
    headers: ["X-One"],
    cookies: ["open"],
  });
  const page = await fetch(url);
  assert(page.headers.get("set-cookie")?.startsWith("sid="));
  const html = await page.text();
  assertStringIncludes(html, "https://cdn.bokeh.org/bokeh/release/bokeh-3.10");
  assertStringIncludes(html, 'set_log_level("warn")');
  const token = /"token":"([^"]+)"/.exec(html)![1]!;
  const claims = JSON.parse(atob(token.replace(/\.?$/, "").split(".")[0]!));
  assertEquals(claims.session_expiry - Date.now() / 1000 < 61, true);
  const root = url.replace("app", "");
  assertEquals(await (await fetch(root)).text(), "all of /app /other");
  const icon = await fetch(new URL("/favicon.ico", url));
  assertEquals(await icon.text(), "an icon");
  assertEquals(await statusOf(new URL("/healthz", url)), 200);
  assertEquals(await statusOf(new URL("/plots/admin", url)), 200);
  const socket = `${url.replace("http", "ws")}/ws`;
  for (const [origin, isOpen] of [["b.example", true], ["c.example", false]]) {
    const token = createToken({ sessionId: `${origin}` });
    const connected = WireClient
      .connect(socket, token, { origin: `https://${origin}` });
    assertEquals(
      await connected.then(async (client) => {
        await client[Symbol.asyncDispose]();
        return true;
      }, () => false),
      isOpen,
    );
  }
  for (
    const line of [
      /^Keep-alive ping configured every 1000 milliseconds$/,
      /^Check for unused sessions every 20 milliseconds$/,
      /^Lost connections can be resumed for 1000 milliseconds$/,
      /^Unused sessions last for 300 milliseconds$/,
      /^Log statistics every 20 milliseconds$/,
      /^Log memory usage every 20 milliseconds$/,
      /^WebSocket messages may have up to 1000 bytes$/,
      /^WebSocket messages are not compressed/,
      /^Memory usage: /,
      /^\d clients connected, \d sessions/,
    ]
  ) await command.line(line);
  await stop(command);
});

Deno.test("serve takes 0 for log lines that are never written, and lifetimes longer than a timer runs", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const cases = [
    ["--stats-log-frequency", "0", "Statistics log disabled"],
    [
      ...["--unused-session-lifetime", "3000000000"],
      "Unused sessions last for 3000000000 milliseconds",
    ],
    ["--mem-log-frequency", "0", "User authentication hooks NOT provided"],
  ] as const;
  for (const [flag, value, line] of cases) {
    await using command = serve(files, {}, "app.ts", "--port=0", flag, value);
    await command.line(new RegExp(`^${line}`));
    assertEquals(await statusOf(await urlOf(command)), 200);
    await stop(command);
  }
});

Deno.test("serve writes its log to the end of a file, also as JSON", async () => {
  await using files = await TemporaryFiles.create({
    ...FILES,
    "app.log": "what was there\n",
  });
  await using command = serve(
    files,
    {},
    ...["app.ts", "--port=0", "--log-file", "app.log", "--log-format", "json"],
    ...["--absolute-url", "https://plots.example.com", "--disable-index"],
  );
  await linesIn(files.path("app.log"), 5);
  await stop(command);
  assertEquals(command.lines, []);
  const [first, ...lines] = await linesIn(files.path("app.log"), 6);
  assertEquals(first, "what was there");
  const messages = lines.map((line) => JSON.parse(line).message);
  assertEquals(
    messages[2],
    "Bokeh app running at: https://plots.example.com/app",
  );
  assertEquals(messages.at(-1), "Received signal 15, shutting down");
});

Deno.test("serve lists, leads to or hides the applications at /", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const cases = [["--disable-index", 404], ["--disable-index-redirect", 200]];
  for (const [flag, status] of cases) {
    await using command = serve(files, {}, "app.ts", "--port=0", `${flag}`);
    const url = await urlOf(command);
    assertEquals(await statusOf(new URL("/", url)), status);
    await stop(command);
  }
});

Deno.test("serve --auth-module lets users log in with cookies that --cookie-secret signs [auth.module-file]", async () => {
  await using files = await TemporaryFiles.create(FILES);
  let cookie = "";
  for (const secret of [KEY, KEY, `${KEY}2`]) {
    await using command = serve(
      files,
      {},
      ...["app.ts", "--port=0", "--auth-module", LOGIN, "--use-xheaders"],
      ...["--trusted-proxy", "127.0.0.1", "--trusted-proxy", "::1"],
      ...["--cookie-secret", secret, "--exclude-headers", "X-One"],
      ...["--include-cookies", "open"],
    );
    const url = await urlOf(command);
    await command.line(/^User authentication hooks provided/);
    if (cookie === "") {
      assertEquals(await statusOf(url), 302);
      const login = new URL("/login", url);
      const body = new URLSearchParams({ name: "ada" });
      const headers = { "x-forwarded-proto": "https" };
      const init: RequestInit = { method: "POST", body, headers };
      const entered = await fetch(login, { ...init, redirect: "manual" });
      await entered.body?.cancel();
      const set = entered.headers.get("set-cookie")!;
      assertStringIncludes(set, "Secure");
      cookie = set.split(";")[0]!;
    }
    const isSame = secret === KEY;
    assertEquals(
      await statusOf(url, { headers: { cookie } }),
      isSame ? 200 : 302,
    );
    if (isSame) {
      const headers = {
        cookie: `${cookie}; open=1`,
        "x-one": "1",
        "x-two": "2",
      };
      assertEquals(await seen(url, headers), {
        args: [],
        headers: ["X-Two"],
        cookies: ["open"],
      });
    }
    await stop(command);
  }
});

Deno.test("serve --enable-xsrf-cookies refuses forms without their token", async () => {
  await using files = await TemporaryFiles.create(FILES);
  await using command = serve(
    files,
    {},
    ...["app.ts", "--port=0", "--auth-module", LOGIN, "--enable-xsrf-cookies"],
  );
  const login = new URL("/login", await urlOf(command));
  const body = new URLSearchParams({ name: "ada" });
  assertEquals(await statusOf(login, { method: "POST", body }), 403);
  await stop(command);
});

Deno.test("serve --share-sessions lets users into the sessions of others, --no-session-ids-from-url no link into any", async () => {
  await using files = await TemporaryFiles.create({
    ...FILES,
    "users.ts": `
export const getUser = ({ headers }) => headers.get("x-user");
export const userKey = (user) => user.toLowerCase();
export const loginUrl = "/login";
`,
  });
  const users = ["ada", "ADA", "eve"];
  const cases: [flags: string[], statuses: number[]][] = [
    [[], [200, 200, 403]],
    [["--share-sessions"], [200, 200, 200]],
    [["--no-session-ids-from-url"], [403, 403, 403]],
  ];
  for (const [flags, statuses] of cases) {
    await using command = serve(
      files,
      {},
      ...["app.ts", "--port=0", "--auth-module", "users.ts", ...flags],
    );
    const url = `${await urlOf(command)}?bokeh-session-id=s`;
    const seen = [];
    for (const user of users) {
      seen.push(await statusOf(url, { headers: { "x-user": user } }));
    }
    assertEquals(seen, statuses, `${flags}`);
    await stop(command);
  }
});

Deno.test("serve --session-ids signs ids, and leaves making them to others", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const env = { BOKEH_SECRET_KEY: KEY };
  for (const [mode, status] of [["signed", 200], ["external-signed", 403]]) {
    await using command = serve(
      files,
      { env },
      ...["app.ts", "--port=0", "--session-ids", `${mode}`],
    );
    const url = await urlOf(command);
    assertEquals(await statusOf(url), status);
    assertEquals(await statusOf(`${url}?bokeh-session-id=made-up`), 403);
    await stop(command);
  }
});

Deno.test(
  "serve --glob expands patterns, and --show opens what is found",
  onLinux,
  async () => {
    await using files = await TemporaryFiles.create({ ...FILES, shown: "" });
    await withLauncher(`echo "$1" >> '${files.path("shown")}'`, async () => {
      await using command = serve(
        files,
        {},
        ...["--glob", "*.ts", "./apps/**/{a,b}.ts", "--port=0", "--show"],
      );
      const url = await urlOf(command);
      const urls = ["a", "app", "other"].map((name) => url.replace(/a$/, name));
      const shown = (await linesIn(files.path("shown"), 3)).sort();
      assertEquals(shown, urls);
      await stop(command);
    });
  },
);

Deno.test("serve --unix-socket listens there, whether or not the default port is named [server.unix-socket]", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const path = files.path("app.sock");
  await using command = serve(
    files,
    {},
    ...["app.ts", "--unix-socket", "app.sock", "--port", "5006"],
  );
  await command.line(/process id/);
  using client = Deno.createHttpClient({ proxy: { transport: "unix", path } });
  assertEquals(await statusOf("http://localhost/app", { client }), 200);
  await stop(command);
});

Deno.test("serve takes flags that are shortened as long as one begins like that", async () => {
  await using files = await TemporaryFiles.create(FILES);
  await using command = serve(
    files,
    {},
    ...["app.ts", "--pre", "p", "--po=0", "--disable-index-r"],
  );
  const [, url] = await command.line(/running at: (.*)$/);
  assertEquals(new URL(url!).pathname, "/p/app");
  const root = await fetch(new URL("/p/", url), { redirect: "manual" });
  await root.body?.cancel();
  assertEquals(root.status, 200);
  await stop(command);
});

Deno.test("serve takes the settings of --use-config before those of the environment", async () => {
  await using files = await TemporaryFiles.create({
    ...FILES,
    "bokeh.yaml": "ico_path: none\ndefault_server_port: 0\nresorces: cdn\n",
  });
  const env = { BOKEH_ICO_PATH: "default", BOKEH_DEFAULT_SERVER_PORT: "1" };
  await using command = serve(
    files,
    { env },
    ...["app.ts", "--use-config", "bokeh.yaml"],
  );
  const url = await urlOf(command);
  assertEquals(await statusOf(new URL("/favicon.ico", url)), 404);
  await command.line(
    /^Unknown setting resorces in bokeh\.yaml, did you mean resources\?$/,
  );
  await stop(command);
});

Deno.test("serve --dev watches what --watch names, too, and starts as ever", async () => {
  await using files = await TemporaryFiles.create({ ...FILES, "data.csv": "" });
  await using command = serve(
    files,
    {},
    ...["app.ts", "--dev", "--watch", "data.csv", "--port=0"],
  );
  const url = await urlOf(command);
  await command.line(/^Watching: .*data\.csv$/);
  assertEquals(await statusOf(url), 200);
  await stop(command);
});

Deno.test("serve --session-store keeps sessions when the process is killed [session.store]", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const serveStored = (...flags: string[]) =>
    serve(
      files,
      {},
      ...["app.ts", "--port=0", "--session-store", "sqlite:sessions.db"],
      ...flags,
    );
  {
    await using command = serveStored();
    const url = await urlOf(command);
    await using session = await pullSession({
      url,
      sessionId: "mine",
      onError: () => {},
    });
    session.document.title = "changed";
    await session.forceRoundtrip();
    command.kill("SIGKILL");
    await command.status();
  }
  // Sessions are pruned a minute later at the earliest.
  const limits = ["--stored-session-lifetime", "1", "--max-stored-sessions=1"];
  for (const flags of [[], limits]) {
    await using command = serveStored(...flags);
    const url = `${await urlOf(command)}?bokeh-session-id=mine`;
    const page = await (await fetch(url)).text();
    assertStringIncludes(page, "<title>changed</title>");
    await stop(command);
  }
});

Deno.test("serve --node-address serves the sessions of other processes [session.cluster]", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const serveNode = (name: string) =>
    serve(
      files,
      {},
      ...["app.ts", "--port=0", "--session-store", "sqlite:sessions.db"],
      ...["--node-address", `unix:${name}.sock`],
    );
  await using one = serveNode("one");
  const url = await urlOf(one);
  await using other = serveNode("other");
  const otherUrl = await urlOf(other);
  const join = (url: string) => pullSession({ url, sessionId: "mine" });
  {
    await using session = await join(url);
    session.document.title = "changed";
    await session.forceRoundtrip();
    await using same = await join(otherUrl);
    assertEquals(same.document.title, "changed");
  }
  await stop(other);
  await stop(one);
});

Deno.test("The tests of this file use every flag of serve [cli.serve]", () => {
  const names = SERVE.flags.map(({ name }) => name);
  // tests/peers/cli/tls_flags_test.ts, tests/cli/open_id_test.ts and
  // tests/cli/own_models_test.ts use these
  const elsewhere = /^(?:(?:ssl|node)-.*file|oidc-.*|views-directory)$/;
  const unused = names.filter((name) => !usedFlags.has(name));
  assertEquals(unused.filter((name) => !elsewhere.test(name)), []);
});
