import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  AppFiles,
  freePort,
  sliderProgram,
} from "../fixtures/programs/app_files.ts";
import { visit } from "../fixtures/wire/visit.ts";
import {
  assertDocumented,
  check,
  createFiles,
  type Need,
  needs,
  reading,
} from "../fixtures/programs/permission_cases.ts";

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

Deno.test("A server with a store of sessions needs its file, and the two beside it", async () => {
  const port = freePort();
  await using files = await AppFiles.create(sliderProgram(
    `{
      port: ${port},
      address: "127.0.0.1",
      sessionStore: "sqlite:" + import.meta.dirname + "/sessions.db",
    }`,
  ));
  const path = files.path("sessions.db");
  const own = [path, `${path}-wal`, `${path}-shm`].flatMap((path) => [
    `--allow-read=${path}`,
    `--allow-write=${path}`,
  ]);
  const flags = needs(port).map(([flag]) => flag);
  {
    await using server = files.run([...flags, ...own]);
    await server.line(/^Starting Bokeh server with process id/);
    const { text } = await visit(`http://127.0.0.1:${port}/`);
    assertEquals(text, "value 7");
    server.kill("SIGTERM");
    assertEquals(await server.status(), 0);
  }
  await using server = files.run(flags);
  assertEquals(await server.status(), 1);
  const [first = ""] = server.lines;
  const message = `Cannot open session store ${path}: run again with ${
    own.join(" ")
  }`;
  assertEquals(first.replace(/^.*?NotCapable: /, ""), message);
  assertDocumented(message, port, files.folder);
});

Deno.test("A server with a store in Redis needs its host and the environment", async () => {
  const port = freePort();
  await using files = await AppFiles.create(sliderProgram(
    `{
      port: ${port},
      address: "127.0.0.1",
      sessionStore: "redis://user:secret@127.0.0.1:6379",
    }`,
  ));
  await using server = files.run(needs(port).map(([flag]) => flag));
  assertEquals(await server.status(), 1);
  const [first = ""] = server.lines;
  const message =
    "Cannot open session store 127.0.0.1:6379: run again with --allow-net=127.0.0.1:6379 --allow-env";
  assertEquals(first.replace(/^.*?NotCapable: /, ""), message);
  assertDocumented(message, port, files.folder);
});

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
