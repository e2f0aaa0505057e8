/**
 * A map with Leaflet, a library from npm that is bundled in: it needs no network.
 * Click an island, and the server shows what it knows of it.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { defineModel, Div, property } from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";

const LeafletMap = defineModel("gallery.LeafletMap", {
  geojson: property.any(null),
  selected: property.nullable(property.str()),
}, {
  view: new URL("./leaflet_map.view.ts", import.meta.url),
  changedByView: ["selected"],
});

export type LeafletMap = InstanceType<typeof LeafletMap>;

const ISLANDS = [
  { name: "Great Island", at: [0, 0], size: 2.2, people: 81_200 },
  { name: "Little Island", at: [4.6, 1.6], size: 0.8, people: 4_100 },
  { name: "Far Island", at: [3.9, -2], size: 1.1, people: 12_900 },
] as const;

export default function leafletMap(doc: Document): void {
  const map = new LeafletMap({
    geojson: { type: "FeatureCollection", features: ISLANDS.map(feature) },
    width: 720,
    height: 390,
  });
  const text = new Div({ text: "Click an island", width: 720 });
  map.onChange("selected", (_attr, _old, name) => {
    const island = ISLANDS.find((each) => each.name === name);
    text.text = island === undefined
      ? "Click an island"
      : `<b>${island.name}</b>: ${island.people.toLocaleString("en")} people`;
  });
  doc.addRoot(column(map, text));
  doc.title = "Map with Leaflet";
}

function feature({ name, at: [x, y], size }: typeof ISLANDS[number]): object {
  const random = new Random(name.length);
  const ring = Array.from({ length: 60 }, (_, i) => {
    const angle = i / 60 * 2 * Math.PI;
    const radius = size *
      (1 + 0.16 * Math.sin(3 * angle + x) + 0.03 * random.normal());
    return [x + 1.3 * radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return {
    type: "Feature",
    properties: { name },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
  };
}
