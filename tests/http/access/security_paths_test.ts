/** Paths that lead out of the directories that are served (spec 1.12). */
import { assert, assertEquals } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Server } from "../../../server.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SECRET = "nobody may read this";

/** Where files are served from, by the path of their URLs. */
const PLACES = [
  "/app/static/",
  "/static/extensions/ext/",
  "/static/",
  "/static/js/",
  "/static/extensions/",
];

const FILES = {
  "secret.txt": SECRET,
  "public/file.txt": "public",
  "public/folder/deep.txt": "deep",
  "public-not/secret.txt": SECRET,
};

/** A server with files for an application and an extension, next to others. */
async function serve(
  run: (server: Server, files: TemporaryFiles) => Promise<void>,
): Promise<void> {
  await using files = await TemporaryFiles.create(FILES);
  const staticPath = files.path("public");
  const app = new Application({ staticPath, modifyDocument() {} });
  await using server = testServer({ "/app": app }, {
    extensions: { ext: { directory: staticPath, main: "file.txt" } },
  });
  await run(server, files);
}

/** Asserts that nothing but a refusal comes of paths below all places. */
async function assertClosed(
  server: Server,
  paths: readonly string[],
): Promise<void> {
  for (const place of PLACES) {
    for (const path of paths) {
      const response = await rawRequest(server.port!, { path: place + path });
      const context = `${place}${path}: ${response.status}`;
      assert([400, 403, 404].includes(response.status), context);
      assert(
        !response.text.includes(SECRET) && !response.text.includes("root:"),
        context,
      );
      assert(!response.text.includes(Deno.cwd()), context);
    }
  }
}

Deno.test("Static paths: what is there is served, to begin with [http.static-app] [http.static-extensions]", async () => {
  await serve(async (server) => {
    for (const place of PLACES.slice(0, 2)) {
      for (
        const [path, text] of [["file.txt", "public"], [
          "folder/deep.txt",
          "deep",
        ], ["folder%2Fdeep.txt", "deep"]]
      ) {
        const response = await rawRequest(server.port!, { path: place + path });
        assertEquals([response.status, response.text], [200, text!]);
      }
    }
  });
});

Deno.test("Static paths: .. leads nowhere, plain as it is", async () => {
  await serve((server) =>
    assertClosed(server, [
      "../secret.txt",
      "folder/../../secret.txt",
      "../public-not/secret.txt",
      "../../../../../../../../etc/passwd",
      "./../secret.txt",
      ".../secret.txt",
      "....//secret.txt",
    ])
  );
});

Deno.test("Static paths: .. leads nowhere, encoded once or more", async () => {
  await serve((server) =>
    assertClosed(server, [
      "%2e%2e/secret.txt",
      "%2e%2e%2fsecret.txt",
      "..%2fsecret.txt",
      "..%2Fpublic-not%2Fsecret.txt",
      ".%2e/secret.txt",
      "folder%2f..%2f..%2fsecret.txt",
      "%252e%252e%252fsecret.txt",
      "%25252e%25252e%25252fsecret.txt",
      "..%c0%afsecret.txt",
      "%c0%ae%c0%ae/secret.txt",
      "%uff0e%uff0e/secret.txt",
      "..%ef%bc%8fsecret.txt",
    ])
  );
});

Deno.test("Static paths: backslashes lead nowhere", async () => {
  await serve((server) =>
    assertClosed(server, [
      "..\\secret.txt",
      "..%5csecret.txt",
      "folder\\..\\..\\secret.txt",
      "%5c%5chost%5cshare",
      "..%5c..%2fsecret.txt",
    ])
  );
});

Deno.test("Static paths: absolute paths and drives lead nowhere", async () => {
  await serve(async (server, files) => {
    const secret = files.path("secret.txt");
    await assertClosed(server, [
      "/etc/passwd",
      "//etc/passwd",
      "%2fetc%2fpasswd",
      "%2f%2fetc%2fpasswd",
      secret,
      encodeURIComponent(secret),
      `file://${secret}`,
      encodeURIComponent(`file://${secret}`),
      "C:/Windows/win.ini",
      "c%3a%5cWindows%5cwin.ini",
      "C:secret.txt",
    ]);
  });
});

Deno.test("Static paths: NUL and other control characters lead nowhere", async () => {
  await serve((server) =>
    assertClosed(server, [
      "..%00/secret.txt",
      "file.txt%00",
      "%00",
      "file.txt%00.js",
      "%0d%0afile.txt",
      "file.txt%0a",
      "..%0d%0a/secret.txt",
    ])
  );
});

Deno.test("Static paths: malformed encodings and long names are refused", async () => {
  await serve((server) =>
    assertClosed(server, [
      "%",
      "%f",
      "%zz",
      "%ff%fe",
      "x".repeat(300),
      "x/".repeat(3000),
    ])
  );
});

Deno.test("Static paths: links that lead out are refused, those that stay inside are followed", async () => {
  await serve(async (server, files) => {
    await Deno.symlink(files.path("secret.txt"), files.path("public/out.txt"));
    await Deno.symlink(files.path("public-not"), files.path("public/outside"));
    await Deno.symlink("..", files.path("public/up"));
    await Deno.symlink("/etc", files.path("public/etc"));
    await Deno.symlink("loop", files.path("public/loop"));
    await Deno.symlink("file.txt", files.path("public/inside.txt"));
    await assertClosed(server, [
      "out.txt",
      "outside/secret.txt",
      "up/secret.txt",
      "etc/passwd",
      "loop",
    ]);
    const inside = await rawRequest(server.port!, {
      path: "/app/static/inside.txt",
    });
    assertEquals([inside.status, inside.text], [200, "public"]);
  });
});

Deno.test("Static paths: directories and what is no file are not served", async () => {
  await serve(async (server, files) => {
    const { success } = await new Deno.Command("mkfifo", {
      args: [files.path("public/pipe")],
    }).output();
    assert(success);
    await assertClosed(server, [
      "",
      "folder",
      "folder/",
      "pipe",
      "file.txt/",
      "file.txt/x",
    ]);
  });
});

Deno.test("Static paths: names of extensions are taken literally", async () => {
  await serve(async (server) => {
    for (
      const name of [
        "__proto__",
        "constructor",
        "ext%2f..",
        "..",
        ".",
        "EXT",
        "ext/../ext/../..",
      ]
    ) {
      const path = `/static/extensions/${name}/secret.txt`;
      const { status } = await rawRequest(server.port!, { path });
      assert([403, 404].includes(status), `${name}: ${status}`);
    }
  });
});

Deno.test("Static paths: .env and other dot files are not served, nor what links lead to, except .well-known", async () => {
  await serve(async (server, files) => {
    const hidden = [
      ".env",
      ".git/config",
      "folder/.htpasswd",
      "folder/.cache/x.txt",
      ".well-known.txt",
      "..env",
    ];
    await Deno.mkdir(files.path("public/.well-known"));
    await Deno.mkdir(files.path("public/.git"));
    await Deno.mkdir(files.path("public/folder/.cache"));
    for (const name of hidden) {
      await Deno.writeTextFile(files.path(`public/${name}`), SECRET);
    }
    if (Deno.build.os !== "windows") {
      await Deno.symlink(files.path("public/.env"), files.path("public/env"));
    }
    await assertClosed(server, [
      ...hidden,
      "%2eenv",
      "folder/%2Ehtpasswd",
      "folder%2f.htpasswd",
      ".env?v=1",
      "env",
    ]);
    const known = "security.txt";
    const path = files.path(`public/.well-known/${known}`);
    await Deno.writeTextFile(path, "Contact: us");
    for (const place of ["/app/static/", "/static/extensions/ext/"]) {
      const served = { path: `${place}.well-known/${known}` };
      const { status, text } = await rawRequest(server.port!, served);
      assertEquals([status, text], [200, "Contact: us"]);
    }
  });
});
