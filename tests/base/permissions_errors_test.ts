import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  AppFiles,
  BOKEHJS_FOLDER,
  freePort,
  sliderProgram,
} from "../fixtures/app_files.ts";
import { Certificates, certificateTest } from "../fixtures/certificates.ts";
import { readPage } from "../fixtures/documentation.ts";
import { visit } from "../fixtures/visit.ts";

const PAGE = readPage("permissions.md");

/** A flag, and the error without it. */
type Need = readonly [flag: string, error: string];

/** A server and what it needs. */
interface Case {
  readonly port: number;
  readonly files: AppFiles;
  readonly needs: readonly Need[];
  /** Where it is and what connects to it, if not at its port over HTTP. */
  readonly url?: string;
  readonly client?: Deno.HttpClient;
}

/** What a server on a port of this machine needs. */
function needs(port: number): Need[] {
  return [
    [
      "--allow-env=BOKEH_*",
      "Cannot read setting BOKEH_LOG_LEVEL: run again with --allow-env=BOKEH_*, " +
      "or ignore the environment with the option settings: new Settings()",
    ],
    [
      `--allow-net=127.0.0.1:${port}`,
      `Cannot listen on 127.0.0.1:${port}: run again with --allow-net=127.0.0.1:${port}`,
    ],
    [
      `--allow-read=${BOKEHJS_FOLDER}`,
      `Cannot read BokehJS: run again with --allow-read=${BOKEHJS_FOLDER}, ` +
      'or with the option resources: "cdn"',
    ],
  ];
}

/** What a file needs to be read. */
function reading(failure: string, path: string): Need {
  const flag = `--allow-read=${path}`;
  return [flag, `${failure}: run again with ${flag}`];
}

function createFiles(
  port: number,
  options: string,
  others: Record<string, string> = {},
): Promise<AppFiles> {
  const program = sliderProgram(
    `{ port: ${port}, address: "127.0.0.1", ${options} }`,
  );
  return AppFiles.create(program, {}, others);
}

/** Runs a server with all that it needs, and without each. */
async function check({ port, files, needs, url, client }: Case): Promise<void> {
  const flags = needs.map(([flag]) => flag);
  {
    await using server = files.run(flags);
    await server.line(/^Starting Bokeh server with process id/);
    const { text, scriptBytes } = await visit(
      url ?? `http://127.0.0.1:${port}/`,
      { client },
    );
    assertEquals(text, "value 7");
    assert(scriptBytes > 1_000_000);
    server.kill("SIGTERM");
    assertEquals(await server.status(), 0);
  }
  for (const [missing, message] of needs) {
    await using server = files.run(flags.filter((flag) => flag !== missing));
    assertEquals(await server.status(), 1, missing);
    const [first = ""] = server.lines;
    assertEquals(first.replace(/^.*?NotCapable: /, ""), message);
    assertEquals(
      server.lines.filter((line) => /running|Starting/.test(line)),
      [],
    );
    assertDocumented(message, port, files.folder);
  }
}

/** The documentation has the message, with other names. */
function assertDocumented(message: string, port: number, folder: string): void {
  const documented = message.replaceAll(`${port}`, "5006")
    .replaceAll(BOKEHJS_FOLDER, "BOKEHJS/").replaceAll(folder, "/srv/app");
  assertStringIncludes(PAGE, `\`${documented}\``);
}

Deno.test("Without a permission, a server names its flag and does not start", async () => {
  const port = freePort();
  await using files = await createFiles(port, "");
  await check({ port, files, needs: needs(port) });
});

Deno.test("A server that serves files has to read them", async () => {
  const port = freePort();
  const program = sliderProgram(
    `{
      port: ${port},
      address: "127.0.0.1",
      icoPath: import.meta.dirname + "/own.ico",
      extensions: {
        widgets: { directory: import.meta.dirname + "/dist", main: "w.js" },
      },
    }`,
    {
      application: `new Application(sliderApp, {
        modifyDocument() {},
        staticPath: import.meta.dirname + "/static",
      })`,
    },
  );
  await using files = await AppFiles.create(program, {}, {
    "own.ico": "",
    "dist/w.js": "",
    "static/notes.txt": "",
  });
  await check({
    port,
    files,
    needs: [
      ...needs(port),
      reading("Cannot serve the files of /", files.path("static")),
      reading('Cannot serve extension "widgets"', files.path("dist")),
      reading(
        `Cannot load icon ${files.path("own.ico")}`,
        files.path("own.ico"),
      ),
    ],
  });
});

certificateTest(
  "A server with a certificate has to read it and its key",
  async () => {
    const port = freePort();
    await using certificates = await Certificates.create();
    await using files = await createFiles(
      port,
      `sslCertfile: import.meta.dirname + "/cert.pem",
     sslKeyfile: import.meta.dirname + "/key.pem"`,
      {
        "cert.pem": certificates.text("cert.pem"),
        "key.pem": certificates.text("key.pem"),
      },
    );
    const [cert, key] = [files.path("cert.pem"), files.path("key.pem")];
    using client = certificates.client();
    await check({
      port,
      files,
      needs: [
        ...needs(port),
        reading(`Cannot read certificate ${cert}`, cert),
        reading(`Cannot read key ${key}`, key),
      ],
      url: `https://localhost:${port}/`,
      client,
    });
  },
);

Deno.test("A server on a unix socket needs to read, write and listen on it", async () => {
  const port = freePort();
  const program = sliderProgram(
    '{ unixSocket: "app.sock", allowWebSocketOrigin: ["localhost"] }',
  );
  await using files = await AppFiles.create(program);
  const path = files.path("app.sock");
  const flags = [
    `--allow-read=${path}`,
    `--allow-write=${path}`,
    `--allow-net=unix:${path}`,
  ];
  const failure = `Cannot listen on ${path}`;
  const [env, , bokehjs] = needs(port) as [Need, Need, Need];
  const own = flags.map((flag): Need => [
    flag,
    `${failure}: run again with ${flag}`,
  ]);
  using client = Deno.createHttpClient({ proxy: { transport: "unix", path } });
  {
    await using server = files.run([env[0], bokehjs[0]]);
    assertEquals(await server.status(), 1);
    const all = `${failure}: run again with ${flags.join(" ")}`;
    assertStringIncludes(server.lines[0]!, all);
  }
  await check({
    port,
    files,
    needs: [env, bokehjs, ...own],
    url: "http://localhost/",
    client,
  });
});

Deno.test("Without permission to run a browser, show() names its flag and goes on", async () => {
  const port = freePort();
  await using files = await AppFiles.create(
    sliderProgram(
      `{ port: ${port}, address: "127.0.0.1" }`,
      {
        then:
          "const done = server.runUntilShutdown(); await server.show(); await done;",
      },
    ),
    {},
    { "bin/xdg-open": '#!/bin/sh\nexec echo "opened $1" >opened\n' },
  );
  await Deno.chmod(files.path("bin/xdg-open"), 0o755);
  const PATH = `${files.path("bin")}:${Deno.env.get("PATH")}`;
  const flags = needs(port).map(([flag]) => flag);
  const url = `http://127.0.0.1:${port}/`;
  {
    await using server = files.run(flags, { PATH });
    const message =
      `Cannot open a browser: run again with --allow-run=xdg-open, or open ${url}`;
    await server.line(new RegExp(`^${RegExp.escape(message)}$`));
    assertDocumented(message, port, files.folder);
    assertEquals((await visit(url)).text, "value 7");
  }
  const opened = Deno.watchFs(files.folder);
  await using _server = files.run([...flags, "--allow-run=xdg-open"], { PATH });
  for await (const { kind, paths } of opened) {
    if (kind === "access" && paths.includes(files.path("opened"))) break;
  }
  assertEquals(
    await Deno.readTextFile(files.path("opened")),
    `opened ${url}\n`,
  );
});
