import {
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import config from "../../deno.json" with { type: "json" };
import { serveStandIn } from "../../tools/jsr/_stand_in.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { launch, Launched, LAUNCHER, NOWHERE } from "./_launched.ts";
import { serveNpmPackage } from "./_npm_registry.ts";

/** A small npm package of the same shape as `deno-std`. */
const STANDARD_LIBRARY = {
  "assert/mod.js": '#!/usr/bin/env deno\nexport * from "./equals.js";\n',
  "assert/equals.js": `import { format } from "../fake_internal/format.js";
export function assertEquals(actual, expected) {
  if (actual !== expected) throw new Error(format(actual));
}
`,
  "fake_internal/format.js": `export function format(value) {
  return \`not equal: \${value}\`;
}
`,
};

const PROGRAM = `
import { assertEquals } from "jsr:@std/assert@^1";

assertEquals(1, 1);
try {
  assertEquals(1, 2);
} catch (error) {
  console.log(error.message);
}
console.log(Deno.env.get("JSR_URL"));
console.log(Deno.env.get("NO_PROXY"));
Deno.exit(7);
`;

Deno.test("Where JSR answers, a command runs as it would without the launcher", async () => {
  await using jsr = serve(() => Response.json({ versions: {} }));
  const outcome = await launch({
    jsr: jsr.url,
    command: [
      "deno",
      "eval",
      `const input = await new Response(Deno.stdin.readable).text();
       console.log(input, Deno.env.has("JSR_URL"));
       console.error("error");
       Deno.exit(3);`,
    ],
    input: "typed",
  });
  assertEquals(outcome, {
    code: 3,
    stdout: "typed false\n",
    stderr: "error\n",
  });
});

Deno.test("Where JSR_URL is set, a command runs at once, with it", async () => {
  let asked = 0;
  await using jsr = serve(() => {
    asked++;
    return Response.json({ versions: {} });
  });
  const outcome = await launch({
    jsr: jsr.url,
    command: ["deno", "eval", 'console.log(Deno.env.get("JSR_URL"))'],
    env: { JSR_URL: NOWHERE },
  });
  assertEquals(outcome, { code: 0, stdout: `${NOWHERE}\n`, stderr: "" });
  assertEquals(asked, 0);
});

Deno.test("Where JSR does not answer, npm's deno-std stands in for it", async () => {
  await using npm = await serveNpmPackage(
    "deno-std",
    "1.4.0",
    STANDARD_LIBRARY,
  );
  await using files = await TemporaryFiles.create({ "program.ts": PROGRAM });
  const run = () =>
    launch({
      command: ["deno", "run", files.path("program.ts")],
      env: {
        DENO_DIR: files.path("cache"),
        NPM_CONFIG_REGISTRY: npm.url,
        NO_PROXY: "example.com",
      },
      flags: ["--allow-env"],
    });
  const first = await run();
  assertEquals(first.code, 7, first.stderr);
  const [message, url = "", unproxied] = first.stdout.trim().split("\n");
  assertEquals(message, "not equal: 1");
  assertEquals(unproxied, "example.com,127.0.0.1");
  assertMatch(url, /^http:\/\/127\.0\.0\.1:2\d{4}\/$/);
  const announcement =
    `${NOWHERE} does not answer: npm's deno-std stands in for it at ${url}\n`;
  assertStringIncludes(first.stderr, announcement);
  assertStringIncludes(first.stderr, "Download");
  // The port is the same, so that everything is cached by now.
  assertEquals(await run(), { ...first, stderr: announcement });
  assertEquals(npm.requests.length, 2);
});

Deno.test("A page that is not JSR's, such as a proxy's, does not count as an answer", async () => {
  await using jsr = serve(() => new Response("<h1>Blocked</h1>"));
  const { code, stderr } = await launch({
    jsr: jsr.url,
    command: ["deno", "eval", ""],
  });
  assertEquals(code, 1);
  assertStringIncludes(stderr, `${jsr.url} does not answer`);
});

Deno.test("Where neither JSR nor npm answers, one line says so", async () => {
  const outcome = await launch({ command: ["deno", "eval", ""] });
  assertEquals(outcome, {
    code: 1,
    stdout: "",
    stderr: `ERROR: Cannot run deno: ${NOWHERE} does not answer, and npm's ` +
      "deno-std cannot stand in for it: Failed loading " +
      `${NOWHERE}deno-std for package "deno-std"\n`,
  });
});

Deno.test("Where all is cached, a command needs neither JSR nor npm", async () => {
  const packages = Object.values(config.imports)
    .flatMap((specifier) => /^jsr:@std\/([\w-]+)/.exec(specifier)?.[1] ?? []);
  await using files = await TemporaryFiles.create(
    Object.fromEntries(packages.map((name) => [
      `std/${name.replaceAll("-", "_")}/mod.js`,
      "export const one = 1;\n",
    ])),
  );
  const env = { DENO_DIR: files.path("cache") };
  let url: string;
  {
    await using jsr = await serveStandIn(files.path("std"));
    url = jsr.url;
    const imports = packages.map((name) => `import "jsr:@std/${name}@^1";`);
    const cached = await launch({
      command: ["deno", "eval", imports.join("")],
      env: { ...env, JSR_URL: url },
    });
    assertEquals(cached.code, 0, cached.stderr);
  }
  const outcome = await launch({
    jsr: url,
    command: ["deno", "eval", 'console.log(Deno.env.has("JSR_URL"))'],
    env,
  });
  assertEquals(outcome, { code: 0, stdout: "false\n", stderr: "" });
});

Deno.test("Two stand-ins serve at the same time, each at a port of its own", async () => {
  await using files = await TemporaryFiles.create(
    Object.fromEntries(
      Object.entries(STANDARD_LIBRARY)
        .map(([path, text]) => [`std/${path}`, text]),
    ),
  );
  await using first = await serveStandIn(files.path("std"));
  await using second = await serveStandIn(files.path("std"));
  assertNotEquals(first.url, second.url);
  const texts = await Promise.all([first, second].map(async ({ url }) => {
    const response = await fetch(`${url}@std/assert/meta.json`);
    return await response.text();
  }));
  assertEquals(texts[0], texts[1]);
  for (
    const path of ["@std/nothing/meta.json", "@std/assert/1.0.0/mod.js", ""]
  ) {
    const response = await fetch(first.url + path);
    assertEquals([response.status, await response.text()], [404, "Not found"]);
  }
});

Deno.test("The stand-in's modules have types", async () => {
  await using files = await TemporaryFiles.create({
    "std/assert/mod.js": STANDARD_LIBRARY["assert/mod.js"],
    "std/assert/equals.js": STANDARD_LIBRARY["assert/equals.js"],
    "std/fake_internal/format.js": STANDARD_LIBRARY["fake_internal/format.js"],
    "program.ts": `import { assertEquals } from "jsr:@std/assert@^1";
const text: string = assertEquals("a", 1);
`,
  });
  await using jsr = await serveStandIn(files.path("std"));
  const { code, stderr } = await launch({
    command: ["deno", "check", "--no-config", files.path("program.ts")],
    env: { DENO_DIR: files.path("cache"), JSR_URL: jsr.url },
  });
  assertEquals(code, 1);
  assertStringIncludes(
    stderr,
    "Type 'void' is not assignable to type 'string'",
  );
  assertStringIncludes(stderr, "'number' is not assignable to");
});

Deno.test("A command that is not there is an error of the launcher", async () => {
  const env = { JSR_URL: NOWHERE };
  assertEquals(await launch({ command: ["no-such-command"], env }), {
    code: 127,
    stdout: "",
    stderr: "ERROR: Cannot run no-such-command: command not found\n",
  });
  const { code, stderr } = await launch({ command: [], env });
  assertEquals(code, 2);
  assertStringIncludes(stderr, "Usage: ");
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  Deno.test({
    name: `The launcher passes ${signal} on, and ends with the command`,
    ignore: Deno.build.os === "windows",
    async fn() {
      const program = `
        const waiting = setInterval(() => {}, 1000);
        Deno.addSignalListener("${signal}", () => {
          console.log("received");
          clearInterval(waiting);
          Deno.exit(5);
        });
        console.log("ready");`;
      await using launched = new Launched({
        command: ["deno", "eval", program],
        env: { JSR_URL: NOWHERE },
      });
      await launched.see("ready\n");
      launched.kill(signal);
      const { code, stdout } = await launched.outcome();
      assertEquals([code, stdout], [5, "ready\nreceived\n"]);
    },
  });
}

Deno.test({
  name: "The launcher ends as a command that a signal ended",
  ignore: Deno.build.os === "windows",
  async fn() {
    await using launched = new Launched({
      command: [
        "deno",
        "eval",
        "console.log(Deno.pid); setInterval(() => {});",
      ],
      env: { JSR_URL: NOWHERE },
    });
    const pid = Number(await launched.see("\n"));
    launched.kill("SIGTERM");
    assertEquals((await launched.outcome()).code, 128 + 15);
    assertEquals(isRunning(pid), false);
  },
});

Deno.test("Every task runs by the launcher", () => {
  const launcher = `deno run ${LAUNCHER.join(" ")} deno `;
  const others = Object.entries<{ command: string }>(config.tasks)
    .filter(([, { command }]) => !command.startsWith(launcher))
    .map(([name]) => name);
  assertEquals(others, []);
});

function serve(
  handler: () => Response,
): AsyncDisposable & { readonly url: string } {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    handler,
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

function isRunning(pid: number): boolean {
  try {
    // SIGCONT does nothing to a process that runs.
    Deno.kill(pid, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}
