// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import { Renderer, type RendererAttributes } from "./renderers.ts";

/** The properties of {@linkcode TileSource}. */
export interface TileSourceAttributes extends ModelAttributes {
  /** `Str`, default `""`. */
  url: string;
  /** `Float`, default `256`. */
  tile_size: number;
  /** `Float`, default `1`. */
  pixel_ratio: number;
  /** `Float`, default `30`. */
  max_zoom: number;
  /** `Float`, default `0`. */
  min_zoom: number;
  /** `Dict(Str)`, default `{"type":"map"}`. */
  extra_url_vars: Readonly<Record<string, string>>;
  /** `Str`, default `""`. */
  attribution: string;
  /** `Float`, no default. */
  x_origin_offset: number;
  /** `Float`, no default. */
  y_origin_offset: number;
  /** `Nullable(Float)`, default `null`. */
  initial_resolution: number | null;
}
/** The properties that every {@linkcode TileSource} has. */
export interface TileSource extends TileSourceAttributes {}
/** BokehJS model `TileSource`, extends `Model`. */
export class TileSource extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TileSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MercatorTileSource}. */
export interface MercatorTileSourceAttributes extends TileSourceAttributes {
  /** `Bool`, default `false`. */
  snap_to_zoom: boolean;
  /** `Bool`, default `true`. */
  wrap_around: boolean;
}
/** The properties that every {@linkcode MercatorTileSource} has. */
export interface MercatorTileSource extends MercatorTileSourceAttributes {}
/** BokehJS model `MercatorTileSource`, extends `TileSource`. */
export class MercatorTileSource extends TileSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MercatorTileSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BBoxTileSource}. */
export interface BBoxTileSourceAttributes extends MercatorTileSourceAttributes {
  /** `Bool`, default `false`. */
  use_latlon: boolean;
}
/** The properties that every {@linkcode BBoxTileSource} has. */
export interface BBoxTileSource extends BBoxTileSourceAttributes {}
/** BokehJS model `BBoxTileSource`, extends `MercatorTileSource`. */
export class BBoxTileSource extends MercatorTileSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BBoxTileSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode QUADKEYTileSource}. */
export type QUADKEYTileSourceAttributes = MercatorTileSourceAttributes;
/** BokehJS model `QUADKEYTileSource`, extends `MercatorTileSource`. */
export class QUADKEYTileSource extends MercatorTileSource {}

/** The properties of {@linkcode TMSTileSource}. */
export type TMSTileSourceAttributes = MercatorTileSourceAttributes;
/** BokehJS model `TMSTileSource`, extends `MercatorTileSource`. */
export class TMSTileSource extends MercatorTileSource {}

/** The properties of {@linkcode TileRenderer}. */
export interface TileRendererAttributes extends RendererAttributes {
  /** `Float`, default `1`. */
  alpha: number;
  /** `Bool`, default `true`. */
  smoothing: boolean;
  /** `Ref(TileSource)`, default `{"type":"object","name":"WMTSTileSource"}`. */
  tile_source: TileSource;
  /** `Bool`, default `true`. */
  render_parents: boolean;
}
/** The properties that every {@linkcode TileRenderer} has. */
export interface TileRenderer extends TileRendererAttributes {}
/** BokehJS model `TileRenderer`, extends `Renderer`. */
export class TileRenderer extends Renderer {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TileRendererAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode WMTSTileSource}. */
export type WMTSTileSourceAttributes = MercatorTileSourceAttributes;
/** BokehJS model `WMTSTileSource`, extends `MercatorTileSource`. */
export class WMTSTileSource extends MercatorTileSource {}

registerModels({
  TileSource,
  MercatorTileSource,
  BBoxTileSource,
  QUADKEYTileSource,
  TMSTileSource,
  TileRenderer,
  WMTSTileSource,
});
