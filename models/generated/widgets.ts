// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Comparison } from "./comparisons.ts";
import {
  DOMElement,
  type DOMElementAttributes,
  type DOMNode,
  type HTML,
} from "./dom.ts";
import type { TickFormatter } from "./formatters.ts";
import { LayoutDOM, type LayoutDOMAttributes } from "./layouts.ts";
import type { CDSView, ColumnDataSource } from "./sources.ts";
import type { Icon, Tooltip } from "./ui.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Widget}. */
export type WidgetAttributes = LayoutDOMAttributes;
/** BokehJS model `Widget`, extends `LayoutDOM`. */
export class Widget extends LayoutDOM {}

/** The properties of {@linkcode Control}. */
export type ControlAttributes = WidgetAttributes;
/** Abstract base `Control`, extends `Widget`. */
export abstract class Control extends Widget {}

/** The properties of {@linkcode AbstractButton}. */
export interface AbstractButtonAttributes extends ControlAttributes {
  /** `Or(Ref(bokeh.models.dom.DOMNode), Str)`, default `"Button"`. */
  label: DOMNode | string;
  /** `Nullable(Ref(Icon))`, default `null`. */
  icon: Icon | null;
  /** `Enum[ButtonType]`, default `"default"`. */
  button_type: enums.ButtonType;
}
/** The properties that every {@linkcode AbstractButton} has. */
export interface AbstractButton extends AbstractButtonAttributes {}
/** BokehJS model `AbstractButton`, extends `Control`. */
export class AbstractButton extends Control {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AbstractButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OrientedControl}. */
export interface OrientedControlAttributes extends ControlAttributes {
  /** `Enum[Orientation]`, default `"horizontal"`. */
  orientation: enums.Orientation;
}
/** The properties that every {@linkcode OrientedControl} has. */
export interface OrientedControl extends OrientedControlAttributes {}
/** Abstract base `OrientedControl`, extends `Control`. */
export abstract class OrientedControl extends Control {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<OrientedControlAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AbstractSlider}. */
export interface AbstractSliderAttributes extends OrientedControlAttributes {
  /** `Nullable(Str)`, default `""`. */
  title: string | null;
  /** `Bool`, default `true`. */
  show_value: boolean;
  /** `Unknown`, no default. */
  value: unknown;
  /** `Unknown`, no default. */
  readonly value_throttled: unknown;
  /** `Enum("ltr", "rtl")`, default `"ltr"`. */
  direction: "ltr" | "rtl";
  /** `Bool`, default `true`. */
  tooltips: boolean;
  /** `Color`, default `"#e6e6e6"`. */
  bar_color: p.Color;
}
/** The properties that every {@linkcode AbstractSlider} has. */
export interface AbstractSlider extends AbstractSliderAttributes {}
/** Abstract base `AbstractSlider`, extends `OrientedControl`. */
export abstract class AbstractSlider extends OrientedControl {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AbstractSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode InputWidget}. */
export interface InputWidgetAttributes extends ControlAttributes {
  /** `Or(Str, Ref(bokeh.models.dom.HTML))`, default `""`. */
  title: string | HTML;
  /** `Nullable(Or(Str, Ref(Tooltip)))`, default `null`. */
  description: string | Tooltip | null;
}
/** The properties that every {@linkcode InputWidget} has. */
export interface InputWidget extends InputWidgetAttributes {}
/** BokehJS model `InputWidget`, extends `Control`. */
export class InputWidget extends Control {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<InputWidgetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextLikeInput}. */
export interface TextLikeInputAttributes extends InputWidgetAttributes {
  /** `Str`, default `""`. */
  value: string;
  /** `Str`, default `""`. */
  value_input: string;
  /** `Str`, default `""`. */
  placeholder: string;
  /** `Nullable(Int)`, default `null`. */
  max_length: number | null;
}
/** The properties that every {@linkcode TextLikeInput} has. */
export interface TextLikeInput extends TextLikeInputAttributes {}
/** Abstract base `TextLikeInput`, extends `InputWidget`. */
export abstract class TextLikeInput extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TextLikeInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextInput}. */
export interface TextInputAttributes extends TextLikeInputAttributes {
  /** `Nullable(Str)`, default `null`. */
  prefix: string | null;
  /** `Nullable(Str)`, default `null`. */
  suffix: string | null;
}
/** The properties that every {@linkcode TextInput} has. */
export interface TextInput extends TextInputAttributes {}
/** BokehJS model `TextInput`, extends `TextLikeInput`. */
export class TextInput extends TextLikeInput {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TextInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AutocompleteInput}. */
export interface AutocompleteInputAttributes extends TextInputAttributes {
  /** `List(Str)`, default `[]`. */
  completions: readonly string[];
  /** `NonNegative(Int)`, default `2`. */
  min_characters: number;
  /** `Nullable(Positive(Int))`, default `null`. */
  max_completions: number | null;
  /** `Bool`, default `true`. */
  case_sensitive: boolean;
  /** `Bool`, default `true`. */
  restrict: boolean;
  /** `Enum("starts_with", "includes")`, default `"starts_with"`. */
  search_strategy: "starts_with" | "includes";
}
/** The properties that every {@linkcode AutocompleteInput} has. */
export interface AutocompleteInput extends AutocompleteInputAttributes {}
/** BokehJS model `AutocompleteInput`, extends `TextInput`. */
export class AutocompleteInput extends TextInput {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AutocompleteInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RowAggregator}. */
export interface RowAggregatorAttributes extends ModelAttributes {
  /** `Str`, default `""`. */
  field_: string;
}
/** The properties that every {@linkcode RowAggregator} has. */
export interface RowAggregator extends RowAggregatorAttributes {}
/** Abstract base `RowAggregator`, extends `Model`. */
export abstract class RowAggregator extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RowAggregatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AvgAggregator}. */
export type AvgAggregatorAttributes = RowAggregatorAttributes;
/** BokehJS model `AvgAggregator`, extends `RowAggregator`. */
export class AvgAggregator extends RowAggregator {}

/** The properties of {@linkcode PickerBase}. */
export interface PickerBaseAttributes extends InputWidgetAttributes {
  /** `Enum[CalendarPosition]`, default `"auto"`. */
  position: enums.CalendarPosition;
  /** `Bool`, default `false`. */
  inline: boolean;
}
/** The properties that every {@linkcode PickerBase} has. */
export interface PickerBase extends PickerBaseAttributes {}
/** Abstract base `PickerBase`, extends `InputWidget`. */
export abstract class PickerBase extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PickerBaseAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseDatePicker}. */
export interface BaseDatePickerAttributes extends PickerBaseAttributes {
  /** `Nullable(Or(Ref(Date), Str, Float))`, default `null`. */
  min_date: Date | string | number | null;
  /** `Nullable(Or(Ref(Date), Str, Float))`, default `null`. */
  max_date: Date | string | number | null;
  /** `Nullable(List(Or(Or(Ref(Date), Str, Float), Tuple(Or(Ref(Date), Str, Float), Or(Ref(Date), Str, Float)), Struct(from: Or(Ref(Date), Str, Float), to: Or(Ref(Date), Str, Float)))))`, default `null`. */
  disabled_dates:
    | readonly (
      | Date
      | string
      | number
      | readonly [Date | string | number, Date | string | number]
      | {
        readonly from: Date | string | number;
        readonly to: Date | string | number;
      }
    )[]
    | null;
  /** `Nullable(List(Or(Or(Ref(Date), Str, Float), Tuple(Or(Ref(Date), Str, Float), Or(Ref(Date), Str, Float)), Struct(from: Or(Ref(Date), Str, Float), to: Or(Ref(Date), Str, Float)))))`, default `null`. */
  enabled_dates:
    | readonly (
      | Date
      | string
      | number
      | readonly [Date | string | number, Date | string | number]
      | {
        readonly from: Date | string | number;
        readonly to: Date | string | number;
      }
    )[]
    | null;
  /** `Str`, default `"Y-m-d"`. */
  date_format: string;
}
/** The properties that every {@linkcode BaseDatePicker} has. */
export interface BaseDatePicker extends BaseDatePickerAttributes {}
/** Abstract base `BaseDatePicker`, extends `PickerBase`. */
export abstract class BaseDatePicker extends PickerBase {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseDatePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseDatetimePicker}. */
export interface BaseDatetimePickerAttributes extends BaseDatePickerAttributes {
  /** `Positive(Int)`, default `1`. */
  hour_increment: number;
  /** `Positive(Int)`, default `1`. */
  minute_increment: number;
  /** `Positive(Int)`, default `1`. */
  second_increment: number;
  /** `Bool`, default `false`. */
  seconds: boolean;
  /** `Enum[Clock]`, default `"24h"`. */
  clock: enums.Clock;
}
/** The properties that every {@linkcode BaseDatetimePicker} has. */
export interface BaseDatetimePicker extends BaseDatetimePickerAttributes {}
/** Abstract base `BaseDatetimePicker`, extends `BaseDatePicker`. */
export abstract class BaseDatetimePicker extends BaseDatePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseDatetimePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseNumericalSlider}. */
export interface BaseNumericalSliderAttributes
  extends AbstractSliderAttributes {
  /** `Float`, no default. */
  start: number;
  /** `Float`, no default. */
  end: number;
  /** `Float`, default `1`. */
  step: number;
  /** `Or(Str, Ref(TickFormatter))`, no default. */
  format: string | TickFormatter;
}
/** The properties that every {@linkcode BaseNumericalSlider} has. */
export interface BaseNumericalSlider extends BaseNumericalSliderAttributes {}
/** Abstract base `BaseNumericalSlider`, extends `AbstractSlider`. */
export abstract class BaseNumericalSlider extends AbstractSlider {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BaseNumericalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CellFormatter}. */
export interface CellFormatterAttributes extends ModelAttributes {}
/** The properties that every {@linkcode CellFormatter} has. */
export interface CellFormatter extends CellFormatterAttributes {}
/** BokehJS model `CellFormatter`, extends `Model`. */
export class CellFormatter extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CellFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BooleanFormatter}. */
export interface BooleanFormatterAttributes extends CellFormatterAttributes {
  /** `Str`, default `"check"`. */
  icon: string;
}
/** The properties that every {@linkcode BooleanFormatter} has. */
export interface BooleanFormatter extends BooleanFormatterAttributes {}
/** BokehJS model `BooleanFormatter`, extends `CellFormatter`. */
export class BooleanFormatter extends CellFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BooleanFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Button}. */
export type ButtonAttributes = AbstractButtonAttributes;
/** BokehJS model `Button`, extends `AbstractButton`. */
export class Button extends AbstractButton {}

/** The properties of {@linkcode CategoricalSlider}. */
export interface CategoricalSliderAttributes extends AbstractSliderAttributes {
  /** `List(Str)`, no default. */
  categories: readonly string[];
  /** `Str`, no default. */
  value: string;
  /** `Str`, no default. */
  readonly value_throttled: string;
}
/** The properties that every {@linkcode CategoricalSlider} has. */
export interface CategoricalSlider extends CategoricalSliderAttributes {
  /** `Str`, no default. */
  value: string;
  /** `Str`, no default. */
  readonly value_throttled: string;
}
/** BokehJS model `CategoricalSlider`, extends `AbstractSlider`. */
export class CategoricalSlider extends AbstractSlider {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CategoricalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CellEditor}. */
export interface CellEditorAttributes extends ModelAttributes {}
/** The properties that every {@linkcode CellEditor} has. */
export interface CellEditor extends CellEditorAttributes {}
/** BokehJS model `CellEditor`, extends `Model`. */
export class CellEditor extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CellEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToggleInput}. */
export interface ToggleInputAttributes extends WidgetAttributes {
  /** `Bool`, default `false`. */
  active: boolean;
  /** `Str`, default `""`. */
  label: string;
}
/** The properties that every {@linkcode ToggleInput} has. */
export interface ToggleInput extends ToggleInputAttributes {}
/** Abstract base `ToggleInput`, extends `Widget`. */
export abstract class ToggleInput extends Widget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Checkbox}. */
export type CheckboxAttributes = ToggleInputAttributes;
/** BokehJS model `Checkbox`, extends `ToggleInput`. */
export class Checkbox extends ToggleInput {}

/** The properties of {@linkcode ToggleButtonGroup}. */
export interface ToggleButtonGroupAttributes extends OrientedControlAttributes {
  /** `List(Str)`, default `[]`. */
  labels: readonly string[];
  /** `Enum[ButtonType]`, default `"default"`. */
  button_type: enums.ButtonType;
}
/** The properties that every {@linkcode ToggleButtonGroup} has. */
export interface ToggleButtonGroup extends ToggleButtonGroupAttributes {}
/** Abstract base `ToggleButtonGroup`, extends `OrientedControl`. */
export abstract class ToggleButtonGroup extends OrientedControl {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleButtonGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CheckboxButtonGroup}. */
export interface CheckboxButtonGroupAttributes
  extends ToggleButtonGroupAttributes {
  /** `List(Int)`, default `[]`. */
  active: readonly number[];
}
/** The properties that every {@linkcode CheckboxButtonGroup} has. */
export interface CheckboxButtonGroup extends CheckboxButtonGroupAttributes {}
/** BokehJS model `CheckboxButtonGroup`, extends `ToggleButtonGroup`. */
export class CheckboxButtonGroup extends ToggleButtonGroup {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CheckboxButtonGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CheckboxEditor}. */
export type CheckboxEditorAttributes = CellEditorAttributes;
/** BokehJS model `CheckboxEditor`, extends `CellEditor`. */
export class CheckboxEditor extends CellEditor {}

/** The properties of {@linkcode ToggleInputGroup}. */
export interface ToggleInputGroupAttributes extends ControlAttributes {
  /** `List(Str)`, default `[]`. */
  labels: readonly string[];
  /** `Bool`, default `false`. */
  inline: boolean;
}
/** The properties that every {@linkcode ToggleInputGroup} has. */
export interface ToggleInputGroup extends ToggleInputGroupAttributes {}
/** Abstract base `ToggleInputGroup`, extends `Control`. */
export abstract class ToggleInputGroup extends Control {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleInputGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CheckboxGroup}. */
export interface CheckboxGroupAttributes extends ToggleInputGroupAttributes {
  /** `List(Int)`, default `[]`. */
  active: readonly number[];
}
/** The properties that every {@linkcode CheckboxGroup} has. */
export interface CheckboxGroup extends CheckboxGroupAttributes {}
/** BokehJS model `CheckboxGroup`, extends `ToggleInputGroup`. */
export class CheckboxGroup extends ToggleInputGroup {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CheckboxGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColorPicker}. */
export interface ColorPickerAttributes extends InputWidgetAttributes {
  /** `Color`, default `"#000000"`. */
  color: p.Color;
}
/** The properties that every {@linkcode ColorPicker} has. */
export interface ColorPicker extends ColorPickerAttributes {}
/** BokehJS model `ColorPicker`, extends `InputWidget`. */
export class ColorPicker extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColorPickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TableWidget}. */
export interface TableWidgetAttributes extends WidgetAttributes {
  /** `Ref(ColumnDataSource)`, default `{"type":"object","name":"ColumnDataSource"}`. */
  source: ColumnDataSource;
  /** `Ref(CDSView)`, default `{"type":"object","name":"CDSView"}`. */
  view: CDSView;
}
/** The properties that every {@linkcode TableWidget} has. */
export interface TableWidget extends TableWidgetAttributes {}
/** BokehJS model `TableWidget`, extends `Widget`. */
export class TableWidget extends Widget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TableWidgetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DataTable}. */
export interface DataTableAttributes extends TableWidgetAttributes {
  /** `Enum("fit_columns", "fit_viewport", "none", "force_fit", "ignore_viewport")`, default `"force_fit"`. */
  autosize_mode:
    | "fit_columns"
    | "fit_viewport"
    | "none"
    | "force_fit"
    | "ignore_viewport";
  /** `Bool`, default `false`. */
  auto_edit: boolean;
  /** `List(Ref(TableColumn))`, default `[]`. */
  columns: readonly TableColumn[];
  /** `Nullable(Bool)`, default `null`. */
  fit_columns: boolean | null;
  /** `Nullable(Int)`, default `null`. */
  frozen_columns: number | null;
  /** `Nullable(Int)`, default `null`. */
  frozen_rows: number | null;
  /** `Bool`, default `true`. */
  sortable: boolean;
  /** `Bool`, default `true`. */
  reorderable: boolean;
  /** `Bool`, default `false`. */
  editable: boolean;
  /** `Or(Bool, Enum("checkbox"))`, default `true`. */
  selectable: boolean | "checkbox";
  /** `Nullable(Int)`, default `0`. */
  index_position: number | null;
  /** `Str`, default `"#"`. */
  index_header: string;
  /** `Int`, default `40`. */
  index_width: number;
  /** `Bool`, default `true`. */
  scroll_to_selection: boolean;
  /** `Bool`, default `true`. */
  header_row: boolean;
  /** `Int`, default `25`. */
  row_height: number;
  /** `Bool`, default `true`. */
  multi_selectable: boolean;
}
/** The properties that every {@linkcode DataTable} has. */
export interface DataTable extends DataTableAttributes {}
/** BokehJS model `DataTable`, extends `TableWidget`. */
export class DataTable extends TableWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataTableAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DataCube}. */
export interface DataCubeAttributes extends DataTableAttributes {
  /** `List(Ref(GroupingInfo))`, default `[]`. */
  grouping: readonly GroupingInfo[];
  /** `Ref(ColumnDataSource)`, no default. */
  target: ColumnDataSource;
}
/** The properties that every {@linkcode DataCube} has. */
export interface DataCube extends DataCubeAttributes {}
/** BokehJS model `DataCube`, extends `DataTable`. */
export class DataCube extends DataTable {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataCubeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateEditor}. */
export type DateEditorAttributes = CellEditorAttributes;
/** BokehJS model `DateEditor`, extends `CellEditor`. */
export class DateEditor extends CellEditor {}

/** The properties of {@linkcode StringFormatter}. */
export interface StringFormatterAttributes extends CellFormatterAttributes {
  /** `FontStyleSpec`, default `{"type":"value","value":"normal"}`. */
  font_style: p.FontStyleSpec;
  /** `TextAlignSpec`, default `{"type":"value","value":"left"}`. */
  text_align: p.TextAlignSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  text_color: p.ColorSpec;
  /** `ColorSpec`, default `{"type":"value","value":null}`. */
  background_color: p.ColorSpec;
  /** `Str`, default `"NaN"`. */
  nan_format: string;
  /** `Str`, default `"(null)"`. */
  null_format: string;
}
/** The properties that every {@linkcode StringFormatter} has. */
export interface StringFormatter extends StringFormatterAttributes {}
/** BokehJS model `StringFormatter`, extends `CellFormatter`. */
export class StringFormatter extends CellFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StringFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateFormatter}. */
export interface DateFormatterAttributes extends StringFormatterAttributes {
  /** `Str`, default `"ISO-8601"`. */
  format: string;
}
/** The properties that every {@linkcode DateFormatter} has. */
export interface DateFormatter extends DateFormatterAttributes {}
/** BokehJS model `DateFormatter`, extends `StringFormatter`. */
export class DateFormatter extends StringFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DateFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatePicker}. */
export interface DatePickerAttributes extends BaseDatePickerAttributes {
  /** `Nullable(Or(Ref(Date), Str, Float))`, default `null`. */
  value: Date | string | number | null;
}
/** The properties that every {@linkcode DatePicker} has. */
export interface DatePicker extends DatePickerAttributes {}
/** BokehJS model `DatePicker`, extends `BaseDatePicker`. */
export class DatePicker extends BaseDatePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DatePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateRangePicker}. */
export interface DateRangePickerAttributes extends BaseDatePickerAttributes {
  /** `Nullable(Tuple(Or(Ref(Date), Str, Float), Or(Ref(Date), Str, Float)))`, default `null`. */
  value: readonly [Date | string | number, Date | string | number] | null;
}
/** The properties that every {@linkcode DateRangePicker} has. */
export interface DateRangePicker extends DateRangePickerAttributes {}
/** BokehJS model `DateRangePicker`, extends `BaseDatePicker`. */
export class DateRangePicker extends BaseDatePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DateRangePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumericalRangeSlider}. */
export interface NumericalRangeSliderAttributes
  extends BaseNumericalSliderAttributes {
  /** `Tuple(Float, Float)`, no default. */
  value: readonly [number, number];
  /** `Tuple(Float, Float)`, no default. */
  readonly value_throttled: readonly [number, number];
}
/** The properties that every {@linkcode NumericalRangeSlider} has. */
export interface NumericalRangeSlider extends NumericalRangeSliderAttributes {
  /** `Tuple(Float, Float)`, no default. */
  value: readonly [number, number];
  /** `Tuple(Float, Float)`, no default. */
  readonly value_throttled: readonly [number, number];
}
/** Abstract base `NumericalRangeSlider`, extends `BaseNumericalSlider`. */
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumericalRangeSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateRangeSlider}. */
export type DateRangeSliderAttributes = NumericalRangeSliderAttributes;
/** BokehJS model `DateRangeSlider`, extends `NumericalRangeSlider`. */
export class DateRangeSlider extends NumericalRangeSlider {}

/** The properties of {@linkcode NumericalSlider}. */
export interface NumericalSliderAttributes
  extends BaseNumericalSliderAttributes {
  /** `Float`, no default. */
  value: number;
  /** `Float`, no default. */
  readonly value_throttled: number;
}
/** The properties that every {@linkcode NumericalSlider} has. */
export interface NumericalSlider extends NumericalSliderAttributes {
  /** `Float`, no default. */
  value: number;
  /** `Float`, no default. */
  readonly value_throttled: number;
}
/** Abstract base `NumericalSlider`, extends `BaseNumericalSlider`. */
export abstract class NumericalSlider extends BaseNumericalSlider {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumericalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateSlider}. */
export type DateSliderAttributes = NumericalSliderAttributes;
/** BokehJS model `DateSlider`, extends `NumericalSlider`. */
export class DateSlider extends NumericalSlider {}

/** The properties of {@linkcode DatetimePicker}. */
export interface DatetimePickerAttributes extends BaseDatetimePickerAttributes {
  /** `Nullable(Or(Ref(Date), Str, Float))`, default `null`. */
  value: Date | string | number | null;
}
/** The properties that every {@linkcode DatetimePicker} has. */
export interface DatetimePicker extends DatetimePickerAttributes {}
/** BokehJS model `DatetimePicker`, extends `BaseDatetimePicker`. */
export class DatetimePicker extends BaseDatetimePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DatetimePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeRangePicker}. */
export interface DatetimeRangePickerAttributes
  extends BaseDatetimePickerAttributes {
  /** `Nullable(Tuple(Or(Ref(Date), Str, Float), Or(Ref(Date), Str, Float)))`, default `null`. */
  value: readonly [Date | string | number, Date | string | number] | null;
}
/** The properties that every {@linkcode DatetimeRangePicker} has. */
export interface DatetimeRangePicker extends DatetimeRangePickerAttributes {}
/** BokehJS model `DatetimeRangePicker`, extends `BaseDatetimePicker`. */
export class DatetimeRangePicker extends BaseDatetimePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DatetimeRangePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeRangeSlider}. */
export type DatetimeRangeSliderAttributes = NumericalRangeSliderAttributes;
/** BokehJS model `DatetimeRangeSlider`, extends `NumericalRangeSlider`. */
export class DatetimeRangeSlider extends NumericalRangeSlider {}

/** The properties of {@linkcode Markup}. */
export interface MarkupAttributes extends WidgetAttributes {
  /** `Str`, default `""`. */
  text: string;
  /** `Bool`, default `false`. */
  disable_math: boolean;
}
/** The properties that every {@linkcode Markup} has. */
export interface Markup extends MarkupAttributes {}
/** BokehJS model `Markup`, extends `Widget`. */
export class Markup extends Widget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MarkupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Div}. */
export interface DivAttributes extends MarkupAttributes {
  /** `Bool`, default `false`. */
  render_as_text: boolean;
}
/** The properties that every {@linkcode Div} has. */
export interface Div extends DivAttributes {}
/** BokehJS model `Div`, extends `Markup`. */
export class Div extends Markup {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DivAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Dropdown}. */
export interface DropdownAttributes extends AbstractButtonAttributes {
  /** `Bool`, default `false`. */
  split: boolean;
  /** `List(Or(Str, Tuple(Str, Or(Str)), Null))`, default `[]`. */
  menu: readonly (string | readonly [string, string] | null)[];
}
/** The properties that every {@linkcode Dropdown} has. */
export interface Dropdown extends DropdownAttributes {}
/** BokehJS model `Dropdown`, extends `AbstractButton`. */
export class Dropdown extends AbstractButton {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DropdownAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FileInput}. */
export interface FileInputAttributes extends InputWidgetAttributes {
  /** `Or(Str, List(Str))`, no default. */
  readonly value: string | readonly string[];
  /** `Or(Str, List(Str))`, no default. */
  readonly mime_type: string | readonly string[];
  /** `Or(Str, List(Str))`, no default. */
  readonly filename: string | readonly string[];
  /** `Or(Str, List(Str))`, default `""`. */
  accept: string | readonly string[];
  /** `Bool`, default `false`. */
  multiple: boolean;
  /** `Bool`, default `false`. */
  directory: boolean;
}
/** The properties that every {@linkcode FileInput} has. */
export interface FileInput extends FileInputAttributes {}
/** BokehJS model `FileInput`, extends `InputWidget`. */
export class FileInput extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FileInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupingInfo}. */
export interface GroupingInfoAttributes extends ModelAttributes {
  /** `Str`, default `""`. */
  getter: string;
  /** `List(Ref(RowAggregator))`, default `[]`. */
  aggregators: readonly RowAggregator[];
  /** `Bool`, default `false`. */
  collapsed: boolean;
}
/** The properties that every {@linkcode GroupingInfo} has. */
export interface GroupingInfo extends GroupingInfoAttributes {}
/** BokehJS model `GroupingInfo`, extends `Model`. */
export class GroupingInfo extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GroupingInfoAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HTMLTemplateFormatter}. */
export interface HTMLTemplateFormatterAttributes
  extends CellFormatterAttributes {
  /** `Str`, default `"<%= value %>"`. */
  template: string;
}
/** The properties that every {@linkcode HTMLTemplateFormatter} has. */
export interface HTMLTemplateFormatter
  extends HTMLTemplateFormatterAttributes {}
/** BokehJS model `HTMLTemplateFormatter`, extends `CellFormatter`. */
export class HTMLTemplateFormatter extends CellFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HTMLTemplateFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HelpButton}. */
export interface HelpButtonAttributes extends AbstractButtonAttributes {
  /** `Ref(Tooltip)`, no default. */
  tooltip: Tooltip;
}
/** The properties that every {@linkcode HelpButton} has. */
export interface HelpButton extends HelpButtonAttributes {}
/** BokehJS model `HelpButton`, extends `AbstractButton`. */
export class HelpButton extends AbstractButton {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HelpButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Indicator}. */
export type IndicatorAttributes = WidgetAttributes;
/** Abstract base `Indicator`, extends `Widget`. */
export abstract class Indicator extends Widget {}

/** The properties of {@linkcode IntEditor}. */
export interface IntEditorAttributes extends CellEditorAttributes {
  /** `Int`, default `1`. */
  step: number;
}
/** The properties that every {@linkcode IntEditor} has. */
export interface IntEditor extends IntEditorAttributes {}
/** BokehJS model `IntEditor`, extends `CellEditor`. */
export class IntEditor extends CellEditor {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<IntEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Markdown}. */
export interface MarkdownAttributes extends WidgetAttributes {
  /** `Str`, default `""`. */
  text: string;
  /** `Bool`, default `false`. */
  disable_math: boolean;
}
/** The properties that every {@linkcode Markdown} has. */
export interface Markdown extends MarkdownAttributes {}
/** BokehJS model `Markdown`, extends `Widget`. */
export class Markdown extends Widget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MarkdownAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MaxAggregator}. */
export type MaxAggregatorAttributes = RowAggregatorAttributes;
/** BokehJS model `MaxAggregator`, extends `RowAggregator`. */
export class MaxAggregator extends RowAggregator {}

/** The properties of {@linkcode MinAggregator}. */
export type MinAggregatorAttributes = RowAggregatorAttributes;
/** BokehJS model `MinAggregator`, extends `RowAggregator`. */
export class MinAggregator extends RowAggregator {}

/** The properties of {@linkcode MultiChoice}. */
export interface MultiChoiceAttributes extends InputWidgetAttributes {
  /** `List(Str)`, default `[]`. */
  value: readonly string[];
  /** `List(Or(Str, Tuple(Str, Str)))`, default `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** `Nullable(Int)`, default `null`. */
  max_items: number | null;
  /** `Bool`, default `true`. */
  delete_button: boolean;
  /** `Nullable(Str)`, default `null`. */
  placeholder: string | null;
  /** `Nullable(Int)`, default `null`. */
  option_limit: number | null;
  /** `Nullable(Int)`, default `null`. */
  search_option_limit: number | null;
  /** `Bool`, default `true`. */
  solid: boolean;
}
/** The properties that every {@linkcode MultiChoice} has. */
export interface MultiChoice extends MultiChoiceAttributes {}
/** BokehJS model `MultiChoice`, extends `InputWidget`. */
export class MultiChoice extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultiChoiceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MultiSelect}. */
export interface MultiSelectAttributes extends InputWidgetAttributes {
  /** `List(Str)`, default `[]`. */
  value: readonly string[];
  /** `List(Or(Str, Tuple(Str, Str)))`, default `[]`. */
  options: readonly (string | readonly [string, string])[];
  /** `Int`, default `4`. */
  size: number;
}
/** The properties that every {@linkcode MultiSelect} has. */
export interface MultiSelect extends MultiSelectAttributes {}
/** BokehJS model `MultiSelect`, extends `InputWidget`. */
export class MultiSelect extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultiSelectAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MultipleDatePicker}. */
export interface MultipleDatePickerAttributes extends BaseDatePickerAttributes {
  /** `List(Or(Ref(Date), Str, Float))`, default `[]`. */
  value: readonly (Date | string | number)[];
  /** `Str`, default `", "`. */
  separator: string;
}
/** The properties that every {@linkcode MultipleDatePicker} has. */
export interface MultipleDatePicker extends MultipleDatePickerAttributes {}
/** BokehJS model `MultipleDatePicker`, extends `BaseDatePicker`. */
export class MultipleDatePicker extends BaseDatePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultipleDatePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MultipleDatetimePicker}. */
export interface MultipleDatetimePickerAttributes
  extends BaseDatetimePickerAttributes {
  /** `List(Or(Ref(Date), Str, Float))`, default `[]`. */
  value: readonly (Date | string | number)[];
  /** `Str`, default `", "`. */
  separator: string;
}
/** The properties that every {@linkcode MultipleDatetimePicker} has. */
export interface MultipleDatetimePicker
  extends MultipleDatetimePickerAttributes {}
/** BokehJS model `MultipleDatetimePicker`, extends `BaseDatetimePicker`. */
export class MultipleDatetimePicker extends BaseDatetimePicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MultipleDatetimePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumberEditor}. */
export interface NumberEditorAttributes extends CellEditorAttributes {
  /** `Float`, default `0.01`. */
  step: number;
}
/** The properties that every {@linkcode NumberEditor} has. */
export interface NumberEditor extends NumberEditorAttributes {}
/** BokehJS model `NumberEditor`, extends `CellEditor`. */
export class NumberEditor extends CellEditor {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumberEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumberFormatter}. */
export interface NumberFormatterAttributes extends StringFormatterAttributes {
  /** `Str`, default `"0,0"`. */
  format: string;
  /** `Str`, default `"en"`. */
  language: string;
  /** `Enum[RoundingFunction]`, default `"round"`. */
  rounding: enums.RoundingFunction;
}
/** The properties that every {@linkcode NumberFormatter} has. */
export interface NumberFormatter extends NumberFormatterAttributes {}
/** BokehJS model `NumberFormatter`, extends `StringFormatter`. */
export class NumberFormatter extends StringFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumberFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumericInput}. */
export interface NumericInputAttributes extends InputWidgetAttributes {
  /** `Nullable(Float)`, default `null`. */
  value: number | null;
  /** `Str`, default `""`. */
  placeholder: string;
  /** `Enum("int", "float")`, default `"int"`. */
  mode: "int" | "float";
  /** `Nullable(Or(Str, Ref(TickFormatter)))`, default `null`. */
  format: string | TickFormatter | null;
  /** `Nullable(Float)`, default `null`. */
  low: number | null;
  /** `Nullable(Float)`, default `null`. */
  high: number | null;
}
/** The properties that every {@linkcode NumericInput} has. */
export interface NumericInput extends NumericInputAttributes {}
/** BokehJS model `NumericInput`, extends `InputWidget`. */
export class NumericInput extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumericInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PaletteSelect}. */
export interface PaletteSelectAttributes extends InputWidgetAttributes {
  /** `Str`, no default. */
  value: string;
  /** `List(Tuple(Str, Arrayable(Color)))`, no default. */
  items: readonly (readonly [string, p.Arrayable<p.Color>])[];
  /** `Positive(Int)`, default `1`. */
  ncols: number;
  /** `NonNegative(Int)`, default `100`. */
  swatch_width: number;
  /** `Or(Enum("auto"), NonNegative(Int))`, default `"auto"`. */
  swatch_height: "auto" | number;
}
/** The properties that every {@linkcode PaletteSelect} has. */
export interface PaletteSelect extends PaletteSelectAttributes {}
/** BokehJS model `PaletteSelect`, extends `InputWidget`. */
export class PaletteSelect extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PaletteSelectAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Paragraph}. */
export type ParagraphAttributes = MarkupAttributes;
/** BokehJS model `Paragraph`, extends `Markup`. */
export class Paragraph extends Markup {}

/** The properties of {@linkcode PasswordInput}. */
export type PasswordInputAttributes = TextInputAttributes;
/** BokehJS model `PasswordInput`, extends `TextInput`. */
export class PasswordInput extends TextInput {}

/** The properties of {@linkcode PercentEditor}. */
export type PercentEditorAttributes = CellEditorAttributes;
/** BokehJS model `PercentEditor`, extends `CellEditor`. */
export class PercentEditor extends CellEditor {}

/** The properties of {@linkcode PreText}. */
export type PreTextAttributes = MarkupAttributes;
/** BokehJS model `PreText`, extends `Markup`. */
export class PreText extends Markup {}

/** The properties of {@linkcode Progress}. */
export interface ProgressAttributes extends IndicatorAttributes {
  /** `Enum("determinate", "indeterminate")`, default `"determinate"`. */
  mode: "determinate" | "indeterminate";
  /** `Int`, default `0`. */
  value: number;
  /** `Int`, default `0`. */
  min: number;
  /** `Int`, default `100`. */
  max: number;
  /** `Bool`, default `false`. */
  reversed: boolean;
  /** `Enum[Orientation]`, default `"horizontal"`. */
  orientation: enums.Orientation;
  /** `Nullable(Str)`, default `"@{percent}%"`. */
  label: string | null;
  /** `Enum("none", "inline")`, default `"inline"`. */
  label_location: "none" | "inline";
  /** `Nullable(Str)`, default `null`. */
  description: string | null;
}
/** The properties that every {@linkcode Progress} has. */
export interface Progress extends ProgressAttributes {}
/** BokehJS model `Progress`, extends `Indicator`. */
export class Progress extends Indicator {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ProgressAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RadioButtonGroup}. */
export interface RadioButtonGroupAttributes
  extends ToggleButtonGroupAttributes {
  /** `Nullable(Int)`, default `null`. */
  active: number | null;
}
/** The properties that every {@linkcode RadioButtonGroup} has. */
export interface RadioButtonGroup extends RadioButtonGroupAttributes {}
/** BokehJS model `RadioButtonGroup`, extends `ToggleButtonGroup`. */
export class RadioButtonGroup extends ToggleButtonGroup {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RadioButtonGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RadioGroup}. */
export interface RadioGroupAttributes extends ToggleInputGroupAttributes {
  /** `Nullable(Int)`, default `null`. */
  active: number | null;
}
/** The properties that every {@linkcode RadioGroup} has. */
export interface RadioGroup extends RadioGroupAttributes {}
/** BokehJS model `RadioGroup`, extends `ToggleInputGroup`. */
export class RadioGroup extends ToggleInputGroup {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RadioGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RangeSlider}. */
export type RangeSliderAttributes = NumericalRangeSliderAttributes;
/** BokehJS model `RangeSlider`, extends `NumericalRangeSlider`. */
export class RangeSlider extends NumericalRangeSlider {}

/** The properties of {@linkcode ScientificFormatter}. */
export interface ScientificFormatterAttributes
  extends StringFormatterAttributes {
  /** `Float`, default `10`. */
  precision: number;
  /** `Float`, default `5`. */
  power_limit_high: number;
  /** `Float`, default `-3`. */
  power_limit_low: number;
}
/** The properties that every {@linkcode ScientificFormatter} has. */
export interface ScientificFormatter extends ScientificFormatterAttributes {}
/** BokehJS model `ScientificFormatter`, extends `StringFormatter`. */
export class ScientificFormatter extends StringFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ScientificFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Select}. */
export interface SelectAttributes extends InputWidgetAttributes {
  /** `Unknown`, default `""`. */
  value: unknown;
  /** `Or(List(Or(Str, Tuple(Unknown, Str))), Dict(List(Or(Str, Tuple(Unknown, Str)))))`, default `[]`. */
  options:
    | readonly (string | readonly [unknown, string])[]
    | Readonly<
      Record<string, readonly (string | readonly [unknown, string])[]>
    >;
}
/** The properties that every {@linkcode Select} has. */
export interface Select extends SelectAttributes {}
/** BokehJS model `Select`, extends `InputWidget`. */
export class Select extends InputWidget {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SelectAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SelectEditor}. */
export interface SelectEditorAttributes extends CellEditorAttributes {
  /** `List(Str)`, default `[]`. */
  options: readonly string[];
}
/** The properties that every {@linkcode SelectEditor} has. */
export interface SelectEditor extends SelectEditorAttributes {}
/** BokehJS model `SelectEditor`, extends `CellEditor`. */
export class SelectEditor extends CellEditor {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SelectEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Slider}. */
export type SliderAttributes = NumericalSliderAttributes;
/** BokehJS model `Slider`, extends `NumericalSlider`. */
export class Slider extends NumericalSlider {}

/** The properties of {@linkcode Spinner}. */
export interface SpinnerAttributes extends NumericInputAttributes {
  /** `Nullable(Float)`, no default. */
  readonly value_throttled: number | null;
  /** `Float`, default `1`. */
  step: number;
  /** `Float`, default `10`. */
  page_step_multiplier: number;
  /** `Float`, default `100`. */
  wheel_wait: number;
}
/** The properties that every {@linkcode Spinner} has. */
export interface Spinner extends SpinnerAttributes {}
/** BokehJS model `Spinner`, extends `NumericInput`. */
export class Spinner extends NumericInput {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SpinnerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode StringEditor}. */
export interface StringEditorAttributes extends CellEditorAttributes {
  /** `List(Str)`, default `[]`. */
  completions: readonly string[];
}
/** The properties that every {@linkcode StringEditor} has. */
export interface StringEditor extends StringEditorAttributes {}
/** BokehJS model `StringEditor`, extends `CellEditor`. */
export class StringEditor extends CellEditor {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StringEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SumAggregator}. */
export type SumAggregatorAttributes = RowAggregatorAttributes;
/** BokehJS model `SumAggregator`, extends `RowAggregator`. */
export class SumAggregator extends RowAggregator {}

/** The properties of {@linkcode Switch}. */
export interface SwitchAttributes extends ToggleInputAttributes {
  /** `Nullable(Or(Enum[ToolIcon], PrefixedStr(prefix=--), PrefixedStr(prefix=.), PrefixedStr(prefix=data:image)))`, default `null`. */
  on_icon:
    | enums.ToolIcon
    | `--${string}`
    | `.${string}`
    | `data:image${string}`
    | null;
  /** `Nullable(Or(Enum[ToolIcon], PrefixedStr(prefix=--), PrefixedStr(prefix=.), PrefixedStr(prefix=data:image)))`, default `null`. */
  off_icon:
    | enums.ToolIcon
    | `--${string}`
    | `.${string}`
    | `data:image${string}`
    | null;
}
/** The properties that every {@linkcode Switch} has. */
export interface Switch extends SwitchAttributes {}
/** BokehJS model `Switch`, extends `ToggleInput`. */
export class Switch extends ToggleInput {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SwitchAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TableColumn}. */
export interface TableColumnAttributes extends ModelAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Nullable(Or(Str, Ref(bokeh.models.dom.HTML)))`, default `null`. */
  title: string | HTML | null;
  /** `Float`, default `300`. */
  width: number;
  /** `Ref(CellFormatter)`, default `{"type":"object","name":"StringFormatter"}`. */
  formatter: CellFormatter;
  /** `Ref(CellEditor)`, default `{"type":"object","name":"StringEditor"}`. */
  editor: CellEditor;
  /** `Bool`, default `true`. */
  sortable: boolean;
  /** `Enum[Sort]`, default `"ascending"`. */
  default_sort: enums.Sort;
  /** `Bool`, default `true`. */
  visible: boolean;
  /** `Nullable(Ref(Comparison))`, default `null`. */
  sorter: Comparison | null;
}
/** The properties that every {@linkcode TableColumn} has. */
export interface TableColumn extends TableColumnAttributes {}
/** BokehJS model `TableColumn`, extends `Model`. */
export class TableColumn extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TableColumnAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextAreaInput}. */
export interface TextAreaInputAttributes extends TextLikeInputAttributes {
  /** `Int`, default `20`. */
  cols: number;
  /** `Int`, default `2`. */
  rows: number;
}
/** The properties that every {@linkcode TextAreaInput} has. */
export interface TextAreaInput extends TextAreaInputAttributes {}
/** BokehJS model `TextAreaInput`, extends `TextLikeInput`. */
export class TextAreaInput extends TextLikeInput {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TextAreaInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextEditor}. */
export type TextEditorAttributes = CellEditorAttributes;
/** BokehJS model `TextEditor`, extends `CellEditor`. */
export class TextEditor extends CellEditor {}

/** The properties of {@linkcode TimeEditor}. */
export type TimeEditorAttributes = CellEditorAttributes;
/** BokehJS model `TimeEditor`, extends `CellEditor`. */
export class TimeEditor extends CellEditor {}

/** The properties of {@linkcode TimePicker}. */
export interface TimePickerAttributes extends PickerBaseAttributes {
  /** `Nullable(Or(Str, Float))`, default `null`. */
  value: string | number | null;
  /** `Nullable(Or(Str, Float))`, default `null`. */
  min_time: string | number | null;
  /** `Nullable(Or(Str, Float))`, default `null`. */
  max_time: string | number | null;
  /** `Str`, default `"H:i"`. */
  time_format: string;
  /** `Positive(Int)`, default `1`. */
  hour_increment: number;
  /** `Positive(Int)`, default `1`. */
  minute_increment: number;
  /** `Positive(Int)`, default `1`. */
  second_increment: number;
  /** `Bool`, default `false`. */
  seconds: boolean;
  /** `Enum[Clock]`, default `"24h"`. */
  clock: enums.Clock;
}
/** The properties that every {@linkcode TimePicker} has. */
export interface TimePicker extends TimePickerAttributes {}
/** BokehJS model `TimePicker`, extends `PickerBase`. */
export class TimePicker extends PickerBase {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TimePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Toggle}. */
export interface ToggleAttributes extends AbstractButtonAttributes {
  /** `Bool`, default `false`. */
  active: boolean;
}
/** The properties that every {@linkcode Toggle} has. */
export interface Toggle extends ToggleAttributes {}
/** BokehJS model `Toggle`, extends `AbstractButton`. */
export class Toggle extends AbstractButton {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DomDiv}. */
export type DomDivAttributes = DOMElementAttributes;
/** BokehJS model `bokeh.models.dom.Div`, extends `bokeh.models.dom.DOMElement`. */
export class DomDiv extends DOMElement {}

registerModels({
  Widget,
  Control,
  AbstractButton,
  OrientedControl,
  AbstractSlider,
  InputWidget,
  TextLikeInput,
  TextInput,
  AutocompleteInput,
  RowAggregator,
  AvgAggregator,
  PickerBase,
  BaseDatePicker,
  BaseDatetimePicker,
  BaseNumericalSlider,
  CellFormatter,
  BooleanFormatter,
  Button,
  CategoricalSlider,
  CellEditor,
  ToggleInput,
  Checkbox,
  ToggleButtonGroup,
  CheckboxButtonGroup,
  CheckboxEditor,
  ToggleInputGroup,
  CheckboxGroup,
  ColorPicker,
  TableWidget,
  DataTable,
  DataCube,
  DateEditor,
  StringFormatter,
  DateFormatter,
  DatePicker,
  DateRangePicker,
  NumericalRangeSlider,
  DateRangeSlider,
  NumericalSlider,
  DateSlider,
  DatetimePicker,
  DatetimeRangePicker,
  DatetimeRangeSlider,
  Markup,
  Div,
  Dropdown,
  FileInput,
  GroupingInfo,
  HTMLTemplateFormatter,
  HelpButton,
  Indicator,
  IntEditor,
  Markdown,
  MaxAggregator,
  MinAggregator,
  MultiChoice,
  MultiSelect,
  MultipleDatePicker,
  MultipleDatetimePicker,
  NumberEditor,
  NumberFormatter,
  NumericInput,
  PaletteSelect,
  Paragraph,
  PasswordInput,
  PercentEditor,
  PreText,
  Progress,
  RadioButtonGroup,
  RadioGroup,
  RangeSlider,
  ScientificFormatter,
  Select,
  SelectEditor,
  Slider,
  Spinner,
  StringEditor,
  SumAggregator,
  Switch,
  TableColumn,
  TextAreaInput,
  TextEditor,
  TimeEditor,
  TimePicker,
  Toggle,
  "bokeh.models.dom.Div": DomDiv,
});
