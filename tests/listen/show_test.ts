import {
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import type { Logger } from "../../base/logger.ts";
import { onLinux, withLauncher } from "../fixtures/programs/launcher.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

Deno.test(
  "Server.show() opens the app in the browser of the desktop [server.show]",
  onLinux,
  async () => {
    const visited = Promise.withResolvers<void>();
    await using server = testServer({ "/app": (_doc) => visited.resolve() });
    const visit =
      `exec '${Deno.execPath()}' eval "await (await fetch('$1')).text()"`;
    await withLauncher(visit, async () => {
      assertEquals(await server.show("/app"), true);
      await visited.promise;
    });
  },
);

Deno.test(
  "Server.show() says the URL if no browser can be opened",
  onLinux,
  async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const logger: Logger = {
      debug() {},
      info() {},
      warn: resolve,
      error() {},
    };
    await using server = testServer({ "/app": (_doc) => {} }, { logger });
    await withLauncher("exit 3", async () => {
      await server.show("/app");
      assertStringIncludes(
        await promise,
        `xdg-open exited with 3; open ${server.url("/app")}`,
      );
    });
  },
);

Deno.test("Server.url() needs a path that begins with a slash", async () => {
  const options = { prefix: "x", address: "0.0.0.0" };
  await using server = testServer({ "/app": (_doc) => {} }, options);
  assertEquals(server.url("/app"), `http://localhost:${server.port}/x/app`);
  assertThrows(() => server.url("app"), TypeError, "path must start with a /");
});

Deno.test("Server.show() names what is wrong with its path or its options [server.show]", async () => {
  await using server = testServer({ "/app": (_doc) => {} });
  const wrong: [unknown, unknown, string][] = [
    [3, {}, "Cannot make URL: app_path must start with a /"],
    ["/app", 3, "Cannot open a browser: expected options such as { browser }"],
    ["/app", { browsr: "x" }, "unknown option browsr, did you mean browser?"],
    ["/app", { browser: 3 }, "browser must be the name of a program, or none"],
    ["/app", { browser: "" }, "browser must be the name of a program, or none"],
    ["/app", { new: "frame" }, "new must be one of tab, window, same"],
  ];
  for (const [path, options, message] of wrong) {
    await assertRejects(
      () => server.show(path as string, options as never),
      Error,
      message,
    );
  }
});
