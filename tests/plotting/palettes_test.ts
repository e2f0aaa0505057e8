import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import {
  divergingPalette,
  interpolatePalette,
  linearPalette,
  type Palette,
  type PaletteFamily,
  paletteOf,
  paletteSizes,
  varyAlphaPalette,
  viridis,
} from "../../plotting/mod.ts";

Deno.test("paletteOf() unpacks a palette once", () => {
  assertStrictEquals(paletteOf("Viridis256"), paletteOf("Viridis", 256));
  assertStrictEquals(paletteOf("Category10_4"), paletteOf("Category10", 4));
});

Deno.test("paletteOf() suggests the nearest name, or the sizes of the family", () => {
  const untyped = paletteOf as (name: string, size?: number) => Palette;
  const messages: [() => unknown, string][] = [
    [
      () => untyped("Virdis256"),
      'Cannot find palette "Virdis256": no such palette, did you mean "Viridis256"?',
    ],
    [
      () => untyped("Category103"),
      'Cannot find palette "Category103": no such palette, did you mean "Category10_3"?',
    ],
    [
      () => untyped("toString"),
      'Cannot find palette "toString": no such palette',
    ],
    [
      () => untyped("Viridis"),
      "Cannot find palette Viridis: the sizes of that family are 3, 4, 5, 6, 7, 8, 9, 10, 11, 256",
    ],
    [
      () => untyped("Set1", 12),
      "Cannot find palette Set1 of 12 colors: the sizes of that family are 3, 4, 5, 6, 7, 8, 9",
    ],
    [
      () => untyped("Spectrale", 3),
      'Cannot find palette "Spectrale": no such family, did you mean "Spectral"?',
    ],
    [
      () => paletteSizes("Set4" as PaletteFamily),
      'Cannot find palette "Set4": no such family, did you mean "Set1"?',
    ],
  ];
  for (const [fn, message] of messages) {
    assertEquals(assertThrows(fn, RangeError).message, message);
  }
});

Deno.test("divergingPalette() always has as many colors as asked for", () => {
  const [first, second] = [paletteOf("Reds9"), paletteOf("Blues9")];
  for (const n of [0, 1, 2, 3, 5, 7, 9]) {
    for (const midpoint of [0, 0.25, 0.5, 1]) {
      assertEquals(divergingPalette(first, second, n, midpoint).length, n);
    }
  }
});

Deno.test("Palette functions say which numbers and colors they take", () => {
  const palette = paletteOf("Viridis3");
  const refused: [() => unknown, ErrorConstructor, string][] = [
    [
      () => linearPalette(palette, 4),
      RangeError,
      "Cannot take 4 colors: the palette has 3",
    ],
    [() => viridis(257), RangeError, "Cannot take 257 colors"],
    [() => viridis(-1), RangeError, "Cannot take -1 colors"],
    [() => viridis(1.5), RangeError, "Cannot take 1.5 colors"],
    [() => interpolatePalette([], 3), RangeError, "it has no colors"],
    [() => interpolatePalette(palette, NaN), RangeError, "Cannot take NaN"],
    [
      () => interpolatePalette(["redd"], 2),
      TypeError,
      'Cannot read color: expected a name, #rrggbb, rgb(…) or hsl(…), received "redd"',
    ],
    [
      () => divergingPalette(palette, palette, 4, 2),
      RangeError,
      "midpoint must be from 0 to 1, received 2",
    ],
    [
      () => varyAlphaPalette("red", { startAlpha: -1 }),
      RangeError,
      "startAlpha must be from 0 to 255, received -1",
    ],
    [
      () => varyAlphaPalette("red", { endAlpha: NaN }),
      RangeError,
      "endAlpha must be from 0 to 255, received NaN",
    ],
    [
      () => varyAlphaPalette("red", { end_alpha: 3 } as object),
      TypeError,
      "Cannot create palette: unknown option end_alpha, did you mean endAlpha?",
    ],
    [
      () => varyAlphaPalette("red", { n: 0 }),
      RangeError,
      "n must be a positive integer, received 0",
    ],
  ];
  for (const [fn, type, message] of refused) assertThrows(fn, type, message);
});

Deno.test("varyAlphaPalette() of one color has the first alpha", () => {
  assertEquals(varyAlphaPalette("red", { n: 1, startAlpha: 16 }), [
    "#ff000010",
  ]);
});
