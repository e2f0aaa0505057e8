import {
  WMTSTileSource,
  type WMTSTileSourceAttributes,
} from "../models/mod.ts";
import { nearestName } from "../base/nearest_name.ts";
import type { TileProviderName } from "./data/tile_provider_names.ts";
import packed from "./data/tile_providers.json" with { type: "json" };

export type { TileProviderName };

/** Options for {@linkcode tileProvider}, including attributes of the source. */
export interface TileProviderOptions extends
  Omit<
    Partial<WMTSTileSourceAttributes>,
    "url" | "attribution" | "min_zoom" | "max_zoom"
  > {
  /**
   * Whether to use tiles with twice the resolution, if the provider has them.
   *
   * @default {false}
   */
  retina?: boolean;
  /** Your API key, if the provider needs one. */
  key?: string;
}

interface TileProvider {
  readonly name: string;
  readonly url: string;
  readonly attribution: string;
  readonly minZoom: number;
  readonly maxZoom: number;
}

let providers: ReadonlyMap<string, TileProvider> | undefined;

/**
 * Creates the source of map tiles of a provider.
 *
 * @param name The name of the provider, such as `"OpenStreetMap.Mapnik"`. As in
 * Python, case, spaces and punctuation do not matter, and it may end with `retina`.
 * @param options Resolution, key and attributes of the source.
 * @returns The source, with URL, attribution and zoom levels.
 * @throws {RangeError} If there is no such provider; the message suggests the nearest name.
 * @throws {TypeError} If the provider needs a key and none is given.
 *
 * @example
 * ```ts
 * import { TileRenderer } from "@bokeh-deno/server/models";
 * import { figure, tileProvider } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const map = figure({ x_axis_type: "mercator", y_axis_type: "mercator" });
 * const tile_source = tileProvider("OpenStreetMap.Mapnik");
 * map.renderers = [new TileRenderer({ tile_source })];
 * assertEquals(tile_source.max_zoom, 19);
 * ```
 */
export function tileProvider(
  name: TileProviderName | (string & Record<never, never>),
  options: TileProviderOptions = {},
): WMTSTileSource {
  const { retina = /\bretina$/i.test(name), key, ...attributes } = options;
  const provider = findProvider(name.replace(/\W*\bretina$/i, ""));
  return new WMTSTileSource({
    ...attributes,
    url: withKey(provider, key).replace("{r}", retina ? "@2x" : ""),
    attribution: provider.attribution,
    min_zoom: provider.minZoom,
    max_zoom: provider.maxZoom,
  });
}

function withKey({ name, url }: TileProvider, key: string | undefined): string {
  if (key !== undefined) return url.replace("{key}", encodeURIComponent(key));
  // CartoDB lists a key but does not require one.
  const without = name.startsWith("CartoDB.")
    ? url.replace("?key={key}", "")
    : url;
  if (!without.includes("{key}")) return without;
  throw new TypeError(
    `Cannot use tiles of ${name}: the provider needs a key; set the option key`,
  );
}

function findProvider(name: string): TileProvider {
  providers ??= readProviders();
  const provider = providers.get(simplified(name));
  if (provider !== undefined) return provider;
  const nearest = nearestName(simplified(name), providers.keys());
  const hint = nearest === undefined
    ? ""
    : `, did you mean "${providers.get(nearest)!.name}"?`;
  throw new RangeError(
    `Cannot find tile provider ${
      JSON.stringify(name)
    }: no such provider${hint}`,
  );
}

/**
 * Each provider is one string: name, lowest and highest zoom level, index of the
 * attribution, and the URL.
 */
function readProviders(): ReadonlyMap<string, TileProvider> {
  const all = packed.providers.map((line): TileProvider => {
    const [name = "", minZoom, maxZoom, attribution, ...url] = line.split(" ");
    return {
      name,
      url: url.join(" "),
      attribution: packed.attributions[Number(attribution)]!,
      minZoom: Number(minZoom),
      maxZoom: Number(maxZoom),
    };
  });
  const byName = new Map(all.map((each) => [simplified(each.name), each]));
  return byName.set("osm", byName.get("openstreetmapmapnik")!);
}

function simplified(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
