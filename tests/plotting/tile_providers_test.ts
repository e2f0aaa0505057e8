import { assertEquals, assertThrows } from "@std/assert";
import { tileProvider } from "../../plotting/mod.ts";

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
    "Cannot use tiles of Jawg.Streets: the provider needs a key; set the option key",
  );
});
