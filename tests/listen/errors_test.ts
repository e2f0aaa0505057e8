import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { createLogger } from "../../base/logger.ts";
import { Server, type ServerOptions } from "../../server.ts";
import { Certificates, certificateTest } from "../fixtures/certificates.ts";
import { TemporaryFiles } from "../fixtures/temporary_files.ts";

const logger = createLogger("none");
const HERE = { port: 0, address: "127.0.0.1" };

/** A server that cannot be made: the error, which names what is wrong. */
function assertRefused(
  options: ServerOptions,
  kind: string,
  message: string,
): void {
  const error = assertThrows(
    () => new Server(() => {}, { ...options, logger }),
    Error,
  );
  assertEquals([error.name, error.message], [kind, message]);
}

Deno.test("A port in use is named, and can be taken once it is free", async () => {
  const taken = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = taken.addr;
  const options = { port, address: "127.0.0.1" };
  assertRefused(
    options,
    "AddrInUse",
    `Cannot start Bokeh server, port ${port} is already in use`,
  );
  taken.close();
  await using server = new Server(() => {}, { ...options, logger });
  assertEquals(server.port, port);
});

Deno.test("An address that is not of this machine is named", () => {
  assertRefused(
    { port: 0, address: "203.0.113.1" },
    "AddrNotAvailable",
    "Cannot start Bokeh server, address '203.0.113.1' not available",
  );
  const error = assertThrows(() =>
    new Server(() => {}, { port: 5006, address: "nowhere.invalid", logger })
  );
  assertMatch(
    (error as Error).message,
    /^Cannot start Bokeh server on nowhere\.invalid:5006: failed to lookup address/,
  );
  const malformed = assertThrows(() =>
    new Server(() => {}, { port: 0, address: "not a host", logger })
  );
  assertMatch(
    (malformed as Error).message,
    /^Cannot start Bokeh server on not a host:0: invalid host 'not a host'/,
  );
});

Deno.test("A port that is none is named", () => {
  for (const port of [-1, 65536, 80.5, NaN, "5006" as unknown as number]) {
    assertRefused(
      { port },
      "RangeError",
      `Cannot listen on port ${port}: expected an integer from 0 to 65535`,
    );
  }
});

Deno.test("A unix socket takes the place of one that was left behind, and nothing else's", async () => {
  await using files = await TemporaryFiles.create({ "notes.txt": "kept" });
  const unixSocket = files.path("app.sock");
  leaveBehind(unixSocket);
  assert(Deno.statSync(unixSocket).isSocket);
  {
    await using server = new Server(() => {}, { unixSocket, logger });
    assertEquals([server.unixSocket, server.port, server.address], [
      unixSocket,
      null,
      null,
    ]);
    // Only the owner may connect.
    assertEquals(Deno.statSync(unixSocket).mode! & 0o777, 0o600);
  }
  assertThrows(() => Deno.statSync(unixSocket), Deno.errors.NotFound);
  for (const name of ["notes.txt", "."]) {
    const path = name === "." ? files.folder : files.path(name);
    assertRefused(
      { unixSocket: path },
      "AlreadyExists",
      `Cannot listen on ${path}: it exists and is not a socket`,
    );
  }
  assertEquals(await Deno.readTextFile(files.path("notes.txt")), "kept");
});

/** Makes a socket that nobody listens on, as a server does that is killed. */
function leaveBehind(path: string): void {
  const program = `Deno.listen({ transport: "unix", path: ${
    JSON.stringify(path)
  } }); Deno.kill(Deno.pid, "SIGKILL");`;
  new Deno.Command(Deno.execPath(), { args: ["eval", program] }).outputSync();
}

Deno.test("A unix socket that cannot be made is named", async () => {
  await using files = await TemporaryFiles.create({});
  const nowhere = files.path("none/app.sock");
  assertRefused(
    { unixSocket: nowhere },
    "NotFound",
    `Cannot listen on ${nowhere}: no such directory`,
  );
  const long = files.path(`${"x".repeat(120)}.sock`);
  assertRefused(
    { unixSocket: long },
    "Error",
    `Cannot listen on ${long}: path must be shorter than SUN_LEN`,
  );
  assertRefused(
    { unixSocket: files.path("app.sock"), port: 5006, sslCertfile: "c.pem" },
    "TypeError",
    "Cannot listen: port, sslCertfile not supported with a unix socket",
  );
});

certificateTest("A certificate that cannot be used is named", async () => {
  await using certificates = await Certificates.create();
  await using others = await Certificates.create();
  const path = (name: string) => certificates.path(name);
  const [cert, key, none] = [path("cert.pem"), path("key.pem"), path("none")];
  await certificates.openssl(
    ..."pkey -in key.pem -aes256 -passout pass:secret -out locked.pem"
      .split(" "),
  );
  const locked = path("locked.pem");
  const damaged = path("damaged.pem");
  await Deno.writeTextFile(
    damaged,
    ["CERTIFICATE", "PRIVATE KEY"].map((what) =>
      `-----BEGIN ${what}-----\nAAAA\n-----END ${what}-----\n`
    ).join(""),
  );
  const other = others.path("key.pem");
  const cases: readonly [
    Partial<ServerOptions>,
    string,
    string,
  ][] = [
    [
      { sslCertfile: none },
      "NotFound",
      `Cannot read certificate ${none}: no such file`,
    ],
    [
      { sslCertfile: cert, sslKeyfile: none },
      "NotFound",
      `Cannot read key ${none}: no such file`,
    ],
    [
      { sslKeyfile: key },
      "TypeError",
      "Cannot listen: sslKeyfile needs sslCertfile",
    ],
    [
      { sslCertfile: cert },
      "InvalidData",
      `Cannot read key ${cert}: it has none`,
    ],
    [
      { sslCertfile: key, sslKeyfile: key },
      "InvalidData",
      `Cannot read certificate ${key}: it has none`,
    ],
    [
      { sslCertfile: damaged, sslKeyfile: key },
      "InvalidData",
      `Cannot read certificate ${damaged}: it is damaged`,
    ],
    [
      { sslCertfile: cert, sslKeyfile: damaged },
      "InvalidData",
      `Cannot read key ${damaged}: it is damaged`,
    ],
    [
      { sslCertfile: cert, sslKeyfile: other },
      "InvalidData",
      `Cannot use certificate ${cert}: the key in ${other} belongs to another one`,
    ],
    [
      { sslCertfile: cert, sslKeyfile: locked },
      "InvalidData",
      `Cannot read key ${locked}: it needs the option sslPassword or BOKEH_SSL_PASSWORD`,
    ],
    [
      { sslCertfile: cert, sslKeyfile: locked, sslPassword: "wrong" },
      "InvalidData",
      `Cannot read key ${locked}: it is damaged, or the password is wrong`,
    ],
  ];
  for (const [options, kind, message] of cases) {
    assertRefused({ ...HERE, ...options }, kind, message);
  }
});
