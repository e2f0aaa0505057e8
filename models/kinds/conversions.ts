import { isPlainObject } from "../../base/records.ts";
import { isTypedArray } from "../columns/arrays.ts";
import { isInstanceOf, modelClass } from "../registry.ts";
import { hexColor } from "./_colors.ts";
import { colorsOf, isPaletteName, paletteOf } from "./palettes.ts";
import { Value } from "./spec_values.ts";

/** The model that is given a value. */
export interface ConversionTarget {
  /** The property that is set. */
  readonly name: string;
  /** The wire name of the model. */
  readonly type: string;
  /** Whether the constructor of the model is done. */
  readonly isConstructed: boolean;
  /** The present value of the property. */
  current(): unknown;
}

/** What a property takes beyond its kind, as Python's does. */
export interface Conversion {
  /** The TypeScript type of what it takes, for the generated classes. */
  readonly type: string;
  /** What is read, if the kind has a type that never remains. */
  readonly read?: string;
  /** The same in words, for error messages. */
  readonly words: string;
  /** Whether it only concerns a property that has been set. */
  readonly whenSet?: boolean;
  /** Converts a value; returns what is not concerned as it is. */
  convert(value: unknown, target: ConversionTarget): unknown;
}

const TICKS: Conversion = {
  type: "p.Numbers",
  words: "an array of numbers",
  convert: (value) =>
    isTypedArray(value) || Array.isArray(value) && value.every(isTick)
      ? make("FixedTicker", { ticks: value, minor_ticks: [] })
      : value,
};

const BOXES: Conversion = {
  type: "readonly UIElement[]",
  words: "an array of models",
  convert: (value) =>
    each(value, (child) => isModel(child) ? { child } : child),
};

const EDGE: Conversion = {
  type: "null",
  words: "null for the edge of the frame",
  convert: (value, { name }) =>
    value === null ? make("Node", { target: "frame", symbol: name }) : value,
};

const MODIFIERS: Conversion = {
  type: "string",
  words: 'keys such as "ctrl+shift"',
  convert(value) {
    if (typeof value !== "string") return value;
    const keys = value.split("+").map((key) => key.trim()).filter(Boolean);
    return Object.fromEntries(keys.map((key) => [key, true]));
  },
};

// JavaScript makes strings of the keys of `{ 2: "February" }`, and BokehJS would
// look for numbers. Those of a categorical axis are factors.
const NUMBER_KEYS: Conversion = {
  type: "never",
  words: "",
  convert(value, { type }) {
    if (!isPlainObject(value) || type === "CategoricalAxis") return value;
    const keys = Object.keys(value);
    return keys.some(isNumber)
      ? new Map(
        keys.map((key) => [isNumber(key) ? Number(key) : key, value[key]]),
      )
      : value;
  },
};

/**
 * What properties take beyond their kinds when application code sets them: by model
 * and property, also for the models that inherit it. Values of clients are not
 * converted, since the client would not know what they became.
 */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  "Axis.major_label_overrides": NUMBER_KEYS,
  "Axis.ticker": TICKS,
  "Grid.ticker": TICKS,
  "BaseBar.major_label_overrides": NUMBER_KEYS,
  "BaseColorBar.major_label_overrides": NUMBER_KEYS,
  "StaticLayoutProvider.graph_layout": NUMBER_KEYS,
  "BaseColorBar.ticker": TICKS,
  "BaseBar.ticker": TICKS,
  "BoxAnnotation.left": EDGE,
  "BoxAnnotation.right": EDGE,
  "BoxAnnotation.top": EDGE,
  "BoxAnnotation.bottom": EDGE,
  "BoxAnnotation.handles": {
    type: "AreaVisuals",
    words: "an AreaVisuals model",
    convert: (value) =>
      isInstanceOf(value, "AreaVisuals")
        ? make("BoxInteractionHandles", { all: value })
        : value,
  },
  "ColorPicker.color": { type: "never", words: "", convert: hexColor },
  "ColorMapper.palette": {
    type: "p.PaletteName",
    words: "the name of a palette",
    convert: (value) =>
      typeof value === "string" ? paletteOf(value as "Viridis256") : value,
  },
  "Image.color_mapper": {
    type: "p.PaletteName | readonly p.Color[]",
    words: "a palette or its name",
    convert: (value) =>
      typeof value === "string" && isPaletteName(value) || Array.isArray(value)
        ? make("LinearColorMapper", { palette: colorsOf(value) })
        : value,
  },
  "HBox.children": BOXES,
  "VBox.children": BOXES,
  "HoverTool.tooltips": {
    type: "Readonly<Record<string, string>> | ReadonlyMap<string, string>",
    words: "an object of strings",
    convert: (value) =>
      value instanceof Map
        ? [...value]
        : isPlainObject(value)
        ? Object.entries(value)
        : value,
  },
  "Legend.items": {
    type:
      "readonly (LegendItem | readonly [label: string, renderers: readonly GlyphRenderer[]])[]",
    words: "pairs of a label and renderers",
    convert: (value) =>
      pairs(value, (label, renderers) => ({
        type: "LegendItem",
        attributes: { label, renderers },
      })),
  },
  "LegendItem.label": {
    type: "never",
    words: "",
    // As in Python: the text of a new item, the column of an existing one.
    convert: (value, { isConstructed }) =>
      typeof value === "string" && !isConstructed ? new Value(value) : value,
  },
  "Plot.title": {
    type: "string",
    read: "Title | null",
    words: "a string",
    convert(value, { current }) {
      if (typeof value !== "string") return value;
      const title = current();
      if (!isInstanceOf(title, "Title")) return make("Title", { text: value });
      // BokehJS has made the view of this one, and makes none of another.
      (title as Settable).set("text", value);
      return title;
    },
  },
  "Select.options": {
    type: "never",
    words: "",
    convert: (value) => each(value, (option) => option === null ? "" : option),
  },
  "TileSource.extra_url_vars": {
    type: "Readonly<Record<string, unknown>>",
    words: "any values",
    // BokehJS puts them into the URL as strings.
    convert: (value) =>
      isPlainObject(value)
        ? Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, String(item)]),
        )
        : value,
  },
  "Tabs.tabs": {
    type: "readonly (TabPanel | readonly [title: string, child: UIElement])[]",
    words: "pairs of a title and a model",
    convert: (value) =>
      pairs(value, (title, child) => ({
        type: "TabPanel",
        attributes: { title, child },
      })),
  },
  "TapTool.modifiers": MODIFIERS,
  "WheelPanTool.modifiers": MODIFIERS,
  "WheelZoomTool.modifiers": MODIFIERS,
  "WheelZoomTool.hit_test_behavior": {
    type: '"group_by_name" | readonly (readonly DataRenderer[])[]',
    words: '"group_by_name" or groups of renderers',
    convert(value) {
      if (value === "group_by_name") return make("GroupByName", {});
      return Array.isArray(value) && value.every(Array.isArray)
        ? make("GroupByModels", { groups: value })
        : value;
    },
  },
};

/** A model: its class would make a circle of imports. */
interface Settable {
  set(name: string, value: unknown): void;
}

function make(name: string, attributes: object): object {
  const constructor = modelClass(name) as unknown as new (
    attributes: object,
  ) => object;
  return new constructor(attributes);
}

function isModel(value: unknown): boolean {
  return isInstanceOf(value, "Model");
}

function isNumber(key: string): boolean {
  return String(Number(key)) === key;
}

function isTick(value: unknown): boolean {
  return typeof value === "number" || value instanceof Date;
}

function each(value: unknown, convert: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(convert) : value;
}

/** Makes models of the pairs in an array. */
function pairs(
  value: unknown,
  describe: (
    first: unknown,
    second: unknown,
  ) => { type: string; attributes: object },
): unknown {
  return each(value, (item) => {
    if (!Array.isArray(item) || item.length !== 2) return item;
    const { type, attributes } = describe(item[0], item[1]);
    return make(type, attributes);
  });
}
