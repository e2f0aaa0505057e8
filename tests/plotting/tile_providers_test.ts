import { assertEquals, assertThrows } from "@std/assert";
import packed from "../../plotting/data/tile_providers.json" with {
  type: "json",
};
import { tileProvider } from "../../plotting/mod.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";

/** What Python's Bokeh does with the name of a provider, without downloading anything. */
const ADD_TILES = `
import json, sys, warnings
import xyzservices
from bokeh.plotting import figure
warnings.simplefilter("ignore")

def source(name, retina, key):
    provider = xyzservices.providers.query_name(name)
    for field, value in list(provider.items()):
        if key and isinstance(value, str) and value.startswith("<insert"):
            provider[field] = key
    try:
        tiles = figure().add_tile(provider, retina=retina).tile_source
    except ValueError as error:
        return "needs a key" if "Token" in str(error) else str(error)
    return [tiles.url, tiles.attribution, tiles.min_zoom, tiles.max_zoom]

print(json.dumps([source(*case) for case in json.loads(sys.argv[1])]))
`;

const NAMES = packed.providers.map((line) => line.split(" ")[0]!);

pythonTest("tileProvider() makes the sources that Python makes", async () => {
  const cases = NAMES.flatMap((name) => [
    [name, false, null],
    [name, true, null],
    [name, false, "my-key"],
  ]) as [string, boolean, string | null][];
  const ours = cases.map(([name, retina, key]) => {
    try {
      const { url, attribution, min_zoom, max_zoom } = tileProvider(name, {
        retina,
        key: key ?? undefined,
      });
      return [url, attribution, min_zoom, max_zoom];
    } catch (error) {
      return String(error).includes("needs a key") ? "needs a key" : error;
    }
  });
  const theirs = await runPython(ADD_TILES, { args: [JSON.stringify(cases)] });
  assertEquals(ours, theirs);
});

Deno.test("tileProvider() does not mind case, spaces and punctuation", () => {
  const url = "https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}.png";
  for (
    const name of ["CartoDB Positron", "CARTODBPOSITRON", "cartodb_positron"]
  ) {
    assertEquals(tileProvider(name).url, url);
  }
  assertEquals(
    tileProvider("CartoDB Positron retina").url,
    url.replace(".png", "@2x.png"),
  );
  assertEquals(
    tileProvider("osm").url,
    tileProvider("OpenStreetMap.Mapnik").url,
  );
});

Deno.test("tileProvider() passes attributes of the source on", () => {
  const source = tileProvider("Esri.WorldImagery", {
    wrap_around: false,
    extra_url_vars: { a: "b" },
  });
  assertEquals(source.type, "WMTSTileSource");
  assertEquals(source.wrap_around, false);
  assertEquals({ ...source.extra_url_vars }, { a: "b" });
});

Deno.test("tileProvider() suggests the nearest name, and says where a key is needed", () => {
  assertThrows(
    () => tileProvider("CartoDB Positrom"),
    RangeError,
    'Cannot find tile provider "CartoDB Positrom": no such provider, did you mean "CartoDB.Positron"?',
  );
  assertThrows(
    () => tileProvider("constructor"),
    RangeError,
    'Cannot find tile provider "constructor": no such provider',
  );
  assertThrows(
    () => tileProvider("Jawg.Streets"),
    TypeError,
    "Cannot use tiles of Jawg.Streets: the provider needs a key, give it as option key",
  );
});
