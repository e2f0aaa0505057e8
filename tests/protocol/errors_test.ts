import { assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import { ProtocolError } from "../../protocol/protocol_error.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";
import type { MessageReceiverOptions } from "../../protocol/receiver_options.ts";

type Fragment = string | ArrayBuffer;

const HEADER = '{"msgid":"m1","msgtype":"PATCH-DOC","num_buffers":2}';
const CONTENT = '{"events":[]}';
const BYTES = new ArrayBuffer(4);

/** Sends fragments of which the last one is wrong. */
function failure(
  fragments: readonly Fragment[],
  options?: MessageReceiverOptions,
): ProtocolError {
  const receiver = new MessageReceiver(options);
  for (const fragment of fragments.slice(0, -1)) {
    assertEquals(receiver.push(fragment), undefined);
  }
  return assertThrows(
    () => receiver.push(fragments.at(-1) ?? ""),
    ProtocolError,
  );
}

function withHeader(header: string): Fragment[] {
  return [header, "{}", "{}"];
}

const PARSE = "server failed to parse a message";
const HANDLE = "server failed to handle a message";

const rows: readonly [
  name: string,
  fragments: Fragment[],
  code: number,
  reason: string,
][] = [
  [
    "a binary header",
    [BYTES],
    4001,
    "expected text fragment but received binary fragment for _HEADER",
  ],
  [
    "binary metadata",
    [HEADER, BYTES],
    4001,
    "expected text fragment but received binary fragment for _METADATA",
  ],
  [
    "binary content",
    [HEADER, "{}", BYTES],
    4001,
    "expected text fragment but received binary fragment for _CONTENT",
  ],
  [
    "a binary buffer header",
    [HEADER, "{}", CONTENT, BYTES],
    4001,
    "expected text fragment but received binary fragment for _BUFFER_HEADER",
  ],
  [
    "a text buffer payload",
    [HEADER, "{}", CONTENT, '{"id":"0"}', "{}"],
    4001,
    "expected binary fragment but received text fragment for _BUFFER_PAYLOAD",
  ],
  [
    "a binary second buffer header",
    [HEADER, "{}", CONTENT, '{"id":"0"}', BYTES, BYTES],
    4001,
    "expected text fragment but received binary fragment for _BUFFER_HEADER",
  ],
  ["a header that is not JSON", withHeader("{"), 4000, PARSE],
  ["an empty header", withHeader(""), 4000, PARSE],
  ["a header with NaN", withHeader('{"msgtype":"ACK","x":NaN}'), 4000, PARSE],
  ["a header that is an array", withHeader('["msgtype"]'), 4000, PARSE],
  ["a header that is null", withHeader("null"), 4000, PARSE],
  ["a header that is a number", withHeader("1"), 4000, PARSE],
  ["a header that is a string", withHeader('"msgtype"'), 4000, PARSE],
  [
    "a header without msgtype",
    withHeader('{"msgid":"m1"}'),
    4001,
    "No 'msgtype' in header",
  ],
  [
    "an unknown msgtype",
    withHeader('{"msgid":"m1","msgtype":"HELLO"}'),
    4000,
    PARSE,
  ],
  [
    "a msgtype that is a number",
    withHeader('{"msgid":"m1","msgtype":1}'),
    4000,
    PARSE,
  ],
  [
    "a msgtype that is null",
    withHeader('{"msgid":"m1","msgtype":null}'),
    4000,
    PARSE,
  ],
  [
    "metadata that is not JSON",
    [HEADER, "{]", CONTENT],
    4001,
    "metadata could not be decoded",
  ],
  [
    "content that is not JSON",
    [HEADER, "{}", "{]"],
    4001,
    "content could not be decoded",
  ],
  [
    "a buffer header that is a number",
    [HEADER, "{}", CONTENT, "0"],
    4001,
    "Malformed buffer header 0",
  ],
  [
    "a buffer header that is not JSON",
    [HEADER, "{}", CONTENT, "{"],
    4000,
    PARSE,
  ],
  [
    "a buffer header without keys",
    [HEADER, "{}", CONTENT, "{}"],
    4001,
    "Malformed buffer header {}",
  ],
  [
    "a buffer header with another key",
    [HEADER, "{}", CONTENT, '{"name":"0"}'],
    4001,
    'Malformed buffer header {"name":"0"}',
  ],
  [
    "a buffer header with a key too many",
    [HEADER, "{}", CONTENT, '{"id":"0",\n"x":1}'],
    4001,
    'Malformed buffer header {"id":"0", "x":1}',
  ],
  [
    "a buffer header with __proto__",
    [HEADER, "{}", CONTENT, '{"__proto__":{"id":"0"}}'],
    4001,
    'Malformed buffer header {"__proto__":{"id":"0"}}',
  ],
  [
    "a buffer id that is a number",
    [HEADER, "{}", CONTENT, '{"id":0}'],
    4001,
    'Malformed buffer header {"id":0}',
  ],
  [
    "a buffer header that is an array",
    [HEADER, "{}", CONTENT, '["id"]'],
    4001,
    'Malformed buffer header ["id"]',
  ],
  [
    "a buffer header that is null",
    [HEADER, "{}", CONTENT, "null"],
    4001,
    "Malformed buffer header null",
  ],
  [
    "a buffer id that occurs twice",
    [HEADER, "{}", CONTENT, '{"id":"0"}', BYTES, '{"id":"0"}'],
    4001,
    'Duplicate buffer header {"id":"0"}',
  ],
  [
    "a header without msgid",
    withHeader('{"msgtype":"PULL-DOC-REQ"}'),
    4000,
    HANDLE,
  ],
  [
    "a msgid that is a number",
    withHeader('{"msgid":1,"msgtype":"PULL-DOC-REQ"}'),
    4000,
    HANDLE,
  ],
  [
    "a msgid that is null",
    withHeader('{"msgid":null,"msgtype":"PULL-DOC-REQ"}'),
    4000,
    HANDLE,
  ],
];

for (const [name, fragments, code, reason] of rows) {
  Deno.test(`MessageReceiver refuses ${name}`, () => {
    const error = failure(fragments);
    assertEquals([error.code, error.reason], [code, reason]);
  });
}

for (const count of ["-1", "1.5", "1e16", '"1"', "null", "true", "[1]"]) {
  Deno.test(`MessageReceiver refuses num_buffers ${count}`, () => {
    const header =
      `{"msgid":"m1","msgtype":"PATCH-DOC","num_buffers":${count}}`;
    const error = failure(withHeader(header));
    assertEquals(error.code, 4001);
    assertEquals(error.message, `Invalid 'num_buffers' in header ${header}`);
  });
}

for (
  const type of ["ACK", "OK", "ERROR", "PULL-DOC-REPLY", "SERVER-INFO-REPLY"]
) {
  Deno.test(`MessageReceiver of a server refuses ${type}`, () => {
    const header = `{"msgid":"m1","msgtype":"${type}"}`;
    const error = failure([header, "{}", '{"a":1}']);
    assertEquals([error.code, error.reason], [
      4000,
      `Message '${type}' content: {"a":1} not expected on server`,
    ]);
  });
}

for (const type of ["PULL-DOC-REQ", "PUSH-DOC", "SERVER-INFO-REQ"]) {
  Deno.test(`MessageReceiver of a client refuses ${type}`, () => {
    const error = failure(withHeader(`{"msgid":"m1","msgtype":"${type}"}`), {
      role: "client",
    });
    assertEquals(
      error.reason,
      `Message '${type}' content: {} not expected on client`,
    );
  });
}

Deno.test("MessageReceiver of a client names its side", () => {
  assertEquals(
    failure(withHeader("{"), { role: "client" }).reason,
    "client failed to parse a message",
  );
});

Deno.test("MessageReceiver checks header, metadata, content, then who expects the type", () => {
  const unknown = '{"msgtype":"HELLO"}';
  const unexpected = '{"msgtype":"ACK"}';
  assertEquals(failure(["{", "{", "{"]).reason, PARSE);
  assertEquals(failure(["{}", "{", "{"]).reason, "No 'msgtype' in header");
  assertEquals(failure([unknown, "{", "{"]).reason, PARSE);
  assertEquals(
    failure([unexpected, "{", "{"]).reason,
    "metadata could not be decoded",
  );
  assertEquals(
    failure([unexpected, "{}", "{"]).reason,
    "content could not be decoded",
  );
  assertEquals(
    failure([unexpected, "{}", "{}"]).reason,
    "Message 'ACK' content: {} not expected on server",
  );
});

Deno.test("ProtocolError.message keeps the end that the close reason has no room for", () => {
  const content = JSON.stringify({ text: "é".repeat(10_000) });
  const error = failure(['{"msgid":"m1","msgtype":"ERROR"}', "{}", content]);
  assertEquals(error.message.endsWith("… not expected on server"), true);
  assertEquals(error.message.length < 300, true);
  assertEquals(
    error.reason,
    `Message 'ERROR' content: ${content.slice(0, 53)}`,
  );
  assertEquals(new TextEncoder().encode(error.reason).length, 122);
});

Deno.test("ProtocolError keeps the cause of a failure to parse", () => {
  assertInstanceOf(failure(withHeader("{")).cause, SyntaxError);
  assertInstanceOf(failure([HEADER, "{}", "{"]).cause, SyntaxError);
});
