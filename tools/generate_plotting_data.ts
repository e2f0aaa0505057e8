/**
 * Makes `plotting/data` anew: the palettes and tile providers of Python's Bokeh
 * and of its package `xyzservices`. Needs Python with Bokeh, as some tests do.
 *
 * @module
 */

import { fromFileUrl } from "@std/path";
import { runPython } from "../tests/fixtures/peers/python.ts";

const FOLDER = new URL("../plotting/data/", import.meta.url);

const HEADER =
  "// Made by `deno run -A tools/generate_plotting_data.ts` from Python's Bokeh. Do not edit.\n";

/** What a provider of tiles needs to be known by. */
interface Provider {
  readonly name: string;
  readonly url: string;
  readonly attribution: string;
  readonly minZoom: number;
  readonly maxZoom: number;
}

const PALETTES = `
import json
import re
from bokeh import palettes

# The names of Greys10 and Greys11 are in no list.
families = {}
for name in dir(palettes):
    found = re.fullmatch(r"(.+?)_?(\\d+)", name)
    if found and found[1] in palettes.all_palettes and isinstance(getattr(palettes, name), tuple):
        families.setdefault(found[1], []).append(getattr(palettes, name))
print(json.dumps({family: sorted(each, key=len) for family, each in families.items()}))
`;

// Everything in a URL is filled in, but for the tile, the resolution and the key.
const PROVIDERS = `
import json
from xyzservices import TileProvider, providers

# Layers that a machine listed: far more than all other providers together.
LISTED = "GeoportailFrance."
NAMED = {LISTED + name for name in ("plan", "parcels", "orthos")}

def flat(bunch):
    for item in bunch.values():
        if isinstance(item, TileProvider):
            yield item
        else:
            yield from flat(item)

def url(provider):
    values = dict(provider)
    for name, value in provider.items():
        if isinstance(value, str) and value.startswith("<insert"):
            values[name] = "{key}"
    values.update(x="{x}", y="{y}", z="{z}", r="{r}", s=provider.get("subdomains", "abc")[0])
    return provider.url.format(**values)

print(json.dumps([
    dict(name=p.name, url=url(p), attribution=p.html_attribution,
         minZoom=p.get("min_zoom", 0), maxZoom=p.get("max_zoom", 30))
    for p in flat(providers) if not p.name.startswith(LISTED) or p.name in NAMED
]))
`;

type Palettes = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * The palettes by family: their sizes, whether their hexadecimal digits are
 * upper-case (A) or not (a), and all their colors as base64 of red, green and blue.
 */
function packPalettes(families: Palettes): Record<string, string> {
  const packed = Object.entries(families).map(([family, palettes]) => {
    const sizes = palettes.map(({ length }) => length);
    const colors = palettes.flat().join("");
    const letters = colors === colors.toUpperCase() ? "A" : "a";
    const bytes = Uint8Array.fromHex(colors.replaceAll("#", ""));
    return [family, `${sizes} ${letters} ${bytes.toBase64()}`];
  });
  return Object.fromEntries(packed);
}

/**
 * One text per provider: name, lowest and highest zoom level, index of the
 * attribution, and a URL with places for the tile ({z}, {x}, {y}), the resolution
 * ({r}) and a key ({key}). The attributions are HTML about where tiles come from.
 */
function packProviders(all: readonly Provider[]): object {
  const attributions = [...new Set(all.map((p) => p.attribution))];
  const providers = all.map(({ name, url, attribution, minZoom, maxZoom }) =>
    [name, minZoom, maxZoom, attributions.indexOf(attribution), url].join(" ")
  );
  return { attributions, providers };
}

// Types alone, in files of their own: they are not loaded when programs start.

function renderPaletteSizes(families: Palettes): string {
  const sizes = Object.entries(families).map(([family, palettes]) =>
    `  ${family}: ${palettes.map(({ length }) => length).join(" | ")};`
  );
  return `${HEADER}
/** The families of palettes, and of how many colors they have palettes. */
export type PaletteSizes = {
${sizes.join("\n")}
};
`;
}

function renderProviderNames(providers: readonly Provider[]): string {
  return `${HEADER}
/** The name of a provider of tiles. */
export type TileProviderName = ${unionOf(providers.map(({ name }) => name))};
`;
}

function unionOf(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ");
}

const palettes = await runPython(PALETTES) as Palettes;
const providers = await runPython(PROVIDERS) as readonly Provider[];
const files = {
  "palette_sizes.ts": renderPaletteSizes(palettes),
  "palettes.json": JSON.stringify(packPalettes(palettes)),
  "tile_provider_names.ts": renderProviderNames(providers),
  "tile_providers.json": JSON.stringify(packProviders(providers)),
};
for (const [name, text] of Object.entries(files)) {
  await Deno.writeTextFile(new URL(name, FOLDER), text);
}
const format = new Deno.Command(Deno.execPath(), {
  args: ["fmt", "--quiet", fromFileUrl(FOLDER)],
});
Deno.exit((await format.spawn().status).code);
