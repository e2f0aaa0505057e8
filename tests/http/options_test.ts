import { assertEquals, assertThrows } from "@std/assert";
import type { AnyOption } from "../../base/option_table.ts";
import { Settings, variableOf } from "../../base/settings.ts";
import { BokehApp, type BokehAppOptions } from "../../mod.ts";
import { OPTIONS, resolveOptions } from "../../http/options.ts";
import { SERVER_OPTIONS } from "../../server.ts";
import { runCommand } from "../fixtures/programs/command.ts";
import { sourcePaths } from "../fixtures/architecture/sources.ts";

const ROOT = new URL("../../", import.meta.url);
const TABLE = Object.entries<AnyOption>(SERVER_OPTIONS);

/** The options that no flag sets by itself, with the reason. */
const WITHOUT_FLAG: Readonly<Record<string, string>> = {
  authProvider: "a program's; --auth-module loads one",
  controller: "a program's; signals stop a command",
  extensions: "a program's",
  extraPatterns: "a program's",
  extraWebSocketOrigins: "--allow-websocket-origin is enough for a command",
  generateSessionIds: "--session-ids sets it together with signSessions",
  httpServerOptions: "a program's",
  logger: "--log-level, --log-format and --log-file make one",
  onError: "a program's",
  outbox: "a program's",
  secretKey: "other users of a machine see flags: BOKEH_SECRET_KEY",
  sendTracebacks: "--dev sets it",
  settings: "--use-config and the environment",
  signSessions: "--session-ids sets it together with generateSessionIds",
  sslPassword: "other users of a machine see flags: BOKEH_SSL_PASSWORD",
  telemetry: "OTEL_DENO",
};

/** What is documented of the options of a server, by name. */
async function documentedOptions(): Promise<Map<string, string>> {
  const rooms = await Array.fromAsync(
    Deno.readDir(new URL("http/options/", ROOT)),
    ({ name }) => `http/options/${name}`,
  );
  const docs = new Map<string, string>();
  const others = [
    "listen/listen_options.ts",
    "supervisor/process_options.ts",
    "server.ts",
  ];
  for (const path of [...rooms, ...others]) {
    const source = await Deno.readTextFile(new URL(path, ROOT));
    const interfaces = source
      .matchAll(/^export interface \w+Options\b[^]*?^\}/gm);
    for (const [text] of interfaces) {
      const properties = text.matchAll(
        /\/\*\*((?:(?!\*\/)[^])*)\*\/\s+(\w+)\?:/g,
      );
      for (const [, doc, name] of properties) docs.set(name!, doc!);
    }
  }
  return docs;
}

Deno.test("Each option of a server has one entry, and is documented in an interface", async () => {
  const docs = await documentedOptions();
  assertEquals([...docs.keys()].sort(), TABLE.map(([name]) => name).sort());
});

Deno.test("Each option's documentation has the default and the setting of its entry", async () => {
  const docs = await documentedOptions();
  const wrong: string[] = [];
  for (const [name, entry] of TABLE) {
    const [, value] = /@default \{(.*)\}(?: |$)/m.exec(docs.get(name)!) ?? [];
    const documented = value === undefined ? "nothing" : evaluate(value);
    if (Deno.inspect(documented) !== Deno.inspect(entry.default)) {
      wrong.push(`${name}: @default {${value}}`);
    }
    const { setting } = entry;
    const variable = setting === undefined ? "" : variableOf(setting);
    if (!docs.get(name)!.includes(variable)) wrong.push(`${name}: ${variable}`);
  }
  assertEquals(wrong, []);
});

Deno.test("Each option has a flag in the help of serve, or a reason why not", async () => {
  const { stdout } = await runCommand("help", "serve");
  const flags = Array.from(
    stdout.matchAll(/^ {2}--([\w-]+)/gm),
    ([, name]) => name,
  );
  const without = TABLE
    .filter(([, { flag }]) => flag === undefined || !flags.includes(flag.name))
    .map(([name]) => name);
  assertEquals(without.sort(), Object.keys(WITHOUT_FLAG));
});

Deno.test("docs/compatibility.md names each option, with its default", async () => {
  const text = await Deno.readTextFile(
    new URL("docs/compatibility.md", ROOT),
  );
  const wrong: string[] = [];
  for (const [name, entry] of TABLE) {
    if (!text.includes(`\`${name}\``) && !text.includes(`\`${name}: `)) {
      wrong.push(name);
    }
    // As in `port` (5006), or in a column of its own.
    const listed = text.matchAll(
      RegExp(`\`${name}\` (?:\\(\`?([^)]*?)\`?\\)| *\\| *(\\d+) +\\|)`, "g"),
    );
    for (const [, inline, column] of listed) {
      const value = inline ?? column!;
      // Words describe what no value does.
      if (!/^(?:[\d"[{]|true|false)[^ ]*$/.test(value)) continue;
      const expected = entry.default ?? parseInt(entry.flag?.default ?? "");
      const isSame = Deno.inspect(evaluate(value)) === Deno.inspect(expected);
      if (!isSame) wrong.push(`${name} (${value})`);
    }
  }
  assertEquals(wrong, []);
});

Deno.test("Each option of an app is resolved to its default, unless it is given or set", () => {
  const settings = new Settings();
  const resolved = resolveOptions({ settings }) as BokehAppOptions;
  const own = Object.keys(OPTIONS) as (keyof BokehAppOptions)[];
  const expected = own.map((name) => [name, SERVER_OPTIONS[name].default]);
  assertEquals(resolved, {
    ...Object.fromEntries(expected),
    sendTracebacks: false,
    settings,
  });
  const set = new Settings([{
    read: (variable) => ({
      text: variable === "BOKEH_SESSION_STORE" ? "sqlite:sessions.db" : "yes",
      name: variable,
    }),
  }]);
  const changed = resolveOptions({
    settings: set,
    resources: "cdn",
    browserLogLevel: "warn",
    xsrfCookies: false,
    secretKey: undefined,
    nodeAddress: "unix:node.sock",
  });
  assertEquals(
    [changed.dev, changed.sendTracebacks, changed.xsrfCookies],
    [true, true, false],
  );
  assertEquals([changed.secretKey, changed.icoPath], ["yes", "yes"]);
  assertEquals(changed.sessionStore, "sqlite:sessions.db");
});

Deno.test("Each option of an app is checked, and the error says what it must be", () => {
  const cases: readonly [BokehAppOptions, typeof Error, string][] = [
    [
      { unusedSessionLifetimeMilliseconds: 0 },
      RangeError,
      "unusedSessionLifetimeMilliseconds must be > 0, received 0",
    ],
    [
      { checkUnusedSessionsMilliseconds: 2 ** 31 },
      RangeError,
      "checkUnusedSessionsMilliseconds must be > 0 and <= 2147483647, received 2147483648",
    ],
    [
      { statsLogFrequencyMilliseconds: -1 },
      RangeError,
      "statsLogFrequencyMilliseconds must be >= 0 and <= 2147483647, received -1",
    ],
    [
      { sessionTokenExpirationSeconds: Infinity },
      RangeError,
      "sessionTokenExpirationSeconds must be > 0 and finite, received Infinity",
    ],
    [
      { keepAliveMilliseconds: "1" as never },
      TypeError,
      'keepAliveMilliseconds must be >= 0 and <= 2147483647, received "1"',
    ],
    [
      { absoluteUrl: "example.com" },
      RangeError,
      'absoluteUrl must be a URL that begins with http:// or https://, received "example.com"',
    ],
    [
      { includeCookies: ["a", 3] as never },
      TypeError,
      'includeCookies must be an array of strings, received Array(2) ["a", 3]',
    ],
    [
      { trustedProxies: [/10/] as never },
      TypeError,
      "trustedProxies must be an array of strings",
    ],
    [
      { nodeAddress: "localhost" },
      RangeError,
      'nodeAddress must be an address such as unix:/run/bokeh/node.sock, 10.0.0.1:5100 or tls://10.0.0.1:5100, received "localhost"',
    ],
    [
      { nodeAddress: "unix:node.sock" },
      TypeError,
      "nodeAddress needs a sessionStore, in which nodes find each other",
    ],
    [
      { nodeAddress: "10.0.0.1:5100", sessionStore: "sqlite:sessions.db" },
      TypeError,
      "a nodeAddress with a port needs a secretKey",
    ],
    [
      {
        nodeAddress: "10.0.0.1:5100",
        sessionStore: "sqlite:sessions.db",
        secretKey: "short",
      },
      RangeError,
      "a nodeAddress with a port needs a secretKey of at least 32 characters",
    ],
    [
      { sessionIdCookie: "my session" },
      RangeError,
      'sessionIdCookie must be the name of a cookie such as bokeh_session, received "my session"',
    ],
    [{ sessionIdCookie: "" }, RangeError, "sessionIdCookie must be the name"],
    [
      { outbox: { highWatermark: 1 } as never },
      TypeError,
      "outbox must be an object with numbers >= 0: highWaterMark, maxQueuedBytes",
    ],
    [
      { outbox: { maxQueuedBytes: "1" } as never },
      TypeError,
      "outbox must be an object with numbers >= 0",
    ],
    [
      { logger: console.log as never },
      TypeError,
      "logger must be an object with the methods debug, info, warn and error",
    ],
    [
      { extensions: { mine: "dist" } as never },
      TypeError,
      'extensions must be an object such as { name: { directory: "dist", main: "models.js" } }',
    ],
    [
      { extraPatterns: ["/hello"] as never },
      TypeError,
      'extraPatterns must be an array of objects such as { pattern: "/hello", handler }',
    ],
    [
      { extraPatterns: [{ pattern: /hello/ }] as never },
      TypeError,
      "extraPatterns must be an array of objects",
    ],
    [
      { useIndex: "no" as never },
      TypeError,
      'useIndex must be true or false, received "no"',
    ],
    [
      { includeCookies: [], excludeCookies: [] },
      TypeError,
      "includeCookies and excludeCookies exclude each other",
    ],
    [
      { prefix: 7 as never },
      TypeError,
      "prefix must be a string, received 7",
    ],
  ];
  const settings = new Settings();
  for (const [options, kind, message] of cases) {
    assertThrows(
      () => new BokehApp({}, { settings, ...options }),
      kind,
      `Cannot create server: ${message}`,
    );
  }
  new BokehApp({}, {
    settings,
    unusedSessionLifetimeMilliseconds: 2 ** 40,
    statsLogFrequencyMilliseconds: 0,
  });
});

Deno.test("No file but its table says what the default of an option is", async () => {
  const copies: string[] = [];
  for (const path of sourcePaths(ROOT.pathname)) {
    if (!/^(?:cli|http|listen)\/|^server\.ts$/.test(path)) continue;
    if (path.startsWith("http/options/")) continue;
    const source = await Deno.readTextFile(new URL(path, ROOT));
    for (const [copy] of source.matchAll(/\b(?:37_?000|17_?000|20971520)\b/g)) {
      copies.push(`${path}: ${copy}`);
    }
  }
  assertEquals(copies, []);
});

function evaluate(expression: string): unknown {
  return new Function(`return (${expression});`)();
}
