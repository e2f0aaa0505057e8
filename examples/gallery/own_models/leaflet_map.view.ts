/// <reference lib="dom" />
// Runs in the browser; Leaflet and its style sheet are bundled in.
// @ts-types="@types/leaflet"
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import type { ModelView } from "@bokeh-deno/server/models";
import type { LeafletMap } from "./leaflet_map.ts";

export function render({ model, el }: ModelView<LeafletMap>) {
  const place = el as HTMLElement;
  place.style.background = "#cfe8f5";
  const map = L.map(place, { attributionControl: false, zoomSnap: 0.25 });
  const islands = L.geoJSON(
    model.get("geojson") as Parameters<typeof L.geoJSON>[0],
    {
      style: (feature) => styleOf(feature?.properties.name),
      onEachFeature: (feature, layer) => {
        const { name } = feature.properties;
        layer.bindTooltip(name, { permanent: true, direction: "center" });
        layer.on("click", () => model.set("selected", name));
      },
    },
  ).addTo(map);

  function styleOf(name: string) {
    const isSelected = model.get("selected") === name;
    return {
      color: "#6b705c",
      weight: isSelected ? 4 : 1,
      fillColor: isSelected ? "#f4a261" : "#b7c99a",
      fillOpacity: 0.9,
    };
  }

  model.on(
    "change:selected",
    () => islands.setStyle((feature) => styleOf(feature?.properties.name)),
  );
  // The element gets its size after it is rendered.
  const sizes = new ResizeObserver(() => {
    map.invalidateSize();
    map.fitBounds(islands.getBounds(), { padding: [12, 12], animate: false });
  });
  sizes.observe(place);
  return () => {
    sizes.disconnect();
    map.remove();
  };
}
