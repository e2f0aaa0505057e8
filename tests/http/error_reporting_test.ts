import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { shortHash } from "../../base/short_hash.ts";
import type { LogFields, Logger } from "../../base/logger.ts";
import type { ErrorDetails } from "../../http/options.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";
import { AppError, fails, strict } from "../fixtures/apps/failing_apps.ts";

/** A logger that keeps the errors. */
function recorder(): { logger: Logger; errors: [string, LogFields][] } {
  const errors: [string, LogFields][] = [];
  const logger: Logger = {
    debug() {},
    info() {},
    warn() {},
    error: (message, fields = {}) => void errors.push([message, fields]),
  };
  return { logger, errors };
}

Deno.test("An app that fails to build gives users an id, and the log the error under it", async () => {
  const { logger, errors } = recorder();
  await using server = testServer({ "/app": fails }, { logger });
  const response = await fetch(`${server.url("/app")}?bokeh-token=e30`);
  await response.body?.cancel();
  assertEquals(response.status, 403);
  const failed = await fetch(server.url("/app"));
  const html = await failed.text();
  assertEquals(failed.status, 500);
  assertStringIncludes(html, "500: Internal Server Error");
  assertNotMatch(html, /no data|error_reporting_test/);
  const [[message, fields] = []] = errors;
  assertEquals(message, "Error answering /app");
  assert(fields?.error instanceof AppError);
  assertStringIncludes(html, `this is error ${fields.errorId}.`);
});

Deno.test("In development the page shows message, stack and source lines, escaped", async () => {
  await using server = testServer({ "/app": fails }, { dev: true });
  const response = await fetch(server.url("/app"));
  const html = await response.text();
  assertEquals(response.status, 500);
  assertStringIncludes(html, "AppError: &lt;b&gt;no data&lt;/b&gt;");
  assertMatch(html, /<mark>.*throw new AppError\(&quot;&lt;b&gt;no data/);
  assertMatch(html, /failing_apps\.ts:\d+/);
});

Deno.test("A callback that throws is logged with session, model and property, and answered with ERROR", async () => {
  const { logger, errors } = recorder();
  const reported: [unknown, ErrorDetails][] = [];
  await using server = testServer(strict, {
    logger,
    onError: (error, details) => {
      reported.push([error, details]);
      throw new Error("in onError");
    },
  });
  await using client = await connect(server, "s");
  const pulled = await client.request("PULL-DOC-REQ");
  const [slider, button] = pulled.content.doc.roots;
  const model = { id: slider!.id };
  const kind = "ModelChanged";
  const reply = await client
    .sendPatch([{ kind, model, attr: "value", new: 5 }]);
  assertEquals(reply.header.msgtype, "ERROR");
  const [, errorId] = /has it as error (.*)$/.exec(reply.content.text!) ?? [];
  assertEquals(errorId, errors[0]![1].errorId);
  assertEquals(reply.content.traceback, null);
  const event = {
    type: "event",
    name: "button_click",
    values: { type: "map", entries: [["model", { id: button!.id }]] },
  };
  await client.sendPatch([
    { kind: "MessageSent", msg_type: "bokeh_event", msg_data: event },
  ]);
  await client.sendPatch([
    { kind: "MessageSent", msg_type: "ping", msg_data: null },
  ]);
  const seen = errors.filter(([message]) => message !== "Error in onError")
    .map(([message, { error, errorId, ...fields }]) => {
      assertMatch(`${errorId}`, /^[\da-f]{8}$/);
      return [message, `${error}`, fields];
    });
  const message = "Error handling PATCH-DOC";
  assertEquals(seen, [
    [message, "AppError: 5 is too much", {
      session: shortHash("s"),
      model: `Slider(${slider!.id})`,
      property: "value",
    }],
    [message, "AppError: later", {
      session: shortHash("s"),
      model: `Button(${button!.id})`,
      event: "button_click",
    }],
    [message, "AppError: pong", { session: shortHash("s"), event: "ping" }],
  ]);
  assertEquals(
    reported.map(([error, details]) => [details.message, `${error}`]),
    seen.map(([message, error]) => [message, error]),
  );
  assertEquals(errors.length, 6, "onError threw each time, which is logged");
  const { content } = await client.request("SERVER-INFO-REQ");
  assert(content.version_info, "the connection lives on");
});

Deno.test("A timer that throws is reported, too", async () => {
  const { promise, resolve } = Promise.withResolvers<ErrorDetails>();
  await using server = testServer(
    (doc) => {
      const reload = () => fails(doc);
      doc.addNextTickCallback(reload);
    },
    { onError: (_error, details) => resolve(details) },
  );
  await using _client = await connect(server, "s");
  assertEquals(await promise, {
    message: "Error thrown from next_tick callback reload",
    session: shortHash("s"),
  });
});

Deno.test("A periodic callback that fails again and again is logged ten times, then each time the number has doubled", async () => {
  const lines: unknown[] = [];
  const warnings: string[] = [];
  const often = Promise.withResolvers<void>();
  let runs = 0;
  const server = testServer((doc) => {
    doc.addPeriodicCallback(() => {
      if (++runs === 45) often.resolve();
      throw new Error("no data");
    }, 1);
  }, {
    logger: {
      debug() {},
      info() {},
      warn: (text) => void warnings.push(text),
      error: (text, fields) => void lines.push([text, fields?.occurrences]),
    },
  });
  await (await fetch(server.url("/?bokeh-session-id=s"))).body?.cancel();
  await often.promise;
  await server.stop();
  const text = "Error thrown from periodic callback of 1 ms";
  assertEquals(lines.slice(0, 12), [
    ...Array(10).fill([text, undefined]),
    [text, 20],
    [text, 40],
  ]);
  const unlogged = runs - lines.length;
  assertEquals(warnings, [`${unlogged} more errors of a session, not logged`]);
});

Deno.test("Each different error of a callback is logged", async () => {
  const seen: string[] = [];
  const enough = Promise.withResolvers<void>();
  let runs = 0;
  await using server = testServer((doc) => {
    doc.addPeriodicCallback(() => {
      if (++runs === 30) enough.resolve();
      throw new Error(`no data for day ${runs}`);
    }, 1);
  }, { onError: (error) => void seen.push(`${error}`) });
  await (await fetch(server.url("/"))).body?.cancel();
  await enough.promise;
  assertEquals(
    seen.slice(0, 29),
    Array.from({ length: 29 }, (_, i) => `Error: no data for day ${i + 1}`),
  );
});

Deno.test("In development ERROR replies carry the stack", async () => {
  await using server = testServer(strict, { dev: true });
  await using client = await connect(server, "s");
  const { content } = await client.request("PULL-DOC-REQ");
  const model = { id: content.doc.roots[0]!.id };
  const kind = "ModelChanged";
  const reply = await client
    .sendPatch([{ kind, model, attr: "value", new: 5 }]);
  assertMatch(reply.content.traceback ?? "", /failing_apps\.ts/);
});
