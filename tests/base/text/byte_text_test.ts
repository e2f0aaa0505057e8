import { assertEquals } from "@std/assert";
import { byteText } from "../../../base/text/byte_text.ts";

Deno.test("byteText() rounds to three digits, and takes the unit that this needs", () => {
  const KIBIBYTE = 1024;
  const texts: readonly (readonly [number, string])[] = [
    [0, "0 B"],
    [1023, "1023 B"],
    [1536, "1.5 KiB"],
    [99.96 * KIBIBYTE, "100 KiB"],
    [1023.9 * KIBIBYTE, "1 MiB"],
    [KIBIBYTE ** 3, "1 GiB"],
    [5000 * KIBIBYTE ** 4, "5000 TiB"],
  ];
  assertEquals(
    texts.map(([bytes]) => byteText(bytes)),
    texts.map(([, text]) => text),
  );
  assertEquals([0, 1, 2].map((bytes) => byteText(bytes, "bytes")), [
    "0 bytes",
    "1 byte",
    "2 bytes",
  ]);
});
