import { assert, assertEquals, assertMatch } from "@std/assert";
import { Server, type ServerOptions } from "@bokeh-deno/server";
import { MemorySessionStore } from "@bokeh-deno/server/stores";
import { testServer } from "@bokeh-deno/server/testing";
import { createLogger } from "../../base/logger.ts";
import sliderApp from "../fixtures/apps/slider_app.ts";
import { freePort } from "../fixtures/programs/app_files.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";
import { eventually } from "../fixtures/wire/patience.ts";

const SECRET = "s".repeat(40);

function node(options: ServerOptions, lines: string[] = []): Server {
  const logger = createLogger("warn", {
    write: (line) => void lines.push(line),
  });
  return testServer(sliderApp, { logger, ...options });
}

async function statusAt(server: Server, token: string): Promise<number> {
  const response = await fetch(`${server.url()}?bokeh-token=${token}`);
  await response.body?.cancel();
  return response.status;
}

Deno.test("Nodes reach each other over TCP, with the same secretKey", async () => {
  const sessionStore = new MemorySessionStore();
  const start = () =>
    node({
      sessionStore,
      nodeAddress: `127.0.0.1:${freePort()}`,
      secretKey: SECRET,
    });
  await using a = start();
  await using b = start();
  const token = await tokenOf(a.url());
  await using client = await join(b.url(), token);
  await moveSlider(client, 7);
  assertEquals((await sliderOf(client)).value, 7);
  assertEquals(b.metrics().connectionsRelayed, 1);
});

Deno.test("A node with another secretKey is refused in words, and both live", async () => {
  await using files = await TemporaryFiles.create({});
  const sessionStore = new MemorySessionStore();
  const lines: Record<string, string[]> = { a: [], b: [] };
  const start = (name: "a" | "b", secretKey?: string) =>
    node({
      sessionStore,
      nodeAddress: `unix:${files.path(name)}`,
      secretKey,
    }, lines[name]);
  await using a = start("a", SECRET);
  for (const secretKey of ["t".repeat(40), undefined]) {
    lines.b = [];
    await using b = start("b", secretKey);
    const token = await tokenOf(a.url());
    await using _client = await join(a.url(), token);
    // A node that cannot be reached loses its session in the end.
    const { promise, resolve } = Promise.withResolvers<void>();
    const asked = statusAt(b, token).finally(resolve);
    await eventually(() => lines.b!.length > 0, () => "no warning");
    assertMatch(
      lines.b![0]!,
      /Cannot reach the node that has a session.*another secretKey/s,
    );
    await promise;
    assertEquals(await asked, 200);
    assertEquals(b.metrics().links, 0);
  }
  const own = await tokenOf(a.url());
  assertEquals(await statusAt(a, own), 200);
});

Deno.test("Forged links are refused in words, and the server lives", async () => {
  await using files = await TemporaryFiles.create({});
  const lines: string[] = [];
  const path = files.path("a");
  await using server = node({
    sessionStore: new MemorySessionStore(),
    nodeAddress: `unix:${path}`,
    secretKey: SECRET,
  }, lines);
  const size = (bytes: number) =>
    new Uint8Array(new Uint32Array([bytes]).buffer).reverse();
  const message = (value: unknown) => {
    const text = new TextEncoder().encode(JSON.stringify(value));
    return new Uint8Array([...size(text.length), ...text]);
  };
  const hello = {
    protocol: "bokeh-deno link 1",
    node: "forged",
    nonce: "n".repeat(36),
  };
  const forgeries: Record<string, Uint8Array[]> = {
    "it is no node": [size(2 ** 31)],
    "it is no node of this version": [
      message({ ...hello, protocol: "bokeh-deno link 2" }),
    ],
    "it has another secretKey": [message(hello), message({ proof: "guess" })],
    "it closed the connection": [message(hello)],
  };
  for (const [reason, messages] of Object.entries(forgeries)) {
    lines.length = 0;
    const connection = await Deno.connect({ transport: "unix", path });
    for (const bytes of messages) await connection.write(bytes);
    await connection.closeWrite();
    const answer = await new Response(connection.readable).text();
    await eventually(() => lines.length > 0, () => `nothing said of ${reason}`);
    assert(lines[0]!.includes(`Refusing a connection`), lines[0]);
    assert(lines[0]!.includes(reason), `${lines[0]} instead of ${reason}`);
    if (reason.includes("secretKey")) assert(answer.includes(reason));
  }
  await tokenOf(server.url());
  assertEquals(server.metrics().links, 0);
});

Deno.test("A socket for nodes is its owner's alone, and replaces one that was left behind", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("a");
  const killed = Deno.listen({ transport: "unix", path });
  // Deno removes the file when it closes the socket.
  await Deno.rename(path, `${path}.kept`);
  killed.close();
  await Deno.rename(`${path}.kept`, path);
  assert(Deno.lstatSync(path).isSocket);
  {
    await using _server = node({
      sessionStore: new MemorySessionStore(),
      nodeAddress: `unix:${path}`,
    });
    assertEquals(Deno.lstatSync(path).mode! & 0o777, 0o600);
  }
  await Deno.writeTextFile(path, "a file");
  const server = new Server(sliderApp, {
    port: 0,
    sessionStore: new MemorySessionStore(),
    nodeAddress: `unix:${path}`,
    logger: createLogger("error", { write() {} }),
  });
  let message = "";
  try {
    server.start();
  } catch (error) {
    message = (error as Error).message;
  }
  await server.stop();
  assertEquals(
    message,
    `Cannot listen on ${path}: it exists and is not a socket`,
  );
});

Deno.test("A socket for nodes without a secretKey is refused if others could connect at first", async () => {
  await using files = await TemporaryFiles.create({
    "app.ts": `
import { Server } from "@bokeh-deno/server";
import { MemorySessionStore } from "@bokeh-deno/server/stores";

for (const secretKey of [undefined, "s".repeat(40)]) {
  for (const folder of ["shared", "private"]) {
    const path = \`\${Deno.args[0]}/\${folder}/node.sock\`;
    const server = new Server((_doc) => {}, {
      port: 0,
      address: "127.0.0.1",
      sessionStore: new MemorySessionStore(),
      nodeAddress: \`unix:\${path}\`,
      secretKey,
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    try {
      server.start();
      console.log(folder, (Deno.lstatSync(path).mode! & 0o777).toString(8));
    } catch (error) {
      console.log(folder, (error as Error).message);
    }
    await server.stop();
  }
}
`,
  });
  const folder = Deno.realPathSync(files.path("."));
  for (const [name, mode] of [["shared", 0o777], ["private", 0o700]] as const) {
    await Deno.mkdir(`${folder}/${name}`);
    await Deno.chmod(`${folder}/${name}`, mode);
  }
  const config = new URL("../../deno.json", import.meta.url).pathname;
  const flags = (more: string) =>
    `umask 0; exec ${Deno.execPath()} run --no-prompt --config ${config} ` +
    `--allow-net --allow-env --allow-read --allow-write ${more} ` +
    `${folder}/app.ts ${folder}`;
  const run = async (more: string) => {
    const { stdout } = await new Deno.Command("sh", {
      args: ["-c", flags(more)],
      stderr: "inherit",
    }).output();
    return new TextDecoder().decode(stdout).trim().split("\n");
  };
  const [refused, ...others] = await run("");
  assertMatch(
    refused!,
    /^shared Cannot listen for other nodes on .*node\.sock: others could connect.*; use a secretKey/,
  );
  assertEquals(others, ["private 600", "shared 600", "private 600"]);
  assertEquals(await run("--allow-sys"), [
    "shared 600",
    "private 600",
    "shared 600",
    "private 600",
  ]);
});

Deno.test("A taken address for nodes is an error of start()", async () => {
  const port = freePort();
  using taken = Deno.listen({ hostname: "127.0.0.1", port });
  await using server = new Server(sliderApp, {
    port: 0,
    sessionStore: new MemorySessionStore(),
    nodeAddress: `127.0.0.1:${port}`,
    secretKey: SECRET,
    logger: createLogger("error", { write() {} }),
  });
  let message = "";
  try {
    server.start();
  } catch (error) {
    message = (error as Error).message;
  }
  assertEquals(
    message,
    `Cannot listen for other nodes on 127.0.0.1:${port}: address already in use`,
  );
  assertEquals(taken.addr.transport, "tcp");
});
