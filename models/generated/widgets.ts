// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
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
export interface WidgetAttributes extends LayoutDOMAttributes {
}

/** The properties that every {@linkcode Widget} has. */
export interface Widget extends WidgetAttributes {
}

/** BokehJS model `Widget`, a `LayoutDOM`. */
export class Widget extends LayoutDOM {
  static {
    registerModel(this, "Widget");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<WidgetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Control}. */
export interface ControlAttributes extends WidgetAttributes {
}

/** The properties that every {@linkcode Control} has. */
export interface Control extends ControlAttributes {
}

/** Abstract base `Control`, a `Widget`. */
export abstract class Control extends Widget {
  static {
    registerModel(this, "Control");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ControlAttributes>) {
    super(attributes);
  }
}

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
export interface AbstractButton extends AbstractButtonAttributes {
}

/** BokehJS model `AbstractButton`, a `Control`. */
export class AbstractButton extends Control {
  static {
    registerModel(this, "AbstractButton");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface OrientedControl extends OrientedControlAttributes {
}

/** Abstract base `OrientedControl`, a `Control`. */
export abstract class OrientedControl extends Control {
  static {
    registerModel(this, "OrientedControl");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface AbstractSlider extends AbstractSliderAttributes {
}

/** Abstract base `AbstractSlider`, a `OrientedControl`. */
export abstract class AbstractSlider extends OrientedControl {
  static {
    registerModel(this, "AbstractSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface InputWidget extends InputWidgetAttributes {
}

/** BokehJS model `InputWidget`, a `Control`. */
export class InputWidget extends Control {
  static {
    registerModel(this, "InputWidget");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface TextLikeInput extends TextLikeInputAttributes {
}

/** Abstract base `TextLikeInput`, a `InputWidget`. */
export abstract class TextLikeInput extends InputWidget {
  static {
    registerModel(this, "TextLikeInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface TextInput extends TextInputAttributes {
}

/** BokehJS model `TextInput`, a `TextLikeInput`. */
export class TextInput extends TextLikeInput {
  static {
    registerModel(this, "TextInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface AutocompleteInput extends AutocompleteInputAttributes {
}

/** BokehJS model `AutocompleteInput`, a `TextInput`. */
export class AutocompleteInput extends TextInput {
  static {
    registerModel(this, "AutocompleteInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface RowAggregator extends RowAggregatorAttributes {
}

/** Abstract base `RowAggregator`, a `Model`. */
export abstract class RowAggregator extends Model {
  static {
    registerModel(this, "RowAggregator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RowAggregatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AvgAggregator}. */
export interface AvgAggregatorAttributes extends RowAggregatorAttributes {
}

/** The properties that every {@linkcode AvgAggregator} has. */
export interface AvgAggregator extends AvgAggregatorAttributes {
}

/** BokehJS model `AvgAggregator`, a `RowAggregator`. */
export class AvgAggregator extends RowAggregator {
  static {
    registerModel(this, "AvgAggregator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<AvgAggregatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PickerBase}. */
export interface PickerBaseAttributes extends InputWidgetAttributes {
  /** `Enum[CalendarPosition]`, default `"auto"`. */
  position: enums.CalendarPosition;
  /** `Bool`, default `false`. */
  inline: boolean;
}

/** The properties that every {@linkcode PickerBase} has. */
export interface PickerBase extends PickerBaseAttributes {
}

/** Abstract base `PickerBase`, a `InputWidget`. */
export abstract class PickerBase extends InputWidget {
  static {
    registerModel(this, "PickerBase");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface BaseDatePicker extends BaseDatePickerAttributes {
}

/** Abstract base `BaseDatePicker`, a `PickerBase`. */
export abstract class BaseDatePicker extends PickerBase {
  static {
    registerModel(this, "BaseDatePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface BaseDatetimePicker extends BaseDatetimePickerAttributes {
}

/** Abstract base `BaseDatetimePicker`, a `BaseDatePicker`. */
export abstract class BaseDatetimePicker extends BaseDatePicker {
  static {
    registerModel(this, "BaseDatetimePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface BaseNumericalSlider extends BaseNumericalSliderAttributes {
}

/** Abstract base `BaseNumericalSlider`, a `AbstractSlider`. */
export abstract class BaseNumericalSlider extends AbstractSlider {
  static {
    registerModel(this, "BaseNumericalSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BaseNumericalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CellFormatter}. */
export interface CellFormatterAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode CellFormatter} has. */
export interface CellFormatter extends CellFormatterAttributes {
}

/** BokehJS model `CellFormatter`, a `Model`. */
export class CellFormatter extends Model {
  static {
    registerModel(this, "CellFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface BooleanFormatter extends BooleanFormatterAttributes {
}

/** BokehJS model `BooleanFormatter`, a `CellFormatter`. */
export class BooleanFormatter extends CellFormatter {
  static {
    registerModel(this, "BooleanFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BooleanFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Button}. */
export interface ButtonAttributes extends AbstractButtonAttributes {
}

/** The properties that every {@linkcode Button} has. */
export interface Button extends ButtonAttributes {
}

/** BokehJS model `Button`, a `AbstractButton`. */
export class Button extends AbstractButton {
  static {
    registerModel(this, "Button");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ButtonAttributes>) {
    super(attributes);
  }
}

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

/** BokehJS model `CategoricalSlider`, a `AbstractSlider`. */
export class CategoricalSlider extends AbstractSlider {
  static {
    registerModel(this, "CategoricalSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CategoricalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CellEditor}. */
export interface CellEditorAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode CellEditor} has. */
export interface CellEditor extends CellEditorAttributes {
}

/** BokehJS model `CellEditor`, a `Model`. */
export class CellEditor extends Model {
  static {
    registerModel(this, "CellEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface ToggleInput extends ToggleInputAttributes {
}

/** Abstract base `ToggleInput`, a `Widget`. */
export abstract class ToggleInput extends Widget {
  static {
    registerModel(this, "ToggleInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToggleInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Checkbox}. */
export interface CheckboxAttributes extends ToggleInputAttributes {
}

/** The properties that every {@linkcode Checkbox} has. */
export interface Checkbox extends CheckboxAttributes {
}

/** BokehJS model `Checkbox`, a `ToggleInput`. */
export class Checkbox extends ToggleInput {
  static {
    registerModel(this, "Checkbox");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CheckboxAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToggleButtonGroup}. */
export interface ToggleButtonGroupAttributes extends OrientedControlAttributes {
  /** `List(Str)`, default `[]`. */
  labels: readonly string[];
  /** `Enum[ButtonType]`, default `"default"`. */
  button_type: enums.ButtonType;
}

/** The properties that every {@linkcode ToggleButtonGroup} has. */
export interface ToggleButtonGroup extends ToggleButtonGroupAttributes {
}

/** Abstract base `ToggleButtonGroup`, a `OrientedControl`. */
export abstract class ToggleButtonGroup extends OrientedControl {
  static {
    registerModel(this, "ToggleButtonGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CheckboxButtonGroup extends CheckboxButtonGroupAttributes {
}

/** BokehJS model `CheckboxButtonGroup`, a `ToggleButtonGroup`. */
export class CheckboxButtonGroup extends ToggleButtonGroup {
  static {
    registerModel(this, "CheckboxButtonGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CheckboxButtonGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CheckboxEditor}. */
export interface CheckboxEditorAttributes extends CellEditorAttributes {
}

/** The properties that every {@linkcode CheckboxEditor} has. */
export interface CheckboxEditor extends CheckboxEditorAttributes {
}

/** BokehJS model `CheckboxEditor`, a `CellEditor`. */
export class CheckboxEditor extends CellEditor {
  static {
    registerModel(this, "CheckboxEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CheckboxEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToggleInputGroup}. */
export interface ToggleInputGroupAttributes extends ControlAttributes {
  /** `List(Str)`, default `[]`. */
  labels: readonly string[];
  /** `Bool`, default `false`. */
  inline: boolean;
}

/** The properties that every {@linkcode ToggleInputGroup} has. */
export interface ToggleInputGroup extends ToggleInputGroupAttributes {
}

/** Abstract base `ToggleInputGroup`, a `Control`. */
export abstract class ToggleInputGroup extends Control {
  static {
    registerModel(this, "ToggleInputGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CheckboxGroup extends CheckboxGroupAttributes {
}

/** BokehJS model `CheckboxGroup`, a `ToggleInputGroup`. */
export class CheckboxGroup extends ToggleInputGroup {
  static {
    registerModel(this, "CheckboxGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface ColorPicker extends ColorPickerAttributes {
}

/** BokehJS model `ColorPicker`, a `InputWidget`. */
export class ColorPicker extends InputWidget {
  static {
    registerModel(this, "ColorPicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface TableWidget extends TableWidgetAttributes {
}

/** BokehJS model `TableWidget`, a `Widget`. */
export class TableWidget extends Widget {
  static {
    registerModel(this, "TableWidget");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DataTable extends DataTableAttributes {
}

/** BokehJS model `DataTable`, a `TableWidget`. */
export class DataTable extends TableWidget {
  static {
    registerModel(this, "DataTable");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DataCube extends DataCubeAttributes {
}

/** BokehJS model `DataCube`, a `DataTable`. */
export class DataCube extends DataTable {
  static {
    registerModel(this, "DataCube");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DataCubeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateEditor}. */
export interface DateEditorAttributes extends CellEditorAttributes {
}

/** The properties that every {@linkcode DateEditor} has. */
export interface DateEditor extends DateEditorAttributes {
}

/** BokehJS model `DateEditor`, a `CellEditor`. */
export class DateEditor extends CellEditor {
  static {
    registerModel(this, "DateEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DateEditorAttributes>) {
    super(attributes);
  }
}

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
export interface StringFormatter extends StringFormatterAttributes {
}

/** BokehJS model `StringFormatter`, a `CellFormatter`. */
export class StringFormatter extends CellFormatter {
  static {
    registerModel(this, "StringFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DateFormatter extends DateFormatterAttributes {
}

/** BokehJS model `DateFormatter`, a `StringFormatter`. */
export class DateFormatter extends StringFormatter {
  static {
    registerModel(this, "DateFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DatePicker extends DatePickerAttributes {
}

/** BokehJS model `DatePicker`, a `BaseDatePicker`. */
export class DatePicker extends BaseDatePicker {
  static {
    registerModel(this, "DatePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DateRangePicker extends DateRangePickerAttributes {
}

/** BokehJS model `DateRangePicker`, a `BaseDatePicker`. */
export class DateRangePicker extends BaseDatePicker {
  static {
    registerModel(this, "DateRangePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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

/** Abstract base `NumericalRangeSlider`, a `BaseNumericalSlider`. */
export abstract class NumericalRangeSlider extends BaseNumericalSlider {
  static {
    registerModel(this, "NumericalRangeSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NumericalRangeSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateRangeSlider}. */
export interface DateRangeSliderAttributes
  extends NumericalRangeSliderAttributes {
}

/** The properties that every {@linkcode DateRangeSlider} has. */
export interface DateRangeSlider extends DateRangeSliderAttributes {
}

/** BokehJS model `DateRangeSlider`, a `NumericalRangeSlider`. */
export class DateRangeSlider extends NumericalRangeSlider {
  static {
    registerModel(this, "DateRangeSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DateRangeSliderAttributes>) {
    super(attributes);
  }
}

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

/** Abstract base `NumericalSlider`, a `BaseNumericalSlider`. */
export abstract class NumericalSlider extends BaseNumericalSlider {
  static {
    registerModel(this, "NumericalSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<NumericalSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DateSlider}. */
export interface DateSliderAttributes extends NumericalSliderAttributes {
}

/** The properties that every {@linkcode DateSlider} has. */
export interface DateSlider extends DateSliderAttributes {
}

/** BokehJS model `DateSlider`, a `NumericalSlider`. */
export class DateSlider extends NumericalSlider {
  static {
    registerModel(this, "DateSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DateSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimePicker}. */
export interface DatetimePickerAttributes extends BaseDatetimePickerAttributes {
  /** `Nullable(Or(Ref(Date), Str, Float))`, default `null`. */
  value: Date | string | number | null;
}

/** The properties that every {@linkcode DatetimePicker} has. */
export interface DatetimePicker extends DatetimePickerAttributes {
}

/** BokehJS model `DatetimePicker`, a `BaseDatetimePicker`. */
export class DatetimePicker extends BaseDatetimePicker {
  static {
    registerModel(this, "DatetimePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface DatetimeRangePicker extends DatetimeRangePickerAttributes {
}

/** BokehJS model `DatetimeRangePicker`, a `BaseDatetimePicker`. */
export class DatetimeRangePicker extends BaseDatetimePicker {
  static {
    registerModel(this, "DatetimeRangePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DatetimeRangePickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeRangeSlider}. */
export interface DatetimeRangeSliderAttributes
  extends NumericalRangeSliderAttributes {
}

/** The properties that every {@linkcode DatetimeRangeSlider} has. */
export interface DatetimeRangeSlider extends DatetimeRangeSliderAttributes {
}

/** BokehJS model `DatetimeRangeSlider`, a `NumericalRangeSlider`. */
export class DatetimeRangeSlider extends NumericalRangeSlider {
  static {
    registerModel(this, "DatetimeRangeSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DatetimeRangeSliderAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Markup}. */
export interface MarkupAttributes extends WidgetAttributes {
  /** `Str`, default `""`. */
  text: string;
  /** `Bool`, default `false`. */
  disable_math: boolean;
}

/** The properties that every {@linkcode Markup} has. */
export interface Markup extends MarkupAttributes {
}

/** BokehJS model `Markup`, a `Widget`. */
export class Markup extends Widget {
  static {
    registerModel(this, "Markup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Div extends DivAttributes {
}

/** BokehJS model `Div`, a `Markup`. */
export class Div extends Markup {
  static {
    registerModel(this, "Div");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Dropdown extends DropdownAttributes {
}

/** BokehJS model `Dropdown`, a `AbstractButton`. */
export class Dropdown extends AbstractButton {
  static {
    registerModel(this, "Dropdown");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface FileInput extends FileInputAttributes {
}

/** BokehJS model `FileInput`, a `InputWidget`. */
export class FileInput extends InputWidget {
  static {
    registerModel(this, "FileInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface GroupingInfo extends GroupingInfoAttributes {
}

/** BokehJS model `GroupingInfo`, a `Model`. */
export class GroupingInfo extends Model {
  static {
    registerModel(this, "GroupingInfo");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface HTMLTemplateFormatter extends HTMLTemplateFormatterAttributes {
}

/** BokehJS model `HTMLTemplateFormatter`, a `CellFormatter`. */
export class HTMLTemplateFormatter extends CellFormatter {
  static {
    registerModel(this, "HTMLTemplateFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface HelpButton extends HelpButtonAttributes {
}

/** BokehJS model `HelpButton`, a `AbstractButton`. */
export class HelpButton extends AbstractButton {
  static {
    registerModel(this, "HelpButton");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<HelpButtonAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Indicator}. */
export interface IndicatorAttributes extends WidgetAttributes {
}

/** The properties that every {@linkcode Indicator} has. */
export interface Indicator extends IndicatorAttributes {
}

/** Abstract base `Indicator`, a `Widget`. */
export abstract class Indicator extends Widget {
  static {
    registerModel(this, "Indicator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<IndicatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IntEditor}. */
export interface IntEditorAttributes extends CellEditorAttributes {
  /** `Int`, default `1`. */
  step: number;
}

/** The properties that every {@linkcode IntEditor} has. */
export interface IntEditor extends IntEditorAttributes {
}

/** BokehJS model `IntEditor`, a `CellEditor`. */
export class IntEditor extends CellEditor {
  static {
    registerModel(this, "IntEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Markdown extends MarkdownAttributes {
}

/** BokehJS model `Markdown`, a `Widget`. */
export class Markdown extends Widget {
  static {
    registerModel(this, "Markdown");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MarkdownAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MaxAggregator}. */
export interface MaxAggregatorAttributes extends RowAggregatorAttributes {
}

/** The properties that every {@linkcode MaxAggregator} has. */
export interface MaxAggregator extends MaxAggregatorAttributes {
}

/** BokehJS model `MaxAggregator`, a `RowAggregator`. */
export class MaxAggregator extends RowAggregator {
  static {
    registerModel(this, "MaxAggregator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MaxAggregatorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MinAggregator}. */
export interface MinAggregatorAttributes extends RowAggregatorAttributes {
}

/** The properties that every {@linkcode MinAggregator} has. */
export interface MinAggregator extends MinAggregatorAttributes {
}

/** BokehJS model `MinAggregator`, a `RowAggregator`. */
export class MinAggregator extends RowAggregator {
  static {
    registerModel(this, "MinAggregator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<MinAggregatorAttributes>) {
    super(attributes);
  }
}

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
export interface MultiChoice extends MultiChoiceAttributes {
}

/** BokehJS model `MultiChoice`, a `InputWidget`. */
export class MultiChoice extends InputWidget {
  static {
    registerModel(this, "MultiChoice");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface MultiSelect extends MultiSelectAttributes {
}

/** BokehJS model `MultiSelect`, a `InputWidget`. */
export class MultiSelect extends InputWidget {
  static {
    registerModel(this, "MultiSelect");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface MultipleDatePicker extends MultipleDatePickerAttributes {
}

/** BokehJS model `MultipleDatePicker`, a `BaseDatePicker`. */
export class MultipleDatePicker extends BaseDatePicker {
  static {
    registerModel(this, "MultipleDatePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
  extends MultipleDatetimePickerAttributes {
}

/** BokehJS model `MultipleDatetimePicker`, a `BaseDatetimePicker`. */
export class MultipleDatetimePicker extends BaseDatetimePicker {
  static {
    registerModel(this, "MultipleDatetimePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface NumberEditor extends NumberEditorAttributes {
}

/** BokehJS model `NumberEditor`, a `CellEditor`. */
export class NumberEditor extends CellEditor {
  static {
    registerModel(this, "NumberEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface NumberFormatter extends NumberFormatterAttributes {
}

/** BokehJS model `NumberFormatter`, a `StringFormatter`. */
export class NumberFormatter extends StringFormatter {
  static {
    registerModel(this, "NumberFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface NumericInput extends NumericInputAttributes {
}

/** BokehJS model `NumericInput`, a `InputWidget`. */
export class NumericInput extends InputWidget {
  static {
    registerModel(this, "NumericInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface PaletteSelect extends PaletteSelectAttributes {
}

/** BokehJS model `PaletteSelect`, a `InputWidget`. */
export class PaletteSelect extends InputWidget {
  static {
    registerModel(this, "PaletteSelect");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PaletteSelectAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Paragraph}. */
export interface ParagraphAttributes extends MarkupAttributes {
}

/** The properties that every {@linkcode Paragraph} has. */
export interface Paragraph extends ParagraphAttributes {
}

/** BokehJS model `Paragraph`, a `Markup`. */
export class Paragraph extends Markup {
  static {
    registerModel(this, "Paragraph");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ParagraphAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PasswordInput}. */
export interface PasswordInputAttributes extends TextInputAttributes {
}

/** The properties that every {@linkcode PasswordInput} has. */
export interface PasswordInput extends PasswordInputAttributes {
}

/** BokehJS model `PasswordInput`, a `TextInput`. */
export class PasswordInput extends TextInput {
  static {
    registerModel(this, "PasswordInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PasswordInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PercentEditor}. */
export interface PercentEditorAttributes extends CellEditorAttributes {
}

/** The properties that every {@linkcode PercentEditor} has. */
export interface PercentEditor extends PercentEditorAttributes {
}

/** BokehJS model `PercentEditor`, a `CellEditor`. */
export class PercentEditor extends CellEditor {
  static {
    registerModel(this, "PercentEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PercentEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PreText}. */
export interface PreTextAttributes extends MarkupAttributes {
}

/** The properties that every {@linkcode PreText} has. */
export interface PreText extends PreTextAttributes {
}

/** BokehJS model `PreText`, a `Markup`. */
export class PreText extends Markup {
  static {
    registerModel(this, "PreText");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<PreTextAttributes>) {
    super(attributes);
  }
}

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
export interface Progress extends ProgressAttributes {
}

/** BokehJS model `Progress`, a `Indicator`. */
export class Progress extends Indicator {
  static {
    registerModel(this, "Progress");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface RadioButtonGroup extends RadioButtonGroupAttributes {
}

/** BokehJS model `RadioButtonGroup`, a `ToggleButtonGroup`. */
export class RadioButtonGroup extends ToggleButtonGroup {
  static {
    registerModel(this, "RadioButtonGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface RadioGroup extends RadioGroupAttributes {
}

/** BokehJS model `RadioGroup`, a `ToggleInputGroup`. */
export class RadioGroup extends ToggleInputGroup {
  static {
    registerModel(this, "RadioGroup");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RadioGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode RangeSlider}. */
export interface RangeSliderAttributes extends NumericalRangeSliderAttributes {
}

/** The properties that every {@linkcode RangeSlider} has. */
export interface RangeSlider extends RangeSliderAttributes {
}

/** BokehJS model `RangeSlider`, a `NumericalRangeSlider`. */
export class RangeSlider extends NumericalRangeSlider {
  static {
    registerModel(this, "RangeSlider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<RangeSliderAttributes>) {
    super(attributes);
  }
}

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
export interface ScientificFormatter extends ScientificFormatterAttributes {
}

/** BokehJS model `ScientificFormatter`, a `StringFormatter`. */
export class ScientificFormatter extends StringFormatter {
  static {
    registerModel(this, "ScientificFormatter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Select extends SelectAttributes {
}

/** BokehJS model `Select`, a `InputWidget`. */
export class Select extends InputWidget {
  static {
    registerModel(this, "Select");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface SelectEditor extends SelectEditorAttributes {
}

/** BokehJS model `SelectEditor`, a `CellEditor`. */
export class SelectEditor extends CellEditor {
  static {
    registerModel(this, "SelectEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SelectEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Slider}. */
export interface SliderAttributes extends NumericalSliderAttributes {
}

/** The properties that every {@linkcode Slider} has. */
export interface Slider extends SliderAttributes {
}

/** BokehJS model `Slider`, a `NumericalSlider`. */
export class Slider extends NumericalSlider {
  static {
    registerModel(this, "Slider");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SliderAttributes>) {
    super(attributes);
  }
}

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
export interface Spinner extends SpinnerAttributes {
}

/** BokehJS model `Spinner`, a `NumericInput`. */
export class Spinner extends NumericInput {
  static {
    registerModel(this, "Spinner");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface StringEditor extends StringEditorAttributes {
}

/** BokehJS model `StringEditor`, a `CellEditor`. */
export class StringEditor extends CellEditor {
  static {
    registerModel(this, "StringEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<StringEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SumAggregator}. */
export interface SumAggregatorAttributes extends RowAggregatorAttributes {
}

/** The properties that every {@linkcode SumAggregator} has. */
export interface SumAggregator extends SumAggregatorAttributes {
}

/** BokehJS model `SumAggregator`, a `RowAggregator`. */
export class SumAggregator extends RowAggregator {
  static {
    registerModel(this, "SumAggregator");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SumAggregatorAttributes>) {
    super(attributes);
  }
}

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
export interface Switch extends SwitchAttributes {
}

/** BokehJS model `Switch`, a `ToggleInput`. */
export class Switch extends ToggleInput {
  static {
    registerModel(this, "Switch");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface TableColumn extends TableColumnAttributes {
}

/** BokehJS model `TableColumn`, a `Model`. */
export class TableColumn extends Model {
  static {
    registerModel(this, "TableColumn");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface TextAreaInput extends TextAreaInputAttributes {
}

/** BokehJS model `TextAreaInput`, a `TextLikeInput`. */
export class TextAreaInput extends TextLikeInput {
  static {
    registerModel(this, "TextAreaInput");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TextAreaInputAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TextEditor}. */
export interface TextEditorAttributes extends CellEditorAttributes {
}

/** The properties that every {@linkcode TextEditor} has. */
export interface TextEditor extends TextEditorAttributes {
}

/** BokehJS model `TextEditor`, a `CellEditor`. */
export class TextEditor extends CellEditor {
  static {
    registerModel(this, "TextEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TextEditorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TimeEditor}. */
export interface TimeEditorAttributes extends CellEditorAttributes {
}

/** The properties that every {@linkcode TimeEditor} has. */
export interface TimeEditor extends TimeEditorAttributes {
}

/** BokehJS model `TimeEditor`, a `CellEditor`. */
export class TimeEditor extends CellEditor {
  static {
    registerModel(this, "TimeEditor");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TimeEditorAttributes>) {
    super(attributes);
  }
}

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
export interface TimePicker extends TimePickerAttributes {
}

/** BokehJS model `TimePicker`, a `PickerBase`. */
export class TimePicker extends PickerBase {
  static {
    registerModel(this, "TimePicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface Toggle extends ToggleAttributes {
}

/** BokehJS model `Toggle`, a `AbstractButton`. */
export class Toggle extends AbstractButton {
  static {
    registerModel(this, "Toggle");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ToggleAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DomDiv}. */
export interface DomDivAttributes extends DOMElementAttributes {
}

/** The properties that every {@linkcode DomDiv} has. */
export interface DomDiv extends DomDivAttributes {
}

/** BokehJS model `bokeh.models.dom.Div`, a `bokeh.models.dom.DOMElement`. */
export class DomDiv extends DOMElement {
  static {
    registerModel(this, "bokeh.models.dom.Div");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DomDivAttributes>) {
    super(attributes);
  }
}
