import { assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { RunningCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const CONFIG = fromFileUrl(new URL("../../deno.json", import.meta.url));

const APP = "export default function (doc) { doc.title = 'An app'; }\n";

Deno.test("serve logs what Bokeh's server logs and redirects / to the only app [cli.startup-log]", async () => {
  await using files = await TemporaryFiles.create({ "sine.ts": APP });
  await using command = new RunningCommand(
    "serve",
    files.path("sine.ts"),
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

Deno.test("serve lists several apps, sorted, below a prefix [app.multiple]", async () => {
  await using files = await TemporaryFiles.create({ "b.ts": APP, "a.ts": APP });
  await using command = new RunningCommand(
    "serve",
    files.path("b.ts"),
    files.path("a.ts"),
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

Deno.test("serve runs the hooks of a file in order [app.script]", async () => {
  const app = `
    const say = (text) => console.error(text);
    export default function (doc) { say("filled " + doc.sessionContext.id); }
    export function onServerLoaded({ sessions }) { say("loaded " + sessions.length); }
    export async function onSessionCreated({ id }) { await null; say("created " + id); }
    export function onSessionDestroyed({ id, destroyed }) { say("destroyed " + id + " " + destroyed); }
    export function onServerUnloaded() { say("unloaded"); }
  `;
  await using files = await TemporaryFiles.create({ "app.ts": app });
  await using command = new RunningCommand(
    "serve",
    files.path("app.ts"),
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

Deno.test("A second signal ends the command at once [server.signals]", async () => {
  const app = `${APP}
    export function onServerUnloaded() {
      return new Promise(() => setInterval(() => {}, 1000));
    }`;
  await using files = await TemporaryFiles.create({ "app.ts": app });
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    await using command = new RunningCommand(
      "serve",
      files.path("app.ts"),
      "--port=0",
    );
    await command.line(/process id/);
    command.kill(signal);
    await command.line(/shutting down$/);
    command.kill(signal);
    assertEquals(await command.status(), code);
  }
});

Deno.test("serve goes on when an app leaves a rejection alone", async () => {
  const app =
    "export default function (_doc) { Promise.reject(new Error('left alone')); }";
  await using files = await TemporaryFiles.create({ "app.ts": app });
  await using command = new RunningCommand(
    "serve",
    files.path("app.ts"),
    "--port=0",
  );
  const [, url] = await command.line(/running at: (.*)$/);
  await (await fetch(url!)).text();
  await command.line(/Unhandled rejection/);
  const response = await fetch(url!);
  await response.body?.cancel();
  assertEquals(response.status, 200);
});

Deno.test("serve names the line of an app that sets a property to what it does not take", async () => {
  const app = `import { Slider } from "@bokeh-deno/server/models";
export default function (doc) {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  slider.value = "many";
  doc.addRoot(slider);
}`;
  await using files = await TemporaryFiles.create({ "app.ts": app });
  await using command = new RunningCommand(
    { flags: ["-A", "--no-check", "--config", CONFIG] },
    "serve",
    files.path("app.ts"),
    "--port=0",
  );
  const [, url] = await command.line(/running at: (.*)$/);
  const response = await fetch(url!);
  assertEquals(response.status, 500);
  await response.body?.cancel();
  command.kill("SIGTERM");
  assertEquals(await command.status(), 0);
  await command.line(/value: expected Float, received "many"/);
  await command.line(/at .*app\.ts:4:15/);
});
