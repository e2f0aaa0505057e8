import { assertEquals, assertStrictEquals } from "@std/assert";
import packedFamilies from "../../../models/kinds/palettes.json" with {
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
} from "../../../plotting/mod.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

const FAMILIES = Object.keys(packedFamilies) as PaletteFamily[];

Deno.test(
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
  }),
);

Deno.test(
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
  }),
);

Deno.test(pythonTest("Palettes are made as by Python's functions", async () => {
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
}));
