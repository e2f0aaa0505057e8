import { assert, assertEquals, assertThrows } from "@std/assert";
import { ProtocolError } from "../../protocol/protocol_error.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";

const HEADER = '{"msgid":"m1","msgtype":"PATCH-DOC"}';

/** More text than is taken without a look at its brackets. */
const FILL = JSON.stringify("x".repeat(20_000));

function receive(content: string, metadata = "{}"): unknown {
  const receiver = new MessageReceiver();
  receiver.push(HEADER);
  receiver.push(metadata);
  return receiver.push(content)?.content;
}

function nested(depth: number, open = "[", close = "]"): string {
  return `[${FILL},${open.repeat(depth - 1)}${close.repeat(depth - 1)}]`;
}

function assertTooDeep(content: string, metadata?: string): void {
  const error = assertThrows(() => receive(content, metadata), ProtocolError);
  assertEquals(error.code, 4001);
  assert(error.reason.endsWith("is nested more than 1024 levels deep"));
}

Deno.test("JSON may be nested 1024 levels deep, and not one more", () => {
  receive(nested(1024));
  assertTooDeep(nested(1025));
  assertTooDeep(`[${FILL},${'{"a":'.repeat(1024)}1${"}".repeat(1024)}]`);
  assertTooDeep("{}", nested(1025));
});

Deno.test("JSON that never ends its brackets is refused before it is parsed", () => {
  assertTooDeep("[".repeat(9_500_000));
});

Deno.test("Brackets side by side are no nesting", () => {
  const items = Array.from({ length: 10_000 }, () => [[], {}]);
  assertEquals(receive(JSON.stringify(items)), items);
});

Deno.test("Brackets in strings are no nesting, whatever is escaped before their quotes", () => {
  const brackets = "[".repeat(5000);
  const items = [
    FILL,
    brackets,
    `"${brackets}`,
    `\\"${brackets}`,
    `${brackets}\\`,
    `\\\\${brackets}"`,
    "",
    "\\",
  ];
  assertEquals(receive(JSON.stringify(items)), items);
  const keys = { [`"${brackets}\\`]: FILL, [brackets]: [] };
  assertEquals(receive(JSON.stringify(keys)), keys);
});

Deno.test("Nesting after a string that ends in a backslash counts", () => {
  const text = JSON.stringify([FILL, 'a"\\', "\\\\"]).slice(0, -1);
  assertTooDeep(`${text},${"[".repeat(1024)}`);
});
