import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import packedFamilies from "../../plotting/data/palettes.json" with {
  type: "json",
};
import {
  cividis,
  divergingPalette,
  gray,
  inferno,
  interpolatePalette,
  linearPalette,
  magma,
  type Palette,
  type PaletteFamily,
  type PaletteName,
  paletteOf,
  paletteSizes,
  plasma,
  turbo,
  varyAlphaPalette,
  viridis,
} from "../../plotting/mod.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";

const FAMILIES = Object.keys(packedFamilies) as PaletteFamily[];

pythonTest("paletteOf() knows all palettes of Python by name", async () => {
  const ours = FAMILIES.flatMap((family) =>
    paletteSizes(family).map((size) => {
      const separator = /\d/.test(family) ? "_" : "";
      const name = `${family}${separator}${size}` as PaletteName;
      assertStrictEquals(paletteOf(name), paletteOf(family, size));
      return [name, paletteOf(name)] as const;
    })
  );
  const theirs = await runPython(`
import json
from bokeh import palettes
print(json.dumps({
    name: getattr(palettes, name) for name in dir(palettes)
    if name[-1].isdigit() and isinstance(getattr(palettes, name), tuple)
}))
`) as Record<PaletteName, Palette>;
  assertEquals(Object.fromEntries(ours), theirs);
});

pythonTest("paletteSizes() are those of Python's families", async () => {
  const theirs = await runPython(`
import json
from bokeh.palettes import all_palettes
print(json.dumps({family: sorted(sizes) for family, sizes in all_palettes.items()}))
`) as Record<PaletteFamily, readonly number[]>;
  const ours = FAMILIES.map((family) =>
    [family, paletteSizes(family)] as const
  );
  assertEquals(Object.fromEntries(ours), {
    ...theirs,
    // These have names, but are in no list.
    Greys: [...theirs.Greys, 10, 11].sort((a, b) => a - b),
  });
});

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

pythonTest("Palettes are made as by Python's functions", async () => {
  const [viridis11, greys9] = [paletteOf("Viridis11"), paletteOf("Greys9")];
  const translucent = ["#ff000010", "#00ff0090", "rebeccapurple", "#abc"];
  const sizes = [0, 1, 2, 3, 5, 8, 11];
  const ours = [
    ...sizes.flatMap((n) => [
      magma(n),
      inferno(n),
      plasma(n),
      viridis(n),
      cividis(n),
      turbo(n),
      gray(n),
      linearPalette(viridis11, n),
      interpolatePalette(viridis11, n),
      interpolatePalette(translucent, n),
      interpolatePalette(["red"], n),
    ]),
    divergingPalette(viridis11, greys9, 6),
    divergingPalette(viridis11, greys9, 6, 0.25),
    divergingPalette(viridis11, greys9, 10, 0.9),
    varyAlphaPalette("blue"),
    varyAlphaPalette("blue", { startAlpha: 100, endAlpha: 50 }),
    varyAlphaPalette("#ff0000aa"),
    varyAlphaPalette("#aabbccdd", { n: 3, startAlpha: 10, endAlpha: 20 }),
    varyAlphaPalette("#abc", { n: 4 }),
    varyAlphaPalette("red", { n: 5, startAlpha: 255, endAlpha: 0 }),
  ];
  const theirs = await runPython(`
import json
from bokeh.palettes import *
from bokeh.palettes import interp_palette, varying_alpha_palette as vary, Viridis11, Greys9
mixed = ["#ff000010", "#00ff0090", "rebeccapurple", "#abc"]
made = []
for n in [0, 1, 2, 3, 5, 8, 11]:
    made += [f(n) for f in (magma, inferno, plasma, viridis, cividis, turbo, gray)]
    made += [linear_palette(Viridis11, n)]
    made += [interp_palette(p, n) for p in (Viridis11, mixed, ["red"])]
made += [
    diverging_palette(Viridis11, Greys9, 6),
    diverging_palette(Viridis11, Greys9, 6, 0.25),
    diverging_palette(Viridis11, Greys9, 10, 0.9),
    vary("blue"), vary("blue", None, 100, 50), vary("#ff0000aa"),
    vary("#aabbccdd", 3, 10, 20), vary("#abc", 4), vary("red", 5, 255, 0),
]
print(json.dumps(made))
`);
  assertEquals(ours, theirs as typeof ours);
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
      "Cannot take 4 colors: the number must be an integer from 0, up to the 3 colors of the palette",
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
      "Cannot make palette: unknown option end_alpha, did you mean endAlpha?",
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
