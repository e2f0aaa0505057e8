import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { runCommand } from "../fixtures/programs/command.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const APP = "export default function (doc) { doc.title = 'An app'; }\n";

/** Where the command is: nothing in there is the user's fault. */
const OURS = fromFileUrl(new URL("../../", import.meta.url));

const FILES: Readonly<Record<string, string>> = {
  "app.ts": APP,
  "app.js": APP,
  "auth/empty.ts": "export const user = 'ada';",
  "auth/no_login.ts": "export const getUser = () => null;",
  "auth/python.ts": "export const get_user = () => null;",
  "auth/throws.ts": "\n\nthrow new Error('no users today');",
  "bad_template/main.ts": APP,
  "bad_template/templates/index.html": "<h1>\n{% if %}\n</h1>",
  "bad_theme/main.ts": APP,
  "bad_theme/theme.yaml": "attrs:\n  Plot: [1\n",
  "broken.ts": "export default function ( {",
  "empty.ts": "export const x = 1;",
  "folder/readme.md": "no main.ts",
  "hook.ts": `${APP}export const onServerLoaded = 1;`,
  "import.ts": `import "./gone.ts";\n${APP}`,
  "index.html": "{% for %}",
  "list.yaml": "- a\n- b\n",
  "map.yaml": "secret_key:\n  a: b\n",
  "notes.txt": "",
  "app.ipynb": "{}",
  "sign.yaml": "sign_sessions: perhaps\n",
  "throws.ts": "export default (_doc) => {};\nthrow new Error('at once');",
  "wrong.ts": "export default 7;",
  "wrong.yaml": "a: [1\nb: 2\n",
};

/** What is typed after `serve app.ts`, and what is said of it. */
const FLAGS: readonly [string, RegExp][] = [
  ["--prot 1", /^Unknown flag --prot, did you mean --port\?$/],
  ["--quickly", /^Unknown flag --quickly$/],
  ["-p 1", /^Unknown flag -p$/],
  [
    "--p 1",
    /^Ambiguous flag --p, could be --port, --process-flag, --process-timeout, --prefix$/,
  ],
  [
    "--ssl 1",
    /^Ambiguous flag --ssl, could be --ssl-certfile, --ssl-keyfile$/,
  ],
  [
    "--keep-al=x",
    /^--keep-alive takes an integer from 0 to \d+, received "x"$/,
  ],
  ["--port", /^--port needs a value: PORT$/],
  ["--port --show", /^--port needs a value: PORT$/],
  ["--port x", /^--port takes an integer from 0 to 65535, received "x"$/],
  ["--port 70000", /^--port takes an integer from 0 to 65535, .*"70000"$/],
  ["--port=-1", /^--port takes an integer from 0 to 65535, .*"-1"$/],
  ["--show=yes", /^--show takes no value, received "yes"$/],
  [
    "--address 203.0.113.1",
    /^Cannot start Bokeh server, address '203\.0\.113\.1' not available$/,
  ],
  [
    "--address no-such-host.invalid",
    /^Cannot start Bokeh server on no-such-host\.invalid:0: failed to lookup/,
  ],
  ["--log-level loud", /^--log-level takes one of trace, .*, received "loud"$/],
  [
    "--log-format xml",
    /^--log-format takes one of text, json, received "xml"$/,
  ],
  [
    "--log-format %(message)s",
    /^--log-format takes .*: formats of Python's logging mean nothing here/,
  ],
  [
    "--log-file none/app.log",
    /^Cannot open log file none\/app\.log: No such file/,
  ],
  [
    "--num-procs -1",
    /^--num-procs takes an integer from 0 to 1024, received "-1"$/,
  ],
  [
    "--num-procs 2 --dev",
    /^Cannot create server: --num-procs other than 1 and dev exclude each other, as a process only reloads its own pages$/,
  ],
  [
    "--session-ids secret",
    /^--session-ids takes one of unsigned, signed, external-signed, /,
  ],
  [
    "--session-ids signed",
    /^Cannot sign session ids without a key: set BOKEH_SECRET_KEY to /,
  ],
  ["--keep-alive -1", /^--keep-alive takes an integer from 0 to /],
  [
    "--check-unused-sessions 0",
    /^--check-unused-sessions takes an integer from 1 to /,
  ],
  [
    "--check-unused-sessions 3000000000",
    /^--check-unused-sessions takes an integer from 1 to 2147483647, /,
  ],
  [
    "--websocket-max-message-size 0",
    /^--websocket-max-message-size takes an integer of 1 or more, /,
  ],
  [
    "--websocket-compression-level 10",
    /^--websocket-compression-level takes an integer from 0 to 9, /,
  ],
  ["--include-headers", /^--include-headers needs a value: NAME…$/],
  [
    "--include-headers a --exclude-headers b",
    /^--include-headers and --exclude-headers exclude each other$/,
  ],
  [
    "--unix-socket x.sock --port 1",
    /^--unix-socket and --port exclude each other$/,
  ],
  ["--unix-socket app.ts", /^Cannot listen on .*app\.ts: .* is not a socket$/],
  [
    "--index index.html --disable-index",
    /^--index and --disable-index exclude each other$/,
  ],
  [
    "--index index.html",
    /^Cannot use --index index\.html: .*index\.html, line 1: /,
  ],
  ["--index none.html", /^Cannot use --index none\.html: No such file/],
  ["--ico-path icon.png", /ends with \.ico, default or none, .*icon\.png$/],
  ["--ico-path none.ico", /^Cannot load icon none\.ico: no such file$/],
  ["--ssl-keyfile key.pem", /^Cannot listen: --ssl-keyfile needs --ssl-certf/],
  [
    "--ssl-certfile none.pem",
    /^Cannot read certificate none\.pem: no such file$/,
  ],
  [
    "--allow-websocket-origin http://a.example",
    /--allow-websocket-origin takes HOST or HOST:PORT, without a scheme/,
  ],
  [
    "--allow-host https://a.example",
    /--allow-host takes hosts without scheme and port, such as plots\.example\.com/,
  ],
  [
    "--use-xheaders --trusted-proxy nobody",
    /^Cannot trust proxy nobody: expected an address/,
  ],
  [
    "--trusted-proxy 10.0.0.1",
    /^--trusted-proxy means nothing without --use-xheaders$/,
  ],
  [
    "--health-path health",
    /^Cannot create server: --health-path must be a path such as \/healthz/,
  ],
  [
    "--absolute-url plots.example.com",
    /^Cannot create server: --absolute-url must be a URL that begins with http:/,
  ],
  [
    "--auth-module none.ts",
    /^Cannot load auth module none\.ts: no such file$/,
  ],
  [
    "--auth-module auth.py",
    /^Cannot load auth module auth\.py: expected a TypeScript or /,
  ],
  [
    "--auth-module auth/empty.ts",
    /^Error loading auth\/empty\.ts: it exports none of getUser, loginUrl, /,
  ],
  [
    "--auth-module auth/no_login.ts",
    /^Error loading auth\/no_login\.ts: .*getUser needs loginUrl or getLogi/,
  ],
  [
    "--auth-module auth/python.ts",
    /^Error loading auth\/python\.ts: get_user is called getUser here$/,
  ],
  [
    "--auth-module auth/throws.ts",
    /^Error loading auth\/throws\.ts: no users today\n.*throws\.ts:3:7\)?$/,
  ],
  [
    "--use-config none.yaml",
    /^Cannot read settings from none\.yaml: no such file$/,
  ],
  [
    "--use-config wrong.yaml",
    /^Cannot read settings from wrong\.yaml: .* at line 2, /,
  ],
  [
    "--use-config list.yaml",
    /^Cannot read settings from list\.yaml: expected lines such as /,
  ],
  [
    "--use-config map.yaml",
    /^Cannot read settings from map\.yaml: secret_key must be a string/,
  ],
  [
    "--use-config sign.yaml",
    /^.*sign_sessions in sign\.yaml: expected yes, 1, on, true, no, 0, /,
  ],
];

/** What is typed, and what is said of it. */
const COMMANDS: readonly [string, RegExp][] = [
  [
    "",
    /^Must specify subcommand, one of: build, html, info, init, json, png, secret, serve, static or svg$/,
  ],
  [
    "serv app.ts",
    /^Unknown subcommand serv, did you mean serve\? Must be one of: /,
  ],
  ["publish", /^Unknown subcommand publish, must be one of: build, html, /],
  ["build", /^Must specify the file of an application$/],
  ["help serv", /^Unknown subcommand serv, did you mean serve\?/],
  [
    "serve none.ts",
    /^Path for Bokeh server application does not exist: none\.ts$/,
  ],
  [
    "serve notes.txt",
    /^Expected a TypeScript or JavaScript file .*, got: notes\.txt$/,
  ],
  ["serve app.py", /^Cannot serve app\.py: applications are written in TypeS/],
  [
    "serve app.ipynb",
    /^Cannot serve app\.ipynb: applications are written in T/,
  ],
  ["serve folder", /^No 'main\.ts' in folder: create one with export default/],
  ["serve empty.ts", /^Error loading empty\.ts: it has no default export: /],
  ["serve wrong.ts", /^Error loading wrong\.ts: its default export must be /],
  ["serve hook.ts", /^Error loading hook\.ts: onServerLoaded must be a func/],
  ["serve broken.ts", /^Error loading broken\.ts: [^]*broken\.ts:1:2/],
  [
    "serve throws.ts",
    /^Error loading throws\.ts: at once\n {4}at file:.*throws\.ts:2:7$/,
  ],
  [
    "serve import.ts",
    /^Error loading import\.ts: Module not found "file:[^"]*gone\.ts"\.\n {4}at file:.*import\.ts:1:8$/,
  ],
  [
    "serve bad_template",
    /^Error loading bad_template: .*index\.html, line 2: /,
  ],
  ["serve bad_theme", /^Error loading bad_theme\/theme\.yaml: .* at line 3/],
  [
    "serve app.ts app.js",
    /^app\.ts and app\.js would both be served at \/app: rename one of them$/,
  ],
  ["serve app.ts app.ts", /^app\.ts is given twice$/],
  ["serve --glob none*.ts", /^Nothing matches none\*\.ts$/],
  [
    "serve --include-headers host app.ts",
    /^--include-headers takes all words up to the next flag: put app\.ts befo/,
  ],
  ["serve --dev", /^--dev needs a FILE or DIRECTORY to serve$/],
  [
    "serve app.ts --watch .",
    /^--watch means nothing without --dev$/,
  ],
  [
    "serve app.ts --dev --watch none",
    /^Cannot watch .*none: it does not exist$/,
  ],
  ["init", /^init needs one DIRECTORY, received 0$/],
  ["static app.ts", /^static takes no files, received app\.ts$/],
  ["static --prefix x", /^Unknown flag --prefix$/],
  ["secret app.ts", /^secret takes no files, received app\.ts$/],
  ["info --statics", /^Unknown flag --statics, did you mean --static\?$/],
  ["json", /^Must specify the file of an application$/],
  ["json app.ts -o a -o b", /^--output was given 2 times for 1 application/],
  ["json app.ts -o none/a.json", /^Cannot write none\/a\.json: No such file/],
  ["json app.ts --indent many", /^--indent takes an integer from 0 to 10, /],
  [
    "html app.ts --resources server",
    /^--resources takes one of cdn, inline, received "server"$/,
  ],
];

Deno.test("Whatever is wrong, the command says what, and where, in one message without a stack", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const cases: readonly [string, RegExp][] = [
    ...COMMANDS,
    ...FLAGS.map(([flags, message]): [string, RegExp] => [
      `serve app.ts --port 0 ${flags}`.replace(
        / --port 0 (?=.*--(port|unix-socket))/,
        " ",
      ),
      message,
    ]),
  ];
  const wrong: string[] = [];
  for (const [line, message] of cases) {
    const args = line.split(" ").filter(Boolean);
    const { code, stdout, stderr } = await runCommand(
      // an empty NO_COLOR is none: Deno's messages would have colours
      { cwd: files.folder, env: { NO_COLOR: "" } },
      ...args,
    );
    const [, text = ""] = /^ERROR: ([^]*)\n$/.exec(stderr) ?? [];
    const isRight = code === 1 && stdout === "" && message.test(text) &&
      !text.includes(OURS);
    if (!isRight) wrong.push(`${line}: ${code} ${stdout}${stderr}`);
  }
  assertEquals(wrong, []);
});

Deno.test("A port that is taken is named, and with --log-level none all else is silent [cli.bind-errors]", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const address = ["--address", "127.0.0.1", "--port", `${port}`];
  const outcome = await runCommand(
    ...["serve", files.path("app.ts"), "--log-level", "None", ...address],
  );
  listener.close();
  assertEquals(outcome, {
    code: 1,
    stdout: "",
    stderr:
      `ERROR: Cannot start Bokeh server, port ${port} is already in use; choose another with --port or the option port, 0 for any that is free\n`,
  });
});

Deno.test("BOKEH_DEV shows where an error comes from", async () => {
  await using files = await TemporaryFiles.create(FILES);
  const env = { BOKEH_DEV: "yes" };
  const { code, stderr } = await runCommand(
    { env },
    "serve",
    files.path("throws.ts"),
  );
  assertEquals(code, 1);
  assertMatch(stderr, /^ERROR: UsageError: Error loading .*: at once\n/);
  assertMatch(stderr, /\[cause\]: Error: at once\n.*throws\.ts:2:7/);
});
