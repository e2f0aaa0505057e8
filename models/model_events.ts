import type { Model } from "./model.ts";

/** An event that a client reports for a model (spec 4.9). */
export interface ModelEvent {
  /** The name of the event. */
  readonly name: string;
  /** The model, or `null` for an event of the document. */
  readonly model: Model | null;
  /** The other values that the event carries. */
  readonly [value: string]: unknown;
}

/** The modifier keys that were held down. */
export interface KeyModifiers {
  /** Shift. */
  readonly shift: boolean;
  /** Control. */
  readonly ctrl: boolean;
  /** Alt. */
  readonly alt: boolean;
}

/** An event with a position. */
export interface PointEvent extends ModelEvent {
  /** Horizontal position in screen units (CSS pixels). */
  readonly sx: number;
  /** Vertical position in screen units (CSS pixels). */
  readonly sy: number;
  /** Horizontal position in data units. */
  readonly x: number;
  /** Vertical position in data units. */
  readonly y: number;
  /** The modifier keys that were held down. */
  readonly modifiers: KeyModifiers;
}

/** A drag. */
export interface PanEvent extends PointEvent {
  /** Horizontal movement in screen units. */
  readonly delta_x: number;
  /** Vertical movement in screen units. */
  readonly delta_y: number;
}

/** A scroll of the mouse wheel. */
export interface WheelEvent extends PointEvent {
  /** How far it scrolled. */
  readonly delta: number;
}

/** A pinch. */
export interface PinchEvent extends PointEvent {
  /** The factor. */
  readonly scale: number;
}

/** A rotation. */
export interface RotateEvent extends PointEvent {
  /** The angle in degrees. */
  readonly rotation: number;
}

/** A click on one item of a menu, dropdown or legend. */
export interface ItemEvent extends ModelEvent {
  /** The item. */
  readonly item: unknown;
}

/** Enter was pressed in a text field. */
export interface ValueSubmitEvent extends ModelEvent {
  /** The text. */
  readonly value: string;
}

/** The ranges of a plot changed. */
export interface RangesUpdateEvent extends ModelEvent {
  /** The start of the x-range. */
  readonly x0: number;
  /** The end of the x-range. */
  readonly x1: number;
  /** The start of the y-range. */
  readonly y0: number;
  /** The end of the y-range. */
  readonly y1: number;
}

/** The user drew a selection. */
export interface SelectionGeometryEvent extends ModelEvent {
  /** The shape in data and screen units. */
  readonly geometry: Readonly<Record<string, unknown>>;
  /** Whether the selection is finished. */
  readonly final: boolean;
}

/** The events that clients report, by name. */
export interface ModelEvents {
  /** A button was clicked. */
  button_click: ModelEvent;
  /** An axis was clicked. */
  axis_click: ModelEvent;
  /** A legend item was clicked. */
  legend_item_click: ItemEvent;
  /** A menu or dropdown item was clicked. */
  menu_item_click: ItemEvent;
  /** Enter was pressed in a text field. */
  value_submit: ValueSubmitEvent;
  /** Files were chosen. */
  file_input_change: ModelEvent;
  /** The plot was reset. */
  reset: ModelEvent;
  /** Interactive level-of-detail drawing began. */
  lodstart: ModelEvent;
  /** Interactive level-of-detail drawing ended. */
  lodend: ModelEvent;
  /** The ranges of a plot changed. */
  rangesupdate: RangesUpdateEvent;
  /** A selection was drawn. */
  selectiongeometry: SelectionGeometryEvent;
  /** A tap or click. */
  tap: PointEvent;
  /** A double tap or click. */
  doubletap: PointEvent;
  /** A long press. */
  press: PointEvent;
  /** The end of a long press. */
  pressup: PointEvent;
  /** The pointer moved. */
  mousemove: PointEvent;
  /** The pointer entered. */
  mouseenter: PointEvent;
  /** The pointer left. */
  mouseleave: PointEvent;
  /** A drag. */
  pan: PanEvent;
  /** The start of a drag. */
  panstart: PointEvent;
  /** The end of a drag. */
  panend: PointEvent;
  /** A pinch. */
  pinch: PinchEvent;
  /** The start of a pinch. */
  pinchstart: PointEvent;
  /** The end of a pinch. */
  pinchend: PointEvent;
  /** A rotation. */
  rotate: RotateEvent;
  /** The start of a rotation. */
  rotatestart: PointEvent;
  /** The end of a rotation. */
  rotateend: PointEvent;
  /** A scroll of the mouse wheel. */
  wheel: WheelEvent;
}

// A record, so that the compiler notices a missing name.
const NAMES: Readonly<Record<keyof ModelEvents, true>> = {
  button_click: true,
  axis_click: true,
  legend_item_click: true,
  menu_item_click: true,
  value_submit: true,
  file_input_change: true,
  reset: true,
  lodstart: true,
  lodend: true,
  rangesupdate: true,
  selectiongeometry: true,
  tap: true,
  doubletap: true,
  press: true,
  pressup: true,
  mousemove: true,
  mouseenter: true,
  mouseleave: true,
  pan: true,
  panstart: true,
  panend: true,
  pinch: true,
  pinchstart: true,
  pinchend: true,
  rotate: true,
  rotatestart: true,
  rotateend: true,
  wheel: true,
};

/** Whether clients report an event of that name for models; not so for events of documents and extensions. */
export function isModelEventName(name: string): boolean {
  return Object.hasOwn(NAMES, name);
}

/** The names of all events that clients report for models. */
export function modelEventNames(): string[] {
  return Object.keys(NAMES);
}

/** The name of an event; those of extensions are plain strings. */
export type EventName = keyof ModelEvents | (string & Record<never, never>);

/** A function that is called with an event. An async one holds the document's lock until it is done. */
export type EventCallback<N extends EventName = string> = (
  event: N extends keyof ModelEvents ? ModelEvents[N] : ModelEvent,
) => unknown;
