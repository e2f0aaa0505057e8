import { assertEquals } from "@std/assert";
import {
  CLOSE_GOING_AWAY,
  CLOSE_INTERNAL_ERROR,
  CLOSE_MESSAGE_TOO_BIG,
  CLOSE_NORMAL,
  CLOSE_PROTOCOL_ERROR,
  CLOSE_SERVER_ERROR,
  CLOSE_TRY_AGAIN_LATER,
  closeReason,
} from "../../protocol/close_codes.ts";
import { ProtocolError } from "../../protocol/protocol_error.ts";

Deno.test("closeReason() keeps a text of up to 123 bytes", () => {
  for (
    const text of [
      "",
      "closed",
      "a".repeat(123),
      "é".repeat(61) + "a",
      "€".repeat(41),
    ]
  ) {
    assertEquals(closeReason(text), text);
  }
});

Deno.test("closeReason() cuts between characters", () => {
  assertEquals(closeReason("a".repeat(124)), "a".repeat(123));
  assertEquals(closeReason("é".repeat(62)), "é".repeat(61));
  assertEquals(closeReason("a" + "€".repeat(41)), "a" + "€".repeat(40));
  assertEquals(closeReason("😀".repeat(31)), "😀".repeat(30));
  assertEquals(closeReason("a".repeat(122) + "😀"), "a".repeat(122));
});

Deno.test("closeReason() stays within 123 bytes for a text of any kind", () => {
  const encoder = new TextEncoder();
  for (const character of ["a", "é", "€", "😀", "\ud800", "a😀"]) {
    for (let length = 0; length < 200; length++) {
      const reason = closeReason(character.repeat(length));
      assertEquals(encoder.encode(reason).length <= 123, true);
      assertEquals(character.repeat(length).startsWith(reason), true);
    }
  }
});

Deno.test("Close codes are valid in RFC 6455", () => {
  assertEquals([
    CLOSE_NORMAL,
    CLOSE_GOING_AWAY,
    CLOSE_MESSAGE_TOO_BIG,
    CLOSE_SERVER_ERROR,
    CLOSE_TRY_AGAIN_LATER,
    CLOSE_INTERNAL_ERROR,
    CLOSE_PROTOCOL_ERROR,
  ], [1000, 1001, 1009, 1011, 1013, 4000, 4001]);
});

Deno.test("ProtocolError carries code, reason and cause", () => {
  const cause = new SyntaxError("x");
  const error = new ProtocolError(CLOSE_INTERNAL_ERROR, "b".repeat(200), {
    cause,
  });
  assertEquals(error.name, "ProtocolError");
  assertEquals(error.code, 4000);
  assertEquals(error.reason, "b".repeat(123));
  assertEquals(error.cause, cause);
});
