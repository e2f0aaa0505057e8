// Made by `deno task generate` from BokehJS. Do not edit.

import { registerModels } from "../registry.ts";
import type { Range } from "./ranges.ts";
import type { Scale } from "./scales.ts";
import {
  StyledElement,
  type StyledElementAttributes,
  UIElement,
  type UIElementAttributes,
} from "./ui.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Canvas}. */
export interface CanvasAttributes extends UIElementAttributes {
  /** `Bool`, default `true`. */
  hidpi: boolean;
  /** `Enum[OutputBackend]`, default `"canvas"`. */
  output_backend: enums.OutputBackend;
}
/** The properties that every {@linkcode Canvas} has. */
export interface Canvas extends CanvasAttributes {}
/** BokehJS model `Canvas`, extends `UIElement`. */
export class Canvas extends UIElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CanvasAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CanvasPanel}. */
export interface CanvasPanelAttributes extends StyledElementAttributes {
  /** `Enum[Place]`, no default. */
  place: enums.Place;
  /** `Bool`, default `false`. */
  inner: boolean;
}
/** The properties that every {@linkcode CanvasPanel} has. */
export interface CanvasPanel extends CanvasPanelAttributes {}
/** Abstract base `CanvasPanel`, extends `StyledElement`. */
export abstract class CanvasPanel extends StyledElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CanvasPanelAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CartesianFrame}. */
export interface CartesianFrameAttributes extends CanvasPanelAttributes {
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  x_range: Range;
  /** `Ref(Range)`, default `{"type":"object","name":"DataRange1d"}`. */
  y_range: Range;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  x_scale: Scale;
  /** `Ref(Scale)`, default `{"type":"object","name":"LinearScale"}`. */
  y_scale: Scale;
  /** `Dict(Ref(Range))`, default `{"type":"map"}`. */
  extra_x_ranges: Readonly<Record<string, Range>>;
  /** `Dict(Ref(Range))`, default `{"type":"map"}`. */
  extra_y_ranges: Readonly<Record<string, Range>>;
  /** `Dict(Ref(Scale))`, default `{"type":"map"}`. */
  extra_x_scales: Readonly<Record<string, Scale>>;
  /** `Dict(Ref(Scale))`, default `{"type":"map"}`. */
  extra_y_scales: Readonly<Record<string, Scale>>;
  /** `Bool`, default `false`. */
  match_aspect: boolean;
  /** `Float`, default `1`. */
  aspect_scale: number;
}
/** The properties that every {@linkcode CartesianFrame} has. */
export interface CartesianFrame extends CartesianFrameAttributes {}
/** BokehJS model `CartesianFrame`, extends `CanvasPanel`. */
export class CartesianFrame extends CanvasPanel {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CartesianFrameAttributes>) {
    super(attributes);
  }
}

registerModels({
  Canvas,
  CanvasPanel,
  CartesianFrame,
});
