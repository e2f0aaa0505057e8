/** Settings of Python's Bokeh that have no option here (spec 8.6). */
import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { createLogger } from "../../base/logger.ts";
import { Settings, type SettingsSource } from "../../base/settings.ts";
import { readConfigFile } from "../../base/config_file.ts";
import { ColumnDataSource, Line, Row } from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { BokehApp } from "../../http/bokeh_app.ts";
import { listen } from "../../listen/listener.ts";
import { runCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

/** Settings of variables. */
function variables(values: Readonly<Record<string, string>>): SettingsSource {
  return {
    read: (name) =>
      values[name] === undefined ? undefined : { text: values[name], name },
  };
}

function settingsOf(values: Readonly<Record<string, string>>): Settings {
  return new Settings([variables(values)]);
}

/** What a server warns of at its start. */
async function warningsOf(
  settings: Settings,
  options: { resources?: "cdn" } = {},
): Promise<string[]> {
  const warnings: string[] = [];
  const logger = createLogger("warn", {
    write: (line) => void warnings.push(line.replace(/^\S+ |\n$/g, "")),
  });
  await using app = new BokehApp({}, { settings, logger, ...options });
  app.start();
  return warnings;
}

const UNUSUAL = {
  BOKEH_MINIFIED: "no",
  BOKEH_PRETTY: "yes",
  BOKEH_SERIALIZE_INCLUDE_DEFAULTS: "yes",
  BOKEH_SIMPLE_IDS: "no",
  BOKEH_ROOTDIR: "/tmp",
};

Deno.test("A variable that has no effect is a warning that says why [settings.precedence]", async () => {
  assertEquals(await warningsOf(settingsOf(UNUSUAL)), [
    "The setting BOKEH_PRETTY has no effect: use the flag --indent of the command json",
    "The setting BOKEH_SERIALIZE_INCLUDE_DEFAULTS has no effect: BokehJS knows the defaults, which are never sent",
    "The setting BOKEH_SIMPLE_IDS has no effect: the ids of models are counted in each document",
    "The setting BOKEH_ROOTDIR has no effect: pages load BokehJS from this server, the CDN or the page itself",
    'The setting BOKEH_MINIFIED has no effect: the package of BokehJS has only minified files; use resources: "cdn"',
  ]);
  const usual = {
    BOKEH_MINIFIED: "yes",
    BOKEH_PRETTY: "no",
    BOKEH_SERIALIZE_INCLUDE_DEFAULTS: "off",
    BOKEH_SIMPLE_IDS: "True",
  };
  assertEquals(await warningsOf(settingsOf(usual)), []);
  assertEquals(
    await warningsOf(settingsOf({ BOKEH_MINIFIED: "no" }), {
      resources: "cdn",
    }),
    [],
  );
});

Deno.test("A line of a file that has no effect is a warning that names line and file", async () => {
  await using files = await TemporaryFiles.create({
    "bokeh.yaml": "pretty: yes\nsimple_ids: yes\nnodejs_path: /usr/bin\n",
  });
  const path = files.path("bokeh.yaml");
  const unknown: string[] = [];
  const file = await readConfigFile(path, (text) => void unknown.push(text));
  assertEquals(unknown, []);
  assertEquals(await warningsOf(new Settings([file])), [
    `The setting pretty in ${path} has no effect: use the flag --indent of the command json`,
  ]);
});

Deno.test("Numbers and words of a file are read as they are written", async () => {
  await using files = await TemporaryFiles.create({
    "bokeh.yaml": "py_log_level: 10\nminified: true\nversion: 3.10\n",
  });
  const file = await readConfigFile(files.path("bokeh.yaml"), () => {});
  const texts = ["py_log_level", "minified", "version"]
    .map((key) => file.read("", key)?.text);
  assertEquals(texts, ["10", "true", "3.10"]);
});

Deno.test({
  name: "What has no effect needs no permission either",
  permissions: { env: ["BOKEH_LOG_LEVEL"] },
  fn() {
    assertEquals(Settings.fromEnvironment().warnings(), []);
  },
});

Deno.test("BOKEH_MINIFIED=no loads the readable files from the CDN [page.resources-cdn]", async () => {
  for (const [word, end] of [["no", ".js"], ["yes", ".min.js"]] as const) {
    await using server = testServer({ "/app": (_doc) => {} }, {
      resources: "cdn",
      settings: settingsOf({ BOKEH_MINIFIED: word }),
    });
    const page = await (await fetch(server.url("/app"))).text();
    const [, url] = /src="([^"]*bokeh-gl-[^"]*)"/.exec(page)!;
    assertEquals(
      url,
      `https://cdn.bokeh.org/bokeh/release/bokeh-gl-3.10.0${end}`,
    );
  }
});

/** Has a warning: an empty layout. */
function emptyRow(doc: Document): void {
  doc.addRoot(new Row());
}

/** Has an error: a column that its source lacks. */
function wrongColumn(doc: Document): void {
  const plot = figure();
  plot.line("x", "y", {
    source: new ColumnDataSource({ data: { x: [1], y: [2] } }),
  });
  plot.renderers[0]!.set("glyph", new Line({ x: "x", y: "z" }));
  doc.addRoot(plot);
}

Deno.test("BOKEH_VALIDATE_DOC and BOKEH_VALIDATION_LEVEL say what becomes of mistakes in documents", async () => {
  const statuses = async (values: Record<string, string>) => {
    const lines: string[] = [];
    await using server = testServer({
      "/warning": emptyRow,
      "/error": wrongColumn,
    }, {
      settings: settingsOf(values),
      logger: createLogger("warn", {
        write: (line) => void lines.push(line),
      }),
    });
    const result: [number, boolean][] = [];
    for (const path of ["/warning", "/error"]) {
      lines.splice(0);
      const response = await fetch(server.url(path));
      await response.body?.cancel();
      result.push([
        response.status,
        lines.some((line) => /[EW]-\d{4}/.test(line)),
      ]);
    }
    return result;
  };
  assertEquals(await statuses({}), [[200, true], [200, true]]);
  assertEquals(
    await statuses({ BOKEH_VALIDATE_DOC: "no", BOKEH_VALIDATION_LEVEL: "all" }),
    [[200, false], [200, false]],
  );
  assertEquals(await statuses({ BOKEH_VALIDATION_LEVEL: "none" }), [
    [200, true],
    [200, true],
  ]);
  assertEquals(await statuses({ BOKEH_VALIDATION_LEVEL: "errors" }), [[
    200,
    true,
  ], [500, true]]);
  assertEquals(await statuses({ BOKEH_VALIDATION_LEVEL: "all" }), [
    [500, true],
    [500, true],
  ]);
});

Deno.test("A wrong value in the environment names the variable, to programs and in the command", async () => {
  const cases: readonly [Record<string, string>, RegExp][] = [
    [
      { BOKEH_LOG_LEVEL: "loud" },
      /^Cannot read setting BOKEH_LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, received "loud"$/,
    ],
    [
      { BOKEH_RESOURCES: "disk" },
      /^Cannot read setting BOKEH_RESOURCES: expected one of server, cdn, inline, received "disk"$/,
    ],
    [
      { BOKEH_VALIDATION_LEVEL: "some" },
      /^Cannot read setting BOKEH_VALIDATION_LEVEL: expected one of none, errors, all, received "some"$/,
    ],
    [
      { BOKEH_MINIFIED: "some" },
      /^Cannot read setting BOKEH_MINIFIED: expected yes, 1, on, true, no, 0, off or false, received "some"$/,
    ],
    [
      { BOKEH_ICO_PATH: "gone.ico" },
      /^Cannot load icon gone\.ico: no such file$/,
    ],
    [
      { BOKEH_SSL_KEYFILE: "key.pem" },
      /^Cannot listen: BOKEH_SSL_KEYFILE needs BOKEH_SSL_CERTFILE or (sslCertfile|--ssl-certfile)$/,
    ],
  ];
  await using files = await TemporaryFiles.create({
    "app.ts": "export default function (doc) { doc.title = 'An app'; }\n",
  });
  for (const [values, message] of cases) {
    const error = assertThrows(() => {
      const app = new BokehApp({ "/app": (_doc) => {} }, {
        settings: settingsOf(values),
      });
      listen(app, AbortSignal.abort(), { port: 0 });
    }, Error);
    assertMatch(error.message, message);
    const { stderr } = await runCommand(
      { cwd: files.folder, env: values },
      "serve",
      "app.ts",
      "--port=0",
    );
    assertMatch(stderr.replace(/^ERROR: |\n$/g, ""), message);
  }
});
