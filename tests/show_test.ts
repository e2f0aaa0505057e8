import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { join } from "@std/path";
import type { Logger } from "../application/logger.ts";
import { testServer } from "./fixtures/test_server.ts";

/** Runs a function with a program called `xdg-open` before all others on PATH. */
async function withLauncher(
  script: string,
  run: () => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const path = Deno.env.get("PATH")!;
  await Deno.writeTextFile(join(folder, "xdg-open"), `#!/bin/sh\n${script}\n`, {
    mode: 0o755,
  });
  Deno.env.set("PATH", `${folder}:${path}`);
  try {
    await run();
  } finally {
    Deno.env.set("PATH", path);
    await Deno.remove(folder, { recursive: true });
  }
}

// A launcher is left to itself and may outlive the test.
const onLinux = {
  ignore: Deno.build.os !== "linux",
  sanitizeOps: false,
  sanitizeResources: false,
};

Deno.test(
  "Server.show() opens the app in the browser of the desktop",
  onLinux,
  async () => {
    const visited = Promise.withResolvers<void>();
    await using server = testServer({ "/app": () => visited.resolve() });
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
    await using server = testServer({ "/app": () => {} }, { logger });
    await withLauncher("exit 3", async () => {
      await server.show("/app");
      assertStringIncludes(
        await promise,
        `xdg-open ended with 3; open ${server.url("/app")}`,
      );
    });
  },
);

Deno.test("Server.url() needs a path that begins with a slash", async () => {
  const options = { prefix: "x", address: "0.0.0.0" };
  await using server = testServer({ "/app": () => {} }, options);
  assertEquals(server.url("/app"), `http://localhost:${server.port}/x/app`);
  assertThrows(() => server.url("app"), TypeError, "path must start with a /");
});
