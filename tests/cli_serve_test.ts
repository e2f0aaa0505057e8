import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { runCommand, RunningCommand } from "./fixtures/command.ts";

const APP = "export default function (doc) { doc.title = 'An app'; }\n";

/** Makes files in a folder that is removed afterwards. */
async function withFiles(
  files: Readonly<Record<string, string>>,
  run: (path: (name: string) => string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    await run((name) => join(folder, name));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("serve logs what Bokeh's server logs and redirects / to the only app", async () => {
  await withFiles({ "sine.ts": APP }, async (path) => {
    await using command = new RunningCommand(
      "serve",
      path("sine.ts"),
      "--port=0",
    );
    await command.line(
      /^Starting Bokeh server version 3\.\d+\.\d+ \(running on Deno /,
    );
    const [, url] = await command.line(
      /^Bokeh app running at: (http:\/\/localhost:\d+\/sine)$/,
    );
    await command.line(/^Starting Bokeh server with process id: \d+$/);
    const root = new URL("/?x=1", url);
    const response = await fetch(root);
    assertEquals(response.url, `${url}?x=1`);
    assertStringIncludes(await response.text(), "<title>An app</title>");
    command.kill("SIGTERM");
    assertEquals(await command.status(), 0);
    await command.line(/^Received signal 15, shutting down$/);
  });
});

Deno.test("serve lists several apps, sorted, below a prefix", async () => {
  await withFiles({ "b.ts": APP, "a.ts": APP }, async (path) => {
    await using command = new RunningCommand(
      "serve",
      path("b.ts"),
      path("a.ts"),
      "--port",
      "0",
      "--address",
      "127.0.0.1",
      "--prefix",
      "plots",
      "--allow-websocket-origin",
      "a.example",
      "--allow-websocket-origin",
      "b.example",
    );
    const [, url] = await command.line(
      /^Bokeh app running at: (http:\/\/127\.0\.0\.1:\d+\/plots)\/a$/,
    );
    await command.line(
      /^Bokeh app running at: http:\/\/127\.0\.0\.1:\d+\/plots\/b$/,
    );
    const index = await (await fetch(`${url}/`)).text();
    assertStringIncludes(index, '<a href="/plots/a">a</a>');
    assertStringIncludes(index, '<a href="/plots/b">b</a>');
    command.kill("SIGINT");
    assertEquals(await command.status(), 0);
    await command.line(/^Interrupted, shutting down$/);
  });
});

Deno.test("serve runs the hooks of a file in order", async () => {
  const app = `
    const say = (text) => console.error(text);
    export default function (doc) { say("filled " + doc.sessionContext.id); }
    export function onServerLoaded({ sessions }) { say("loaded " + sessions.length); }
    export async function onSessionCreated({ id }) { await null; say("created " + id); }
    export function onSessionDestroyed({ id, destroyed }) { say("destroyed " + id + " " + destroyed); }
    export function onServerUnloaded() { say("unloaded"); }
  `;
  await withFiles({ "app.ts": app }, async (path) => {
    await using command = new RunningCommand(
      "serve",
      path("app.ts"),
      "--port=0",
    );
    const [, url] = await command.line(/running at: (.*)$/);
    await command.line(/^loaded 0$/);
    await (await fetch(`${url}?bokeh-session-id=one`)).text();
    command.kill("SIGINT");
    assertEquals(await command.status(), 0);
    const said = command.lines.filter((line) => /^[a-z]/.test(line));
    assertEquals(said, [
      "loaded 0",
      "created one",
      "filled one",
      "destroyed one true",
      "unloaded",
    ]);
  });
});

Deno.test("A second signal ends the command at once [server.signals]", async () => {
  const app = `${APP}
    export function onServerUnloaded() {
      return new Promise(() => setInterval(() => {}, 1000));
    }`;
  await withFiles({ "app.ts": app }, async (path) => {
    for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
      await using command = new RunningCommand(
        "serve",
        path("app.ts"),
        "--port=0",
      );
      await command.line(/process id/);
      command.kill(signal);
      await command.line(/shutting down$/);
      command.kill(signal);
      assertEquals(await command.status(), code);
    }
  });
});

Deno.test("serve goes on when an app leaves a rejection alone", async () => {
  const app =
    "export default function () { Promise.reject(new Error('left alone')); }";
  await withFiles({ "app.ts": app }, async (path) => {
    await using command = new RunningCommand(
      "serve",
      path("app.ts"),
      "--port=0",
    );
    const [, url] = await command.line(/running at: (.*)$/);
    await (await fetch(url!)).text();
    await command.line(/Unhandled rejection/);
    const response = await fetch(url!);
    await response.body?.cancel();
    assertEquals(response.status, 200);
  });
});

Deno.test("serve --log-level=error writes no start-up lines", async () => {
  await withFiles({ "app.ts": APP }, async (path) => {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const { port } = listener.addr;
    const { code, stderr } = await runCommand(
      "serve",
      path("app.ts"),
      "--log-level=error",
      `--port=${port}`,
      "--address=127.0.0.1",
    );
    listener.close();
    assertEquals(code, 1);
    assertEquals(
      stderr,
      `ERROR: Cannot start Bokeh server, port ${port} is already in use\n`,
    );
  });
});

Deno.test("The command names what is wrong with its arguments", async () => {
  await withFiles({
    "empty.ts": "export const x = 1;",
    "wrong.ts": "export default 7;",
    "hook.ts": `${APP}export const onServerLoaded = 1;`,
    "broken.ts": "export default function ( {",
    "throws.ts": "export default () => {};\nthrow new Error('at once');",
    "app.ts": APP,
    "app.js": APP,
    "notes.txt": "",
  }, async (path) => {
    const cases: readonly [readonly string[], RegExp][] = [
      [[], /^ERROR: Must specify subcommand, one of: serve, init\n$/],
      [
        ["sevre"],
        /^ERROR: Unknown subcommand sevre, must be one of: serve, init\n$/,
      ],
      [
        ["serve", "--prot", "1"],
        /^ERROR: Unknown flag --prot, did you mean --port\?\n$/,
      ],
      [["serve", "-p", "1"], /^ERROR: Unknown flag -p\n$/],
      [
        ["serve", "--port", "x"],
        /^ERROR: --port takes an integer from 0 to 65535, received "x"\n$/,
      ],
      [
        ["serve", "--port", "70000"],
        /^ERROR: --port takes .* received "70000"\n$/,
      ],
      [["serve", "--port"], /^ERROR: --port needs a value: PORT\n$/],
      [["serve", "--port", "--show"], /^ERROR: --port needs a value: PORT\n$/],
      [
        ["serve", "--show=yes"],
        /^ERROR: --show takes no value, received "yes"\n$/,
      ],
      [
        ["serve", "--log-level", "loud"],
        /^ERROR: --log-level takes one of debug, info, .*, received "loud"\n$/,
      ],
      [
        ["serve", path("none.ts")],
        /^ERROR: Path for Bokeh server application does not exist: .*none\.ts\n$/,
      ],
      [
        ["serve", path("notes.txt")],
        /^ERROR: Expected a TypeScript or JavaScript file .*, got: .*notes\.txt\n$/,
      ],
      [
        ["serve", path("empty.ts")],
        /^ERROR: Error loading .*empty\.ts: it has no default export/,
      ],
      [
        ["serve", path("wrong.ts")],
        /^ERROR: Error loading .*wrong\.ts: its default export must be/,
      ],
      [
        ["serve", path("hook.ts")],
        /^ERROR: Error loading .*hook\.ts: onServerLoaded must be a function/,
      ],
      [
        ["serve", path("broken.ts")],
        /^ERROR: Error loading .*broken\.ts: [^]*broken\.ts:1:2/,
      ],
      [
        ["serve", path("throws.ts")],
        /^ERROR: Error loading .*throws\.ts: at once\n {4}at file:.*throws\.ts:2:7\n$/,
      ],
      [
        ["serve", path("app.ts"), path("app.js")],
        /^ERROR: .*app\.ts and .*app\.js would both be served at \/app: rename one of them\n$/,
      ],
      [
        [
          "serve",
          path("app.ts"),
          "--log-level=none",
          "--allow-websocket-origin",
          "a:b",
        ],
        /^ERROR: Cannot start Bokeh server: /,
      ],
      [
        [
          "serve",
          path("app.ts"),
          "--log-level=none",
          "--address",
          "203.0.113.1",
        ],
        /^ERROR: Cannot start Bokeh server, address '203\.0\.113\.1' not available\n$/,
      ],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await runCommand(...args);
      assertMatch(stderr, message, args.join(" "));
      assertEquals([code, stdout], [1, ""], args.join(" "));
    }
  });
});

Deno.test("The command shows its help and version", async () => {
  const overview = await runCommand("--help");
  assertEquals([overview.code, overview.stderr], [0, ""]);
  assertStringIncludes(
    overview.stdout,
    "serve  Serve applications to browsers",
  );
  const { code, stdout } = await runCommand("serve", "--help");
  assertEquals(code, 0);
  for (
    const flag of [
      "--port PORT",
      "--address ADDRESS",
      "--allow-websocket-origin HOST[:PORT]",
      "--prefix PREFIX",
      "--log-level LEVEL",
      "--show",
      "--help",
    ]
  ) assertStringIncludes(stdout, `\n  ${flag}\n`);
  assertMatch(
    (await runCommand("--version")).stdout,
    /^\d+\.\d+\.\d+ \(BokehJS 3\.10\.0\)\n$/,
  );
});
