/** What clients read of errors, and what the log has of clients (spec 3.7). */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { createLogger, type LogFields } from "../../../base/logger.ts";
import { shortHash } from "../../../base/short_hash.ts";
import { pullSession } from "../../../client/mod.ts";
import type { Document } from "../../../document/document.ts";
import { Slider } from "../../../models/mod.ts";
import type { ServerOptions } from "../../../server.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

const SECRET = "cannot connect to db: password=hunter2";

/** An application whose handlers fail, each in its own way. */
function leaky(doc: Document): void {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  slider.onChange("value", () => {
    throw new Error(SECRET);
  });
  doc.addRoot(slider);
  doc.onMessage("later", () => Promise.reject(new Error(SECRET)));
  doc.onMessage("text", () => {
    throw SECRET;
  });
  doc.onMessage("two", () => {
    throw new TypeError(SECRET);
  });
  doc.onMessage("two", () => {
    throw new RangeError(SECRET);
  });
}

interface Line {
  readonly message: string;
  readonly fields: LogFields;
}

/** A logger that keeps what is logged, and the lines that it would write. */
function recorder() {
  const lines: Line[] = [];
  const written: string[] = [];
  const writer = createLogger("debug", {
    write: (line) => void written.push(line),
  });
  const keep = (level: "debug" | "info" | "warn" | "error") =>
  (
    message: string,
    fields: LogFields = {},
  ) => {
    lines.push({ message, fields });
    writer[level](message, fields);
  };
  const logger = {
    debug: keep("debug"),
    info: keep("info"),
    warn: keep("warn"),
    error: keep("error"),
  };
  return { lines, written, logger };
}

function message(type: string) {
  return [{ kind: "MessageSent", msg_type: type, msg_data: null }];
}

async function failures(client: WireClient): Promise<string[]> {
  const { content } = await client.request("PULL-DOC-REQ");
  const model = { id: content.doc.roots[0]!.id };
  const texts = [];
  for (
    const events of [
      [{ kind: "ModelChanged", model, attr: "value", new: 5 }],
      message("later"),
      message("text"),
      message("two"),
    ]
  ) {
    const reply = await client.sendPatch(events);
    assertEquals(reply.header.msgtype, "ERROR");
    texts.push(reply.content.text as string);
  }
  return texts;
}

Deno.test("ERROR replies: in production no client reads what the application threw, but the id that the log has it under", async () => {
  for (const options of [{}, { sendTracebacks: false }] as ServerOptions[]) {
    const { lines, logger } = recorder();
    await using server = testServer(leaky, { ...options, logger });
    await using client = await connect(server, "s");
    for (const text of await failures(client)) {
      const [, id] =
        /^Internal error: the server's log has it as error ([\da-f]{8})$/
          .exec(text) ?? [];
      assert(id, text);
      const logged = lines.find(({ fields }) => fields.errorId === id);
      const { errors = [logged?.fields.error] } = Object(logged?.fields.error);
      for (const error of errors) assertMatch(`${error}`, /hunter2/);
    }
  }
});

Deno.test("ERROR replies: with dev, or sendTracebacks, they say what the application threw", async () => {
  for (const options of [{ dev: true }, { sendTracebacks: true }]) {
    await using server = testServer(leaky, options);
    await using client = await connect(server, "s");
    for (const text of await failures(client)) assertMatch(text, /hunter2/);
  }
});

Deno.test("ERROR replies: a client reads what is wrong with its own message", async () => {
  await using server = testServer(leaky);
  await using client = await connect(server, "s");
  const { content } = await client.request("PULL-DOC-REQ");
  const model = { id: content.doc.roots[0]!.id };
  const kind = "ModelChanged";
  const cases: [object[], RegExp][] = [
    [[{ kind: "Nonsense" }], /unknown patch event type 'Nonsense'/],
    [[{ kind, model, attr: "valeu", new: 5 }], /valeu/],
    [[{ kind, model, attr: "title", new: [{}, 5] }], /title/],
    [[{ kind, model: { id: "p9" }, attr: "value", new: 5 }], /p9/],
  ];
  for (const [events, expected] of cases) {
    const { header, content } = await client.sendPatch(events);
    assertEquals(header.msgtype, "ERROR");
    assertMatch(content.text as string, expected);
  }
  const pushed = await client.request("PUSH-DOC", { doc: { title: 1 } });
  assertMatch(pushed.content.text as string, /needs a title and roots/);
});

Deno.test("ERROR replies: our client passes the id on", async () => {
  const { lines, logger } = recorder();
  await using server = testServer(leaky, { logger });
  const failed = Promise.withResolvers<Error>();
  await using session = await pullSession({
    url: server.url(),
    onError: failed.resolve,
  });
  session.document.selectOne(Slider)!.value = 5;
  const { message } = await failed.promise;
  const { errorId } = lines.find(({ fields }) => "errorId" in fields)!.fields;
  assertEquals(
    message,
    `The server failed to handle a change: Internal error: the server's log has it as error ${errorId}`,
  );
});

Deno.test("Log: a flood of bad patches is counted, not repeated", async () => {
  const { lines, logger } = recorder();
  await using server = testServer(leaky, { logger });
  {
    await using client = await connect(server, "s");
    for (let i = 0; i < 100; i++) {
      await client.sendPatch([{ kind: `Nonsense ${i}` }]);
    }
  }
  await using client = await connect(server, "s");
  await client.sendPatch(message("nobody listens"));
  const errors = lines.filter(({ message }) => message.startsWith("Error"));
  assertEquals(
    errors.map(({ fields }) => fields.occurrences),
    [...Array(10).fill(undefined), 20, 40, 80],
  );
  assertEquals(
    lines.filter(({ message }) => message.includes("not logged"))
      .map(({ message }) => message),
    ["87 more errors of a connection, not logged"],
  );
});

Deno.test("Log: an error of the application that repeats keeps its id, and others have theirs", async () => {
  const { lines, logger } = recorder();
  await using server = testServer((doc) => {
    let count = 0;
    doc.onMessage("same", () => {
      throw new Error("same");
    });
    doc.onMessage("other", () => {
      throw new Error(`other ${count++}`);
    });
  }, { logger });
  await using client = await connect(server, "s");
  const ids = async (type: string, times: number) => {
    const ids = new Set<string>();
    for (let i = 0; i < times; i++) {
      const { content } = await client.sendPatch(message(type));
      ids.add((content.text as string).slice(-8));
    }
    return ids;
  };
  const same = await ids("same", 50);
  assertEquals(same.size, 1);
  const others = await ids("other", 150);
  assert(others.size > 90 && others.size <= 100, `${others.size}`);
  const logged = new Set(lines.map(({ fields }) => fields.errorId));
  for (const id of [...same, ...others]) assert(logged.has(id), id);
  assert(lines.length < 150, `${lines.length} lines for 200 errors`);
});

const HOSTILE = `\x1b[31m\x9b2J\n2026-01-01T00:00:00.000Z Server stopped\r`;

Deno.test("Log and ERROR replies: what clients choose is escaped and cut [kinds, names, ids, reasons]", async () => {
  const { lines, written, logger } = recorder();
  const huge = `${HOSTILE}${"x".repeat(15_000_000)}`;
  await using server = testServer(leaky, { logger });
  const texts: string[] = [];
  {
    await using client = await connect(server, "s");
    for (
      const event of [
        { kind: huge },
        {
          kind: "RootAdded",
          model: { type: "object", name: huge, id: "a" },
        },
        { kind: "RootRemoved", model: { id: huge } },
        { kind: "TitleChanged", title: { [HOSTILE]: 1 } },
      ]
    ) {
      const { content } = await client.sendPatch([event]);
      texts.push(content.text as string);
    }
    client.close(3000, `\x1b[31m\nforged`);
  }
  await using last = await connect(server, "s");
  await last.request("SERVER-INFO-REQ");
  const closed = lines.filter(({ message }) => message.includes("reason="));
  assertEquals(
    closed.map(({ message }) => message),
    ["WebSocket connection closed: code=3000, reason=\\x1b[31m\\nforged"],
  );
  for (const text of [...texts, ...lines.map(({ message }) => message)]) {
    assert(text.length < 14_000, `${text.length} characters`);
    // deno-lint-ignore no-control-regex
    assert(!/[\x00-\x1f\x7f-\x9f]/.test(text), text.slice(0, 300));
  }
  for (const entry of written) {
    assert(entry.length < 100_000, `${entry.length} characters`);
    for (const line of entry.split("\n").slice(1)) assertMatch(line, /^[ }]/);
    // deno-lint-ignore no-control-regex
    assert(!/[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(entry), entry.slice(0, 300));
  }
});

Deno.test("ERROR replies: with sendTracebacks, what clients choose is escaped in the traceback, too", async () => {
  await using server = testServer(leaky, { sendTracebacks: true });
  await using client = await connect(server, "s");
  const { content } = await client.sendPatch([{ kind: HOSTILE }]);
  const traceback = content.traceback as string;
  assertMatch(traceback, /unknown patch event type/);
  // deno-lint-ignore no-control-regex
  assert(!/[\x00-\x09\x0b-\x1f\x7f-\x9f]/.test(traceback), traceback);
  for (const line of traceback.split("\n").slice(1)) assertMatch(line, /^[ }]/);
});

Deno.test("Log: no session id and no token stands in it, but a short hash", async () => {
  const { lines, written, logger } = recorder();
  const details: unknown[] = [];
  const id = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH";
  await using server = testServer({
    "/app": leaky,
    "/fails"() {
      throw new Error("fails");
    },
  }, { logger, onError: (_error, given) => void details.push(given) });
  {
    await using client = await connect(server, id, "/app");
    await failures(client);
    await client.sendPatch([{ kind: "Nonsense" }]);
  }
  const query = `?bokeh-session-id=${id}`;
  await (await fetch(server.url("/fails") + query)).body?.cancel();
  const all = written.join("\n") + JSON.stringify([lines, details]);
  assert(!all.includes(id.slice(0, 20)), all);
  const logId = shortHash(id);
  assertEquals(server.getSession("/app", id).logId, logId);
  assert(lines.some(({ fields }) => fields.session === logId));
});
