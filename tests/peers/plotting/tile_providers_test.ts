import { assertEquals } from "@std/assert";
import packed from "../../../plotting/data/tile_providers.json" with {
  type: "json",
};
import { tileProvider } from "../../../plotting/mod.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

/** What Python's Bokeh does with the name of a provider, without downloading anything. */
const ADD_TILES = `
import json, sys, warnings
import xyzservices
from bokeh.plotting import figure
warnings.simplefilter("ignore")
plot = figure()

def source(name, retina, key):
    provider = xyzservices.providers.query_name(name)
    for field, value in list(provider.items()):
        if key and isinstance(value, str) and value.startswith("<insert"):
            provider[field] = key
    try:
        tiles = plot.add_tile(provider, retina=retina).tile_source
    except ValueError as error:
        return "needs a key" if "Token" in str(error) else str(error)
    return [tiles.url, tiles.attribution, tiles.min_zoom, tiles.max_zoom]

print(json.dumps([source(*case) for case in json.loads(sys.argv[1])]))
`;

const NAMES = packed.providers.map((line) => line.split(" ")[0]!);

Deno.test(
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
    const theirs = await runPython(ADD_TILES, {
      args: [JSON.stringify(cases)],
    });
    assertEquals(ours, theirs);
  }),
);
