import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import {
  AppFiles,
  BOKEHJS_FOLDER,
  freePort,
  SLIDER_APP,
  sliderProgram,
} from "../fixtures/programs/app_files.ts";
import {
  codeIn,
  fillIn,
  readPage,
} from "../fixtures/programs/documentation.ts";
import { RunningProcess } from "../fixtures/programs/running_process.ts";
import { visit } from "../fixtures/wire/visit.ts";

const PAGE = readPage("permissions.md");
const ENV = "--allow-env=BOKEH_*";
const READ = `--allow-read=${BOKEHJS_FOLDER}`;
const NO_SETTINGS = "settings: new Settings()";

/** The flags that a server on a port of this machine needs in any case. */
function net(port: number): string {
  return `--allow-net=127.0.0.1:${port}`;
}

/** Waits until the server runs, and visits it. */
async function visitWhenRunning(server: RunningProcess): Promise<string> {
  const [, url] = await server.line(/^Bokeh app running at: (.*)$/);
  const { text, scripts, scriptBytes } = await visit(url!);
  assertEquals([text, scripts.length], ["value 7", 5]);
  assert(scriptBytes > 1_000_000);
  server.kill("SIGTERM");
  assertEquals(await server.status(), 0);
  return url!;
}

Deno.test("The command of the documentation has all permissions that the app of the README needs", async () => {
  await using files = await AppFiles.create(sliderProgram("{}"));
  const port = freePort();
  const command = fillIn(codeIn(PAGE, "sh"), {
    "0.0.0.0:5006": `0.0.0.0:${port}`,
    "$HOME/.cache/deno/npm/registry.npmjs.org/@bokeh/bokehjs/3.10.0/build/js/":
      BOKEHJS_FOLDER,
  });
  await using server = new RunningProcess("sh", {
    args: ["-c", `exec ${command}`],
    env: { BOKEH_DEFAULT_SERVER_PORT: `${port}` },
    cwd: files.folder,
  });
  const url = await visitWhenRunning(server);
  assertEquals(url, `http://localhost:${port}/`);
});

Deno.test("The deno.json of the documentation has the same permissions", async () => {
  const { permissions } = JSON.parse(codeIn(PAGE, "json"));
  const [env, address, folder] = [
    permissions.default.env,
    permissions.default.net,
    permissions.default.read,
  ].map(([scope]) => scope);
  const flags = codeIn(PAGE, "sh").replace("$HOME", "/home/me");
  assertStringIncludes(flags, `--allow-env="${env}"`);
  assertStringIncludes(flags, `--allow-net=${address}`);
  assertStringIncludes(flags, `--allow-read="${folder}"`);
  const port = freePort();
  permissions.default.net = [`0.0.0.0:${port}`];
  permissions.default.read = [BOKEHJS_FOLDER];
  await using files = await AppFiles.create(
    sliderProgram(`{ port: ${port} }`),
    { permissions },
  );
  await using server = files.run(["-P"]);
  await visitWhenRunning(server);
});

Deno.test("A server that reads no settings needs no access to the environment", async () => {
  const port = freePort();
  await using files = await AppFiles.create(
    sliderProgram(`{ port: ${port}, address: "127.0.0.1", ${NO_SETTINGS} }`),
  );
  await using server = files.run([net(port), READ]);
  await visitWhenRunning(server);
});

Deno.test("A server whose pages take BokehJS from the CDN needs to read nothing", async () => {
  const port = freePort();
  await using files = await AppFiles.create(
    sliderProgram(
      `{ port: ${port}, address: "127.0.0.1", resources: "cdn", ${NO_SETTINGS} }`,
    ),
  );
  await using server = files.run([net(port)]);
  const [, url] = await server.line(/^Bokeh app running at: (.*)$/);
  const { text, scripts } = await visit(url!);
  assertEquals(text, "value 7");
  assert(scripts.every((script) => script.startsWith("https://cdn.bokeh.org")));
});

Deno.test("A port that is chosen by the system is permitted as 0", async () => {
  await using files = await AppFiles.create(
    sliderProgram(`{ port: 0, address: "127.0.0.1" }`),
  );
  await using server = files.run([ENV, net(0), READ]);
  await visitWhenRunning(server);
});

Deno.test("The command needs to read what it serves, and nothing more", async () => {
  await using files = await AppFiles.create(
    `export { default } from "${SLIDER_APP}";`,
  );
  // Here the library is a folder; elsewhere it comes from the JSR.
  const library = fromFileUrl(new URL("../../", import.meta.url));
  const port = freePort();
  const cli = fromFileUrl(new URL("../../cli.ts", import.meta.url));
  await using server = new RunningProcess(Deno.execPath(), {
    args: [
      "run",
      `--config=${files.path("deno.json")}`,
      ENV,
      net(port),
      `${READ},${files.folder},${library}`,
      cli,
      "serve",
      files.path("app.ts"),
      `--port=${port}`,
      "--address=127.0.0.1",
    ],
  });
  await visitWhenRunning(server);
});
