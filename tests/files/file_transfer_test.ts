import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { dirname } from "@std/path/dirname";
import { Document, type Server, type ServerOptions } from "@bokeh-deno/server";
import {
  endFileExchanges,
  fileExchangeOf,
  MAX_FILE_PART_BYTES,
} from "../../document/file_exchanges.ts";
import {
  DownloadButton,
  FileUpload,
  type UploadedFile,
} from "../../files/mod.ts";
import { Cluster } from "../fixtures/cluster/cluster.ts";
import { Clock } from "../fixtures/wire/clock.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

const FILE = { type: "text/plain", lastModified: 5 };

interface Part {
  readonly ticket: string;
  readonly offset?: number;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly session?: string;
  readonly headers?: Record<string, string>;
}

/** Sends a part as the page of session `s` does. */
function exchange(server: Server, part: Part): Promise<Response> {
  const { ticket, offset = 0, body, session = "s", headers } = part;
  return fetch(`${server.url()}bokeh-files`, {
    method: "POST",
    headers: {
      "bokeh-session-id": session,
      "bokeh-file": ticket,
      "bokeh-offset": `${offset}`,
      ...headers,
    },
    body,
  });
}

async function statusOf(server: Server, part: Part): Promise<number> {
  const response = await exchange(server, part);
  await response.body?.cancel();
  return response.status;
}

interface Visit {
  readonly upload: FileUpload;
  readonly button: DownloadButton;
  readonly arrived: UploadedFile[];
}

/** Serves one field and one button to the session `s`. */
function app(): { visit: Visit; server: (options?: ServerOptions) => Server } {
  const upload = new FileUpload();
  const button = new DownloadButton();
  const arrived: UploadedFile[] = [];
  upload.onUpload((file) => void arrived.push(file));
  const visit = { upload, button, arrived };
  return {
    visit,
    server: (options) =>
      testServer((doc) => {
        doc.addRoot(upload);
        doc.addRoot(button);
      }, options),
  };
}

async function open(
  server: Server,
  headers: Record<string, string> = {},
): Promise<void> {
  const page = await fetch(`${server.url()}?bokeh-session-id=s`, { headers });
  assertEquals(page.status, 200);
  await page.body?.cancel();
}

interface Answer {
  readonly key: string;
  readonly ticket: string;
  readonly name?: string;
  readonly error?: string;
}

/** What pages are told of the files that they offered, or want. */
function answers({ grants }: FileUpload | DownloadButton): Answer[] {
  return JSON.parse(grants).files;
}

/** Offers a file as a page does, and returns what the server says. */
function offer(upload: FileUpload, name: string, size: number): Answer {
  const key = `${name} ${size}`;
  upload.offer = JSON.stringify([{ key, name, size, ...FILE }]);
  return answers(upload).find((answer) => answer.key === key)!;
}

Deno.test("A file arrives in parts, each once and in order, and can be read in pieces", async () => {
  const { visit, server: serve } = app();
  await using server = serve();
  await open(server);
  const { upload, arrived } = visit;
  const { ticket } = offer(upload, "../notes.txt", 10);
  assertEquals(await statusOf(server, { ticket, body: "hello" }), 200);
  // Its answer was lost.
  assertEquals(await statusOf(server, { ticket, body: "hello" }), 200);
  assertEquals(
    await statusOf(server, { ticket, offset: 6, body: "orld" }),
    409,
  );
  assertEquals(
    await statusOf(server, { ticket, offset: 5, body: "far too much" }),
    409,
  );
  const last = await exchange(server, { ticket, offset: 5, body: "world" });
  assertEquals(last.headers.get("bokeh-complete"), "true");
  await last.body?.cancel();
  const [file] = arrived as [UploadedFile];
  assertEquals([file.name, file.size, file.type, file.lastModified], [
    "notes.txt",
    10,
    "text/plain",
    5,
  ]);
  assertEquals(await file.text(), "helloworld");
  assertEquals(await file.slice(3, -2).text(), "lowor");
  assertEquals(await file.slice(3).slice(2, 4).text(), "wo");
  assertEquals((await file.arrayBuffer()).byteLength, 10);
  assertEquals(arrived.length, 1);
  await file.remove();
  assertEquals(upload.files, []);
  await file.remove();
});

Deno.test("A client that does not wait for answers still sends a file once, and whole", async () => {
  const { visit: { upload, arrived }, server: serve } = app();
  await using server = serve();
  await open(server);
  const { ticket } = offer(upload, "..", 10);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const exchange = fileExchangeOf(upload.document as Document, ticket)!;
  const all = await Promise.all([
    exchange.exchange(0, bytes("hello")),
    exchange.exchange(5, bytes("world")),
  ]);
  assertEquals(all.map(({ isComplete }) => isComplete), [false, true]);
  assertThrows(() => exchange.exchange(10, new Uint8Array()));
  assertEquals(arrived.length, 1);
  assertEquals([arrived[0]!.name, await arrived[0]!.text()], [
    "file",
    "helloworld",
  ]);
});

Deno.test("A file that cannot be written takes no place from others", async () => {
  const { visit: { upload, arrived }, server: serve } = app();
  await using server = serve();
  await open(server);
  upload.max_total_size = 10;
  const first = offer(upload, "first.txt", 0);
  assertEquals(await statusOf(server, first), 200);
  const { ticket } = offer(upload, "second.txt", 10);
  await Deno.remove(dirname(arrived[0]!.path), { recursive: true });
  assertEquals(await statusOf(server, { ticket, body: "x" }), 500);
  assertEquals(offer(upload, "third.txt", 10).error, undefined);
});

Deno.test("The limits of a field are the server's: no client changes them", () => {
  const upload = new FileUpload({ max_size: 100 });
  assertEquals(upload.max_size, 100);
  assertThrows(() => upload.max_size = NaN, RangeError, "number of bytes");
  // As the patch of a client does.
  assertThrows(() => upload.set("max_size", 1e9), TypeError, "max_size");
});

Deno.test("Nobody sends a file without a ticket, from another session, another site, or in too large parts", async () => {
  const { visit, server: serve } = app();
  await using server = serve();
  await open(server);
  const { ticket } = offer(visit.upload, "a.txt", 2 * MAX_FILE_PART_BYTES);
  const body = "x";
  assertEquals(await statusOf(server, { ticket: "none", body }), 404);
  assertEquals(await statusOf(server, { ticket, session: "t", body }), 404);
  assertEquals(
    await statusOf(server, {
      ticket,
      body,
      headers: { origin: "http://other.example" },
    }),
    403,
  );
  const large = new Uint8Array(MAX_FILE_PART_BYTES + 1);
  assertEquals(await statusOf(server, { ticket, body: large }), 413);
  assertEquals(await statusOf(server, { ticket, offset: -1, body }), 400);
  const shown = await fetch(`${server.url()}bokeh-files`);
  await shown.body?.cancel();
  assertEquals(shown.status, 405);
  assertEquals(visit.arrived, []);
});

Deno.test("Another user cannot send files to a session", async () => {
  const { visit, server: serve } = app();
  await using server = serve({
    authProvider: {
      getUser: ({ headers }: Request) => headers.get("x-user"),
      loginUrl: "/login",
    },
    extraPatterns: [{
      pattern: "/login",
      handler: () => new Response("sign in"),
      needsUser: false,
    }],
  });
  await open(server, { "x-user": "ada" });
  const { ticket } = offer(visit.upload, "a.txt", 1);
  const part = { ticket, body: "x" };
  assertEquals(
    await statusOf(server, { ...part, headers: { "x-user": "eve" } }),
    403,
  );
  assertEquals(visit.arrived, []);
  assertEquals(
    await statusOf(server, { ...part, headers: { "x-user": "ada" } }),
    200,
  );
  assertEquals(visit.arrived.length, 1);
});

Deno.test("Files that do not fit are refused in words, and what clients make up is ignored", async () => {
  const { visit: { upload }, server: serve } = app();
  await using server = serve();
  await open(server);
  for (
    const text of [
      "{",
      "null",
      "[null]",
      '[{"key":1}]',
      '[{"key":"k","name":"n","size":-1}]',
    ]
  ) {
    upload.offer = text;
    assertEquals(answers(upload), [], text);
  }
  upload.max_size = 100;
  upload.max_total_size = 150;
  upload.accept = ".txt, image/*";
  const { error } = offer(upload, "a.txt", 101);
  assertEquals(error, "It is larger than 100 bytes");
  assertEquals(
    offer(upload, "a.csv", 1).error,
    "Only .txt, image/* can be sent",
  );
  assertEquals(offer(upload, "a.TXT", 100).error, undefined);
  assertEquals(
    offer(upload, "b.txt", 51).error,
    "There are too many files already",
  );
  upload.disabled = true;
  assertEquals(offer(upload, "c.txt", 1).error, "No files are taken now");
  // A page that is slow may get only the last text.
  assertEquals(answers(upload).map(({ key }) => key), [
    "a.txt 101",
    "a.csv 1",
    "b.txt 51",
    "c.txt 1",
    "a.TXT 100",
  ]);
});

Deno.test("A file goes to the node that has the session, whichever gets its parts", async () => {
  const { visit, server: _ } = app();
  await using cluster = await Cluster.start({
    app: (doc) => doc.addRoot(visit.upload),
  });
  const [a, b] = cluster.nodes as [Server, Server];
  await open(a);
  const size = MAX_FILE_PART_BYTES + 3;
  const { ticket } = offer(visit.upload, "a.bin", size);
  const body = new Uint8Array(MAX_FILE_PART_BYTES).fill(7);
  assertEquals(await statusOf(b, { ticket, body }), 200);
  const rest = { ticket, offset: body.length, body: "end" };
  assertEquals(await statusOf(b, rest), 200);
  const [file] = visit.arrived as [UploadedFile];
  assertEquals(file.size, size);
  assertEquals(await file.slice(-4).text(), "\u0007end");
  // The session goes on at the other node, without its files.
  await a.stop();
  await assertRejects(() => Deno.stat(file.path), Deno.errors.NotFound);
});

Deno.test("A node keeps its sessions when another one gets too large parts for them", async () => {
  const { visit } = app();
  await using cluster = await Cluster.start({
    app: (doc) => doc.addRoot(visit.upload),
  });
  const [a, b] = cluster.nodes as [Server, Server];
  await open(a);
  const { ticket } = offer(visit.upload, "a.bin", 3);
  const body = new Uint8Array(MAX_FILE_PART_BYTES + 1);
  assertEquals(await statusOf(b, { ticket, body }), 413);
  assertEquals((await a.app.findSession("/", "s"))?.isLocal, true);
  assertEquals(await statusOf(b, { ticket, body: "abc" }), 200);
});

Deno.test("A file that the server makes is given in parts, each again if its answer was lost", async () => {
  const { visit: { button }, server: serve } = app();
  await using server = serve();
  await open(server);
  let isCanceled = false;
  let made = Promise.withResolvers<void>();
  button.onChange("grants", () => made.resolve());
  const click = async (wanted: string) => {
    made = Promise.withResolvers();
    button.wanted = wanted;
    await made.promise;
    return answers(button).find(({ key }) => key === wanted)!;
  };
  button.onDownload(() => {
    let count = 0;
    return {
      name: "a.bin",
      content: new ReadableStream({
        pull(controller) {
          if (count++ < 3) {
            controller.enqueue(new Uint8Array(300_000).fill(count));
          } else controller.close();
        },
        cancel: () => void (isCanceled = true),
      }),
    };
  });
  const { ticket, name, key } = await click("one");
  assertEquals([name, key], ["a.bin", "one"]);
  const first = await exchange(server, { ticket });
  assertEquals(first.headers.get("bokeh-complete"), "false");
  const bytes = await first.bytes();
  assertEquals(bytes.length, MAX_FILE_PART_BYTES);
  const again = await exchange(server, { ticket });
  assertEquals(await again.bytes(), bytes);
  assertEquals(await statusOf(server, { ticket, offset: 5 }), 409);
  // Another page of the session.
  const other = await click("two");
  assertEquals(await statusOf(server, other), 200);
  // A page that is slow may get only the last text.
  assertEquals(answers(button).map(({ key }) => key), ["one", "two"]);
  const last = await exchange(server, { ticket, offset: bytes.length });
  assertEquals(last.headers.get("bokeh-complete"), "true");
  assertEquals((await last.bytes()).length, 900_000 - bytes.length);
  // One that cannot be told spoils no other.
  const sound = { name: "a.bin", content: "" };
  button.onDownload(() => ({ ...sound, name: 1n as never }));
  assertEquals((await click("bad")).error, "The file cannot be made");
  button.onDownload(() => sound);
  assertEquals((await click("good")).name, "a.bin");
  button.disabled = true;
  const { error } = await click("three");
  assertEquals(error, "No file can be had now");
  assert(!isCanceled);
  await server.stop();
  assert(isCanceled, "the other page has not read to the end");
});

Deno.test("Files that pages have begun to send and abandoned take the place of no others", async () => {
  const upload = new FileUpload({ max_total_size: 100 });
  const document = new Document();
  document.addRoot(upload);
  using clock = new Clock();
  const first = offer(upload, "a.txt", 60);
  const begun = new Uint8Array(10);
  await fileExchangeOf(document, first.ticket)?.exchange(0, begun);
  const { error } = offer(upload, "b.txt", 60);
  assertEquals(error, "There are too many files already");
  clock.skip(120_000);
  assertEquals(offer(upload, "c.txt", 60).error, undefined);
  assertEquals(fileExchangeOf(document, first.ticket), undefined);
  endFileExchanges(document);
});

Deno.test("What a crashed process has left of its users' files is removed, that of others is not", async () => {
  const leave = () => {
    const folder = Deno.makeTempDirSync({ prefix: "bokeh-files-" });
    Deno.writeTextFileSync(`${folder}/a.txt`, "a");
    const lock = Deno.openSync(`${folder}/lock`, { write: true, create: true });
    lock.utimeSync(0, 0);
    return { folder, lock };
  };
  const crashed = leave();
  crashed.lock.close();
  const running = leave();
  running.lock.lockSync(true);
  const upload = new FileUpload();
  const document = new Document();
  document.addRoot(upload);
  offer(upload, "b.txt", 1);
  endFileExchanges(document);
  running.lock.close();
  const remains = Deno.statSync(running.folder).isDirectory;
  Deno.removeSync(running.folder, { recursive: true });
  assert(remains);
  await assertRejects(() => Deno.stat(crashed.folder), Deno.errors.NotFound);
});
